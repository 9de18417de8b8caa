import type { Delimiters } from '../claims/model';

/** What a snippet takes from the place where it is inserted. */
export interface SnippetPlace {
  readonly delimiters: Delimiters;
  /** What stands between segments after the terminator: a line break, or nothing in one-line files. */
  readonly lineBreak: string;
  readonly lineNumber: number;
  /** Day as in the file (`20260131`), or null for today. */
  readonly serviceDate: string | null;
}

const TODAY = '$CURRENT_YEAR$CURRENT_MONTH$CURRENT_DATE';
const VARIABLE = /\$(LINE_NUMBER|SERVICE_DATE)/g;
/** A choice with its options, other placeholders and variables as a whole, then the delimiters. */
const PARTS = /(\$\{\d+\|)([^|]*)(\|\})|\$\{\d+:[^}]*\}|\$\{?\w+\}?|[*:~]/g;

/** A body written with the default delimiters, as a snippet in the delimiters of the place. */
export function snippetBody(lines: readonly string[], place: SnippetPlace): string {
  const { element, component, segment } = place.delimiters;
  const characters: Readonly<Record<string, string>> = { '*': element, ':': component, '~': segment };
  const translated = lines.map((line) =>
    line.replace(PARTS, (part: string, open?: string, options?: string, close?: string) => {
      if (open !== undefined) return `${open}${(options ?? '').replaceAll(':', escapedInChoice(component))}${close}`;
      return part.startsWith('$') ? withValues(part, place) : escaped(characters[part] ?? part);
    })
  );
  return translated.map((line) => line + place.lineBreak).join('');
}

function withValues(part: string, place: SnippetPlace): string {
  return part.replace(VARIABLE, (_, name: string) => (name === 'LINE_NUMBER' ? String(place.lineNumber) : (place.serviceDate ?? TODAY)));
}

function escaped(character: string): string {
  return /[$}\\]/.test(character) ? `\\${character}` : character;
}

function escapedInChoice(character: string): string {
  return /[$}\\,|]/.test(character) ? `\\${character}` : character;
}
