import assert from 'node:assert/strict';
import type { ClaimFile, Span } from '../../../src/claims/model';
import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import { compared } from '../../../src/rules/comparing';
import type { Finding, Severity } from '../../../src/rules/finding';
import { createNoting } from '../../../src/rules/noting';
import type { Rule, RuleOptions } from '../../../src/rules/rule';
import { RULES_BY_ID } from '../../../src/rules/rules';
import { type ClaimView, viewOf } from '../../../src/rules/view';

/**
 * Complete small claims for rule tests. Two pairs of marks show where findings are expected: `⟦…⟧` around
 * a finding, `⟪…⟫` around a related place; they are taken out before the claim is read.
 */

export const TODAY = '2026-11-01';

export const OPTIONS: RuleOptions = { severities: {}, ignored: {}, today: TODAY };

interface PayerText {
  readonly name: string;
  readonly id: string;
  readonly filing: string;
}

export const PAYERS = {
  medicare: { name: 'MEDICARE', id: 'SAMPLE1', filing: 'MB' },
  other: { name: 'EXAMPLE HEALTH PLAN', id: 'SAMPLE2', filing: 'CI' },
  united: { name: 'UNITEDHEALTHCARE', id: '87726', filing: 'CI' },
  advantage: { name: 'EXAMPLE MEDICARE ADVANTAGE', id: 'SAMPLE3', filing: '16' }
} satisfies Record<string, PayerText>;

export interface ClaimOptions {
  readonly payer?: keyof typeof PAYERS;
  readonly place?: string;
  readonly frequency?: string;
  /** Claim segments between CLM and the first line, such as a statement date. */
  readonly segments?: string;
  readonly patient?: string;
}

function envelope(functional: string, guide: string, set: string, body: string): string {
  const head = `ISA*00*          *00*          *ZZ*SAMPLESENDER   *ZZ*SAMPLEPAYER    *260216*0900*^*00501*000000101*0*T*:~\nGS*${functional}*SAMPLE*SAMPLE*20260216*0900*1*X*${guide}~\nST*${set}*0001*${guide}~\n`;
  return `${head}${body}SE*1*0001~\nGE*1*1~\nIEA*1*000000101~\n`;
}

function subscriber(options: ClaimOptions, medicareFiling: string): string {
  const payer = PAYERS[options.payer ?? 'other'];
  const filing = options.payer === 'medicare' ? medicareFiling : payer.filing;
  return `HL*2*1*22*0~\nSBR*P*18*******${filing}~\nNM1*IL*1*SAMPLE*ALEX****MI*${options.patient ?? 'MEMBER1'}~\nNM1*PR*2*${payer.name}*****PI*${payer.id}~\n`;
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `LX*${index + 1}~\n${line}\n`).join('');
}

const PROVIDER = 'BHT*0019*00*SAMPLE*20260216*0900*CH~\nHL*1**20*1~\nNM1*85*2*EXAMPLE CENTER*****XX*1234567893~\n';

export function professionalClaim(lines: readonly string[], options: ClaimOptions = {}): string {
  const claim = `CLM*SAMPLE*310***${options.place ?? '11'}:B:${options.frequency ?? '1'}*Y*A*Y*Y~\n${options.segments ?? ''}HI*ABK:Z510*ABF:C61~\n`;
  return `${subscriber(options, 'MB')}${claim}${numbered(lines)}`;
}

/** An 837P of these claims. */
export function professionalFile(...claims: readonly string[]): string {
  return envelope('HC', '005010X222A1', '837', PROVIDER + claims.join(''));
}

export function professional(lines: readonly string[], options: ClaimOptions = {}): string {
  return professionalFile(professionalClaim(lines, options));
}

export function institutional(lines: readonly string[], options: ClaimOptions = {}): string {
  const claim = `CLM*SAMPLE*900***${options.place ?? '13'}:A:${options.frequency ?? '1'}**A*Y*Y~\n${options.segments ?? 'DTP*434*RD8*20260202-20260227~\n'}HI*ABK:Z510~\nHI*ABF:C61~\n`;
  return envelope('HC', '005010X223A2', '837', `${PROVIDER}${subscriber(options, 'MA')}${claim}${numbered(lines)}`);
}

