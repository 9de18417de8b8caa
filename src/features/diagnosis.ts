import type { Claim, Token } from '../claims/model';
import { numberOf } from '../claims/values';

/** The diagnosis that a pointer of a service line points to; null when it points to nothing. */
export function diagnosisOf({ diagnoses }: Claim, pointer: Token): Token | null {
  const number = numberOf(pointer);
  return number === null ? null : (diagnoses[number - 1] ?? null);
}
