import {
  type CancellationToken,
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  type DocumentSelector,
  languages,
  type Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit
} from 'vscode';
import type { PayerEntry } from '../data';
import type { Finding, Fix } from '../rules/finding';
import { fixesOf } from '../rules/judge';
import { diagnosticOf } from './diagnostics';
import { rangeOf } from './ranges';
import type { Analysis, ClaimStore } from './store';

const FIX_ALL = CodeActionKind.SourceFixAll.append('claimlens');

/** Fixes for the findings in the range, ways to live with them, and "fix all" for what is purely formal. */
export function registerCodeActions(selector: DocumentSelector, store: ClaimStore, page: (rule: string) => Uri): Disposable {
  return languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions(document, range, context, token) {
        const analysis = store.analysis(document);
        if (analysis === null || analysis.file === null) return [];
        return [
          ...(context.only === undefined || context.only.contains(CodeActionKind.QuickFix)
            ? quickFixes(analysis, range, context, page)
            : []),
          ...(context.only?.contains(FIX_ALL) ? fixAll(analysis, token) : [])
        ];
      }
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] }
  );
}

function quickFixes(analysis: Analysis, range: Range, context: CodeActionContext, page: (rule: string) => Uri): CodeAction[] {
  const { document } = analysis;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const here = analysis.findings.filter((finding) => finding.start <= end && start <= finding.end);
  const shown = here.map((finding) => ({ finding, diagnostic: published(finding, document, context, page) }));
  const fixes = shown.flatMap(({ finding, diagnostic }) => fixesIn(analysis, finding).map((fix) => fixAction(fix, diagnostic, document)));
  const rules = new Map(shown.map((entry) => [entry.finding.rule, entry]));
  return [...fixes, ...[...rules.values()].flatMap(({ finding, diagnostic }) => livingWith(finding, diagnostic, analysis))];
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

function fixesIn({ file, text, knowledge }: Analysis, finding: Finding): readonly Fix[] {
  const index = file?.claimAt(finding.start) ?? -1;
  return file === null || index < 0 ? [] : fixesOf(finding, { claim: file.claim(index), text, knowledge });
}

function fixAction(fix: Fix, diagnostic: Diagnostic, document: TextDocument): CodeAction {
  const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.preferred === true;
  action.edit = editOf([fix], document);
  return action;
}

function editOf(fixes: readonly Fix[], document: TextDocument): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { edits } of fixes) for (const change of edits) edit.replace(document.uri, rangeOf(document, change), change.newText);
  return edit;
}

/** Read about the rule, set its severity, or silence it for this payer. */
function livingWith(finding: Finding, diagnostic: Diagnostic, analysis: Analysis): CodeAction[] {
  const { uri } = analysis.document;
  const payer = payerAt(analysis, finding);
  const actions = [
    commandAction(`Open the page of ${finding.rule}`, 'claimlens.openRule', [finding.rule]),
    commandAction(`Set the severity of ${finding.rule} for this folder…`, 'claimlens.setRuleSeverity', [finding.rule, uri])
  ];
  if (payer !== null) {
    actions.push(commandAction(`Ignore ${finding.rule} for ${payer.name}`, 'claimlens.ignoreRule', [finding.rule, payer.family, uri]));
  }
  for (const action of actions) action.diagnostics = [diagnostic];
  return actions;
}

function payerAt({ file, knowledge }: Analysis, finding: Finding): PayerEntry | null {
  const index = file?.claimAt(finding.start) ?? -1;
  if (file === null || index < 0) return null;
  const payer = file.claim(index).payer;
  return knowledge.payer({
    name: payer?.name?.value ?? '',
    id: payer?.id?.value ?? '',
    filingIndicator: payer?.filingIndicator?.value ?? ''
  });
}

function commandAction(title: string, command: string, values: unknown[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command, arguments: values };
  return action;
}

/** One action with every formal fix of the file; edits that would touch one another wait for the next round. */
function fixAll(analysis: Analysis, token: CancellationToken): CodeAction[] {
  const fixes: Fix[] = [];
  let free = 0;
  for (const finding of analysis.findings) {
    if (token.isCancellationRequested) return [];
    const fix = fixesIn(analysis, finding).find((candidate) => candidate.formal === true);
    const start = Math.min(...(fix?.edits ?? []).map((edit) => edit.start));
    if (fix === undefined || start < free) continue;
    fixes.push(fix);
    free = Math.max(free, ...fix.edits.map((edit) => edit.end)) + 1;
  }
  if (fixes.length === 0) return [];
  const action = new CodeAction('Fix everything formal in this file', FIX_ALL);
  action.edit = editOf(fixes, analysis.document);
  return [action];
}
