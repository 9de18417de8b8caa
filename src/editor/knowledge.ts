import { Uri, window, workspace } from 'vscode';
import { type Knowledge, knowledgeFrom, type Tables } from '../data';
import { once } from '../data/lookup';
import type { RuleRow } from '../rules/row';

/** What ClaimLens knows out of the box; null when it cannot be read, which the user is told once. */
export type BundledKnowledge = () => Promise<Knowledge | null>;

/** The rows of the rule table; null as above. */
export type BundledRules = () => Promise<readonly RuleRow[] | null>;

/** Reads the tables that come with the extension when someone first asks, on the desktop and in the browser alike. */
export function bundledKnowledge(extensionUri: Uri): BundledKnowledge {
  return once(() => read(extensionUri, 'dist/data.json', (text) => knowledgeFrom(tablesIn(text))));
}

/** Reads the rule table that comes with the extension when someone first asks. */
export function bundledRules(extensionUri: Uri): BundledRules {
  return once(() => read(extensionUri, 'dist/rules.json', rowsIn));
}

async function read<T>(extensionUri: Uri, file: string, parse: (text: string) => T): Promise<T | null> {
  try {
    return parse(new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, file))));
  } catch {
    void window.showErrorMessage(
      `ClaimLens cannot read ${file}, a file of its own, so something is missing from what it shows. Install ClaimLens again, then reload the window.`
    );
    return null;
  }
}

function tablesIn(text: string): Tables {
  return JSON.parse(text);
}

function rowsIn(text: string): readonly RuleRow[] {
  return JSON.parse(text);
}
