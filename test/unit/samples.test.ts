import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { bundled } from '../../src/data/bundled';
import { readClaimFile } from '../../src/formats/detect';
import { judgeFile } from '../../src/rules/judge';

const SAMPLES = readdirSync('samples').filter((name) => name.endsWith('.edi'));

/** Segments as lists of elements, by the simplest reading there is. */
function segmentsOf(text: string): string[][] {
  const element = text.charAt(3);
  const terminator = text.charAt(105);
  return text
    .split(terminator)
    .map((segment) => segment.trimStart().split(element))
    .filter((elements) => elements[0] !== '');
}

/** The check digit of a national provider identifier: Luhn over the number with the prefix 80840. */
function isProviderIdentifier(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  const digits = [...`80840${value}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return sum % 10 === 0;
}

describe('samples', () => {
  it('exist', () => {
    assert.deepEqual(SAMPLES, [
      'clean-837i.edi',
      'clean-837p.edi',
      'denial-835.edi',
      'faults-837p.edi',
      'foreign-delimiters-837p.edi',
      'one-line-837p.edi',
      'year-boundary.edi'
    ]);
  });

  for (const name of SAMPLES) {
    const segments = segmentsOf(readFileSync(`samples/${name}`, 'utf8'));

    it(`${name}: the counts of SE, GE and IEA are right`, () => {
      let transactionStart = -1;
      let sets = 0;
      let groups = 0;
      let checked = 0;
      segments.forEach((elements, index) => {
        const count = Number(elements[1]);
        if (elements[0] === 'ISA') groups = 0;
        if (elements[0] === 'GS') sets = 0;
        if (elements[0] === 'ST') transactionStart = index;
        if (elements[0] === 'SE') {
          assert.equal(count, index - transactionStart + 1, `SE of segment ${index}`);
          assert.equal(elements[2], segments[transactionStart]?.[2]);
          sets++;
        }
        if (elements[0] === 'GE') {
          assert.equal(count, sets, 'GE');
          groups++;
        }
        if (elements[0] === 'IEA') {
          assert.equal(count, groups, 'IEA');
          checked++;
        }
      });
      assert.equal(checked, segments.filter((elements) => elements[0] === 'ISA').length);
    });

    it(`${name}: providers have valid identifiers, and dates lie in 2025 or 2026`, () => {
      for (const elements of segments) {
        const at = elements.indexOf('XX');
        if (at > 0) assert.ok(isProviderIdentifier(elements[at + 1] ?? ''), elements.join('*'));
        if (elements[0] === 'DTP' || elements[0] === 'DTM')
          assert.match(elements[elements.length - 1] ?? '', /^202[56]\d{4}(-202[56]\d{4})?$/);
      }
    });

    it(`${name}: the total of each claim is the sum of its lines`, () => {
      let total = 0;
      let sum = 0;
      let claims = 0;
      const close = () => assert.equal(sum, total);
      for (const elements of segments) {
        if (elements[0] === 'CLM' || elements[0] === 'CLP') {
          close();
          total = Number(elements[elements[0] === 'CLM' ? 2 : 3]);
          sum = 0;
          claims++;
        }
        if (elements[0] === 'SV1' || elements[0] === 'SVC') sum += Number(elements[2]);
        if (elements[0] === 'SV2') sum += Number(elements[3]);
      }
      close();
      assert.ok(claims > 0);
    });
  }

  it('the remittance pays what its claims add up to', () => {
    const segments = segmentsOf(readFileSync('samples/denial-835.edi', 'utf8'));
    const paid = segments.filter((elements) => elements[0] === 'CLP').reduce((sum, elements) => sum + Number(elements[4]), 0);
    assert.equal(segments.find((elements) => elements[0] === 'BPR')?.[2], String(paid));
  });
});

/** What each sample is meant to show: the marked text and its rule, in file order. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'clean-837i.edi': [],
  'clean-837p.edi': [],
  'denial-835.edi': [
    '77407 remittance.explained information',
    '77407 remittance.explained information',
    '77407 remittance.explained information',
    '77402 remittance.explained information',
    '77407 remittance.explained information'
  ],
  'faults-837p.edi': [
    '26 component.professional error',
    'TC component.technical error',
    'LT modifier.anatomic warning',
    '7 modifier.length error',
    ' modifier.gap warning',
    '5 same-day.units warning',
    'MJ units.basis warning',
    '77407 same-day.duplicate warning',
    '77407 same-day.levels warning',
    'G6015 time.code-not-valid error',
    '22 setting.place warning',
    '77387 component.guidance-professional warning'
  ],
  'foreign-delimiters-837p.edi': ['26 component.professional warning'],
  'one-line-837p.edi': ['TC component.technical warning'],
  'year-boundary.edi': [
    '20260105 time.meaning-changes information',
    '77386 time.code-not-valid error',
    '77407 time.code-not-payable error',
    '20260105 time.meaning-changes information',
    'G6012 time.code-not-valid error'
  ]
};

describe('findings in the samples', () => {
  for (const name of SAMPLES) {
    it(`${name} shows ${SHOWN[name]?.length === 0 ? 'none' : 'what it is meant to show'}`, () => {
      const text = readFileSync(`samples/${name}`, 'utf8');
      const { file } = readClaimFile(text);
      assert.ok(file !== null);
      const findings = judgeFile(file, bundled, { severities: {}, ignored: {}, today: '2026-11-25' });
      assert.deepEqual(
        findings.map(({ start, end, rule, severity }) => `${text.slice(start, end)} ${rule} ${severity}`),
        SHOWN[name]
      );
    });
  }
});
