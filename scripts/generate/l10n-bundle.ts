/** A text in `l10n.t('…')`: the first argument, a plain literal in either quotes. */
const CALL = /\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

/** The texts that a source file passes to `l10n.t`. */
export function textsIn(source: string): readonly string[] {
  return [...source.matchAll(CALL)].map(([, single, double]) =>
    JSON.parse(`"${(single ?? double ?? '').replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`)
  );
}

/** What translators start from: every text of the editor's adapters, by itself. */
export function l10nBundle(sources: readonly string[]): string {
  const texts = [...new Set(sources.flatMap(textsIn))].sort();
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`;
}
