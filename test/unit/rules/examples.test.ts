import assert from 'node:assert/strict';
import type { Claim, ClaimFile, ClaimKind } from '../../../src/claims/model';
import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import type { Finding } from '../../../src/rules/finding';
import { ruleRows } from '../../../src/rules/rows';
import { RULES_BY_ID } from '../../../src/rules/rules';
import { viewOf } from '../../../src/rules/view';
import { OPTIONS } from './claims';
import { exampleFile } from './examples';
import { saidBy } from './marked-claims';

const KINDS: readonly ClaimKind[] = [
  'professional',
  'institutional',
  'unknown',
  'dental',
  'remittance',
  'status',
  'authorization',
  'eligibility'
];

/** Whether the procedures, and whether the service segments, are whole. */
const WHOLE: readonly (readonly [procedure: boolean, line: boolean])[] = [
  [true, true],
  [false, true],
  [true, false],
  [false, false]
];

/**
 * What each rule says of the wrong example of its row, by the first letter of the severity. First on each kind
 * of claim, in the order above; then with unfinished procedures, unfinished lines, and both.
 */
const SAYS: Readonly<Record<string, readonly [kinds: string, whole: string]>> = {
  'modifier.length': ['eee--iii', 'e-e-'],
  'modifier.case': ['www--iii', 'w-w-'],
  'modifier.space': ['www--iii', 'w-w-'],
  'modifier.gap': ['www--iii', 'w-w-'],
  'modifier.duplicate': ['www--iii', 'w-w-'],
  'modifier.fifth': ['www--iii', 'w-w-'],
  'code.glued': ['eee--iii', 'e-e-'],
  'code.space': ['www--iii', 'w-w-'],
  'code.qualifier': ['www--iii', 'w-w-'],
  'component.professional': ['www-----', 'wwww'],
  'component.technical': ['w-w-----', 'wwww'],
  'component.hospital': ['-w------', 'wwww'],
  'component.both': ['www-----', 'wwww'],
  'component.management': ['www-----', 'wwww'],
  'component.guidance-professional': ['i-------', 'iiii'],
  'component.guidance-technical': ['wi------', 'wwww'],
  'modifier.visit': ['www-----', 'wwww'],
  'modifier.anatomic': ['www-----', 'wwww'],
  'modifier.surgery': ['www-----', 'wwww'],
  'modifier.stopped': ['i-i-----', 'iiii'],
  'modifier.anesthesia': ['www-----', 'wwww'],
  'modifier.laboratory': ['www-----', 'wwww'],
  'modifier.drug': ['www-----', 'wwww'],
  'modifier.imaging': ['iii-----', 'iiii'],
  'modifier.telehealth': ['www-----', 'wwww'],
  'modifier.clinician': ['i-i-----', 'iiii'],
  'modifier.other-service': ['iii-----', 'iiii'],
  'modifier.claim-kind': ['w-------', 'wwww'],
  'modifier.conflict': ['-ww-----', 'wwww'],
  'modifier.order': ['iii-----', 'i-i-'],
  'modifier.unknown': ['iii-----', 'i-i-'],
  'same-day.duplicate': ['www-----', 'ww--'],
  'same-day.distinct-for-repeat': ['www-----', 'ww--'],
  'same-day.levels': ['ww------', 'ww--'],
  'same-day.pair': ['ww------', 'ww--'],
  'same-day.pair-never': ['ww------', 'ww--'],
  'same-day.units': ['ww------', 'ww--'],
  'same-day.lone-distinct': ['iii-----', 'ii--'],
  'same-day.lone-repeat': ['iii-----', 'ii--'],
  'time.code-not-valid': ['www-----', 'ww--'],
  'time.code-not-payable': ['e-------', 'ee--'],
  'time.meaning-changes': ['iii-----', 'iiii'],
  'time.date-missing': ['w-------', 'ww--'],
  'time.date-impossible': ['eee-----', 'ee--'],
  'time.date-malformed': ['www-----', 'ww--'],
  'time.date-future': ['www-----', 'ww--'],
  'time.days-units': ['www-----', 'ww--'],
  'setting.place': ['i-------', 'iiii'],
  'setting.revenue-code': ['-w------', 'ww--'],
  'setting.bill-type': ['-i------', 'iiii'],
  'units.basis': ['www-----', 'wwww'],
  'units.amount': ['www-----', 'ww--'],
  'diagnosis.pointer': ['w-------', 'ww--'],
  'diagnosis.radiation': ['ii------', 'iiii'],
  'course.management-units': ['i-------', 'iiii'],
  'course.short-course': ['i-------', 'iiii'],
  'course.port-images': ['ii------', 'ii--'],
  'money.charge': ['www-----', 'ww--'],
  'money.total': ['ii------', 'ii--'],
  'remittance.explained': ['----i---', 'iiii'],
  'remittance.reversal': ['----i---', 'iiii'],
  // Its example is a header; it speaks of files, not of claims.
  'layout.component-separator': ['--------', '----']
};

