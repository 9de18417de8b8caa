import * as z from 'zod/mini';
import { type JsonNode, memberOf, readJson } from './json-tree';
import { payerFamily } from './schema';
import { type Found, foundByShape, problemAt, repeatedNames, type UserDataProblem, written } from './user-problems';
import { type PracticeData, userData } from './user-schema';

export type { UserDataProblem } from './user-problems';

export interface UserDataReading {
  /** What can be used: entries with a problem are left out. Null when the file is not an object in JSON. */
  readonly data: PracticeData | null;
  /** In file order. */
  readonly problems: readonly UserDataProblem[];
}

/**
 * Reads a practice's own data file. Never throws. `rules` are the ids of the rules there are; without
 * them any well-formed id passes.
 */
export function readUserData(text: string, rules?: ReadonlySet<string>): UserDataReading {
  const { root, fault } = readJson(text);
  if (root === null) return { data: null, problems: [{ path: '', ...fault }] };
  const issues = z.safeParse(userData, root.value).error?.issues ?? [];
  const found = [...issues.flatMap((issue) => foundByShape(issue, root)), ...foundByName(root, rules)];
  const problems = [
    ...found.map((one) => problemAt(one, root)),
    ...repeatedNames(root, []).map(({ path, message, place }) => ({ path: written(path), message, ...place }))
  ];
  return { data: without(root.value, found), problems: problems.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The data without the entries that have a problem: the item of a list, the member of an object, or the whole list. */
function without(value: unknown, problems: readonly Found[]): PracticeData | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const refused = new Set(problems.map(({ path }) => written(path.slice(0, 2))));
  const sections = Object.entries(value).flatMap(([name, section]) =>
    refused.has(name) ? [] : [[name, withoutRefused(name, section, refused)] as const]
  );
  return z.safeParse(userData, Object.fromEntries(sections)).data ?? null;
}

function withoutRefused(name: string, section: unknown, refused: ReadonlySet<string>): unknown {
  if (Array.isArray(section)) return section.filter((_, index) => !refused.has(written([name, index])));
  if (typeof section !== 'object' || section === null) return section;
  return Object.fromEntries(Object.entries(section).filter(([key]) => !refused.has(written([name, key]))));
}

/** What the schema cannot say: payers and rules that do not exist. */
function foundByName(root: JsonNode, rules: ReadonlySet<string> | undefined): readonly Found[] {
  const named = itemsOf(root, 'payers').map(([, item]) => textIn(item, 'name')?.toLowerCase());
  const payers = new Set<string | undefined>([...payerFamily.options, ...named]);
  const found: Found[] = [];
  for (const [path, item] of [...itemsOf(root, 'modifiers'), ...itemsOf(root, 'rules')]) {
    const payer = textIn(item, 'payer');
    if (payer !== undefined && !payers.has(payer.toLowerCase())) {
      const message = `No payer is called "${payer}": use a name from "payers" of this file, or one of: ${payerFamily.options.join(', ')}.`;
      found.push({ path: [...path, 'payer'], message });
    }
    const rule = textIn(item, 'rule');
    if (rule !== undefined && rules?.has(rule) === false) found.push({ path: [...path, 'rule'], message: `There is no rule "${rule}".` });
  }
  return found;
}

function itemsOf(root: JsonNode, section: string): readonly (readonly [path: readonly PropertyKey[], item: JsonNode])[] {
  return (memberOf(root, section)?.node.items ?? []).map((item, index) => [[section, index], item]);
}

function textIn(node: JsonNode, name: string): string | undefined {
  const value = memberOf(node, name)?.node.value;
  return typeof value === 'string' ? value : undefined;
}
