import {
  type Disposable,
  type DocumentSelector,
  languages,
  MarkdownString,
  ParameterInformation,
  SignatureHelp,
  SignatureInformation
} from 'vscode';
import { SEPARATORS } from './separators';
import type { ClaimStore } from './store';

/** What goes where, while a procedure identifier is being typed. */
export function registerSignature(selector: DocumentSelector, store: ClaimStore): Disposable {
  return languages.registerSignatureHelpProvider(
    selector,
    {
      async provideSignatureHelp(document, position) {
        const [knowledge, { signatureAt }] = await Promise.all([store.knowledge(document.uri), import('../features/signature')]);
        const offset = document.offsetAt(position);
        const excerpt = store.excerpt(document, offset);
        if (knowledge === null || excerpt === null || excerpt.file === null) return null;
        const signature = signatureAt(excerpt.text, excerpt.file, offset - excerpt.base, knowledge);
        if (signature === null) return null;
        const { label, components, active, documentation } = signature;
        const information = new SignatureInformation(label, new MarkdownString(documentation));
        information.parameters = components.map(({ start, end }) => new ParameterInformation([start, end]));
        const help = new SignatureHelp();
        help.signatures = [information];
        help.activeSignature = 0;
        help.activeParameter = active;
        return help;
      }
    },
    '*',
    ...SEPARATORS
  );
}
