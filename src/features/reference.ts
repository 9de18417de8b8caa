import type { Knowledge } from '../data';
import type { RuleRow } from '../rules/row';
import { blocks, joined, type Markdown, md } from './markdown';
import { type Cite, citations, sourceTable } from './reference-cite';
import { positions } from './reference-claims';
import { advice, contextAndWorkflow, indicators, meanings, serviceAndSites, unitsAndSessions, unknown } from './reference-code';
import { denials } from './reference-denials';
import { modifiers } from './reference-modifiers';
import { sameDay } from './reference-pairs';
import { payers } from './reference-payers';
import { rulesOf, SECTIONS, type SectionId, sectionLink } from './reference-sections';

type Part = readonly [section: SectionId, content: (knowledge: Knowledge, cite: Cite) => Markdown];

const PARTS: readonly Part[] = [
  ['meaning', meanings],
  ['service', serviceAndSites],
  ['context', contextAndWorkflow],
  ['modifiers', modifiers],
  ['sameDay', sameDay],
  ['units', unitsAndSessions],
  ['indicators', indicators],
  ['payers', payers],
  ['positions', positions],
  ['denials', denials],
  ['advice', advice],
  ['unknown', unknown],
  ['sources', (knowledge) => sourceTable(knowledge.sources())]
];

/** Everything that ClaimLens knows about 77407, as one page. Its links lead to its own sections and to the pages of the rules. */
export function referencePage(knowledge: Knowledge, rules: readonly RuleRow[]): Markdown {
  const { profile } = knowledge;
  const cite = citations(knowledge.sources());
  const now = knowledge.period(profile.code, { date: null });
  return blocks(
    md`# CPT ${profile.code}`,
    now === undefined ? null : md`**${now.title}.** ${now.text}`,
    joined(
      PARTS.map(([section]) => sectionLink(section)),
      ' · '
    ),
    ...PARTS.map(([section, content]) => blocks(md`## ${SECTIONS[section]}`, content(knowledge, cite), rulesOf(section, rules))),
    md`---`,
    md`CPT® is a registered trademark of the American Medical Association. All words here are our own; they are no CPT descriptors and no advice on law or on what to bill. Prices are not shipped.`
  );
}
