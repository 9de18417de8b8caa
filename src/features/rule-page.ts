import type { Knowledge } from '../data';
import type { RuleRow } from '../rules/row';
import { blocks, bold, joined, link, list, type Markdown, md } from './markdown';
import { anchorOf, REFERENCE_PAGE, SECTIONS, sectionOf } from './reference-sections';
import { capitalized, dayInWords } from './words';

/** A rule's own page, with a link to the facts behind it. The rule's explanation and remedy are Markdown of ours and are taken as they are. */
export function rulePage(rule: RuleRow, knowledge: Knowledge): Markdown {
  const sources = rule.sources.flatMap((id) => knowledge.source(id) ?? []);
  const section = SECTIONS[sectionOf(rule)];
  return blocks(
    md`# ${rule.title}`,
    md`${bold('Rule')} \`${{ markdown: rule.id }}\` · ${bold('Severity')} ${capitalized(rule.severity)} at most · ${bold('Since')} ${rule.since}`,
    { markdown: rule.explanation },
    md`## What to do`,
    { markdown: rule.remedy },
    md`## Example`,
    md`This line is reported:`,
    code(rule.example.wrong),
    md`This one is not:`,
    code(rule.example.right),
    md`The facts behind it: ${link(section, `../${REFERENCE_PAGE}#${anchorOf(section)}`)} in the 77407 reference.`,
    sources.length === 0 ? null : md`## Sources`,
    sources.length === 0
      ? null
      : list(
          sources.map((source) => joined([source.title, source.publisher, md`read ${dayInWords(source.read)}`, source.confidence], ', '))
        ),
    md`Set how this rule speaks, or turn it off, with the setting ${{ markdown: '`claimlens.rules`' }}. CPT® is a registered trademark of the American Medical Association.`
  );
}

function code(text: string): Markdown {
  return { markdown: `\`\`\`x12\n${text}\n\`\`\`` };
}
