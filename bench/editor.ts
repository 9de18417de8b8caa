/** What the probes measure of the extension: its document store, hovers and diagnostics, on the stand-in of vscode.mjs. */
import { readFileSync } from 'node:fs';
import { Uri } from 'vscode';
import { knowledgeFrom } from '../src/data/knowledge-from';
import { once } from '../src/data/once';
import { registerDiagnostics } from '../src/editor/diagnostics';
import { registerHover } from '../src/editor/hover';
import type { PracticeKnowledge } from '../src/editor/practice';
import { SELECTOR } from '../src/editor/selector';
import type { SettingsReader } from '../src/editor/settings';
import { type ClaimStore, createStore } from '../src/editor/store';

const never = () => ({ dispose: () => undefined });

const settings: SettingsReader = {
  of: () => ({ severities: {}, ignored: {}, dataFiles: [], allSegments: false, inlayHints: false }),
  onDidChange: never,
  dispose: () => undefined
};

/** Starts what `activate` starts for claims; `dataFile` is the table file that the build writes. */
export function start(dataFile: string): ClaimStore {
  const practice: PracticeKnowledge = {
    of: once(async () => knowledgeFrom(JSON.parse(readFileSync(dataFile, 'utf8')))),
    onDidChange: never,
    dispose: () => undefined
  };
  const store = createStore(settings, practice);
  registerHover(SELECTOR, store, settings);
  registerDiagnostics(store, (rule) => Uri.parse(`claimlens:${rule}`));
  return store;
}
