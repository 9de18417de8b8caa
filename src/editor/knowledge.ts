import { Uri, window, workspace } from 'vscode';
import { type Knowledge, knowledgeFrom, type Tables } from '../data';

const FILE = 'dist/data.json';

/** What ClaimLens knows out of the box; null when it cannot be read, which the user is told once. */
export type BundledKnowledge = () => Promise<Knowledge | null>;

/** Reads the tables that come with the extension when someone first asks for them, on the desktop and in the browser alike. */
export function bundledKnowledge(extensionUri: Uri): BundledKnowledge {
  let reading: Promise<Knowledge | null> | null = null;
  return () => {
    reading ??= read(Uri.joinPath(extensionUri, FILE));
    return reading;
  };
}

async function read(file: Uri): Promise<Knowledge | null> {
  try {
    const tables: Tables = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
    return knowledgeFrom(tables);
  } catch {
    void window.showErrorMessage(
      `ClaimLens cannot read ${FILE}, a file of its own, so it shows nothing. Install ClaimLens again, then reload the window.`
    );
    return null;
  }
}
