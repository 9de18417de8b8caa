import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { snippetsAt } from '../../../src/features/snippets';
import { readClaimFile } from '../../../src/formats/detect';
import { judgeFile } from '../../../src/rules/judge';
import { choicesOf, expand } from './expand';

const OPTIONS = { severities: {}, ignored: {}, today: '2026-02-10' };

/** Findings above information as `rule severity`. */
function faultsIn(text: string): readonly string[] {
  const { file } = readClaimFile(text);
  assert.ok(file !== null);
  return judgeFile(file, bundled, OPTIONS)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

const EXPECTED: Readonly<Record<string, string>> = {
  '837p-claim': 'professional HC 77407 2026-02-09 units 1 charge 100 diagnoses Z510 C61 claim total 100',
  '837i-claim': 'institutional HC 77407 2026-02-09 units 1 charge 100 diagnoses Z510 C61 claim total 100'
};

describe('whole claims', () => {
  const claims = snippetsAt('', null, 0).filter(({ prefix }) => prefix.endsWith('-claim'));

  it('are one of each kind', () => {
    assert.deepEqual(
      claims.map(({ prefix }) => prefix),
      Object.keys(EXPECTED)
    );
  });

  for (const { prefix, title, body: snippet } of claims) {
    it(`${title}: counts and control numbers agree`, () => {
      const segments = expand(snippet)
        .trimEnd()
        .split('\n')
        .map((segment) => segment.replace(/~$/, '').split('*'));
      const at = (id: string) => segments.findIndex((elements) => elements[0] === id);
      assert.deepEqual(
        { se: segments[at('SE')]?.slice(1), ge: segments[at('GE')]?.slice(1), iea: segments[at('IEA')]?.slice(1) },
        { se: [String(at('SE') - at('ST') + 1), '0001'], ge: ['1', '1'], iea: ['1', segments[0]?.[13]] }
      );
      assert.equal(segments[0]?.join('*').length, 105);
      assert.equal(at('IEA'), segments.length - 1);
    });

    it(`${title}: reads as one claim with one line`, () => {
      const { file } = readClaimFile(expand(snippet));
      assert.equal(file?.claimCount, 1);
      const claim = file.claim(0);
      const [line] = claim.lines;
      const procedure = line?.procedures[0];
      assert.equal(
        `${claim.kind} ${procedure?.qualifier?.value} ${procedure?.code.value} ${line?.serviceDate?.from} units ${line?.units?.value} charge ${line?.charge?.value} diagnoses ${claim.diagnoses.map(({ value }) => value).join(' ')} claim total ${claim.charge?.value}`,
        EXPECTED[prefix]
      );
    });

    it(`${title}: is clean with the default of every placeholder`, () => assert.deepEqual(faultsIn(expand(snippet)), []));

    for (const { number, options } of choicesOf(snippet)) {
      options.forEach((option, index) => {
        it(`${title}: is clean with ${option}`, () => assert.deepEqual(faultsIn(expand(snippet, number, index)), []));
      });
    }
  }
});
