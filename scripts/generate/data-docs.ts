import type { CodeEntry, CodePeriod, Fact, Knowledge, ModifierEntry, PayerEntry } from '../../src/data';

const INTRO = `# What ClaimLens knows

This page is generated from the JSON files in \`src/data\`. All descriptions are in our own words. CPT is a registered trademark of the
American Medical Association; no descriptor and no price is shipped. Every statement names its sources and how sure we are:

- **verified**: read in the publication of the authority itself, or in a copy of it.
- **secondary**: read in a reprint, a summary or another party's list.
- **recalled**: general coding knowledge that was not checked for this release.
- **conflicting**: the sources disagree.

Recalled and conflicting statements never lead to more than an information finding.
`;

const OWN_DATA = `## Your practice's own data

The setting \`claimlens.dataFiles\` names JSON files that add to this data or change it: descriptors your practice is licensed for, payers,
verdicts on modifiers, severities of rules, codes and pairs. \`samples/practice.claimlens.json\` is an example; the editor checks such a file
while you write and marks what it cannot use, and everything else in it still counts. A later file wins over an earlier one, an entry for
one payer over an entry for all. \`from\` and \`to\` are days of service, both included. Hovers name the file that an entry comes from.
A file can never damage the bundled data: without it everything is as described above.
`;

/** A row of a Markdown table; bars in the cells are escaped. */
function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
}

function section(title: string, ...parts: readonly string[]): string {
  return [`## ${title}`, ...parts].join('\n\n');
}

function counts(knowledge: Knowledge): string {
  const current = knowledge.adjustments().filter((entry) => entry.current).length;
  return table(
    ['What', 'How many'],
    [
      ['procedure codes', String(knowledge.codes().length)],
      ['modifiers', String(knowledge.modifiers().length)],
      ['code pairs', String(knowledge.pairs().length)],
      ['places of service', String(knowledge.places().length)],
      ['filing indicators', String(knowledge.filingIndicators().length)],
      ['payer families', String(knowledge.payers().length)],
      ['adjustment group, reason and remark codes', `${knowledge.adjustments().length} (${current} in use)`],
      ['revenue codes', String(knowledge.revenueCodes().length)],
      ['types of bill', String(knowledge.billTypes().length)],
      ['sources', String(knowledge.sources().length)]
    ]
  );
}

function factLine({ text, confidence, sources }: Pick<Fact, 'text' | 'confidence' | 'sources'>): string {
  return `- ${text} *(${confidence}: ${sources.join(', ')})*`;
}

function days({ from, to }: Pick<CodePeriod, 'from' | 'to'>): string {
  if (from === null) return to === null ? 'always' : `until ${to}`;
  return to === null ? `from ${from}` : `${from} to ${to}`;
}

function whose({ setting, payer }: CodePeriod): string {
  const words = [payer, setting].filter((word) => word !== undefined);
  return words.length === 0 ? 'all' : words.join(', ');
}

function subject(knowledge: Knowledge): string {
  const { profile } = knowledge;
  const periods = knowledge.code(profile.code)?.periods ?? [];
  return section(
    '77407',
    table(
      ['Date of service', 'Claims', 'Meaning', 'Certainty'],
      periods.map((period) => [days(period), whose(period), `**${period.title}.** ${period.text}`, period.confidence])
    ),
    table(
      ['Indicator', 'Value', 'What it means', 'Certainty'],
      profile.indicators.map(({ name, value, text, confidence }) => [name, value, text, confidence])
    ),
    table(
      ['Form', 'Code', 'Modifiers', 'Beside it', 'Certainty'],
      profile.positions.map(({ form, code, modifiers, note, confidence }) => [form, code, modifiers, note ?? '', confidence])
    ),
    [profile.serviceType, ...profile.sites, profile.clinicalContext, profile.unitBasis, ...profile.sessions, ...profile.advice]
      .map(factLine)
      .join('\n'),
    `A course: ${profile.workflow.map(({ text }) => text).join('; ')}.`
  );
}

function neighbors(knowledge: Knowledge): string {
  const validity = ({ periods }: CodeEntry): string => {
    const general = periods.filter(({ setting, payer }) => setting === undefined && payer === undefined);
    return general.map((period) => `${period.state} ${days(period)}`).join('; ');
  };
  return section(
    'Codes around it',
    table(
      ['Code', 'What it is', 'Component', 'Valid', 'Next to 77407'],
      knowledge
        .codes()
        .filter(({ code }) => code !== knowledge.profile.code)
        .map((entry) => [entry.code, entry.name, entry.component, validity(entry), entry.relation])
    )
  );
}

