import { l10n, Uri, window, workspace } from 'vscode';
import type { Knowledge, Tables } from '../data';
import type { JsonSchema } from '../data/json-schema';
import { once } from '../data/once';
import type { RuleRow } from '../rules/row';

/** What ClaimLens knows out of the box; null when it cannot be read, which the user is told once. */
export type BundledKnowledge = () => Promise<Knowledge | null>;

/** The rows of the rule table; null as above. */
export type BundledRules = () => Promise<readonly RuleRow[] | null>;

/** The schema of a practice's data files; null as above. */
export type PracticeSchema = () => Promise<JsonSchema | null>;

/** Reads the tables that come with the extension when someone first asks, on the desktop and in the browser alike. */
export function bundledKnowledge(extensionUri: Uri): BundledKnowledge {
  return once(async () => {
    const [tables, { knowledgeFrom }] = await Promise.all([read<Tables>(extensionUri, 'dist/data.json'), import('../data/knowledge-from')]);
    return tables && knowledgeFrom(tables);
  });
}

/** Reads the rule table that comes with the extension when someone first asks. */
export function bundledRules(extensionUri: Uri): BundledRules {
  return once(() => read<readonly RuleRow[]>(extensionUri, 'dist/rules.json'));
}

/** Reads the schema of a practice's data files when the first one is to be checked. */
export function practiceSchema(extensionUri: Uri): PracticeSchema {
  return once(() => read<JsonSchema>(extensionUri, 'schemas/claimlens-data.schema.json'));
}

/** A file that the build wrote: its shape is tested with the package, not here. */
async function read<T>(extensionUri: Uri, file: string): Promise<T | null> {
  try {
    return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, file))));
  } catch {
    void window.showErrorMessage(
      l10n.t(
        'ClaimLens cannot read {0}, a file of its own, so something is missing from what it shows. Install ClaimLens again, then reload the window.',
        file
      )
    );
    return null;
  }
}
