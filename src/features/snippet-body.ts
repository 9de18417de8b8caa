import type { Delimiters } from '../claims/model';

/** What a snippet takes from the place where it is inserted. */
export interface SnippetPlace {
  readonly delimiters: Delimiters;
  /** What stands between segments after the terminator: a line break, or nothing in one-line files. */
  readonly lineBreak: string;
  /** Variables of ours by name. */
  readonly values: Readonly<Record<string, string>>;
}

/** Today in the variables of editor snippets. */
export const TODAY = '$CURRENT_YEAR$CURRENT_MONTH$CURRENT_DATE';
/** A choice with its options, other placeholders and variables as a whole, then the delimiters. */
const PARTS = /(\$\{\d+\|)([^|]*)(\|\})|\$\{\d+:[^}]*\}|\$\{?\w+\}?|[*:~^]/g;

/** A body written with the default delimiters, as a snippet in the delimiters of the place. */
export function snippetBody(lines: readonly string[], place: SnippetPlace): string {
  const { element, component, segment } = place.delimiters;
  const characters: Readonly<Record<string, string>> = { '*': element, ':': component, '~': segment, '^': repetitionOf(place.delimiters) };
  const translated = lines.map((line) =>
    line.replace(PARTS, (part: string, open?: string, options?: string, close?: string) => {
      if (open !== undefined) return `${open}${(options ?? '').replaceAll(':', escapedInChoice(component))}${close}`;
      return part.startsWith('$') ? withValues(part, place) : escaped(characters[part] ?? part);
    })
  );
  return translated.map((line) => line + place.lineBreak).join('');
}

/** The repetition separator, or one that is free. */
function repetitionOf({ element, component, repetition, segment }: Delimiters): string {
  return repetition || [...'^!@'].find((mark) => mark !== element && mark !== component && mark !== segment) || '^';
}

function withValues(part: string, { values }: SnippetPlace): string {
  return part.replace(/\$([A-Z_]+)/g, (variable, name: string) => values[name] ?? variable);
}

function escaped(character: string): string {
  return /[$}\\]/.test(character) ? `\\${character}` : character;
}

function escapedInChoice(character: string): string {
  return /[$}\\,|]/.test(character) ? `\\${character}` : character;
}
