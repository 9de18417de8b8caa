import type { Found } from './json-schema';
import { type JsonNode, memberOf } from './json-tree';
import { PAYER_FAMILIES } from './payer-families';

/** What the schema cannot say: payers and rules that do not exist. Without `rules`, any rule passes. */
export function foundByName(root: JsonNode, rules: ReadonlySet<string> | undefined): readonly Found[] {
  const named = itemsOf(root, 'payers').map(([, item]) => textIn(item, 'name')?.toLowerCase());
  const payers = new Set<string | undefined>([...PAYER_FAMILIES, ...named]);
  const found: Found[] = [];
  for (const [path, item] of [...itemsOf(root, 'modifiers'), ...itemsOf(root, 'rules')]) {
    const payer = textIn(item, 'payer');
    if (payer !== undefined && !payers.has(payer.toLowerCase())) {
      const message = `No payer is called "${payer}": use a name from "payers" of this file, or one of: ${PAYER_FAMILIES.join(', ')}.`;
      found.push({ path: [...path, 'payer'], message });
    }
    const rule = textIn(item, 'rule');
    if (rule !== undefined && rules?.has(rule) === false) found.push({ path: [...path, 'rule'], message: `There is no rule "${rule}".` });
  }
  return found;
}

/** What the schema cannot say: days that the calendar does not have, and times that end before they begin. */
export function foundByDay(root: JsonNode): readonly Found[] {
  const entries = ['modifiers', 'rules', 'codes', 'pairs'].flatMap((section) => itemsOf(root, section));
  return [...absentDay(root, [], 'updated'), ...entries.flatMap(([path, item]) => foundInTime(item, path))];
}

function foundInTime(item: JsonNode, path: readonly PropertyKey[]): readonly Found[] {
  const from = dayIn(item, 'from');
  const to = dayIn(item, 'to');
  const backwards = from !== undefined && to !== undefined && to < from;
  return [
    ...absentDay(item, path, 'from'),
    ...absentDay(item, path, 'to'),
    ...(backwards ? [{ path: [...path, 'to'], message: 'The last day is before the first.' }] : [])
  ];
}

function absentDay(node: JsonNode, path: readonly PropertyKey[], name: string): readonly Found[] {
  const day = dayIn(node, name);
  return day === undefined || exists(day) ? [] : [{ path: [...path, name], message: 'There is no such day.' }];
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** What is not written as a day is the schema's business. */
function dayIn(node: JsonNode, name: string): string | undefined {
  const text = textIn(node, name);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

function itemsOf(root: JsonNode, section: string): readonly (readonly [path: readonly PropertyKey[], item: JsonNode])[] {
  return (memberOf(root, section)?.node.items ?? []).map((item, index) => [[section, index], item]);
}

function textIn(node: JsonNode, name: string): string | undefined {
  const value = memberOf(node, name)?.node.value;
  return typeof value === 'string' ? value : undefined;
}
