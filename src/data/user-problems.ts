import type { Found } from './json-schema';
import { type JsonNode, memberOf, nodeAt, type Place } from './json-tree';

/** Something wrong in a practice's data file, at its exact place (UTF-16 offsets, end exclusive). */
export interface UserDataProblem extends Place {
  /** Where in the data: `modifiers[0].from`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Names that stand twice in one object: JSON keeps only the last. */
export function repeatedNames(node: JsonNode, path: readonly PropertyKey[]): readonly (Found & { readonly place: Place })[] {
  const seen = new Set<string>();
  const here = node.members.flatMap(({ key, keyPlace, node: value }) => {
    const inside = repeatedNames(value, [...path, key]);
    if (!seen.has(key)) {
      seen.add(key);
      return inside;
    }
    return [{ path: [...path, key], message: `"${key}" stands here twice; the last one counts.`, place: keyPlace }, ...inside];
  });
  return [...here, ...node.items.flatMap((item, index) => repeatedNames(item, [...path, index]))];
}

/** The problem with its place: the value, the name at fault, or the opening of the object that lacks a member. */
export function problemAt({ path, message, atName }: Found, root: JsonNode): UserDataProblem {
  return { path: written(path), message, ...placeOf(path, atName === true, root) };
}

function placeOf(path: readonly PropertyKey[], atName: boolean, root: JsonNode): Place {
  const name = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  if (name === undefined) return { start: root.start, end: root.end };
  const member = typeof name === 'string' ? memberOf(parent, name) : undefined;
  if (atName && member !== undefined) return member.keyPlace;
  const node = member?.node ?? (typeof name === 'number' ? parent.items[name] : undefined);
  return node === undefined ? { start: parent.start, end: parent.start + 1 } : { start: node.start, end: node.end };
}

/** A path as people write it. */
export function written(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}
