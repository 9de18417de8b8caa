import type { Delimiters } from '../claims/model';
import { beginsSegment } from './segment-count';

/** What opens and closes each level of an interchange, outermost first, and where the opening segment has its control number. */
export const LEVELS = [
  { opening: 'ISA', closing: 'IEA', control: 13, width: 9 },
  { opening: 'GS', closing: 'GE', control: 6, width: 1 },
  { opening: 'ST', closing: 'SE', control: 2, width: 4 }
] as const;

export type Level = (typeof LEVELS)[number];

/** How many levels are open at an offset; null where no level has been opened or closed before. */
export function openLevels(text: string, offset: number, delimiters: Delimiters): number | null {
  let last = -1;
  let open: number | null = null;
  for (const [depth, { opening, closing }] of LEVELS.entries()) {
    for (const [name, inside] of [
      [opening, depth + 1],
      [closing, depth]
    ] as const) {
      const at = segmentBefore(text, offset, name, delimiters);
      if (at > last) {
        last = at;
        open = inside;
      }
    }
  }
  return open;
}

/** The control number that follows the highest one of a level, as wide as it has to be. */
export function nextControlNumber(text: string, { opening, control, width }: Level, delimiters: Delimiters): string {
  let highest = 0;
  for (let at = text.length; at > 0; ) {
    at = segmentBefore(text, at, opening, delimiters);
    if (at < 0) break;
    const number = Number(
      text
        .slice(at, at + 120)
        .split(delimiters.element, control + 1)
        [control]?.match(/^\s*\d{1,9}/)?.[0] ?? 0
    );
    highest = Math.max(highest, number);
  }
  return String(highest + 1).padStart(width, '0');
}

/** Start of the last segment of that name before an offset, or -1. */
function segmentBefore(text: string, offset: number, name: string, delimiters: Delimiters): number {
  const opening = name + delimiters.element;
  let at = offset === 0 ? -1 : text.lastIndexOf(opening, offset - 1);
  while (at > 0 && !beginsSegment(text, at, delimiters)) at = text.lastIndexOf(opening, at - 1);
  return at;
}
