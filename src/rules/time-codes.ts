import type { Span } from '../claims/model';
import type { CodeEntry, CodePeriod, Knowledge } from '../data';
import { remembered } from '../data/remembered';
import { dayAfter } from './calendar';
import { beginningOf, endOf } from './code-life';
import { type Finding, NOTHING, type Severity } from './finding';
import { carried, finding, isBilled, listed, related, sentence } from './report';
import type { RuleId } from './row';
import { tableOf } from './same-day-report';
import type { Service } from './service';
import { type ClaimView, SUBJECT } from './view';

/** Only the line's own single date settles what a code was on that day (domain.md §11.12). */
function isOwnDate(service: Service): boolean {
  return service.from === service.to && service.line.serviceDate?.origin === 'line';
}

/** Whether the claim has a single service of radiation oncology among others that have nothing to do with it. */
function isGuest({ services }: ClaimView): boolean {
  if (services.length < 2) return false;
  let known = 0;
  for (const { entry } of services) if (entry !== undefined && ++known > 1) return false;
  return known === 1;
}

/**
 * Error where Medicare's own table settles it, warning for other payers; never more than the source carries.
 * On another payer's claim for other services the code may be a slip of any kind: information.
 */
function severityOf(view: ClaimView, service: Service, confidence: CodePeriod['confidence']): Severity {
  if (!isOwnDate(service)) return 'information';
  if (view.payer.family !== 'medicare') return isGuest(view) ? 'information' : carried('warning', confidence);
  return carried(confidence === 'verified' ? 'error' : 'warning', confidence);
}

/** When a code began is less settled than when it ended. */
function atMostWarning(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity;
}

function replacement(entry: CodeEntry): string {
  if (entry.replacedBy.length === 0) return 'Use the code that was valid on the date of service.';
  const choice = entry.replacedBy.length === 1 ? '' : ', by what was delivered';
  return `Its place was taken by ${listed(entry.replacedBy, 'or')}${choice}.`;
}

/** What is said of a code in the period in which it was deleted, whatever the day. */
const deletedIn = remembered((knowledge: Knowledge) =>
  remembered((ended: CodePeriod, code: string): string => {
    const entry = knowledge.code(code);
    const since = ended.from === null ? '' : ` from ${ended.from}`;
    const table = tableOf({ knowledge }, ended.sources);
    return `the code was deleted${since} (${table}), and payers deny it (reason 181). ${entry === undefined ? '' : replacement(entry)}`;
  })
);

/** The last day a service covers is the one on which the code must still be valid, the first on which it must already be. */
function notValid(view: ClaimView, rule: RuleId, service: Service): Finding | null {
  const { code, entry, from, to } = service;
  if (from === null || to === null || !service.line.complete) return null;
  if (entry === undefined) return null;
  const ended = endOf(entry, from);
  if (ended !== null) {
    const rest = deletedIn(view.knowledge)(ended, code);
    return finding(rule, severityOf(view, service, ended.confidence), service.procedure.code, `${code} is not valid for ${from}: ${rest}`);
  }
  const first = beginningOf(entry);
  if (first === null || first.from === null || to >= first.from) return null;
  return finding(
    rule,
    atMostWarning(severityOf(view, service, first.confidence)),
    service.procedure.code,
    `${code} is not valid for ${to}: the code exists only from ${first.from} (${tableOf(view, first.sources)}), and payers deny it (reason 181). Use the code that was valid on the date of service.`
  );
}

/** Codes used before their first or after their last day. */
export function codesNotValid(view: ClaimView, rule: RuleId): readonly Finding[] {
  if (!isBilled(view)) return NOTHING;
  let findings: Finding[] | null = null;
  for (const service of view.services) {
    const found = notValid(view, rule, service);
    if (found === null) continue;
    if (findings === null) findings = [];
    findings.push(found);
  }
  return findings ?? NOTHING;
}

/** Levels of delivery that this payer's table did not pay on claims of this kind on that date. */
export function codesNotPayable(view: ClaimView, rule: RuleId): readonly Finding[] {
  const { setting, payer } = view;
  if (setting === null) return NOTHING;
  let findings: Finding[] | null = null;
  for (const service of view.services) {
    const { code, from, to } = service;
    if (from === null || to === null || !service.line.complete) continue;
    if (service.entry?.level === undefined) continue;
    const period = view.knowledge.period(code, { date: from, setting, payer: payer.family });
    if (period?.state !== 'not-payable' || view.knowledge.period(code, { date: to, setting, payer: payer.family }) !== period) continue;
    const next = period.to === null ? '' : ` From ${dayAfter(period.to)} ${code} is right.`;
    if (findings === null) findings = [];
    findings.push(
      finding(
        rule,
        severityOf(view, service, period.confidence),
        service.procedure.code,
        `${code} was not valid for ${payer.name} on ${setting} claims on ${from} (${tableOf(view, period.sources)}). ${sentence(period.text)} Which of these codes replaces it follows from energy and technique; that mapping is recalled, so check it.${next}`
      )
    );
  }
  return findings ?? NOTHING;
}

/** What 77407 meant on a day, whoever pays. */
function meaningOn(view: ClaimView, date: string): CodePeriod | undefined {
  return view.knowledge.period(SUBJECT, { date });
}

interface Dated {
  readonly service: Service;
  readonly from: string;
  readonly to: string;
}

function ownDates(service: Service): Dated | null {
  const { from, to } = service;
  return from === null || to === null || service.line.serviceDate?.origin !== 'line' ? null : { service, from, to };
}

function placeOf(service: Service): Span {
  return service.line.dateToken ?? service.procedure.code;
}

/** 77407 lines of one claim on both sides of a change of its meaning. */
export function meaningChanges(view: ClaimView, rule: RuleId): readonly Finding[] {
  if (!isBilled(view)) return NOTHING;
  let earliest: Dated | null = null;
  let latest: Dated | null = null;
  for (const service of view.subjects) {
    const dated = ownDates(service);
    if (dated === null) continue;
    if (earliest === null || dated.from < earliest.from) earliest = dated;
    if (latest === null || dated.to > latest.to) latest = dated;
  }
  // A meaning changes with the year.
  if (earliest === null || latest === null || earliest.from.slice(0, 4) === latest.to.slice(0, 4)) return NOTHING;
  const old = meaningOn(view, earliest.from);
  const current = meaningOn(view, latest.to);
  if (old === undefined || current === undefined || old === current) return NOTHING;
  const message = `${SUBJECT} changes its meaning inside this claim: until ${old.to ?? earliest.from} it is "${old.title}", from ${current.from ?? latest.to} "${current.title}". Code each line by its own date of service, and expect payers that want one claim for each calendar year (reason 268).`;
  const others =
    earliest.service === latest.service ? [] : [related(placeOf(earliest.service), `Line with the earlier meaning, ${earliest.from}.`)];
  return [finding(rule, 'information', placeOf(latest.service), message, others)];
}
