import type { Adjustment } from '../../claims/model';
import type { SegmentReader } from './claim';
import type { Draft } from './draft';
import { packed } from './id';
import { CAS, CLP, LQ, MIA, MOA, SVC } from './ids';
import { element, elementCode, type Segment } from './segment';

/** Readers of why a payer paid what it paid. In an 837 such segments tell of other payers and are passed over. */
export const EXPLANATION_READERS: readonly (readonly [number, SegmentReader])[] = [
  [CAS, readCas],
  [LQ, readLq],
  [MOA, (draft, segment) => readRemarks(draft, segment, [3, 4, 5, 6, 7])],
  [MIA, (draft, segment) => readRemarks(draft, segment, [5, 20, 21, 22, 23])]
];

const FIRST_REASON = 2;
const ELEMENTS_PER_REASON = 3;
const REMARK_QUALIFIERS: ReadonlySet<number> = new Set([packed('HE'), packed('RX')]);

function isRemittance(draft: Draft): boolean {
  return draft.opener === CLP || draft.firstService === SVC;
}

function readCas(draft: Draft, segment: Segment): void {
  const group = element(segment, 1);
  if (group === null || !isRemittance(draft)) return;
  const adjustments: Adjustment[] = (draft.line ?? draft.claim).adjustments;
  for (let n = FIRST_REASON; n <= segment.count; n += ELEMENTS_PER_REASON) {
    const reason = element(segment, n);
    if (reason === null) continue;
    const amount = element(segment, n + 1);
    const quantity = element(segment, n + 2);
    adjustments.push({ start: reason.start, end: (quantity ?? amount ?? reason).end, group, reason, amount, quantity });
  }
}

function readLq(draft: Draft, segment: Segment): void {
  const remark = element(segment, 2);
  if (remark === null || !isRemittance(draft) || !REMARK_QUALIFIERS.has(elementCode(segment, 1))) return;
  (draft.line ?? draft.claim).remarks.push(remark);
}

function readRemarks(draft: Draft, segment: Segment, positions: readonly number[]): void {
  if (draft.opener !== CLP) return;
  for (const n of positions) {
    const remark = element(segment, n);
    if (remark !== null) draft.claim.remarks.push(remark);
  }
}