function limits(knowledge: Knowledge): string {
  return section(
    'Units a day',
    'Indicator 2: absolute for the day. Indicator 3: for the day, all lines added, open to appeal.',
    table(
      ['Code', 'Claims', 'Units', 'Indicator', 'From', 'Source'],
      knowledge
        .codes()
        .flatMap(({ code, unitLimits }) =>
          unitLimits.map((limit) => [code, limit.setting, String(limit.units), limit.indicator, limit.from, limit.sources.join(', ')])
        )
    )
  );
}

function pairs(knowledge: Knowledge): string {
  const groups = new Map<string, string[]>();
  for (const pair of knowledge.pairs()) {
    const key = [pair.column1, pair.indicator, pair.scope, pair.from].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), pair.column2]);
  }
  return section(
    'Code pairs',
    'Indicator 0: never together on one day. Indicator 1: a distinct-service modifier may separate them. Core pairs are the same on professional and hospital claims; incidental services were stricter on professional claims in the table of July 2024; institutional pairs were read in the hospital table only.',
    table(
      ['Column 1', 'Column 2', 'Indicator', 'Scope', 'From'],
      [...groups].map(([key, codes]) => {
        const [column1 = '', indicator = '', scope = '', from = ''] = key.split(' ');
        return [column1, codes.join(', '), indicator, scope, from];
      })
    )
  );
}

function groupsOf(entries: readonly ModifierEntry[]): ReadonlyMap<string, readonly ModifierEntry[]> {
  const groups = new Map<string, ModifierEntry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return groups;
}

function modifiers(knowledge: Knowledge): string {
  const verdicts = ['no', 'conditional', 'payer', 'informational', 'unknown'] as const;
  const groups = groupsOf(knowledge.modifiers());
  const count = (group: string, verdict: string): string => {
    return String((groups.get(group) ?? []).filter((entry) => entry.verdict === verdict).length || '');
  };
  const deep = knowledge.modifiers().filter(({ verdict, meaning }) => verdict !== 'no' || meaning !== undefined);
  return section(
    'Modifiers',
    'How the modifiers stand to 77407, by group:',
    table(
      ['Group', ...verdicts, 'all'],
      [...groups].map(([group, entries]) => [group, ...verdicts.map((verdict) => count(group, verdict)), String(entries.length)])
    ),
    'Those that may stand on 77407, and those that often stand there by mistake:',
    table(
      ['Modifier', 'What it is', 'Verdict', 'Claims', 'Slot', 'Why', 'Certainty'],
      deep.map((entry) => [entry.code, entry.name, entry.verdict, entry.claims, entry.slot, entry.reason, entry.confidence])
    )
  );
}

function payer({ name, notes, unknown }: PayerEntry): string {
  const known = notes.map((note) => `${factLine(note)}${note.from === undefined ? '' : ` From ${note.from}.`}`);
  return [`### ${name}`, [...known, ...unknown.map((text) => `- Not known: ${text}`)].join('\n')].join('\n\n');
}

function sources(knowledge: Knowledge): string {
  const sorted = [...knowledge.sources()].sort((a, b) => a.id.localeCompare(b.id, 'en'));
  return section(
    'Sources',
    table(
      ['Key', 'Title', 'Publisher', 'Read', 'Certainty'],
      sorted.map(({ id, title, publisher, read, confidence }) => [id, title, publisher, read, confidence])
    )
  );
}

/** The page docs/data.md: what is bundled, from whom, how sure, and what is not known. */
export function dataDocs(knowledge: Knowledge): string {
  const parts = [
    INTRO.trimEnd(),
    section('What is bundled', counts(knowledge)),
    subject(knowledge),
    neighbors(knowledge),
    limits(knowledge),
    pairs(knowledge),
    modifiers(knowledge),
    section('Payers', ...knowledge.payers().map(payer)),
    section('What is not known', knowledge.profile.unknown.map((text) => `- ${text}`).join('\n')),
    OWN_DATA.trimEnd(),
    sources(knowledge)
  ];
  return `${parts.join('\n\n')}\n`;
}
