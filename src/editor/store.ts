import { type Disposable, type Event, EventEmitter, Range, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { Unreadable } from '../claims/model';
import type { Knowledge } from '../data';
import { type Fetch, type Parts, partsOf } from '../formats/parts';
import type { RuleOptions } from '../rules/rule';
import { compareInSlices, judgeInSlices, NOTHING_FOUND } from './analysis';
import { createExcerpts, type Excerpt, type Excerpts, type Stretch } from './excerpts';
import { createJudged, type Judged, type JudgeExcerpt, type Selection } from './judged';
import type { PracticeKnowledge } from './practice';
import { createSchedule } from './schedule';
import { isClaimDocument } from './selector';
import type { SettingsReader } from './settings';
import { today } from './today';
import { beginTurn, pause } from './turn';

/** Pauses in milliseconds: after the last keystroke, after scrolling, and when a document is opened or settings change. */
const AFTER_TYPING = 200;
const AFTER_SCROLLING = 300;
const AT_ONCE = 0;
/** Findings of a long document are shown as they come, about once in this time. */
const BETWEEN_REPORTS = 1000;

/** The editor takes no more diagnostics per file, and draws the first 500 of them. */
export const LIMIT = 1000;

/** One version of a document, judged: the most important findings, in its offsets. */
export interface Analysis extends Selection {
  readonly document: TextDocument;
  readonly version: number;
  /** False while a long document is still being read. */
  readonly complete: boolean;
  /** Why the document holds no claims; null when it does. */
  readonly reason: Unreadable | null;
}

export interface ClaimStore extends Disposable {
  /** Whether the document is one of ours. */
  knows(document: TextDocument): boolean;
  /** The document as it is now, read around an offset; null for documents that are not ours. */
  excerpt(document: TextDocument, offset: number): Excerpt | null;
  /** The document part by part, from the part at an offset on (the beginning by default). */
  stretches(document: TextDocument, offset?: number): Iterable<Stretch>;
  /** Reads one more part of what stands before an offset; true when there is nothing left to read there. */
  reach(document: TextDocument, offset: number): boolean;
  /** The last analysis, if it is that of the document as it is now. */
  analysis(document: TextDocument): Analysis | null;
  /** What is known for a file, as soon as it has been read; null when it cannot be. */
  knowledge(uri: Uri): Promise<Knowledge | null>;
  options(uri: Uri): RuleOptions;
  readonly onDidAnalyze: Event<Analysis>;
  /** The document was closed or is no claim file any more. */
  readonly onDidForget: Event<Uri>;
}

interface State {
  readonly document: TextDocument;
  version: number;
  readonly parts: Parts;
  readonly excerpts: Excerpts;
  readonly judged: Judged;
  readonly fetch: Fetch;
  analysis: Analysis | null;
}

/** The document store: every part of a document is read and judged once, and that serves all features. */
export function createStore(settings: SettingsReader, practice: PracticeKnowledge): ClaimStore {
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
    if (states.get(key)?.document !== document) states.set(key, stateOf(document));
    schedule.touch(key, AT_ONCE);
  }

  function close(document: TextDocument): void {
    const key = document.uri.toString();
    schedule.drop(key);
    if (states.delete(key)) forgotten.fire(document.uri);
  }

  /** Notes the edits, which costs microseconds; the work comes after the pause. */
  function change(document: TextDocument, changes: readonly { rangeOffset: number; rangeLength: number; text: string }[]): void {
    const key = document.uri.toString();
    const state = states.get(key);
    if (state === undefined || state.version === document.version) return;
    state.version = document.version;
    // A change of all line ends comes without edits, and moves every offset.
    if (changes.length === 0) state.parts.reset(lengthOf(document));
    for (const { rangeOffset, rangeLength, text } of changes) state.parts.edit(rangeOffset, rangeLength, text.length);
    schedule.touch(key, AFTER_TYPING);
  }

  async function analyze(key: string, cancelled: () => boolean): Promise<void> {
    const state = states.get(key);
    if (state === undefined) return;
    const { document, judged, fetch } = state;
    const known = await practice.of(document.uri);
    if (known === null || cancelled()) return;
    const judge = judgeWith(known, document.uri);
    const turn = beginTurn();
    let reported = performance.now();
    while (!judged.complete()) {
      if (!(await judged.step(fetch, judge, cancelled)) || cancelled()) return;
      if (!turn.isOver()) continue;
      await turn.end();
      if (cancelled()) return;
      if (performance.now() - reported < BETWEEN_REPORTS) continue;
      await report(state, judge, false, cancelled);
      reported = performance.now();
    }
    await report(state, judge, true, cancelled);
  }

  async function report(state: State, judge: JudgeExcerpt, complete: boolean, cancelled: () => boolean): Promise<void> {
    const { document, judged, fetch, excerpts } = state;
    // The choice and its publication are a slice of their own.
    await pause();
    if (cancelled()) return;
    const selection = await judged.select(LIMIT, firstVisible(document), fetch, judge, cancelled);
    if (selection === null || cancelled()) return;
    state.analysis = { ...selection, document, version: document.version, complete, reason: excerpts.at(0, fetch).reason };
    analyzed.fire(state.analysis);
  }

  function judgeWith(known: Knowledge, uri: Uri): JudgeExcerpt {
    const judge = judgeInSlices(known, optionsOf(uri));
    return async ({ file, claimCount }, cancelled) => (file === null ? NOTHING_FOUND : judge(file, claimCount, cancelled));
  }

  function optionsOf(uri: Uri): RuleOptions {
    return { ...settings.of(uri), today: today() };
  }

  function everything(): void {
    for (const [key, { judged }] of states) {
      judged.forget();
      schedule.touch(key, AT_ONCE);
    }
  }

  /** Other findings are nearest now; only where some were left out. */
  function scrolled(document: TextDocument): void {
    const state = states.get(document.uri.toString());
    if ((state?.analysis?.found ?? 0) > LIMIT) schedule.touch(document.uri.toString(), AFTER_SCROLLING);
  }

  const listeners: Disposable[] = [
    analyzed,
    forgotten,
    schedule,
    workspace.onDidOpenTextDocument(open),
    workspace.onDidCloseTextDocument(close),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => change(document, contentChanges)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => scrolled(textEditor.document)),
    settings.onDidChange(everything),
    practice.onDidChange(everything)
  ];
  // After the start of the editor, not in its way.
  const start = setTimeout(() => {
    for (const document of workspace.textDocuments) open(document);
  }, AT_ONCE);

  return {
    knows: (document) => states.has(document.uri.toString()),
    excerpt(document, offset) {
      const state = states.get(document.uri.toString());
      return state === undefined ? null : state.excerpts.at(offset, state.fetch);
    },
    stretches(document, offset = 0) {
      const state = states.get(document.uri.toString());
      return state === undefined ? [] : state.excerpts.from(offset, state.fetch);
    },
    reach(document, offset) {
      const state = states.get(document.uri.toString());
      return state === undefined || state.excerpts.reach(offset, state.fetch);
    },
    analysis(document) {
      const analysis = states.get(document.uri.toString())?.analysis ?? null;
      return analysis?.version === document.version ? analysis : null;
    },
    knowledge: practice.of,
    options: optionsOf,
    onDidAnalyze: analyzed.event,
    onDidForget: forgotten.event,
    dispose() {
      clearTimeout(start);
      for (const listener of listeners) listener.dispose();
      states.clear();
    }
  };
}

function stateOf(document: TextDocument): State {
  const parts = partsOf(lengthOf(document));
  const excerpts = createExcerpts(parts);
  const fetch: Fetch = (start, end) => document.getText(new Range(document.positionAt(start), document.positionAt(end)));
  return {
    document,
    version: document.version,
    parts,
    excerpts,
    judged: createJudged(parts, excerpts, compareInSlices),
    fetch,
    analysis: null
  };
}

/** The length of the text, without making the text. */
function lengthOf(document: TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** Offset of the first character that an editor shows of the document. */
function firstVisible(document: TextDocument): number {
  const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
  const start = editor?.visibleRanges[0]?.start;
  return start === undefined ? 0 : document.offsetAt(start);
}

function isVisible(key: string): boolean {
  return window.visibleTextEditors.some((editor) => editor.document.uri.toString() === key);
}
