import type { Procedure, ServiceLine, Token } from '../claims/model';
import type { CodeEntry } from '../data';

/**
 * What is wrong with one modifier of a 77407 line. A modifier has at most one concern, so that one cause
 * is one finding: a modifier that does not belong is not also called lower case, conflicting or misplaced.
 */
export type Concern = 'length' | 'duplicate' | 'component' | 'claim-kind' | 'unfit' | 'unknown' | 'none';

/** A billed (or adjudicated) service as rules look at it. */
export interface Service {
  readonly line: ServiceLine;
  readonly procedure: Procedure;
  /** Upper-case code; a code glued to a modifier keeps its full text. */
  readonly code: string;
  /** What is known of the code. */
  readonly entry: CodeEntry | undefined;
  /** Used modifiers, in slot order. */
  readonly modifiers: readonly Token[];
  /** ISO first and last day in force; null when the line has no readable date. */
  readonly from: string | null;
  readonly to: string | null;
  readonly units: number | null;
  /** What is wrong with the modifiers, in slot order, once somebody has asked (concern.ts). */
  concerns: readonly Concern[] | null;
}
