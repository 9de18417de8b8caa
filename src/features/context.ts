import { lineAt } from '../claims/at';
import type { Claim, ClaimFile, Procedure, ServiceDate, ServiceLine } from '../claims/model';
import { codeOf, usedModifiers } from '../claims/values';
import type { Circumstances, Knowledge, PayerEntry, Setting } from '../data';
import { SUBJECT } from '../rules/view';

/** What a meaning on a line depends on in its claim. */
export type ContextClaim = Pick<Claim, 'kind' | 'payer' | 'facilityCode' | 'statementPeriod' | 'lines'>;

/** What surrounds a code or a modifier: enough to say what it means on this line. */
export interface LineContext {
  readonly claim: ContextClaim;
  /** Null for a procedure of the whole claim, or while a line is still being typed. */
  readonly line: ServiceLine | null;
  /** Upper case. */
  readonly code: string;
  /** The modifiers of the line, upper case, in slot order. */
  readonly modifiers: readonly string[];
  readonly knowledge: Knowledge;
  readonly payer: PayerEntry;
  readonly setting: Setting | null;
  /** First day of service, ISO; null when the line has none. */
  readonly date: string | null;
}

/** 77407 itself, also with a modifier glued to it (`7740726`), which the code element then holds as one text. */
export function isSubject(code: string): boolean {
  return code === SUBJECT || (code.length === SUBJECT.length + 2 && code.startsWith(SUBJECT));
}

/** The code without a modifier glued to it. */
export function bareCode(procedure: Procedure): string {
  const code = codeOf(procedure.code);
  return isSubject(code) ? SUBJECT : code;
}

/** The modifiers that stand on a procedure, one glued to the code first; upper case. */
export function modifiersOf(procedure: Procedure): readonly string[] {
  const code = codeOf(procedure.code);
  const glued = isSubject(code) && code !== SUBJECT ? [code.slice(SUBJECT.length)] : [];
  return [...glued, ...usedModifiers(procedure).map(codeOf)];
}

/** The dates in force: those of the line, or of the statement for a procedure of the whole claim. */
export function datesOf({ claim, line }: Pick<LineContext, 'claim' | 'line'>): ServiceDate | null {
  return line === null ? claim.statementPeriod : line.serviceDate;
}

export function contextOf(
  claim: Claim,
  line: ServiceLine | null,
  code: string,
  modifiers: readonly string[],
  knowledge: Knowledge
): LineContext {
  const payer = knowledge.payer({
    name: claim.payer?.name?.value ?? '',
    id: claim.payer?.id?.value ?? '',
    filingIndicator: claim.payer?.filingIndicator?.value ?? ''
  });
  const date = datesOf({ claim, line })?.from ?? null;
  return {
    claim,
    line,
    code,
    modifiers,
    knowledge: knowledge.under(payer, date),
    payer,
    setting: claim.kind === 'professional' || claim.kind === 'institutional' ? claim.kind : null,
    date
  };
}

/** The context at an offset that may not (yet) hold a readable procedure. */
export function contextAt(
  file: ClaimFile,
  offset: number,
  code: string,
  modifiers: readonly string[],
  knowledge: Knowledge
): LineContext | null {
  const index = file.claimAt(offset);
  if (index < 0) return null;
  const claim = file.claim(index);
  return contextOf(claim, lineAt(claim, offset), code, modifiers, knowledge);
}

/** Date, setting and payer, as the look-ups by period take them. */
export function circumstancesOf(context: LineContext): Circumstances {
  return { date: context.date, payer: context.payer.family, ...(context.setting === null ? {} : { setting: context.setting }) };
}

/** Whether the two lines share a day of service. Lines without a date of their own share none. */
function shareDay(a: ServiceDate | null, b: ServiceDate | null): boolean {
  return isDay(a) && isDay(b) && a.from <= b.to && b.from <= a.to;
}

/** Statement dates that stand in for a line's date say nothing about its day. */
function isDay(date: ServiceDate | null): date is ServiceDate {
  return date !== null && (date.origin === 'line' || date.from === date.to);
}

/** Codes of the claim's other lines on the same day of service, in file order, upper case; repeats stay. */
export function codesOfTheDay(context: LineContext): readonly string[] {
  const { claim, line } = context;
  if (line === null) return [];
  const codes: string[] = [];
  for (const other of claim.lines) {
    const procedure = other.procedures[0];
    if (other !== line && procedure !== undefined && shareDay(line.serviceDate, other.serviceDate)) codes.push(bareCode(procedure));
  }
  return codes;
}