/** An 835 of these claims, each from CLP to its last line. */
export function remittance(...claims: readonly string[]): string {
  const body = `BPR*I*100*C*NON************20260227~\nTRN*1*SAMPLETRACE*1999999999~\nDTM*405*20260227~\nN1*PR*EXAMPLE HEALTH PLAN~\nN1*PE*EXAMPLE CENTER*XX*1234567893~\nLX*1~\n${claims.join('\n')}\n`;
  return envelope('HP', '005010X221A1', '835', body);
}

export interface Marked {
  readonly text: string;
  readonly findings: readonly Span[];
  readonly related: readonly Span[];
}

export function unmark(marked: string): Marked {
  const findings: Span[] = [];
  const related: Span[] = [];
  const starts: number[] = [];
  let text = '';
  for (const part of marked.split(/([⟦⟧⟪⟫])/u)) {
    if (part === '⟦' || part === '⟪') starts.push(text.length);
    else if (part === '⟧') findings.push({ start: starts.pop() ?? 0, end: text.length });
    else if (part === '⟫') related.push({ start: starts.pop() ?? 0, end: text.length });
    else text += part;
  }
  return { text, findings, related };
}

export function fileOf(text: string): ClaimFile {
  const reading = readClaimFile(text);
  assert.ok(reading.file !== null, `the text is read as claims (${reading.reason})`);
  return reading.file;
}

/** What a finding is expected to say; where, the marks say. */
export interface Expected {
  readonly severity: Severity;
  readonly message: string;
  /** Messages of the related places, in file order. */
  readonly related?: readonly string[];
}

const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Compares findings with the marks and the expected words. */
export function assertFindings(
  actual: readonly Finding[],
  rule: string,
  { findings, related }: Marked,
  expected: readonly Expected[]
): void {
  const wanted = [...findings]
    .sort(byStart)
    .map((span, index) => ({ rule, ...span, ...(expected[index] ?? { severity: '?', message: '?' }) }));
  const places = actual.flatMap((finding) => finding.related ?? []).sort(byStart);
  const found = [...actual].sort(byStart).map(({ related: own, ...finding }) => ({
    ...finding,
    ...(own === undefined ? {} : { related: [...own].sort(byStart).map(({ message }) => message) })
  }));
  assert.deepEqual(found, wanted);
  assert.equal(expected.length, wanted.length, 'each expected finding has its mark');
  assert.deepEqual(
    places.map(({ start, end }) => ({ start, end })),
    [...related].sort(byStart)
  );
}

/** What a rule says of claims: of each, or of all together where it compares them. */
export function saidBy(rule: Rule, views: readonly ClaimView[]): readonly Finding[] {
  if (rule.check !== undefined) return views.flatMap((view) => rule.check?.(view) ?? []);
  const noting = createNoting();
  for (const view of views) noting.add(view, undefined);
  return compared(noting.end()).filter(({ rule: id }) => id === rule.id);
}

/** Judges the claims of a marked file by one rule. */
export function assertRule(id: string, marked: string, expected: readonly Expected[]): void {
  const unmarked = unmark(marked);
  const file = fileOf(unmarked.text);
  const rule = RULES_BY_ID.get(id);
  assert.ok(rule !== undefined, `${id} is in the table`);
  const views = Array.from({ length: file.claimCount }, (_, index) => viewOf(file.claim(index), bundled, TODAY));
  assertFindings(saidBy(rule, views), id, unmarked, expected);
}

/** One row of a table of tests of a rule. */
export interface RuleCase {
  readonly name: string;
  readonly marked: string;
  readonly expected?: readonly Expected[];
}

/** Declares a test for each case. */
export function testRule(rule: string, cases: readonly RuleCase[]): void {
  describe(rule, () => {
    for (const { name, marked, expected } of cases) it(name, () => assertRule(rule, marked, expected ?? []));
  });
}
