/** What the probes measure of the extension: its document store, hovers and diagnostics, on the stand-in of vscode.mjs. */
import { readFileSync } from 'node:fs';
import { Uri } from 'vscode';
import { knowledgeFrom } from '../src/data/knowledge-from';
import { once } from '../src/data/once';
import { type Checking, checkStored } from '../src/editor/checking';
import { registerDiagnostics } from '../src/editor/diagnostics';
import { registerHover } from '../src/editor/hover';
import type { PracticeKnowledge } from '../src/editor/practice';
import { SELECTOR } from '../src/editor/selector';
import type { SettingsReader } from '../src/editor/settings';
import { type ClaimStore, createStore } from '../src/editor/store';
import { today } from '../src/editor/today';
import { LISTED } from '../src/features/check-report';
import { fileJudge } from '../src/rules/judge';
import type { RuleOptions } from '../src/rules/rule';

const never = () => ({ dispose: () => undefined });

const settings: SettingsReader = {
  of: () => ({ severities: {}, ignored: {}, dataFiles: [], allSegments: false, inlayHints: false }),
  onDidChange: never,
  dispose: () => undefined
};

const knowledgeIn = (dataFile: string) => knowledgeFrom(JSON.parse(readFileSync(dataFile, 'utf8')));

/** Starts what `activate` starts for claims; `dataFile` is the table file that the build writes. */
export function start(dataFile: string): ClaimStore {
  const practice: PracticeKnowledge = {
    of: once(async () => knowledgeIn(dataFile)),
    onDidChange: never,
    dispose: () => undefined
  };
  const store = createStore(settings, practice);
  registerHover(SELECTOR, store, settings);
  registerDiagnostics(store, (rule) => Uri.parse(`claimlens:${rule}`));
  return store;
}

/** What "Check File" does between the choice of a file and its report. */
export function check(
  dataFile: string,
  file: string,
  severities: RuleOptions['severities'],
  advance: Checking['advance']
): ReturnType<typeof checkStored> {
  const knowledge = knowledgeIn(dataFile);
  const options = { severities, ignored: {}, today: today() };
  const token = { isCancellationRequested: false, onCancellationRequested: never };
  return checkStored(Uri.file(file), file, { judge: fileJudge(knowledge, options), options, keep: LISTED, token, advance });
}
