import type { Adjustment, Procedure, ServiceLine, Token } from '../../claims/model';
import type { Open } from './scan';

/** A service line whose segments are still being read. */
export type OpenLine = Open<Omit<ServiceLine, 'procedures' | 'adjustments' | 'remarks'>> & {
  readonly procedures: Procedure[];
  readonly adjustments: Adjustment[];
  readonly remarks: Token[];
};

/** An empty line that starts at an offset. */
export function createLine(start: number, number: Token | null): OpenLine {
  return {
    start,
    end: start,
    number,
    segment: { start, end: start },
    procedures: [],
    charge: null,
    paid: null,
    unitBasis: null,
    units: null,
    originalUnits: null,
    placeOfService: null,
    revenueCode: null,
    diagnosisPointers: [],
    serviceDate: null,
    dateToken: null,
    adjustments: [],
    remarks: [],
    complete: true
  };
}
