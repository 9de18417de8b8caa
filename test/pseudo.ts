/** A language for tests: every text in brackets, its letters with accents, placeholders and code as they are. */
export const PSEUDO = 'qps-ploc';

/** What stays: `{0}`, `code`, [text](address) as a whole, settings and keys. */
const KEPT = /(\{\d+\}|`[^`]*`|\[[^\]]*\]\([^)]*\))/;
const PLAIN = 'AEIOUaeiou';
const ACCENTED = 'ÅÉÎÖÛåéîöû';

export function pseudo(text: string): string {
  const parts = text
    .split(KEPT)
    .map((part) => (KEPT.test(part) ? part : part.replace(/[AEIOUaeiou]/g, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)))));
  return `[${parts.join('')}]`;
}

/** The same for all texts of a file. */
export function pseudoTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudo(text)]));
}
