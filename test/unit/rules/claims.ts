import assert from 'node:assert/strict';
import type { Span } from '../../../src/claims/model';
import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import type { Finding, Severity } from '../../../src/rules/finding';
import { judgeFile } from '../../../src/rules/judge';
import type { RuleOptions } from '../../../src/rules/rule';

/**
 * Small complete claims for the tests of rules. Places where a finding is expected are marked « » in the
 * lines; the marks are taken out of the text, and `marks` holds their offsets in order.
 */
export interface Sample {
  readonly text: string;
  readonly marks: readonly Span[];
}

export interface ClaimParts {
  /** SBR09: `MB` for Medicare, `CI` for a commercial insurer. */
  readonly filing?: string;
  readonly payer?: string;
  readonly payerId?: string;
  /** CLM05-1, marks allowed. */
  readonly place?: string;
  /** CLM02; the sum of the lines by default, marks allowed. */
  readonly total?: string;
  /** HI segments as they stand, marks allowed; one HI with C61 by default, none when empty. */
  readonly diagnoses?: string;
  /** Date of a line that names none. */
  readonly date?: string;
}

export const OPTIONS: RuleOptions = { severities: {}, ignored: {}, today: '2026-11-25' };

const MARK = /[«»]/g;

/** Takes the marks out of a text. */
export function marked(text: string): Sample {
  const marks: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let removed = 0;
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    const at = index - removed;
    if (mark === '«') {
      const place = { start: at, end: at };
      marks.push(place);
      open.push(place);
    } else {
      const place = open.pop();
      if (place !== undefined) place.end = at;
    }
    removed += 1;
  }
  return { text: text.replaceAll(MARK, ''), marks };
}

function chargeOf(line: string, element: number): number {
  const segment = line.replaceAll(MARK, '').split('~', 1)[0] ?? '';
  return Number(segment.split('*')[element]) || 0;
}

function claim(parts: ClaimParts, lines: readonly string[], kind: 'professional' | 'institutional'): Sample {
  const guide = kind === 'professional' ? '005010X222A1' : '005010X223A2';
  const place = parts.place ?? (kind === 'professional' ? '11' : '13');
  const code = kind === 'professional' ? `${place}:B:1` : `${place}:A:1`;
  const total = parts.total ?? String(lines.reduce((sum, line) => sum + chargeOf(line, kind === 'professional' ? 2 : 3), 0));
  const date = parts.date ?? '20260112';
  const services = lines.map((line, index) => `LX*${index + 1}~\n${line}${line.includes('DTP*') ? '' : `DTP*472*D8*${date}~`}\n`);
  const statement = kind === 'institutional' ? 'DTP*434*RD8*20260101-20260131~\nCL1*1*7*30~\n' : '';
  return marked(
    `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260115*0900*^*00501*000000001*0*T*:~
GS*HC*SENDER*RECEIVER*20260115*0900*1*X*${guide}~
ST*837*0001*${guide}~
BHT*0019*00*1*20260115*0900*CH~
HL*1**20*1~
NM1*85*2*EXAMPLE CENTER*****XX*1234567893~
HL*2*1*22*0~
SBR*P*18*******${parts.filing ?? 'CI'}~
NM1*IL*1*SAMPLE*PAT****MI*TEST1~
NM1*PR*2*${parts.payer ?? 'EXAMPLE PAYER'}*****PI*${parts.payerId ?? 'TESTPAYER'}~
CLM*TEST1*${total}***${code}*Y*A*Y*Y~
${statement}${parts.diagnoses ?? 'HI*ABK:C61~'}
${services.join('')}SE*99*0001~
GE*1*1~
IEA*1*000000001~
`
  );
}

/** An 837P claim; each line is SV1 and what follows it, without LX. */
export function professional(parts: ClaimParts, ...lines: readonly string[]): Sample {
  return claim(parts, lines, 'professional');
}

/** An 837I claim; each line is SV2 and what follows it, without LX. */
export function institutional(parts: ClaimParts, ...lines: readonly string[]): Sample {
  return claim(parts, lines, 'institutional');
}

/** An 835 with one claim; each line is SVC and what follows it. */
export function remittance(parts: ClaimParts, ...lines: readonly string[]): Sample {
  return marked(
    `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260115*0900*^*00501*000000001*0*T*:~
GS*HP*SENDER*RECEIVER*20260115*0900*1*X*005010X221A1~
ST*835*0001~
BPR*I*100*C*CHK************20260115~
TRN*1*1*1999999999~
N1*PR*${parts.payer ?? 'EXAMPLE PAYER'}~
N1*PE*EXAMPLE CENTER*XX*1234567893~
LX*1~
CLP*TEST1*1*310*100*0*${parts.filing ?? '12'}*1*11*1~
NM1*QC*1*SAMPLE*PAT****MI*TEST1~
${lines.map((line) => `${line}${line.includes('DTM*') ? '' : `DTM*472*${parts.date ?? '20260112'}~`}\n`).join('')}SE*99*0001~
GE*1*1~
IEA*1*000000001~
`
  );
}

/** All findings of a text, with the bundled knowledge and default severities. */
export function judged(text: string, options: RuleOptions = OPTIONS): readonly Finding[] {
  const { file } = readClaimFile(text);
  return file === null ? [] : judgeFile(file, bundled, options);
}

/**
 * Rule, severity and message of a finding; its place is the mark of the same number in the sample. The
 * texts at its related places follow; none are expected where none are named.
 */
export type Expected = readonly [rule: string, severity: Severity, message: string, ...related: string[]];

/** All findings of the sample are the expected ones, each exactly at its mark. */
export function assertFindings(sample: Sample, expected: readonly Expected[], options: RuleOptions = OPTIONS): void {
  const found = judged(sample.text, options).map(({ rule, severity, message, start, end, related = [] }) => ({
    rule,
    severity,
    message,
    related: related.map((place) => sample.text.slice(place.start, place.end)),
    start,
    end
  }));
  assert.equal(sample.marks.length, expected.length, 'the sample has as many marks as findings are expected');
  assert.deepEqual(
    found,
    expected.map(([rule, severity, message, ...related], index) => ({ rule, severity, message, related, ...sample.marks[index] }))
  );
}
