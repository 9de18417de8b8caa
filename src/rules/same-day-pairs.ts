import type { PairEntry } from '../data';
import { type Finding, NOTHING, type Severity } from './finding';
import { carried, finding, listed } from './report';
import type { RuleId } from './row';
import { type Day, isCertain, onDay } from './same-day-days';
import { BYPASS, hasModifierIn } from './same-day-modifiers';
import { relatedTo, tableOf } from './same-day-report';
import type { Service } from './service';
import { type ClaimView, SUBJECT } from './view';

/** Level 1, 2 or 3 of a delivery code of the family of 77407. */
function levelOf(view: ClaimView, code: string): string | undefined {
  const entry = view.knowledge.code(code);
  return entry?.group === 'delivery' ? entry.level : undefined;
}

/**
 * How strongly a pair speaks (domain.md §11.3): the incidental services are stricter on professional
 * claims, whose current table was not read, and before its first day the table proves nothing.
 */
function severityOf(view: ClaimView, pair: PairEntry, services: readonly Service[], day: Day): Severity {
  const settled = isCertain(services) && day.from >= pair.from && (view.setting === 'institutional' || pair.scope === 'core');
  return carried(settled ? 'warning' : 'information', pair.confidence);
}

function tableNote(view: ClaimView, pair: PairEntry, day: Day): string {
  const older = day.from < pair.from ? `; no table of that date was read, this one holds from ${pair.from}` : '';
  const stricter =
    view.setting === 'professional' && pair.scope === 'incidental' ? '; the table for professional claims may be stricter' : '';
  return `${tableOf(view, pair.sources)}, indicator ${pair.indicator}${older}${stricter}`;
}

function open(services: readonly Service[] | undefined): readonly Service[] {
  return services?.filter((service) => !hasModifierIn(service, BYPASS)) ?? [];
}

/** Two services that meet in a pair: the one a payer denies (column 2) and the one it pays. */
interface Meeting {
  readonly pair: PairEntry;
  readonly paid: readonly Service[];
  readonly denied: readonly Service[];
}

function meet(pair: PairEntry, codes: ReadonlyMap<string, readonly Service[]>): Meeting {
  const pick = (code: string) => (pair.indicator === '0' ? (codes.get(code) ?? []) : open(codes.get(code)));
  return { pair, paid: pick(pair.column1), denied: pick(pair.column2) };
}

/** Calls for every day on which 77407 or a level of its family stands beside another code. */
function onMixedDays(
  view: ClaimView,
  report: (day: Day, codes: ReadonlyMap<string, readonly Service[]>) => readonly Finding[]
): readonly Finding[] {
  if (view.setting === null) return NOTHING;
  let findings: Finding[] | null = null;
  for (const day of view.days) {
    if (day.codes.size < 2) continue;
    const found = report(day, day.codes);
    if (found.length === 0) continue;
    if (findings === null) findings = [];
    findings.push(...found);
  }
  return findings ?? NOTHING;
}

/** Pairs of 77407 with another code of the day, except other levels of its own family. */
export function pairFindings(view: ClaimView, rule: RuleId, indicator: '0' | '1'): readonly Finding[] {
  if (view.subjects.length === 0) return NOTHING;
  return onMixedDays(view, (day, codes) => {
    if (!codes.has(SUBJECT)) return NOTHING;
    const findings: Finding[] = [];
    for (const code of codes.keys()) {
      if (code === SUBJECT || levelOf(view, code) !== undefined) continue;
      const pair = view.knowledge.pair(SUBJECT, code);
      if (pair?.indicator !== indicator) continue;
      const { paid, denied } = meet(pair, codes);
      const [first, ...more] = denied;
      const partner = paid[0];
      if (first !== undefined && partner !== undefined) findings.push(pairFinding(view, rule, pair, day, first, partner, more));
    }
    return findings;
  });
}

function pairFinding(
  view: ClaimView,
  rule: RuleId,
  pair: PairEntry,
  day: Day,
  denied: Service,
  paid: Service,
  more: readonly Service[]
): Finding {
  const advice =
    pair.indicator === '0'
      ? `No modifier separates them: bill only ${pair.column1}, unless one of the dates is wrong.`
      : `Check both dates; add a modifier such as XE or 59 to one of the lines only if the services were truly independent, otherwise remove ${pair.column2}.`;
  return finding(
    rule,
    severityOf(view, pair, [denied, paid], day),
    denied.procedure.code,
    `${pair.column2} is not paid beside ${pair.column1} ${onDay(day)} (${tableNote(view, pair, day)}). ${advice}`,
    [...relatedTo([paid], `${pair.column1} ${onDay(day)}.`), ...relatedTo(more, `${pair.column2} again.`)]
  );
}

/** Two or three delivery levels of one day with no modifier that tells their sessions apart: one finding a day. */
export function levelFindings(view: ClaimView, rule: RuleId): readonly Finding[] {
  return onMixedDays(view, (day, codes) => {
    const levels = [...codes.keys()].filter((code) => levelOf(view, code) !== undefined);
    if (levels.length < 2) return NOTHING;
    levels.sort((a, b) => Number(levelOf(view, b)) - Number(levelOf(view, a)));
    const meetings = meetingsOf(view, codes, levels);
    const [main] = meetings;
    const denied = main?.denied[0];
    const paid = main?.paid[0];
    if (main === undefined || denied === undefined || paid === undefined) return NOTHING;
    const others = new Set(meetings.flatMap((meeting) => [...meeting.paid, ...meeting.denied]));
    others.delete(denied);
    const billed = listed(levels.filter((code) => [denied, ...others].some((service) => service.code === code)));
    return [
      finding(
        rule,
        severityOf(view, main.pair, [denied, paid], day),
        denied.procedure.code,
        `${billed} are different levels of delivery for one session ${onDay(day)}; ${main.pair.column2} is not paid beside ${main.pair.column1} (${tableNote(view, main.pair, day)}). Bill the highest level that was delivered; if there were two true sessions, put XE (or 59) on the lower one.`,
        relatedTo([...others], `Another level of delivery ${onDay(day)}.`)
      )
    ];
  });
}

function meetingsOf(view: ClaimView, codes: ReadonlyMap<string, readonly Service[]>, levels: readonly string[]): readonly Meeting[] {
  const meetings: Meeting[] = [];
  for (const [index, higher] of levels.entries()) {
    for (const lower of levels.slice(index + 1)) {
      const pair = view.knowledge.pair(higher, lower);
      if (pair === undefined) continue;
      const meeting = meet(pair, codes);
      if (meeting.paid.length > 0 && meeting.denied.length > 0) meetings.push(meeting);
    }
  }
  return meetings;
}
