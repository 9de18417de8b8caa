import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import { judgeFile } from '../../../src/rules/judge';
import { type NaiveProcedure, naiveClaims, naiveProcedures } from './naive';
import { claimsOf, fileOf, filesUnder, proceduresOf, sharedFolder, textOf, tokensOf } from './shared';

/**
 * Files on which the two readers differ: their ISA16 says `:`, their composites use this mark. The naive reader
 * trusts the header and finds nothing, the product sees `HC>` and five characters. Told the mark, both agree.
 */
const WRONGLY_DECLARED: ReadonlyMap<string, string> = new Map([
  ['LinuxForHealth__x12/src/tests/resources/835_005010X221A1/cob-contractural-adjustment.835', '>'],
  ['LinuxForHealth__x12/src/tests/resources/835_005010X221A1/secondary-payment.835', '>'],
  ['LinuxForHealth__x12/src/tests/resources/837_005010X222A2/demo.cob.2ndary.example4.837', '>'],
  ['LinuxForHealth__x12/src/tests/resources/837_005010X222A2/demo.example11.837', '>'],
  ['LinuxForHealth__x12/src/tests/resources/837_005010X222A2/demo.example12.837', '>'],
  ['LinuxForHealth__x12/src/tests/resources/837_005010X222A2/demo.example9.837', '>'],
  ['LinuxForHealth__x12/src/tests/resources/837_005010X223A3/out-of-network-repriced-claim.837i', '>'],
  ['LinuxForHealth__x12/src/tests/resources/837_005010X223A3/ppo-repriced-claim.837i', '>']
]);

function found(text: string): NaiveProcedure[] {
  return proceduresOf(fileOf(text)).map(({ position, start, code, modifiers }) => ({
    position,
    start,
    code: code.value,
    modifiers: modifiers.map(({ value }) => value)
  }));
}

/** The text with 77407 and two modifiers in place of one procedure, and the tokens this must give. */
function transplanted(text: string, index: number): { text: string; tokens: [number, string][] } | null {
  const procedure = proceduresOf(fileOf(text))[index];
  if (procedure === undefined || procedure.role === 'claim' || procedure.separator === '') return null;
  const { start } = procedure.code;
  const end = tokensOf(procedure).at(-1)?.end ?? start;
  const modifiers = ['59', 'XE', 'U1', 'GA'].slice(0, 1 + (index % 4));
  const composite = ['77407', ...modifiers].join(procedure.separator);
  return {
    text: text.slice(0, start) + composite + text.slice(end),
    tokens: [[start, '77407'], ...modifiers.map((modifier, slot): [number, string] => [start + 6 + slot * 3, modifier])]
  };
}

const LARGE = 100_000;

describe('corpus', () => {
  const folder = sharedFolder('corpus/files');
  if (folder === null) {
    it('is not beside the project', function () {
      this.skip();
    });
    return;
  }
  const texts = new Map(filesUnder(folder).map((name) => [name, textOf(join(folder, name))]));
  const claimFiles = [...texts].filter(([, text]) => readClaimFile(text).file !== null);

  it('has claims to read', () => assert.ok(claimFiles.length > 300));

  for (const [name, text] of claimFiles) {
    const mark = WRONGLY_DECLARED.get(name);
    if (mark !== undefined) {
      it(`${name} declares another separator than it uses`, () => {
        assert.deepEqual(naiveProcedures(text), []);
        assert.deepEqual(found(text), naiveProcedures(text, mark));
        assert.deepEqual(
          fileOf(text).faults.map(({ declared, used }) => [declared, used]),
          [[':', mark]]
        );
      });
    }
  }

  it('both readers find the same procedures', () => {
    for (const [name, text] of claimFiles) if (!WRONGLY_DECLARED.has(name)) assert.deepEqual(found(text), naiveProcedures(text), name);
  });

  it('both readers find the same claims', () => {
    for (const [name, text] of claimFiles) {
      const claims = claimsOf(fileOf(text)).filter(({ kind, id }) => id !== null && !/status|elig|auth/.test(kind));
      assert.deepEqual(
        claims.map(({ id }) => id?.value),
        naiveClaims(text),
        name
      );
    }
  });

  it('no finding on a line of another code is above information', () => {
    for (const [name, text] of claimFiles) {
      const findings = judgeFile(fileOf(text), bundled, { severities: {}, ignored: {}, today: '2026-11-25' });
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error' || severity === 'warning'),
        [],
        name
      );
    }
  });

  it('77407 in place of any procedure is recognised there, with its modifiers, and nowhere else', () => {
    for (const [name, text] of claimFiles) {
      const count = proceduresOf(fileOf(text)).length;
      // In a large file one procedure, as each takes a reading of the whole.
      for (const index of text.length > LARGE ? [count >> 1] : new Set([0, count >> 1, count - 1])) {
        const donor = transplanted(text, index);
        if (donor === null) continue;
        const tokens = proceduresOf(fileOf(donor.text))
          .filter(({ code }) => code.value === '77407')
          .flatMap((procedure) => tokensOf(procedure).map(({ start, text: token }) => [start, token]));
        assert.deepEqual(tokens, donor.tokens, `${name}, procedure ${index}`);
      }
    }
  });
});
