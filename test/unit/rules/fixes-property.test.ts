import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readClaimFile } from '../../../src/formats/detect';
import type { Finding } from '../../../src/rules/finding';
import { judged, professional } from './claims';
import { applied, fixesIn } from './fixing';

/**
 * Whatever stands on a line, and whatever delimiters the file uses: applying a fix removes its finding,
 * adds none, keeps the text outside its edits, and leaves all claims readable.
 */

interface Delimiters {
  readonly element: string;
  readonly component: string;
  readonly segment: string;
}

const DELIMITERS: readonly Delimiters[] = [
  { element: '*', component: ':', segment: '~' },
  { element: '|', component: '>', segment: '!' },
  { element: '~', component: '^', segment: '_' },
  { element: '\u001d', component: '\u001f', segment: '\u001e' }
];

/** Values of a modifier slot; glued codes get only such as belong, since splitting brings their faults to light. */
const SLOTS = [
  '',
  '',
  'KX',
  'KX',
  'GA',
  'GZ',
  'GY',
  'CR',
  '59',
  'XE',
  '76',
  '52',
  '26',
  'TC',
  'LT',
  '25',
  'PO',
  'PN',
  'ZZ',
  'kx',
  ' KX',
  'U1',
  '7',
  '0KX',
  'KXCR'
];
const GLUED = ['KX', 'GA', 'CR', 'QJ'];

const composite = fc
  .tuple(fc.constantFrom('HC', 'HC', 'hc'), fc.array(fc.constantFrom(...SLOTS), { maxLength: 4 }), fc.constantFrom('', '', 'BOOST', 'U1'))
  .map(([qualifier, slots, description]) => {
    const components = [qualifier, '77407', ...slots];
    return description === '' ? components : [...components, ...Array<string>(4 - slots.length).fill(''), description];
  });

const glued = fc
  .shuffledSubarray(GLUED, { minLength: 1, maxLength: 3 })
  .map(([first = '', ...rest]) => ({ composite: ['HC', `77407${first}`, ...rest], basis: 'UN', units: '1', day: '20' }));

const line = fc.oneof(
  fc.record({
    composite,
    basis: fc.constantFrom('UN', 'UN', 'MJ'),
    units: fc.constantFrom('1', '2', '15'),
    day: fc.constantFrom('12', '12', '13')
  }),
  glued
);

/** The text with other delimiters and, for a one-line file, without line breaks. */
function rewritten(text: string, { element, component, segment }: Delimiters, breaks: string): string {
  return text
    .replaceAll('~\n', '\u0000')
    .replaceAll('~', '\u0000')
    .replaceAll('*', '\u0001')
    .replaceAll(':', '\u0002')
    .replaceAll('^', '\u0003')
    .replaceAll('\u0000', segment + breaks)
    .replaceAll('\u0001', element)
    .replaceAll('\u0002', component)
    .replaceAll('\u0003', '\\');
}

const sample = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 2 }),
    delimiters: fc.constantFrom(...DELIMITERS),
    breaks: fc.constantFrom('', '\n', '\r\n')
  })
  .map(({ lines, delimiters, breaks }) => {
    const services = lines.map(
      ({ composite, basis, units, day }) => `SV1*${composite.join(':')}*310*${basis}*${units}***1~DTP*472*D8*202601${day}~`
    );
    return rewritten(professional({}, ...services).text, delimiters, breaks);
  });

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/**
 * Two hints are held back while a line has a graver fault, and may come to light when it is gone: on the order
 * of its modifiers, and on units that count only once they are units.
 */
const HELD_BACK: ReadonlySet<string> = new Set(['modifier.order', 'same-day.units']);

const isNew = ({ rule, severity }: Finding): boolean => severity !== 'information' || !HELD_BACK.has(rule);

/** Everything of a file but the service lines that a fix may change. */
function frameOf(text: string): unknown {
  const { file } = readClaimFile(text);
  if (file === null) return null;
  return Array.from({ length: file.claimCount }, (_, index) => {
    const claim = file.claim(index);
    return [
      claim.id?.text,
      claim.charge?.text,
      claim.diagnoses.map(({ text: code }) => code),
      [...new Set(claim.lines.map(({ serviceDate }) => serviceDate?.from))]
    ];
  });
}

describe('every fix', () => {
  it('removes its finding, adds none, and keeps everything else', () => {
    fc.assert(
      fc.property(sample, (text) => {
        const before = judged(text);
        for (const finding of before) {
          for (const fix of fixesIn(text, finding)) {
            const after = applied(text, fix.edits);
            const found = judged(after);
            const had = countsOf(before);
            const has = countsOf(found);
            assert.ok((has.get(finding.rule) ?? 0) < (had.get(finding.rule) ?? 0), `${finding.rule} remains after "${fix.title}"`);
            for (const [rule, count] of countsOf(found.filter(isNew))) {
              assert.ok(count <= (had.get(rule) ?? 0), `"${fix.title}" brings ${rule}`);
            }
            assert.deepEqual(frameOf(after), frameOf(text));
          }
        }
      }),
      { numRuns: 80 }
    );
  });

  it('is found: the samples have findings with fixes', () => {
    const fixed = fc.sample(sample, 50).filter((text) => judged(text).some((finding) => fixesIn(text, finding).length > 0));
    assert.ok(fixed.length > 10);
  });
});
