import type { Procedure, ProcedureRole } from '../../claims/model';
import type { SegmentReader } from './claim';
import { componentsOf } from './composite';
import { beginLine, type Draft } from './draft';
import { packed } from './id';
import { EB, EQ, HCP, HL, LX, SV1, SV2, SV3, SV5, SVC, SVD } from './ids';
import type { OpenLine } from './line';
import { readProcedure } from './procedure';
import { element, elementCode, elementEnd, elementStart, type Segment } from './segment';

const SERVICE_LEVEL = packed('SS');

/** Readers of service lines. */
export const SERVICE_READERS: readonly (readonly [number, SegmentReader])[] = [
  [LX, (draft, segment) => beginLine(draft, segment.start, element(segment, 1))],
  [HL, readLevel],
  [SV1, readProfessional],
  [SV2, readInstitutional],
  [SV3, readDental],
  [SV5, readEquipment],
  [SVC, readAdjudicated],
  [SVD, (draft, segment) => addProcedure(proceduresOf(draft), segment, 3, 'other-payer', 'SVD03')],
  [HCP, readRepriced],
  [EQ, (draft, segment) => readInquiry(draft, segment, 2, 'EQ02')],
  [EB, (draft, segment) => readInquiry(draft, segment, 13, 'EB13')]
];

/** The line the service of this segment belongs to: the one begun for it, else a new one. */
function serviceLine(draft: Draft, segment: Segment): OpenLine {
  const line = draft.line === null || draft.hasService ? beginLine(draft, segment.start, null) : draft.line;
  if (draft.firstService === 0) draft.firstService = segment.id;
  draft.hasService = true;
  line.segment = { start: segment.start, end: segment.end };
  line.complete = segment.complete;
  return line;
}

function readLevel(draft: Draft, segment: Segment): void {
  if (elementCode(segment, 3) === SERVICE_LEVEL) beginLine(draft, segment.start, null);
}

function readProfessional(draft: Draft, segment: Segment): void {
  const line = serviceLine(draft, segment);
  // Releases before 4010 have no composite: qualifier and code are two elements, and all others stand one further.
  const shift = isFlat(draft, segment) ? 1 : 0;
  if (shift === 0) addProcedure(line.procedures, segment, 1, 'service', 'SV101');
  else addFlat(line.procedures, segment, 1, 2, 'service', 'SV102');
  line.charge = element(segment, 2 + shift);
  line.unitBasis = element(segment, 3 + shift);
  line.units = element(segment, 4 + shift);
  line.placeOfService = element(segment, 5 + shift);
  if (shift === 0) line.diagnosisPointers = componentsOf(segment, 7);
}

function isFlat(draft: Draft, segment: Segment): boolean {
  return draft.claim.guide.startsWith('003') && element(segment, 1)?.value.length === 2;
}

function readInstitutional(draft: Draft, segment: Segment): void {
  const line = serviceLine(draft, segment);
  line.revenueCode = element(segment, 1);
  addProcedure(line.procedures, segment, 2, 'service', 'SV202');
  line.charge = element(segment, 3);
  line.unitBasis = element(segment, 4);
  line.units = element(segment, 5);
}

function readDental(draft: Draft, segment: Segment): void {
  const line = serviceLine(draft, segment);
  addProcedure(line.procedures, segment, 1, 'service', 'SV301');
  line.charge = element(segment, 2);
  line.placeOfService = element(segment, 3);
  line.units = element(segment, 6);
}

/** Equipment follows the SV1 of its line; alone it is a line of its own. */
function readEquipment(draft: Draft, segment: Segment): void {
  const line = draft.line !== null && draft.hasService ? draft.line : serviceLine(draft, segment);
  addProcedure(line.procedures, segment, 1, 'service', 'SV501');
}

function readAdjudicated(draft: Draft, segment: Segment): void {
  const line = serviceLine(draft, segment);
  const isStatus = draft.transaction.kind === 'status';
  addProcedure(line.procedures, segment, 1, isStatus ? 'service' : 'adjudicated', 'SVC01');
  addProcedure(line.procedures, segment, 6, 'submitted', 'SVC06');
  line.charge = element(segment, 2);
  line.paid = element(segment, 3);
  line.revenueCode = element(segment, 4);
  line.originalUnits = element(segment, 7);
  // A status transaction has only the units that were billed.
  line.units = element(segment, 5) ?? (isStatus ? line.originalUnits : null);
}

/** A procedure asked about or answered for; most such segments name none and are no lines. */
function readInquiry(draft: Draft, segment: Segment, n: number, position: string): void {
  const procedures: Procedure[] = [];
  addProcedure(procedures, segment, n, 'service', position);
  if (procedures.length > 0) serviceLine(draft, segment).procedures.push(...procedures);
}

function readRepriced(draft: Draft, segment: Segment): void {
  addFlat(proceduresOf(draft), segment, 9, 10, 'repriced', 'HCP10');
}

function proceduresOf(draft: Draft): Procedure[] {
  return (draft.line ?? draft.claim).procedures;
}

/** Adds the procedure of a composite, if it holds one. */
function addProcedure(procedures: Procedure[], segment: Segment, n: number, role: ProcedureRole, position: string): void {
  if (n > segment.count) return;
  const { text, syntax, complete } = segment;
  const procedure = readProcedure(text, elementStart(segment, n), elementEnd(segment, n), syntax, role, position, complete);
  if (procedure !== null) procedures.push(procedure);
}

/** Adds a procedure whose qualifier and code are elements of their own. */
function addFlat(procedures: Procedure[], segment: Segment, n: number, code: number, role: ProcedureRole, position: string): void {
  const token = element(segment, code);
  if (token === null) return;
  procedures.push({
    start: token.start,
    end: token.end,
    role,
    position,
    qualifier: element(segment, n),
    separator: '',
    code: token,
    modifiers: [],
    description: null,
    complete: segment.complete
  });
}
