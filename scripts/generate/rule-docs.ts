import type { Knowledge } from '../../src/data';
import type { RuleFamily, RuleRow } from '../../src/rules/row';

/** Title and one sentence for each family, in the order of the page. */
const FAMILIES: Readonly<Record<RuleFamily, readonly [title: string, about: string]>> = {
  format: ['Format', 'What the layout of the file alone shows. Judged on 77407 lines only.'],
  component: ['Component', 'Professional and technical parts, on 77407 and on the codes billed beside it.'],
  modifier: ['Modifier', 'Whether a modifier belongs on a 77407 line, and beside the others there.'],
  'same-day': ['Same day', 'What the other lines of the same date say about a line.'],
  time: ['Time', 'What the date of service says about a line.'],
  setting: ['Setting', 'Where, how much and what for: place, revenue code, type of bill, units, diagnoses.'],
  course: ['Course', 'What a whole course of treatment shows, on one claim or over several.'],
  money: ['Money', 'Charges of lines and claims.'],
  remittance: [
    'Remittance',
    'What an 835 says about a 77407 line, explained. Nothing on a remittance is judged as if it could be coded again.'
  ],
  layout: ['Layout', 'The file as a whole.']
};

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1] ?? ''} ${date ?? ''}, ${year ?? ''}`;
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Blocks of the example: one segment a line, so that it reads as it stands in a file. */
function segments(example: string): string {
  return example.replace(/~(?=[A-Z0-9]{2,3}\*)/g, '~\n');
}

function sourceLine(id: string, knowledge: Knowledge): string {
  const source = knowledge.source(id);
  if (source === undefined) throw new Error(`Rule source ${id} is not in src/data/sources.json.`);
  return `- ${source.title} (${source.publisher}; read ${dayInWords(source.read)}; ${source.confidence})`;
}

function section(rule: RuleRow, fixable: ReadonlySet<string>, knowledge: Knowledge): string {
  const fixes = fixable.has(rule.id) ? ' · **Quick fix:** yes' : '';
  return [
    `<a id="${rule.id}"></a>`,
    `### ${rule.id}: ${rule.title}`,
    `**Severity:** ${capitalized(rule.severity)} at most${fixes} · **Since:** ${rule.since}`,
    rule.explanation,
    `**What to do.** ${rule.remedy}`,
    'Reported:',
    `\`\`\`text\n${segments(rule.example.wrong)}\n\`\`\``,
    'Not reported:',
    `\`\`\`text\n${segments(rule.example.right)}\n\`\`\``,
    `Sources:\n\n${rule.sources.map((id) => sourceLine(id, knowledge)).join('\n')}`
  ].join('\n\n');
}

function contents(rules: readonly RuleRow[]): string {
  const rows = rules.map((rule) => `| [${rule.id}](#${rule.id}) | ${rule.title} | ${rule.severity} |`);
  return ['| Rule | About | Severity at most |', '| --- | --- | --- |', ...rows].join('\n');
}

/** docs/rules.md: one section for each rule, under an anchor that is the rule's id; `fixable` names the rules with a quick fix. */
export function ruleDocs(rules: readonly RuleRow[], fixable: ReadonlySet<string>, knowledge: Knowledge): string {
  const families = [...new Set(rules.map((rule) => rule.family))];
  const sections = families.flatMap((family) => {
    const [title, about] = FAMILIES[family];
    return [`## ${title}`, about, ...rules.filter((rule) => rule.family === family).map((rule) => section(rule, fixable, knowledge))];
  });
  return `${[
    '<!-- Generated from the rule table by scripts/generate.ts; edit src/rules/table.json. -->',
    '# Rules of ClaimLens',
    'Each rule has a stable id, which is the code of its findings and the name of its setting. The severity is the strongest a rule gives: a finding is weaker where the payer, the date or the source leaves doubt. Facts that are only recalled, or on which sources disagree, never give more than information.',
    'Every rule can be set to `off`, `hint`, `information`, `warning` or `error` with the setting `claimlens.rules`, and silenced for one payer with `claimlens.ignored`. Both can differ between folders.',
    'The explanations are in our own words. CPT is a registered trademark of the American Medical Association; ClaimLens is not affiliated with it. Nothing here is legal or billing advice.',
    contents(rules),
    ...sections
  ].join('\n\n')}\n`;
}
