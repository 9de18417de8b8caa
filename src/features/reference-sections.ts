import type { RuleFamily, RuleRow } from '../rules/row';
import { joined, link, type Markdown, md } from './markdown';

/** The sections of the reference page, in its order. Anchors follow from the titles, so a title is not changed lightly. */
export const SECTIONS = {
  meaning: 'Meaning by date of service',
  service: 'Service and sites',
  context: 'Clinical context and workflow',
  modifiers: 'Modifiers',
  sameDay: 'Codes of the same day',
  units: 'Units and sessions',
  indicators: 'Published indicators',
  payers: 'Payers',
  positions: 'Claim-form positions',
  denials: 'Denial reasons',
  advice: 'What a claim does not show',
  unknown: 'What is not known',
  sources: 'Sources'
} as const;

export type SectionId = keyof typeof SECTIONS;

/** Address of the reference page and of the page of a rule, from the folder that holds them. */
export const REFERENCE_PAGE = '77407.md';
export const RULE_PAGES = 'rules';

/** The anchor that a Markdown preview gives a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}

export function sectionLink(section: SectionId): Markdown {
  return link(SECTIONS[section], `#${anchorOf(SECTIONS[section])}`);
}

/** Headings below sections that other places link to. */
export const NEIGHBORS = 'Codes around 77407';
export const OTHER_MODIFIERS = 'Other modifiers';

/** The heading of a modifier that has a part of its own. */
export function modifierHeading(code: string): string {
  return `Modifier ${code}`;
}

const FAMILIES: Readonly<Record<RuleFamily, SectionId>> = {
  format: 'positions',
  component: 'indicators',
  modifier: 'modifiers',
  'same-day': 'sameDay',
  time: 'meaning',
  setting: 'positions',
  course: 'units',
  money: 'positions',
  remittance: 'denials',
  layout: 'positions'
};

/** The section that holds the facts a rule rests on. */
export function sectionOf(rule: RuleRow): SectionId {
  return rule.id.startsWith('units.') || rule.id === 'same-day.units' ? 'units' : FAMILIES[rule.family];
}

/** `Rules: …` with links to their pages; null when no rule rests on the section. */
export function rulesOf(section: SectionId, rules: readonly RuleRow[]): Markdown | null {
  const links = rules.filter((rule) => sectionOf(rule) === section).map(({ id, title }) => link(title, `${RULE_PAGES}/${id}.md`));
  return links.length === 0 ? null : md`**What ClaimLens reports:** ${joined(links, ' · ')}`;
}
