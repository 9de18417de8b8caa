import type { Procedure, Token } from '../../claims/model';
import { isWord, LAST_ASCII, SPACE } from './characters';
import { SV1, SV2 } from './ids';
import type { OpenLine } from './line';
import type { Syntax } from './syntax';
import { plainToken } from './token';

/** Service segments written the usual way: `SV1*HC:77407:59*345*UN*1*11**1:2~`, `SV2*0333*HC:77407*345*UN*1~`. */

const CODE_LENGTH = 5;
/** Characters of `SV1*HC:77407`. */
const SHORTEST = 12;
const MODIFIER_LENGTH = 2;
const MOST_MODIFIERS = 4;
/** No element that the model holds stands behind this one. */
const LAST_ELEMENT = 7;
/** The procedure is element 1 of SV1 and element 2 of SV2. */
const INSTITUTIONAL_PROCEDURE = 2;

const [S, V, ONE, TWO, H, C] = [83, 86, 49, 50, 72, 67];

/** A usual service segment; there is one of these, as reading never nests. */
export interface UsualService {
  /** SV1 or SV2, as `packed`. */
  id: number;
  start: number;
  /** Offset of its terminator. */
  end: number;
  code: number;
  /** Number of modifiers. */
  modifiers: number;
  /** Where the elements begin, by number; each ends one before the next. */
  readonly elements: Int32Array;
}

const service: UsualService = { id: 0, start: 0, end: 0, code: 0, modifiers: 0, elements: new Int32Array(LAST_ELEMENT + 2) };

/** Finds the parts of the service segment at an offset; null when anything in it is unusual, so that its readers decide. */
export function usualService(text: string, at: number, limit: number, syntax: Syntax): UsualService | null {
  const { element } = syntax;
  // Characters are asked for only where there are some: beyond the end of a text the question costs far more.
  if (at + SHORTEST > limit) return null;
  if (text.charCodeAt(at) !== S || text.charCodeAt(at + 1) !== V || text.charCodeAt(at + 3) !== element) return null;
  const digit = text.charCodeAt(at + 2);
  if (digit === ONE) return found(text, SV1, at, at + 4, 1, limit, syntax) ? service : null;
  if (digit !== TWO) return null;
  const revenueEnd = wordEnd(text, at + 4, limit);
  service.elements[1] = at + 4;
  if (revenueEnd + 1 + SHORTEST > limit || text.charCodeAt(revenueEnd) !== element) return null;
  return found(text, SV2, at, revenueEnd + 1, INSTITUTIONAL_PROCEDURE, limit, syntax) ? service : null;
}

/** Whether element `n`, which begins at `procedure`, is a usual procedure and so is all behind it. */
function found(text: string, id: number, start: number, procedure: number, n: number, limit: number, syntax: Syntax): boolean {
  const code = procedure + 3;
  if (text.charCodeAt(procedure) !== H || text.charCodeAt(procedure + 1) !== C || text.charCodeAt(procedure + 2) !== syntax.component)
    return false;
  if (wordEnd(text, code, limit) !== code + CODE_LENGTH) return false;
  const modifiers = modifiersAt(text, code + CODE_LENGTH, limit, syntax.component);
  const end = modifiers < 0 ? -1 : markElements(text, code + CODE_LENGTH + modifiers * (MODIFIER_LENGTH + 1), n, limit, syntax);
  service.id = id;
  service.start = start;
  service.end = end;
  service.code = code;
  service.modifiers = modifiers;
  service.elements[n] = procedure;
  return end >= 0;
}

/** How many modifiers of two characters follow; -1 when anything else does. */
function modifiersAt(text: string, from: number, limit: number, component: number): number {
  let at = from;
  let count = 0;
  while (at < limit && text.charCodeAt(at) === component) {
    if (count === MOST_MODIFIERS || wordEnd(text, at + 1, limit) !== at + 1 + MODIFIER_LENGTH) return -1;
    at += 1 + MODIFIER_LENGTH;
    count++;
  }
  return count;
}

/** Marks the elements behind element `n`, which ends at an offset. The end of the segment; -1 when a value holds a blank or an unusual mark. */
function markElements(text: string, from: number, n: number, limit: number, { element, component, terminatorCode }: Syntax): number {
  const { elements } = service;
  let last = n;
  let at = from;
  for (; at < limit; at++) {
    const character = text.charCodeAt(at);
    if (character === terminatorCode) break;
    if (character === element) {
      if (++last > LAST_ELEMENT) break;
      elements[last] = at + 1;
    } else if (character <= SPACE || character > LAST_ASCII || at === from) return -1;
    else if (last === LAST_ELEMENT && character !== component && !isWord(character)) return -1;
  }
  const rest = last > LAST_ELEMENT ? text.indexOf(String.fromCharCode(terminatorCode), at) : at;
  for (let absent = last > LAST_ELEMENT ? last : last + 1; absent < elements.length; absent++) elements[absent] = at + 1;
  return rest < 0 || rest >= limit ? -1 : rest;
}

/** Writes a usual service into the line it belongs to. */
export function fillLine(line: OpenLine, text: string, usual: UsualService, syntax: Syntax): void {
  const isProfessional = usual.id === SV1;
  const n = isProfessional ? 1 : INSTITUTIONAL_PROCEDURE;
  line.segment = { start: usual.start, end: usual.end };
  line.procedures.push(procedureOf(text, usual, isProfessional ? 'SV101' : 'SV202', syntax));
  line.charge = valueAt(text, usual, n + 1);
  line.unitBasis = valueAt(text, usual, n + 2);
  line.units = valueAt(text, usual, n + 3);
  if (isProfessional) {
    line.placeOfService = valueAt(text, usual, 5);
    line.diagnosisPointers = pointersOf(text, usual);
  } else line.revenueCode = valueAt(text, usual, 1);
}

function valueAt(text: string, { elements }: UsualService, n: number): Token | null {
  const start = elements[n] ?? 0;
  const end = (elements[n + 1] ?? 0) - 1;
  return start < end ? plainToken(text, start, end) : null;
}

function procedureOf(text: string, { code, modifiers: count }: UsualService, position: string, syntax: Syntax): Procedure {
  const start = code - 3;
  const modifiers: Token[] = [];
  let end = code + CODE_LENGTH;
  for (let index = 0; index < count; index++) {
    modifiers.push(plainToken(text, end + 1, end + 1 + MODIFIER_LENGTH));
    end += 1 + MODIFIER_LENGTH;
  }
  return {
    start,
    end,
    role: 'service',
    position,
    qualifier: plainToken(text, start, start + 2),
    separator: syntax.delimiters.component,
    code: plainToken(text, code, code + CODE_LENGTH),
    modifiers,
    description: null,
    complete: true
  };
}

function pointersOf(text: string, { elements }: UsualService): readonly Token[] {
  const tokens: Token[] = [];
  const end = (elements[LAST_ELEMENT + 1] ?? 0) - 1;
  let start = elements[LAST_ELEMENT] ?? 0;
  while (start < end) {
    const stop = wordEnd(text, start, end);
    if (stop > start) tokens.push(plainToken(text, start, stop));
    start = stop + 1;
  }
  return tokens;
}

function wordEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isWord(text.charCodeAt(at))) at++;
  return at;
}