/** What stands at the related places of the findings on the wrong examples; no other example has such places. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  'component.both': ['26 is here', 'TC is here'],
  'component.guidance-technical': ['77407 of the same date'],
  'modifier.conflict': ['PO is here'],
  'same-day.duplicate': ['First line of 77407 on 2026-02-09.'],
  'same-day.distinct-for-repeat': ['Another line of 77407 on 2026-02-09.'],
  'same-day.levels': ['Another level of delivery on 2026-02-09.'],
  'same-day.pair': ['77301 on 2026-02-09.'],
  'same-day.pair-never': ['77373 on 2026-02-09.'],
  'setting.bill-type': ['77407 is billed here'],
  'diagnosis.radiation': ['77407 is billed here'],
  'course.port-images': ['77407 on 2026-02-09.'],
  'remittance.explained': ['CO 4: procedure and modifier do not fit together.', 'N519: modifiers do not go together.']
};

/** Rules that speak once of a claim, however many lines give them reason to. */
const ONCE: ReadonlySet<string> = new Set([
  'time.meaning-changes',
  'setting.bill-type',
  'diagnosis.radiation',
  'course.management-units',
  'course.short-course',
  'money.total',
  'remittance.reversal',
  'layout.component-separator'
]);

/** These fixes write over the place of the finding itself. */
const ANYWHERE: ReadonlySet<string> = new Set(['setting.revenue-code', 'units.basis']);

function claimsOf(file: ClaimFile): readonly Claim[] {
  return Array.from({ length: file.claimCount }, (_, index) => file.claim(index));
}

function unfinished(claim: Claim, [procedureComplete, complete]: readonly [boolean, boolean]): Claim {
  return {
    ...claim,
    lines: claim.lines.map((line) => ({
      ...line,
      complete: line.complete && complete,
      procedures: line.procedures.map((procedure) => ({ ...procedure, complete: procedure.complete && procedureComplete }))
    }))
  };
}

/** The claim with its lines once more, on another day of the month where a line has a single one. */
function again(claim: Claim): Claim {
  const later = (day: string): string => day.replace(/..$/, '27');
  const lines = claim.lines.map((line) => {
    const date = line.serviceDate;
    if (date === null || date.from !== date.to) return line;
    return { ...line, serviceDate: { ...date, from: later(date.from), to: later(date.to) } };
  });
  return { ...claim, lines: [...claim.lines, ...lines] };
}

for (const { id, example } of ruleRows()) {
  describe(`the example of ${id}`, () => {
    const { file } = readClaimFile(exampleFile(example.wrong));
    const rule = RULES_BY_ID.get(id);
    assert.ok(rule);
    const claims = file === null ? [] : claimsOf(file);
    const say = (changed: readonly Claim[]): string =>
      changed
        .flatMap((claim) => saidBy(rule, [viewOf(claim, bundled, OPTIONS.today)]))
        .map(({ severity }) => severity.charAt(0))
        .join('') || '-';

    it('is judged on the kinds of claim that it is about', () => {
      assert.equal(KINDS.map((kind) => say(claims.map((claim) => ({ ...claim, kind })))).join(''), SAYS[id]?.[0]);
    });

    it('is judged while it is written as far as it is certain', () => {
      assert.equal(WHOLE.map((whole) => say(claims.map((claim) => unfinished(claim, whole)))).join(''), SAYS[id]?.[1]);
    });

    it('is told at every place', () => {
      const once = say(claims);
      if (!ONCE.has(id)) assert.equal(say(claims.map(again)), once + once);
    });

    it('names what belongs to it', () => {
      const found = claims.flatMap((claim) => saidBy(rule, [viewOf(claim, bundled, OPTIONS.today)]));
      assert.deepEqual(
        found.flatMap(({ related = [] }) => related.map(({ message }) => message)),
        RELATED[id] ?? []
      );
    });

    if (rule.fix === undefined) return;
    it('has no fix for a finding that is not in the claim', () => {
      const elsewhere: Finding = { rule: id, severity: 'warning', message: '', start: 0, end: 0 };
      const fixes = claims.flatMap((claim) => {
        const context = { claim, text: exampleFile(example.wrong), knowledge: bundled };
        const related = [{ start: 0, end: 0, message: '' }];
        return [...(rule.fix?.(elsewhere, context) ?? []), ...(rule.fix?.({ ...elsewhere, related }, context) ?? [])];
      });
      assert.equal(fixes.length > 0, ANYWHERE.has(id));
    });
  });
}
