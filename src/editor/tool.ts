import { type Disposable, LanguageModelTextPart, LanguageModelToolResult, l10n, lm } from 'vscode';
import type { Knowledge } from '../data';
import type { BundledKnowledge } from './knowledge';
import { placeOfWork } from './pages';
import type { PracticeKnowledge } from './practice';
import { today } from './today';

const NAME = 'claimlens_explain';

/** Answers a language model that asks about a code with modifiers on a day for a payer. It takes codes and reads no file. */
export function registerTool(bundled: BundledKnowledge, practice: PracticeKnowledge): Disposable[] {
  // Editors without language models have no such interface, whatever their version says.
  if (typeof lm?.registerTool !== 'function') return [];
  return [
    lm.registerTool(NAME, {
      async invoke({ input }) {
        const place = placeOfWork();
        const knowledge = await (place === null ? bundled() : practice.of(place));
        return new LanguageModelToolResult([new LanguageModelTextPart(await answer(input, knowledge))]);
      },
      prepareInvocation: () => ({ invocationMessage: l10n.t('Looking up the code in ClaimLens') })
    })
  ];
}

async function answer(input: unknown, knowledge: Knowledge | null): Promise<string> {
  if (knowledge === null) return l10n.t('ClaimLens cannot read its data.');
  const { answerTo, questionIn } = await import('../features/tool');
  const question = questionIn(input, knowledge, today());
  return typeof question === 'string' ? question : answerTo(question, knowledge);
}
