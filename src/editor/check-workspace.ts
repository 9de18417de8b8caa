import { l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { Knowledge } from '../data';
import { type AddressOf, type CheckRun, KEPT, runReport, withinRoom } from '../features/check-run';
import { type FileJudge, fileJudge } from '../rules/judge';
import type { RuleOptions } from '../rules/rule';
import { checkStored } from './checking';
import type { Pages } from './pages';
import { CLAIM_FILES } from './selector';
import type { ClaimStore } from './store';
import { whyUnopened } from './unopened';

/** Checks every claim file of the workspace, with its unsaved edits, and opens the report; null when there is none. */
export async function checkWorkspace(store: ClaimStore, pages: Pages): Promise<CheckRun | null> {
  const found = await workspace.findFiles(CLAIM_FILES, '**/node_modules/**');
  const files = found.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (files.length === 0) {
    const sentence = l10n.t('ClaimLens found no claim files here. It looks for files that end in .837, .835, .edi, .x12 and the like.');
    void window.showInformationMessage(sentence);
    return null;
  }
  const run = await checkAll(files, store);
  if (run !== null)
    await pages.showReport(l10n.t('Check of the workspace'), runReport(run, l10n.t('Check of the workspace'), addressOf).markdown);
  return run;
}

function checkAll(files: readonly Uri[], store: ClaimStore): Thenable<CheckRun | null> {
  const progress = { location: ProgressLocation.Notification, title: l10n.t('ClaimLens checks the workspace'), cancellable: true };
  return window.withProgress(progress, async (report, token) => {
    const outcomes: CheckRun['files'][number][] = [];
    const problems: string[] = [];
    const judgeFor = createJudges();
    let room = KEPT;
    for (const [index, uri] of files.entries()) {
      if (token.isCancellationRequested) break;
      const name = workspace.asRelativePath(uri);
      report.report({ message: l10n.t('{0} ({1} of {2})', name, index + 1, files.length) });
      const knowledge = await store.knowledge(uri);
      if (knowledge === null) return null; // The user has been told.
      const advance = (part: number) => report.report({ increment: (100 * part) / files.length });
      try {
        const options = store.options(uri);
        const outcome = await checkStored(uri, name, { judge: judgeFor(knowledge, options), options, keep: KEPT, token, advance });
        outcomes.push(withinRoom(outcome, room));
        room -= outcomes.at(-1)?.tally.findings.length ?? 0;
      } catch (error) {
        problems.push(whyUnopened(name, error));
      }
    }
    return { files: outcomes, problems, stopped: token.isCancellationRequested };
  });
}

/** One judge for files that follow each other under the same settings, as the engine compiles for each what it does. */
function createJudges(): (knowledge: Knowledge, options: RuleOptions) => FileJudge {
  let last: { readonly knowledge: Knowledge; readonly options: string; readonly judge: FileJudge } | null = null;
  return (knowledge, options) => {
    const settings = JSON.stringify(options);
    if (last?.knowledge !== knowledge || last.options !== settings) {
      last = { knowledge, options: settings, judge: fileJudge(knowledge, options) };
    }
    return last.judge;
  };
}

/** A preview resolves an address that begins with a slash in the first folder; names of several folders begin with theirs. */
const addressOf: AddressOf = (file, { line, character }) => {
  const folders = workspace.workspaceFolders ?? [];
  const [first] = folders;
  if (first === undefined) return null;
  const inFirst = folders.length === 1 ? file : file.startsWith(`${first.name}/`) ? file.slice(first.name.length + 1) : null;
  return inFirst === null ? null : `/${inFirst.split('/').map(encodeURIComponent).join('/')}#L${line + 1},${character + 1}`;
};
