import { explainCode } from '../features/explain';
import type { ExplainInvocation } from './arguments';
import { explanationText } from './explain-text';
import { knowledgeFor } from './knowledge';
import { paint } from './paint';
import type { Terminal } from './terminal';

const WIDEST = 100;

/** Runs `explain`; returns the exit code. */
export async function explain(invocation: ExplainInvocation, terminal: Terminal): Promise<number> {
  const knowledge = await knowledgeFor(invocation.data, terminal.folder);
  if (typeof knowledge === 'string') {
    await terminal.error.write(`${knowledge}\n`);
    return 2;
  }
  const { code, modifiers, setting, payer } = invocation;
  const explanation = explainCode({ code, modifiers, date: invocation.date ?? terminal.today, setting, payer }, knowledge);
  const width = Math.min(terminal.columns, WIDEST);
  await terminal.out.write(
    invocation.format === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation, paint(terminal.colors), width)
  );
  return 0;
}
