import { readFileSync } from 'node:fs';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const GRAMMAR = 'syntaxes/x12.tmLanguage.json';

/** A piece of a line and its innermost scope without the language suffix; empty when nothing but the file's scope holds it. */
export type Piece = readonly [text: string, scope: string];

/** The grammar in the engine that VS Code uses. */
export async function loadX12Grammar(): Promise<IGrammar> {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new OnigScanner(sources),
      createOnigString: (text) => new OnigString(text)
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR)
  });
  const grammar = await registry.loadGrammar('source.x12');
  if (grammar === null) throw new Error(`${GRAMMAR} does not load`);
  return grammar;
}

/** The pieces of a text line by line, as an editor would color them. */
export function tokenize(grammar: IGrammar, text: string): Piece[][] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    if (result.stoppedEarly) throw new Error(`gave up on a line of ${line.length} characters`);
    state = result.ruleStack;
    return result.tokens.map((token) => [line.slice(token.startIndex, token.endIndex), innermost(token.scopes)] as const);
  });
}

function innermost(scopes: readonly string[]): string {
  const scope = scopes[scopes.length - 1] ?? '';
  return scope === 'source.x12' || scope.startsWith('meta.') ? '' : scope.replace(/\.x12$/, '');
}
