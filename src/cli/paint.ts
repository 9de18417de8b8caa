import type { Severity } from '../rules/finding';

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  severity(level: Severity, text: string): string;
}

const CODES: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 2 };

/** Terminal colors, or the plain text where they are not wanted. The words say everything the colors say. */
export function paint(colors: boolean): Paint {
  const set = (code: number, text: string): string => (colors ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: (text) => set(1, text), dim: (text) => set(2, text), severity: (level, text) => set(CODES[level], text) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the ones to take out
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const ALL_UNPRINTABLE = new RegExp(UNPRINTABLE, 'g');

/** A text from a file or a file name without control characters, which a terminal would obey. */
export function printable(text: string): string {
  return UNPRINTABLE.test(text) ? text.replace(ALL_UNPRINTABLE, '\ufffd') : text;
}
