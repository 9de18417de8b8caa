import { CARRIAGE_RETURN, LAST_ASCII, LINE_FEED } from './characters';

/**
 * The first two characters of a segment as an index into a table: one look tells nearly all segments apart that matter.
 * Only five bits of the second character count, so a few others fall in with them; the id of the segment decides.
 */

const SECONDS = 32;

/** As many entries as a table of pairs needs. The first character must be of ASCII to have one. */
export const PAIRS = (LAST_ASCII + 1) * SECONDS;

export function pairOf(first: number, second: number): number {
  return (first << 5) | (second & (SECONDS - 1));
}

/**
 * The indexes of the segments whose id begins with two capitals: also in lower case, and with a line break in second
 * place, as in files wrapped at a fixed width.
 */
export function pairsOf(first: number, second: number): readonly number[] {
  const seconds = [second, LINE_FEED, CARRIAGE_RETURN];
  return [first, first | 32].flatMap((letter) => seconds.map((next) => pairOf(letter, next)));
}

/** The indexes of all segments whose id begins with a capital, or its small letter. */
export function allPairsOf(first: number): readonly number[] {
  return [first, first | 32].flatMap((letter) => Array.from({ length: SECONDS }, (_, second) => pairOf(letter, second)));
}
