import type { ClaimFile, Span } from '../claims/model';
import { segmentsIn } from '../formats/x12/element-at';
import { readHeader } from '../formats/x12/header';
import { syntaxOf } from '../formats/x12/syntax';

export interface SegmentPiece extends Span {
  /** Whether the piece ends with the terminator of its interchange. */
  readonly terminated: boolean;
}

/**
 * Every segment of the interchanges of a text, with its terminator unless that is a line break, in file order.
 * What lies between two of them is padding, comments, or text that belongs to no interchange.
 */
export function segmentPieces(text: string, file: ClaimFile): SegmentPiece[] {
  const pieces: SegmentPiece[] = [];
  for (const { start, end, delimiters, declared } of file.interchanges) {
    const { lineEnds, terminator } = syntaxOf(delimiters);
    // A header may end in another way than the segments behind it.
    const header = declared ? (readHeader(text, start)?.end ?? start) : start;
    const isa = text.slice(start, header).trimEnd();
    if (isa !== '') pieces.push({ start, end: start + isa.length, terminated: isa.endsWith(terminator) });
    for (const segment of segmentsIn(text, delimiters, { start: header, end })) {
      const terminated = !lineEnds && text.startsWith(terminator, segment.end);
      pieces.push({ start: segment.start, end: segment.end + (terminated ? terminator.length : 0), terminated });
    }
  }
  return pieces;
}
