import {
  CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type Disposable,
  type DocumentSelector,
  languages,
  MarkdownString,
  type TextDocument
} from 'vscode';
import type { Proposal } from '../features/completion';
import { rangeOf } from './ranges';
import { SEPARATORS } from './separators';
import type { ClaimStore } from './store';

export function registerCompletion(selector: DocumentSelector, store: ClaimStore): Disposable {
  const proposals = new WeakMap<CompletionItem, Proposal>();
  return languages.registerCompletionItemProvider(
    selector,
    {
      async provideCompletionItems(document, position) {
        const [knowledge, { completionsAt }] = await Promise.all([store.knowledge(document.uri), import('../features/completion')]);
        const offset = document.offsetAt(position);
        const excerpt = store.excerpt(document, offset);
        if (knowledge === null || excerpt === null || excerpt.file === null) return [];
        const { text, file, base } = excerpt;
        return completionsAt(text, file, offset - base, knowledge).map((proposal) => {
          const item = itemOf(proposal, document, base);
          proposals.set(item, proposal);
          return item;
        });
      },
      resolveCompletionItem(item) {
        const proposal = proposals.get(item);
        if (proposal !== undefined) item.documentation = new MarkdownString(proposal.documentation());
        return item;
      }
    },
    ...SEPARATORS
  );
}

function itemOf(proposal: Proposal, document: TextDocument, base: number): CompletionItem {
  const kind = proposal.kind === 'modifier' ? CompletionItemKind.EnumMember : CompletionItemKind.Value;
  const item = new CompletionItem({ label: proposal.label, detail: ` ${proposal.detail}`, description: proposal.description }, kind);
  item.detail = proposal.detail;
  item.sortText = proposal.sortText;
  item.range = rangeOf(document, proposal, base);
  if (proposal.discouraged) item.tags = [CompletionItemTag.Deprecated];
  return item;
}
