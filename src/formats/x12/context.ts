import { LAST_ASCII } from './characters';
import { packed } from './id';
import { NM1, SBR } from './ids';

/**
 * The segments around a claim that say who pays, bills and is treated. They come before the claim, under a level of
 * the hierarchy (HL), and hold for every claim until a level that replaces them begins.
 */

/** What is remembered; also the order of the columns in the claim table. */
export const PAYER = 0;
export const FILING = 1;
export const BILLING = 2;
export const SUBSCRIBER = 3;
export const PATIENT = 4;
export const CONTEXT_SIZE = 5;

export interface Context {
  /** Depth of the level being read; 0 before the first HL. */
  depth: number;
  /** Segment offsets by what they say, -1 where nothing was said. */
  readonly offsets: Int32Array;
  readonly depths: Int32Array;
}

/** Depth by HL03: source or billing provider, receiver, service provider, subscriber, patient, event, service. */
const DEPTHS: ReadonlyMap<number, number> = new Map(
  Object.entries({ '20': 1, '21': 2, '19': 3, '22': 4, PT: 5, '23': 5, EV: 6, SS: 7 }).map(([level, depth]) => [packed(level), depth])
);
/** Claims of a status or eligibility transaction hang on levels from here on. */
export const SUBSCRIBER_DEPTH = 4;
export const EVENT_DEPTH = 6;
const UNKNOWN_DEPTH = 5;

/** What an NM1 or N1 segment says, by its first element. */
const PARTIES: ReadonlyMap<number, number> = new Map([
  [packed('PR'), PAYER],
  [packed('X3'), PAYER],
  [packed('85'), BILLING],
  [packed('1P'), BILLING],
  [packed('PE'), BILLING],
  [packed('IL'), SUBSCRIBER],
  [packed('QC'), PATIENT],
  [packed('03'), PATIENT]
]);

export function createContext(): Context {
  return { depth: 0, offsets: new Int32Array(CONTEXT_SIZE).fill(-1), depths: new Int32Array(CONTEXT_SIZE) };
}

/** A new transaction set knows nothing of the one before. */
export function resetContext(context: Context): void {
  context.depth = 0;
  context.offsets.fill(-1);
}

/** Begins a level: what was said at the same or a deeper level no longer holds. */
export function enterLevel(context: Context, level: number): void {
  const depth = DEPTHS.get(level) ?? UNKNOWN_DEPTH;
  context.depth = depth;
  for (let slot = 0; slot < CONTEXT_SIZE; slot++) if ((context.depths[slot] ?? 0) >= depth) context.offsets[slot] = -1;
}

/** Keeps a segment; the first of its kind at a level counts. */
export function remember(context: Context, slot: number, offset: number): void {
  if ((context.offsets[slot] ?? -1) >= 0 && (context.depths[slot] ?? 0) >= context.depth) return;
  context.offsets[slot] = offset;
  context.depths[slot] = context.depth;
}

/**
 * Keeps the segment at an offset when it is an SBR or an NM1 as they are usually written, followed by eight characters
 * at least; false when it is another or has to be read properly.
 */
export function rememberUsual(context: Context, text: string, at: number, element: number): boolean {
  const slot = usualSlot(text, at, element);
  if (slot < 0) return false;
  remember(context, slot, at);
  return true;
}

function usualSlot(text: string, at: number, element: number): number {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  const from = text.charCodeAt(at + 4);
  const to = text.charCodeAt(at + 5);
  // Beyond ASCII two characters might add up to a code.
  if ((first | second | third | from | to) > LAST_ASCII) return -1;
  const id = (first << 16) | (second << 8) | third;
  if (id === SBR) return FILING;
  return id === NM1 && text.charCodeAt(at + 6) === element ? partySlot((from << 16) | (to << 8)) : -1;
}

/** What an NM1 or N1 with this first element is about; -1 when it is not about the context of a claim. */
export function partySlot(code: number): number {
  return PARTIES.get(code) ?? -1;
}

/** Depth of a level by HL03 as in the file; the smaller, the further out. */
export function depthOfLevel(level: string): number {
  return DEPTHS.get(packed(level)) ?? UNKNOWN_DEPTH;
}
