import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import { judgeFile } from '../../../src/rules/judge';
import { claimsOf, proceduresOf, tokensOf } from './shared';

/** Mutated claim files for the fuzz run and its short form among the unit tests. */

/** Numbers from 0 below a limit, the same for the same seed. */
export type Random = (limit: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit);
  };
}

type Mutation = (text: string, random: Random, donor: string) => string;

const MARKS = '*:~^|>!\n\r\x1c\x1d\x1e\x85…@_{}+\'"$ A7\0\uFEFF';

function cut(text: string, random: Random): [number, number] {
  const start = random(text.length);
  return [start, start + random(random(4) === 0 ? 400 : 12)];
}

const MUTATIONS: readonly Mutation[] = [
  // Deletion, duplication, truncation at either end.
  (text, random) => splice(text, cut(text, random), ''),
  (text, random) => {
    const [start, end] = cut(text, random);
    return splice(text, [end, end], text.slice(start, end).repeat(1 + random(3)));
  },
  (text, random) => text.slice(0, random(text.length)),
  (text, random) => text.slice(random(text.length)),
  // Another mark for one of the text's own, everywhere or in one place.
  (text, random) => text.replaceAll(pick(text, random), pick(MARKS, random)),
  (text, random) => splice(text, [random(text.length), 0], pick(MARKS, random)),
  (text, random) => {
    const at = random(text.length);
    return splice(text, [at, at + 1], pick(MARKS, random));
  },
  // Random characters, a piece of another file, lines joined, lines of a fixed width.
  (text, random) =>
    splice(
      text,
      cut(text, random),
      Array.from({ length: random(20) }, () => String.fromCharCode(random(random(2) === 0 ? 128 : 65_536))).join('')
    ),
  (text, random, donor) => splice(text, cut(text, random), donor.slice(...cut(donor, random))),
  (text) => text.replace(/[\r\n]+/g, ''),
  (text, random) => text.replace(/[\r\n]+/g, '').replace(new RegExp(`[^]{${20 + random(100)}}`, 'g'), '$&\n')
];

function splice(text: string, [start, end]: [number, number], inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(Math.max(start, end));
}

function pick(text: string, random: Random): string {
  return text.charAt(random(text.length)) || '~';
}

/** A text changed in one to four ways. */
export function mutated(texts: readonly string[], random: Random): string {
  let text = texts[random(texts.length)] ?? '';
  const donor = texts[random(texts.length)] ?? '';
  for (let count = 1 + random(4); count > 0; count--) text = MUTATIONS[random(MUTATIONS.length)]?.(text, random, donor) ?? text;
  return text;
}

/** Reads a text with everything in it and judges it; throws where anything is wrong. */
export function check(text: string): void {
  const { file } = readClaimFile(text);
  if (file === null) return;
  let end = 0;
  for (const claim of claimsOf(file)) {
    if (claim.start < end || claim.end < claim.start || claim.end > text.length) throw new Error('claims overlap or leave the text');
    end = claim.end;
  }
  for (const procedure of proceduresOf(file)) {
    for (const token of tokensOf(procedure))
      if (text.slice(token.start, token.end) !== token.text) throw new Error('a token is not the text between its offsets');
  }
  for (const { start, end: stop } of judgeFile(file, bundled, { severities: {}, ignored: {}, today: '2026-11-25' })) {
    if (start < 0 || stop < start || stop > text.length) throw new Error('a finding leaves the text');
  }
}

/** Milliseconds that reading a text takes, the least of a few tries. */
export function timeToRead(text: string, tries: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < tries; count++) {
    const start = performance.now();
    const { file } = readClaimFile(text);
    if (file !== null) claimsOf(file);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
