import { type Disposable, type DocumentSelector, languages, SemanticTokensBuilder, SemanticTokensLegend } from 'vscode';
import type { TokenType } from '../features/semantic-tokens';
import { piecesIn } from './pieces';
import { rangeOf } from './ranges';
import type { ClaimStore } from './store';

const TYPES: readonly TokenType[] = ['keyword', 'class', 'function', 'parameter', 'enumMember', 'variable', 'number', 'string'];
const LEGEND = new SemanticTokensLegend([...TYPES]);

/** Colors for any delimiters, for what is in view. The editor itself asks for none in files that are too large for it. */
export function registerSemanticTokens(selector: DocumentSelector, store: ClaimStore): Disposable {
  return languages.registerDocumentRangeSemanticTokensProvider(
    selector,
    {
      async provideDocumentRangeSemanticTokens(document, range, token) {
        const { semanticTokensIn } = await import('../features/reading');
        if (token.isCancellationRequested) return null;
        const builder = new SemanticTokensBuilder(LEGEND);
        for (const { text, file, base, span } of piecesIn(document, range, store)) {
          for (const found of semanticTokensIn(text, file, span)) builder.push(rangeOf(document, found, base), found.type);
        }
        return builder.build();
      }
    },
    LEGEND
  );
}
