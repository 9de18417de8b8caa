import { type Found, faultsOf, type JsonSchema } from './json-schema';
import { readJson } from './json-tree';
import { foundByDay, foundByName } from './user-checks';
import { problemAt, repeatedNames, type UserDataProblem, written } from './user-problems';
import type { PracticeData } from './user-schema';

export type { UserDataProblem } from './user-problems';

export interface UserDataReading {
  /** What can be used: entries with a problem are left out. Null when the file is not an object in JSON. */
  readonly data: PracticeData | null;
  /** In file order. */
  readonly problems: readonly UserDataProblem[];
}

/**
 * Reads a practice's own data file. Never throws. `schema` is schemas/claimlens-data.schema.json; `rules` are the ids
 * of the rules there are; without them any well-formed id passes.
 */
export function readUserData(text: string, schema: JsonSchema, rules?: ReadonlySet<string>): UserDataReading {
  const { root, fault } = readJson(text);
  if (root === null) return { data: null, problems: [{ path: '', ...fault }] };
  const found = [...faultsOf(root.value, schema), ...foundByName(root, rules), ...foundByDay(root)];
  const problems = [
    ...found.map((one) => problemAt(one, root)),
    ...repeatedNames(root, []).map(({ path, message, place }) => ({ path: written(path), message, ...place }))
  ];
  return { data: without(root.value, found, schema), problems: problems.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The data without the entries that have a problem: the item of a list, the member of an object, or the whole list. */
function without(value: unknown, problems: readonly Found[], schema: JsonSchema): PracticeData | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const refused = new Set(problems.map(({ path }) => written(path.slice(0, 2))));
  const sections = Object.entries(value).flatMap(([name, section]) =>
    refused.has(name) ? [] : [[name, withoutRefused(name, section, refused)] as const]
  );
  const data: unknown = Object.fromEntries(sections);
  return fits(data, schema) ? data : null;
}

/** The schema is generated from the shape of PracticeData. */
function fits(data: unknown, schema: JsonSchema): data is PracticeData {
  return faultsOf(data, schema).length === 0;
}

function withoutRefused(name: string, section: unknown, refused: ReadonlySet<string>): unknown {
  if (Array.isArray(section)) return section.filter((_, index) => !refused.has(written([name, index])));
  if (typeof section !== 'object' || section === null) return section;
  return Object.fromEntries(Object.entries(section).filter(([key]) => !refused.has(written([name, key]))));
}
