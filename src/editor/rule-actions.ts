import { CodeAction, CodeActionKind, type Diagnostic, l10n, type TextDocument } from 'vscode';
import type { Knowledge, PayerEntry } from '../data';
import type { Finding } from '../rules/finding';
import type { ClaimStore } from './store';

/** Ways to live with a finding: read about its rule, set the rule's severity, silence it for this payer. */
export function livingWith(
  finding: Finding,
  diagnostic: Diagnostic,
  document: TextDocument,
  store: ClaimStore,
  knowledge: Knowledge
): CodeAction[] {
  const { rule } = finding;
  const payer = payerAt(finding.start, document, store, knowledge);
  const actions = [
    commandAction(l10n.t('Open the page of {0}', rule), 'claimlens.openRule', [rule]),
    commandAction(l10n.t('Set the severity of {0} for this folder…', rule), 'claimlens.setRuleSeverity', [rule, document.uri])
  ];
  if (payer !== null) {
    const whom = payer.family === 'other' ? l10n.t('payers that are not in the list') : payer.name;
    actions.push(commandAction(l10n.t('Ignore {0} for {1}', rule, whom), 'claimlens.ignoreRule', [rule, payer.family, document.uri]));
  }
  for (const action of actions) action.diagnostics = [diagnostic];
  return actions;
}

/** The payer of the claim at an offset, as recognized. */
function payerAt(offset: number, document: TextDocument, store: ClaimStore, knowledge: Knowledge): PayerEntry | null {
  const excerpt = store.excerpt(document, offset);
  const index = excerpt?.file?.claimAt(offset - excerpt.base) ?? -1;
  if (excerpt === null || excerpt.file === null || index < 0) return null;
  const { payer } = excerpt.file.claim(index);
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
