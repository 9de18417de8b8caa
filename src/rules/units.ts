import type { UnitLimit } from '../data';
import { daysBetween } from './calendar';
import type { Finding, Severity } from './finding';
import { counted, finding, isBilled, overServices, overSubjects } from './report';
import { NOTHING, type Rule } from './rule';
import { type ClaimView, type Service, SUBJECT } from './view';

export const UNIT_BASIS: Rule = {
  id: 'units.basis',
  family: 'setting',
  title: 'Minutes as unit of measure',
  severity: 'warning',
  explanation: '77407 is counted in sessions, unit UN. Minutes (MJ) exist for anesthesia only.',
  remedy: 'Use UN with the number of sessions, usually 1.',
  example: { wrong: 'SV1*HC:77407*310*MJ*15***1~', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['PYX12'],
  since: '0.1.0',
  check: (view) => {
    if (!isBilled(view)) return NOTHING;
    return overSubjects(view, ({ line }) =>
      line.unitBasis !== null && line.unitBasis.value.toUpperCase() === 'MJ'
        ? [
            finding(
              UNIT_BASIS.id,
              'warning',
              line.unitBasis,
              'MJ counts minutes, which only anesthesia uses; 77407 is counted in sessions. Use UN with the number of sessions.'
            )
          ]
        : NOTHING
    );
  }
};

function amountFault(units: number | null, value: string): { readonly severity: Severity; readonly what: string } | null {
  if (units === null) return value === '' ? null : { severity: 'information', what: `Units ${value} are not a number` };
  if (units === 0) return { severity: 'warning', what: 'Units are zero' };
  if (units < 0) return { severity: 'warning', what: `Units are negative (${value})` };
  return Number.isInteger(units) ? null : { severity: 'warning', what: `Units ${value} are a fraction` };
}

export const UNIT_AMOUNT: Rule = {
  id: 'units.amount',
  family: 'setting',
  title: 'Units that are no number of sessions',
  severity: 'warning',
  explanation:
    'One unit is one treatment session, so units are whole and positive. Zero, negative and fractional units are warnings; units that are not a number at all may be masked and are information. Remittances are not judged: a reversal carries negative units.',
  remedy: 'Enter the number of sessions of the date, usually 1; 2 for two sessions on one day.',
  example: { wrong: 'SV1*HC:77407*310*UN*0***1~', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['PYX12', 'RBC-2016'],
  since: '0.1.0',
  check: (view) => {
    if (!isBilled(view)) return NOTHING;
    return overSubjects(view, ({ line, units }) => {
      if (line.units === null || !line.complete || (units !== null && units > 0 && Number.isInteger(units))) return NOTHING;
      const fault = amountFault(units, line.units.value);
      if (fault === null) return NOTHING;
      return [
        finding(
          UNIT_AMOUNT.id,
          fault.severity,
          line.units,
          `${fault.what}; one unit of ${SUBJECT} is one treatment session. Enter the number of sessions of the date, usually 1.`
        )
      ];
    });
  }
};

/** Units of one day: a span is divided over its days and rounded, as Medicare does; null when the date does not tell. */
function unitsPerDay(service: Service): number | null {
  if (service.units === null) return null;
  if (service.from === null || service.to === null || service.from === service.to) return service.units;
  if (service.line.serviceDate?.origin !== 'line') return null;
  const days = daysBetween(service.from, service.to);
  return days >= 1 ? Math.round(service.units / days) : null;
}

interface Limited {
  readonly limit: UnitLimit;
  /** Whether the table covers the date of the line. */
  readonly covered: boolean;
}

function limitOf(view: ClaimView, service: Service): Limited | null {
  if (view.setting === null) return null;
  const limit = view.knowledge.unitLimit(service.code, view.setting, service.from);
  if (limit !== undefined) return { limit, covered: service.from !== null && service.line.serviceDate?.origin === 'line' };
  const latest = view.knowledge.unitLimit(service.code, view.setting, null);
  return latest === undefined ? null : { limit: latest, covered: false };
}

const KIND = { professional: 'practitioner', institutional: 'hospital' } as const;

function overLimit(service: Service, view: ClaimView): readonly Finding[] {
  if (service.units === null || service.units < 2 || service.line.units === null || !service.line.complete) return NOTHING;
  const subject = service.code === SUBJECT;
  if (!subject && view.knowledge.code(service.code)?.group === 'management') return NOTHING;
  const limited = limitOf(view, service);
  const perDay = unitsPerDay(service);
  if (limited === null || perDay === null || perDay <= limited.limit.units) return NOTHING;
  const { limit, covered } = limited;
  const certain = covered && (subject || view.subjects.length > 0);
  const span = service.from !== service.to;
  const day = span ? `${perDay} units a day over the dates of this line` : counted(perDay, 'unit');
  const remedy = subject
    ? 'Bill one line per date of service with its own sessions; for more than two true sessions on a day expect a denial and appeal with records.'
    : 'Correct the units; if they are true, expect a denial and appeal with records.';
  return [
    finding(
      UNIT_LIMIT.id,
      certain ? 'warning' : 'information',
      service.line.units,
      `${day} of ${service.code} exceed the daily limit of ${limit.units} (Medicare MUE table, ${KIND[limit.setting]}, indicator ${limit.indicator}); modifiers do not raise it. ${remedy}`
    )
  ];
}

export const UNIT_LIMIT: Rule = {
  id: 'units.limit',
  family: 'setting',
  title: 'More units than a day can have',
  severity: 'warning',
  explanation:
    'Medicare limits the units of a code per day (MUE): 2 for 77407 in both settings, with indicator 3, so the units of all lines of the day count and modifiers do not raise the limit. A line over a span of dates is divided by its days. Neighboring codes with a published limit are judged too, as a warning beside a 77407 line. Dates before the tables (July 2024) and dates taken from the claim are information. Units summed over several lines have a rule of their own.',
  remedy: 'Bill one line per date. More than two true sessions on a day are denied first and then appealed with records.',
  example: { wrong: 'SV1*HC:77407*1550*UN*5***1~', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['MUE-PRA', 'MUE-OPH', 'NCCI-DOC'],
  since: '0.1.0',
  check: (view) => (view.setting === null ? NOTHING : overServices(view.services, view, overLimit))
};
