import type { Range } from '../claims/lines';
import type { Span } from '../claims/model';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a user may set for a rule. */
export type SeveritySetting = Severity | 'off';

/** A place in the text, and where it stands in lines if the text around it is no longer at hand. */
interface Placed extends Span {
  readonly range?: Range;
}

export interface Related extends Placed {
  readonly message: string;
}

/** One thing a coder should look at. Offsets are UTF-16 code units, end exclusive; zero-width is allowed. */
export interface Finding extends Placed {
  /** Stable dotted id of the rule, also its anchor in docs/rules.md. */
  readonly rule: string;
  readonly severity: Severity;
  /** Plain sentences: what is wrong, why (with the fact it rests on), what to do. */
  readonly message: string;
  readonly related?: readonly Related[];
}

/** What rules give that have nothing to say. */
export const NOTHING: readonly Finding[] = [];

export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Only where a coder would always agree. */
  readonly preferred?: boolean;
  /** Purely formal: may be part of "fix all in this file". */
  readonly formal?: boolean;
}
