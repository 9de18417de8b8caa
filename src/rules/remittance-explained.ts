import type { Adjustment, Procedure, Token } from '../claims/model';
import { codeOf, numberOf } from '../claims/values';
import type { AdjustmentEntry } from '../data';
import { type Finding, NOTHING, type Related } from './finding';
import { type Company, causeOnLine, companyOf } from './remittance-causes';
import { isReversal, type RemittedLine, remittedLine, written } from './remittance-line';
import { clause, finding, related, sentence } from './report';
import type { RuleId } from './row';
import type { ClaimView } from './view';

/** More reasons than a sentence can hold are told at their places only. */
const MOST_REASONS = 3;

function meaningOf(entry: AdjustmentEntry | undefined): string {
  if (entry === undefined) return 'meaning not in the bundled list';
  return entry.current ? clause(entry.meaning) : `${clause(entry.meaning)}; no longer in use`;
}

function reasonEntry(view: ClaimView, adjustment: Adjustment): AdjustmentEntry | undefined {
  return view.knowledge.adjustment('reason', codeOf(adjustment.reason));
}

function remarkEntry(view: ClaimView, remark: Token): AdjustmentEntry | undefined {
  return view.knowledge.adjustment('remark', codeOf(remark));
}

/** Each reason and remark once, in file order. */
function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.size !== seen.add(key(item)).size);
}

function levelOf(view: ClaimView, procedure: Procedure): number {
  return Number(view.knowledge.code(codeOf(procedure.code))?.level ?? Number.NaN);
}

/** How the adjudicated service differs from the one submitted. */
function difference(view: ClaimView, { service, submitted }: RemittedLine): string {
  if (submitted === null) return '';
  const lower = levelOf(view, service.procedure) < levelOf(view, submitted);
  return ` It was ${lower ? 'down-coded: ' : ''}submitted as ${written(submitted)}${lower ? ',' : ' and'} adjudicated as ${written(service.procedure)}.`;
}

function opening(view: ClaimView, line: RemittedLine): string {
  const { service, outcome } = line;
  const what = outcome === 'denied' ? 'paid nothing for' : outcome;
  return `The payer ${what} this line of ${service.code}.${difference(view, line)}`;
}

function reasons(view: ClaimView, adjustments: readonly Adjustment[], remarks: readonly Token[]): string {
  const words = [
    ...adjustments.slice(0, MOST_REASONS).map((one) => `${codeOf(one.group)} ${codeOf(one.reason)}: ${meaningOf(reasonEntry(view, one))}.`),
    ...remarks.slice(0, MOST_REASONS).map((one) => `Remark ${codeOf(one)}: ${meaningOf(remarkEntry(view, one))}.`)
  ];
  const groups = distinct(adjustments, ({ group }) => codeOf(group)).slice(0, MOST_REASONS);
  for (const { group } of groups) {
    const entry = view.knowledge.adjustment('group', codeOf(group));
    if (entry !== undefined) words.push(`${entry.code} means: ${clause(entry.meaning)}.`);
  }
  return words.join(' ');
}

function isRecoded({ service, submitted }: RemittedLine): boolean {
  return submitted !== null && codeOf(submitted.code) !== service.code;
}

/** The likely cause and what to do: from the line where it shows one, else what the list knows of the first reason. */
function advice(view: ClaimView, line: RemittedLine, company: Company): string {
  const entry = line.adjustments[0] === undefined ? undefined : reasonEntry(view, line.adjustments[0]);
  const here = causeOnLine(view, line, company);
  const words: string[] = [];
  if (here !== null) words.push(`Likely cause on this line: ${here}.`);
  else if (entry?.cause !== undefined) words.push(`Often the cause: ${clause(entry.cause)}.`);
  if (isRecoded(line) && !line.adjustments.some(({ reason }) => reason.value === '150')) {
    words.push('Look for reason 150 (level not supported) and compare the records with the level submitted.');
  }
  if (entry?.advice !== undefined) words.push(`What to do: ${clause(entry.advice)}.`);
  return words.join(' ');
}

function places(view: ClaimView, line: RemittedLine, remarks: readonly Token[]): readonly Related[] {
  const found: Related[] = [];
  if (line.submitted !== null) found.push(related(line.submitted.code, `Submitted as ${written(line.submitted)}.`));
  for (const one of line.adjustments) {
    found.push(related(one, `${codeOf(one.group)} ${codeOf(one.reason)}: ${meaningOf(reasonEntry(view, one))}.`));
  }
  for (const one of remarks) found.push(related(one, `${codeOf(one)}: ${meaningOf(remarkEntry(view, one))}.`));
  return found;
}

function unitsNote(line: RemittedLine): string {
  const billed = numberOf(line.service.line.originalUnits);
  const { units } = line.service;
  if (billed === null || units === null || billed === units) return '';
  return `${billed} ${billed === 1 ? 'unit was' : 'units were'} billed, ${units} ${units === 1 ? 'was' : 'were'} adjudicated.`;
}

function explain(view: ClaimView, rule: RuleId, line: RemittedLine, company: Company): Finding {
  const adjustments = distinct(line.adjustments, (one) => `${codeOf(one.group)} ${codeOf(one.reason)}`);
  const remarks = distinct(
    line.service.line.remarks.filter(({ value }) => value !== ''),
    codeOf
  );
  const words = [opening(view, line), unitsNote(line), reasons(view, adjustments, remarks), advice(view, line, company)];
  const message = words.filter((part) => part !== '').join(' ');
  return finding(rule, 'information', line.service.procedure.code, sentence(message), places(view, { ...line, adjustments }, remarks));
}

/** One explanation for each 77407 line of a remittance that was denied, reduced or changed. */
export function linesExplained(view: ClaimView, rule: RuleId): readonly Finding[] {
  if (view.claim.kind !== 'remittance' || isReversal(view)) return NOTHING;
  let findings: Finding[] | null = null;
  let company: ((date: string | null) => Company) | null = null;
  for (const service of view.services) {
    const line = remittedLine(service);
    if (line === null) continue;
    if (company === null) company = companyOf(view);
    if (findings === null) findings = [];
    findings.push(explain(view, rule, line, company(service.from)));
  }
  return findings ?? NOTHING;
}
