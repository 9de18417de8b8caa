import assert from 'node:assert/strict';
import type { Confidence } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import type { Finding } from '../../../src/rules/finding';
import { ruleRows } from '../../../src/rules/rows';
import { institutional, judged, professional, type Sample } from './claims';

/**
 * How sure a finding may be, checked over everything the bundled data says: a fact that is only recalled, or on
 * which sources disagree, is information at most, and an error needs the format or a table of Medicare's.
 */

const PAYERS = {
  medicare: { filing: 'MB', payer: 'MEDICARE' },
  united: { payer: 'UNITEDHEALTHCARE', payerId: '87726' },
  other: {}
};

type Payer = keyof typeof PAYERS;

const EVERY_PAYER: readonly Payer[] = ['medicare', 'united', 'other'];

/** Errors that X12 itself settles, whoever pays. */
const FORMAT: ReadonlySet<string> = new Set(['modifier.length', 'code.glued', 'time.date-impossible']);

const isWeak = (confidence: Confidence): boolean => confidence === 'recalled' || confidence === 'conflicting';
const isLoud = ({ severity }: Finding): boolean => severity === 'warning' || severity === 'error';

const onProfessional = (payer: Payer, lines: readonly string[], date = '20260209', place = '11'): Sample =>
  professional({ ...PAYERS[payer], date }, ...lines.map((composite) => `SV1*HC:${composite}*310*UN*1*${place}**1~`));

const onInstitutional = (payer: Payer, lines: readonly string[], date = '20260209', revenue = '0333'): Sample =>
  institutional({ ...PAYERS[payer], date }, ...lines.map((composite) => `SV2*${revenue}*HC:${composite}*310*UN*1~`));

const bothKinds = (payer: Payer, lines: readonly string[], date?: string): readonly Sample[] => [
  onProfessional(payer, lines, date),
  onInstitutional(payer, lines, date)
];

/** The findings that are louder than the payer or the confidence of the fact behind them allows, as words. */
function tooLoud(payer: Payer, sample: Sample, rules: RegExp, confidence: Confidence): readonly string[] {
  return judged(sample.text)
    .filter((finding) => (rules.test(finding.rule) && isWeak(confidence) && isLoud(finding)) || isFalseError(payer, finding))
    .map(({ rule, severity, message }) => `${payer}: ${rule} ${severity} ${message}`);
}

function isFalseError(payer: Payer, { rule, severity }: Finding): boolean {
  return severity === 'error' && payer !== 'medicare' && !FORMAT.has(rule);
}

describe('certainty', () => {
  it('of a modifier carries what is said of it', () => {
    for (const confidence of ['verified', 'secondary', 'recalled', 'conflicting'] as const) {
      const lines = bundled
        .modifiers()
        .filter((entry) => entry.confidence === confidence)
        .map(({ code }) => `77407:${code}`);
      if (lines.length === 0) continue;
      const loud = EVERY_PAYER.flatMap((payer) =>
        bothKinds(payer, lines).flatMap((sample) => tooLoud(payer, sample, /^modifier\./, confidence))
      );
      assert.deepEqual(loud, []);
    }
  });

  it('of a code carries what is said of its validity; an error needs a verified end', () => {
    const days = new Set(bundled.codes().flatMap(({ periods }) => periods.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())));
    assert.ok(days.size > 2);
    for (const day of days) {
      for (const confidence of ['verified', 'secondary', 'recalled', 'conflicting'] as const) {
        const codes = bundled.codes().map(({ code }) => code);
        const lines = codes.filter((code) => bundled.period(code, { date: day })?.confidence === confidence);
        if (lines.length === 0) continue;
        const date = day.replaceAll('-', '');
        for (const payer of EVERY_PAYER) {
          for (const sample of bothKinds(payer, lines, date)) {
            assert.deepEqual(tooLoud(payer, sample, /^time\.code-not-valid/, confidence), []);
            if (confidence === 'verified') continue;
            const found = judged(sample.text).filter(({ rule }) => rule === 'time.code-not-valid');
            assert.deepEqual(
              found.filter(({ severity }) => severity === 'error'),
              []
            );
          }
        }
      }
    }
  });

  it('of a pair carries what is said of the pair', () => {
    const loud = bundled
      .pairsOf('77407')
      .flatMap(({ column1, column2, confidence }) =>
        EVERY_PAYER.flatMap((payer) =>
          bothKinds(payer, [column1, column2]).flatMap((sample) => tooLoud(payer, sample, /^same-day\./, confidence))
        )
      );
    assert.deepEqual(loud, []);
  });

  it('of a place carries what is said of the place, and a place is never an error', () => {
    const found = bundled
      .places()
      .flatMap(({ code, confidence }) =>
        EVERY_PAYER.flatMap((payer) =>
          judged(onProfessional(payer, ['77407'], '20260209', code).text).map((finding) => ({ payer, confidence, ...finding }))
        )
      );
    assert.ok(found.some(({ severity }) => severity === 'warning'));
    assert.deepEqual(
      found.filter(
        ({ severity, confidence, payer }) =>
          severity === 'error' || (payer === 'medicare' && isWeak(confidence) && severity !== 'information')
      ),
      []
    );
  });

  it('of a revenue code carries what is said of the code, and a revenue code is never an error', () => {
    const found = bundled
      .revenueCodes()
      .flatMap(({ code, confidence }) =>
        judged(onInstitutional('medicare', ['77407'], '20260209', code).text).map((finding) => ({ confidence, ...finding }))
      );
    assert.ok(found.some(({ severity }) => severity === 'warning'));
    assert.deepEqual(
      found.filter(({ severity, confidence }) => severity === 'error' || (isWeak(confidence) && severity !== 'information')),
      []
    );
  });

  it('of a rule needs sources: an error a verified one, a warning one that was read', () => {
    const unsure = ruleRows().filter(({ severity, sources }) => {
      const confidences = sources.map((id) => bundled.source(id)?.confidence);
      if (severity === 'error') return !confidences.includes('verified');
      return severity === 'warning' && !confidences.some((confidence) => confidence === 'verified' || confidence === 'secondary');
    });
    assert.deepEqual(
      unsure.map(({ id }) => id),
      []
    );
  });

  it('is an error only where the format or a Medicare table settles it: such rules say so', () => {
    const errors = ruleRows().filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ id }) => id).filter((id) => !FORMAT.has(id)),
      [
        'component.professional',
        'component.technical',
        'component.hospital',
        'component.both',
        'time.code-not-valid',
        'time.code-not-payable'
      ]
    );
    for (const { id, sources } of errors) {
      assert.ok(FORMAT.has(id) ? sources.includes('PYX12') : sources.some((source) => bundled.source(source)?.publisher === 'CMS'), id);
    }
  });
});
