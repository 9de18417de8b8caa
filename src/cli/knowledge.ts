import { readFile } from 'node:fs/promises';
import path from 'node:path';
import schema from '../../schemas/claimlens-data.schema.json';
import { linesOf } from '../claims/lines';
import type { Knowledge, PayerFamily } from '../data';
import { bundled } from '../data/bundled';
import { extend, type UserData } from '../data/extend';
import { readUserData } from '../data/user';
import type { SeveritySetting } from '../rules/finding';
import { fileJudge } from '../rules/judge';
import { RULES_BY_ID } from '../rules/rules';
import { decodeFile } from './decode';
import { createEntries } from './entries';
import type { Judge } from './judging';
import { printable } from './paint';
import type { Sizes } from './read';
import { reporterFor } from './reporters';
import { problemOf } from './sources';
import type { CheckFormat } from './words';

/** What to judge with and how to print it, in a form that can be sent to a worker. */
export interface JudgeOrder {
  readonly payer: PayerFamily | null;
  /** Paths of a practice's own data files. */
  readonly data: readonly string[];
  readonly folder: string;
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  readonly today: string;
  readonly sizes: Sizes;
  readonly format: CheckFormat;
  readonly colors: boolean;
}

/** The knowledge as if every claim went to one payer. */
export function forPayer(knowledge: Knowledge, family: PayerFamily | null): Knowledge {
  const entry = family === null ? undefined : knowledge.payers().find((payer) => payer.family === family);
  return entry === undefined ? knowledge : { ...knowledge, payer: () => entry };
}

/** One practice file; or the sentences about what is wrong with it, each with its place. */
async function practiceData(name: string, folder: string): Promise<UserData | string> {
  let text: string;
  try {
    text = decodeFile(await readFile(path.resolve(folder, name)));
  } catch (error) {
    return problemOf(name, error);
  }
  const { data, problems } = readUserData(text, schema, new Set(RULES_BY_ID.keys()));
  const lines = linesOf(text);
  const sentences = problems.map((problem) => {
    const { line, character } = lines.positionAt(problem.start);
    return `${printable(`${name}:${line + 1}:${character + 1}  ${problem.message}`)}`;
  });
  return data === null || sentences.length > 0 ? sentences.join('\n') : { origin: name, data };
}

/** The bundled knowledge with the practice's own; sentences when a data file cannot be used as it is. */
export async function knowledgeFor(data: readonly string[], folder: string): Promise<Knowledge | string> {
  const users = await Promise.all(data.map((name) => practiceData(name, folder)));
  const problems = users.filter((user) => typeof user === 'string');
  return problems.length > 0
    ? problems.join('\n')
    : extend(
        bundled,
        users.filter((user) => typeof user !== 'string')
      );
}

/** A judge for an order; a sentence when a data file cannot be used. */
export async function judgeFor(order: JudgeOrder): Promise<Judge | string> {
  const knowledge = await knowledgeFor(order.data, order.folder);
  if (typeof knowledge === 'string') return knowledge;
  const reporter = reporterFor(order.format, order.colors);
  const options = { severities: order.severities, ignored: {}, today: order.today };
  return {
    claims: fileJudge(forPayer(knowledge, order.payer), options),
    options,
    sizes: order.sizes,
    reporter,
    entries: createEntries(reporter.between)
  };
}
