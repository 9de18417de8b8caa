import { type Disposable, type Event, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { ClaimFile, Reading } from '../claims/model';
import type { Knowledge } from '../data';
import { readClaimFile } from '../formats/detect';
import type { Finding } from '../rules/finding';
import type { RuleOptions } from '../rules/rule';
import { judgeInSlices } from './analysis';
import { createSchedule } from './schedule';
import { isClaimDocument } from './selector';
import type { SettingsReader } from './settings';

/** After the last keystroke; and when a document is opened or shown, or settings change. */
const AFTER_TYPING = 200;
const AT_ONCE = 0;

/** One version of a document, read. */
export interface Snapshot {
  readonly version: number;
  readonly text: string;
  readonly reading: Reading;
}

/** One version of a document, judged. */
export interface Analysis {
  readonly document: TextDocument;
  readonly version: number;
  readonly text: string;
  readonly file: ClaimFile | null;
  readonly knowledge: Knowledge;
  readonly findings: readonly Finding[];
}

export interface ClaimStore extends Disposable {
  /** The document as it is now, read once per version; null for documents that are not ours. */
  read(document: TextDocument): Snapshot | null;
  /** The last analysis, if it is that of the document as it is now. */
  analysis(document: TextDocument): Analysis | null;
  knowledge(uri: Uri): Knowledge;
  options(uri: Uri): RuleOptions;
  readonly onDidAnalyze: Event<Analysis>;
  /** The document was closed or is no claim file any more. */
  readonly onDidForget: Event<Uri>;
}

interface State {
  readonly document: TextDocument;
  snapshot: Snapshot | null;
  analysis: Analysis | null;
}

/** The document store: one reading and one analysis per document version, shared by all features. */
export function createStore(settings: SettingsReader, knowledge: (uri: Uri) => Knowledge): ClaimStore {
  const states = new Map<string, State>();
  const analyzed = new EventEmitter<Analysis>();
  const forgotten = new EventEmitter<Uri>();
  const schedule = createSchedule(analyze, isVisible, (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  });

  function open(document: TextDocument): void {
    const key = document.uri.toString();
    if (!isClaimDocument(document)) {
      close(document);
      return;
    }
    if (states.get(key)?.document !== document) states.set(key, { document, snapshot: null, analysis: null });
    schedule.touch(key, AT_ONCE);
  }

  function close(document: TextDocument): void {
    const key = document.uri.toString();
    schedule.drop(key);
    if (states.delete(key)) forgotten.fire(document.uri);
  }

  function snapshotOf(state: State): Snapshot {
    const { document } = state;
    if (state.snapshot?.version === document.version) return state.snapshot;
    const text = document.getText();
    const snapshot = { version: document.version, text, reading: readClaimFile(text) };
    state.snapshot = snapshot;
    return snapshot;
  }

  async function analyze(key: string, cancelled: () => boolean): Promise<void> {
    const state = states.get(key);
    if (state === undefined) return;
    const { document } = state;
    const { version, text, reading } = snapshotOf(state);
    const stale = () => cancelled() || document.version !== version || document.isClosed;
    const known = knowledge(document.uri);
    const findings = reading.file === null ? [] : await judgeInSlices(reading.file, known, optionsOf(document.uri), stale);
    if (findings === null || stale() || states.get(key) !== state) return;
    state.analysis = { document, version, text, file: reading.file, knowledge: known, findings };
    analyzed.fire(state.analysis);
  }

  function optionsOf(uri: Uri): RuleOptions {
    return { ...settings.of(uri), today: today() };
  }

  function everything(): void {
    for (const key of states.keys()) schedule.touch(key, AT_ONCE);
  }

  const listeners: Disposable[] = [
    analyzed,
    forgotten,
    schedule,
    workspace.onDidOpenTextDocument(open),
    workspace.onDidCloseTextDocument(close),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const key = document.uri.toString();
      if (contentChanges.length > 0 && states.has(key)) schedule.touch(key, AFTER_TYPING);
    }),
    settings.onDidChange(everything)
  ];
  for (const document of workspace.textDocuments) open(document);

  return {
    read: (document) => {
      const state = states.get(document.uri.toString());
      return state === undefined ? null : snapshotOf(state);
    },
    analysis: (document) => {
      const analysis = states.get(document.uri.toString())?.analysis ?? null;
      return analysis?.version === document.version ? analysis : null;
    },
    knowledge,
    options: optionsOf,
    onDidAnalyze: analyzed.event,
    onDidForget: forgotten.event,
    dispose: () => {
      for (const listener of listeners) listener.dispose();
      states.clear();
    }
  };
}

function isVisible(key: string): boolean {
  return window.visibleTextEditors.some((editor) => editor.document.uri.toString() === key);
}

/** Today as an ISO day, where the user is. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
