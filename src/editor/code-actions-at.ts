import {
  type CancellationToken,
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  l10n,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit
} from 'vscode';
import type { Knowledge } from '../data';
import type { Finding, Fix } from '../rules/finding';
import { fixesOf } from '../rules/judge';
import { rewritesAt } from '../rules/rewrites';
import { judgeInSlices } from './analysis';
import { FIX_ALL, REWRITE } from './code-action-kinds';
import { diagnosticOf } from './diagnostics';
import { type EditTarget, editTarget } from './edit-target';
import type { Excerpt } from './excerpts';
import { moved } from './moved';
import { rangeOf } from './ranges';
import { livingWith } from './rule-actions';
import type { ClaimStore } from './store';

/** What an editor asks for: where, and for which kinds of action. */
export interface Request {
  readonly document: TextDocument;
  readonly range: Range;
  readonly context: CodeActionContext;
  readonly token: CancellationToken;
}

/** The code actions at a range; `page` is where a rule is explained. */
export async function codeActionsAt(
  { document, range, context, token }: Request,
  store: ClaimStore,
  knowledge: Knowledge,
  page: (rule: string) => Uri
): Promise<CodeAction[]> {
  if (context.only?.contains(FIX_ALL)) return fixAll(document, store, knowledge, token);
  const wants = (kind: CodeActionKind) => context.only === undefined || context.only.contains(kind);
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(document, range, context, store, knowledge, page) : []),
    ...(wants(REWRITE) ? rewrites(document, range, store) : [])
  ];
}

function quickFixes(
  document: TextDocument,
  range: Range,
  context: CodeActionContext,
  store: ClaimStore,
  knowledge: Knowledge,
  page: (rule: string) => Uri
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const findings = (store.analysis(document)?.findings ?? []).filter((finding) => finding.start <= end && start <= finding.end);
  const shown = findings.map((finding) => ({ finding, diagnostic: published(finding, document, context, page) }));
  const target = shown.length === 0 ? null : editTarget(document);
  const fixes = shown.flatMap(({ finding, diagnostic }) =>
    fixesFor(finding, document, store, knowledge).flatMap((fix) => fixAction(fix, diagnostic, target))
  );
  const rules = new Map(shown.map((entry) => [entry.finding.rule, entry]));
  return [
    ...fixes,
    ...[...rules.values()].flatMap(({ finding, diagnostic }) => livingWith(finding, diagnostic, document, store, knowledge))
  ];
}

/** The diagnostic that the editor shows for the finding, so that it can tie the action to it. */
function published(finding: Finding, document: TextDocument, context: CodeActionContext, page: (rule: string) => Uri): Diagnostic {
  const range = rangeOf(document, finding);
  return (
    context.diagnostics.find((diagnostic) => ruleOf(diagnostic) === finding.rule && diagnostic.range.isEqual(range)) ??
    diagnosticOf(finding, document, page)
  );
}

function ruleOf({ source, code }: Diagnostic): string | null {
  return source === 'ClaimLens' && typeof code === 'object' ? String(code.value) : null;
}

/** The excerpt at an offset with the rest of the document behind it: edits may reach beyond it, to the count in SE. */
function reachFrom(offset: number, document: TextDocument, store: ClaimStore): Excerpt | null {
  const excerpt = store.excerpt(document, offset);
  if (excerpt === null) return null;
  const end = excerpt.base + excerpt.text.length;
  const last = document.lineAt(document.lineCount - 1).range.end;
  return { ...excerpt, text: excerpt.text + document.getText(new Range(document.positionAt(end), last)) };
}

function fixesFor(finding: Finding, document: TextDocument, store: ClaimStore, knowledge: Knowledge): readonly Fix[] {
  const excerpt = reachFrom(finding.start, document, store);
  return excerpt === null ? [] : fixesIn(moved(finding, -excerpt.base), excerpt, knowledge);
}

/** The fixes of a finding in an excerpt, moved to where they are in the document. */
function fixesIn(finding: Finding, { file, text, base }: Excerpt, knowledge: Knowledge): readonly Fix[] {
  const index = file?.claimAt(finding.start) ?? -1;
  if (file === null || index < 0) return [];
  const fixes = fixesOf(finding, { claim: file.claim(index), text, knowledge });
  return fixes.map((fix) => movedFix(fix, base));
}

function movedFix(fix: Fix, base: number): Fix {
  return { ...fix, edits: fix.edits.map(({ start, end, newText }) => ({ start: start + base, end: end + base, newText })) };
}

/** Other right ways to bill the line at the cursor. */
function rewrites(document: TextDocument, range: Range, store: ClaimStore): CodeAction[] {
  const offset = document.offsetAt(range.start);
  const near = store.excerpt(document, offset);
  // Asked at every move of the cursor: the rest of the document is fetched only when there is something to offer.
  const excerpt = near === null || rewritesIn(near, offset).length === 0 ? null : reachFrom(offset, document, store);
  const target = editTarget(document);
  if (excerpt === null || target === null) return [];
  return rewritesIn(excerpt, offset).map((fix) => {
    const action = new CodeAction(fix.title, REWRITE);
    action.edit = editOf([movedFix(fix, excerpt.base)], target);
    return action;
  });
}

function rewritesIn({ file, text, base }: Excerpt, offset: number): readonly Fix[] {
  const start = offset - base;
  const index = file?.claimAt(start) ?? -1;
  return file === null || index < 0 ? [] : rewritesAt(file.claim(index), { start, end: start }, text);
}

function fixAction(fix: Fix, diagnostic: Diagnostic, target: EditTarget | null): CodeAction[] {
  if (target === null) return [];
  const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.preferred === true;
  action.edit = editOf([fix], target);
  return [action];
}

function editOf(fixes: readonly Fix[], target: EditTarget): WorkspaceEdit {
  const { document } = target;
  const edit = new WorkspaceEdit();
  for (const change of fixes.flatMap(({ edits }) => edits.map(target.moved))) {
    edit.replace(document.uri, rangeOf(document, change), change.newText);
  }
  return edit;
}

/** One action with every formal fix of the file; edits that would touch one another wait for the next round. */
async function fixAll(document: TextDocument, store: ClaimStore, knowledge: Knowledge, token: CancellationToken): Promise<CodeAction[]> {
  const { version } = document;
  const stale = () => token.isCancellationRequested || document.version !== version;
  const judge = judgeInSlices(knowledge, store.options(document.uri));
  const fixes: Fix[] = [];
  let free = 0;
  for (const { read } of store.stretches(document)) {
    const excerpt = read();
    if (excerpt.file === null) continue;
    const found = await judge(excerpt.file, excerpt.claimCount, stale);
    if (found === null || stale()) return [];
    for (const finding of found.findings) {
      const fix = fixesIn(finding, excerpt, knowledge).find((candidate) => candidate.formal === true);
      const start = Math.min(...(fix?.edits ?? []).map((edit) => edit.start));
      if (fix === undefined || start < free) continue;
      fixes.push(fix);
      free = Math.max(free, ...fix.edits.map((edit) => edit.end)) + 1;
    }
  }
  const target = editTarget(document);
  if (fixes.length === 0 || target === null) return [];
  const action = new CodeAction(l10n.t('Fix everything formal in this file'), FIX_ALL);
  action.edit = editOf(fixes, target);
  return [action];
}
