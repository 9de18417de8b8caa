import type { LayoutFault } from '../../claims/model';
import { codeUnitAt } from './characters';
import { codeAt, packed } from './id';
import { EB, EQ, SV2, SVC, SVD } from './ids';
import { readProcedure } from './procedure';
import { concern, type Scan } from './scan';
import { elementEndAt, firstElement, nthElement } from './segment';
import type { Syntax } from './syntax';
import { tokenOf } from './token';
import { codeNumber, isWatched, isWatchedNumber } from './watch';

/** HI qualifiers of a procedure in HCPCS: principal and other (4010 institutional claims, requests). */
export const PRINCIPAL_PROCEDURE = packed('BP');
export const OTHER_PROCEDURE = packed('BO');

const SUBMITTED_ELEMENT = 6;
const REPRICED_ELEMENT = 10;

/** Looks at the procedure of a service line: does the claim concern the rules, is its separator the declared one? */
export function noteService(scan: Scan, syntax: Syntax, id: number, start: number, end: number): void {
  switch (id) {
    case SVC:
      noteProcedure(scan, syntax, firstElement(scan.text, start, end, syntax.element), end);
      noteProcedure(scan, syntax, nthElement(scan.text, start, end, SUBMITTED_ELEMENT, syntax.element), end);
      break;
    case SV2:
    case EQ:
      noteProcedure(scan, syntax, nthElement(scan.text, start, end, 2, syntax.element), end);
      break;
    case SVD:
      noteProcedure(scan, syntax, nthElement(scan.text, start, end, 3, syntax.element), end);
      break;
    case EB:
      noteProcedure(scan, syntax, nthElement(scan.text, start, end, 13, syntax.element), end);
      break;
    default:
      noteProcedure(scan, syntax, firstElement(scan.text, start, end, syntax.element), end);
  }
}

const CAPITAL_A = 65;
const QUALIFIER_LENGTH = 2;
const CODE_LENGTH = 5;

/** The same of the procedure whose element starts at an offset of a segment ending at `end`. */
export function noteProcedure(scan: Scan, { element, component }: Syntax, at: number, end: number): void {
  // A clean composite is decided by its characters; whatever differs is read like any other procedure.
  const { text } = scan;
  if (codeUnitAt(text, at + QUALIFIER_LENGTH) === component) {
    if (scan.concerned) return;
    const code = at + QUALIFIER_LENGTH + 1;
    const after = codeUnitAt(text, code + CODE_LENGTH);
    if (after === component || after === element || code + CODE_LENGTH === end) {
      const number = codeNumber(text, code);
      if (number >= 0) {
        if (isWatchedNumber(number)) concern(scan);
        return;
      }
    }
  }
  if (at < end) noteUnusual(scan, at, end);
}

function noteUnusual(scan: Scan, at: number, segmentEnd: number): void {
  const { text, syntax } = scan;
  if (syntax === null) return;
  const procedure = readProcedure(text, at, elementEndAt(text, at, segmentEnd, syntax.element), syntax, 'service', '', true);
  if (procedure === null) return;
  if (isWatched(procedure.code.value)) concern(scan);
  if (procedure.separator !== syntax.delimiters.component) noteSeparator(scan, procedure.separator);
}

/** Reports a separator that the interchange does not declare, once. */
function noteSeparator(scan: Scan, used: string): void {
  if (scan.declaredAt === null || scan.syntax === null) return;
  const fault: LayoutFault = { kind: 'component-separator', ...scan.declaredAt, declared: scan.syntax.delimiters.component, used };
  scan.faults.push(fault);
  scan.declaredAt = null;
}

/** The same of the code a repricer put in place of the submitted one (HCP). */
export function noteRepriced(scan: Scan, syntax: Syntax, start: number, end: number): void {
  const at = nthElement(scan.text, start, end, REPRICED_ELEMENT, syntax.element);
  if (isWatched(tokenOf(scan.text, at, elementEndAt(scan.text, at, end, syntax.element)).value)) concern(scan);
}

/** The same of the procedures among the codes of a claim (HI). */
export function noteClaimProcedures(scan: Scan, syntax: Syntax, start: number, end: number): void {
  const { text } = scan;
  const mark = syntax.delimiters.element;
  // Each search ends at the next separator of this segment or of the one behind it.
  for (let at = nthElement(text, start + 2, end, 1, syntax.element); at > 0 && at < end; at = text.indexOf(mark, at) + 1) {
    // ABK, ABF, APR, …: nearly all are diagnoses.
    if (text.charCodeAt(at) === CAPITAL_A) continue;
    const qualifier = codeAt(text, at, end, syntax.component);
    if (qualifier === PRINCIPAL_PROCEDURE || qualifier === OTHER_PROCEDURE) noteProcedure(scan, syntax, at, end);
  }
}
