import type { AdjustmentEntry, Knowledge } from '../data';
import { blocks, inlineCode, joined, type Markdown, md, table } from './markdown';
import type { Cite } from './reference-cite';
import { capitalized } from './words';

const KINDS: readonly (readonly [AdjustmentEntry['kind'], string])[] = [
  ['group', 'Adjustment groups'],
  ['reason', 'Adjustment reasons'],
  ['remark', 'Remarks']
];

/** The codes with which a payer explains a denial or a cut, the usual cause on a line of 77407, and what to do. */
export function denials(knowledge: Knowledge, cite: Cite): Markdown {
  const all = knowledge.adjustments();
  return blocks(
    md`The codes of a remittance, in our own words. Cause and advice are for a line of 77407.`,
    ...KINDS.flatMap(([kind, title]) => {
      const known = all.filter((entry) => entry.kind === kind);
      return [md`### ${title}`, explained(known, cite), others(known)];
    })
  );
}

function explained(entries: readonly AdjustmentEntry[], cite: Cite): Markdown | null {
  const rows = entries.filter(({ cause, advice }) => cause !== undefined || advice !== undefined);
  if (rows.length === 0) return null;
  return table(
    ['Code', 'Says', 'Usual cause', 'What to do'],
    rows.map((entry) => [
      inlineCode(entry.code),
      md`${capitalized(entry.meaning)}${entry.current ? '' : ' (ended)'}${cite(entry)}`,
      capitalized(entry.cause ?? ''),
      capitalized(entry.advice ?? '')
    ])
  );
}

function others(entries: readonly AdjustmentEntry[]): Markdown | null {
  const rest = entries.filter(({ cause, advice }) => cause === undefined && advice === undefined);
  if (rest.length === 0) return null;
  const named = rest.map(({ code, meaning }) => md`${inlineCode(code)} ${meaning}`);
  return md`Others: ${joined(named, '; ')}.`;
}
