import type { CodePeriod, Knowledge, UnitLimit } from '../data';
import { blocks, bold, list, type Markdown, md, table } from './markdown';
import type { Cite } from './reference-cite';
import { dayInWords, sentence } from './words';

/** What the code means, by date of service; the newest meaning first. */
export function meanings(knowledge: Knowledge, cite: Cite): Markdown {
  const periods = [...(knowledge.code(knowledge.profile.code)?.periods ?? [])].sort(
    (a, b) => compare(b.from, a.from) || Number(a.payer !== undefined) - Number(b.payer !== undefined)
  );
  return blocks(
    md`The date of service decides which meaning holds, not the date of the bill.`,
    table(
      ['Date of service', 'On claims', 'Meaning'],
      periods.map((period) => [
        datesOf(period),
        claimsOf(period, knowledge),
        md`${bold(period.title)}. ${sentence(period.text)}${cite(period)}`
      ])
    )
  );
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

function datesOf({ from, to }: CodePeriod): string {
  if (from === null) return to === null ? 'any' : `until ${dayInWords(to)}`;
  return to === null ? `from ${dayInWords(from)}` : `${dayInWords(from)} to ${dayInWords(to)}`;
}

function claimsOf({ setting, payer }: CodePeriod, knowledge: Knowledge): string {
  const name = knowledge.payers().find(({ family }) => family === payer)?.name;
  return [setting ?? 'all', name === undefined ? '' : `to ${name}`].filter((part) => part !== '').join(' ');
}

export function serviceAndSites({ profile }: Knowledge, cite: Cite): Markdown {
  return blocks(
    md`${bold('Type of service:')} ${profile.serviceType.text}${cite(profile.serviceType)}`,
    list(profile.sites.map((site) => md`${sentence(site.text)}${cite(site)}`))
  );
}

export function contextAndWorkflow({ profile }: Knowledge, cite: Cite): Markdown {
  const steps = profile.workflow.map((step, index) => md`${{ markdown: `${index + 1}.` }} ${sentence(step.text)}${cite(step)}`);
  return blocks(md`${profile.clinicalContext.text}${cite(profile.clinicalContext)}`, {
    markdown: steps.map(({ markdown }) => markdown).join('\n')
  });
}

const LIMITS: Readonly<Record<UnitLimit['indicator'], string>> = {
  '1': 'on each line',
  '2': 'a day, without exception',
  '3': 'a day over all lines, more only on appeal'
};

export function unitsAndSessions(knowledge: Knowledge, cite: Cite): Markdown {
  const { profile } = knowledge;
  const limits = (knowledge.code(profile.code)?.unitLimits ?? []).map(
    (limit) =>
      md`${bold(`${limit.units} units`)} ${LIMITS[limit.indicator]} on ${limit.setting} claims, from ${dayInWords(limit.from)} (adjudication indicator ${limit.indicator})${cite(limit)}`
  );
  const facts = [profile.unitBasis, ...profile.sessions].map((fact) => md`${sentence(fact.text)}${cite(fact)}`);
  return list([...limits, ...facts]);
}

export function indicators({ profile }: Knowledge, cite: Cite): Markdown {
  return table(
    ['Indicator', 'Value', 'From', 'What follows'],
    profile.indicators.map((indicator) => [
      indicator.name,
      bold(indicator.value),
      indicator.from === undefined ? '' : dayInWords(indicator.from),
      md`${sentence(indicator.text)}${cite(indicator)}`
    ])
  );
}

/** What a coder knows and a claim file does not hold. */
export function advice({ profile }: Knowledge, cite: Cite): Markdown {
  return list(profile.advice.map((fact) => md`${sentence(fact.text)}${cite(fact)}`));
}

export function unknown({ profile }: Knowledge): Markdown {
  return list(profile.unknown.map(sentence));
}
