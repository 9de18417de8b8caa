import assert from 'node:assert/strict';
import { readClaimFile } from '../../../src/formats/detect';
import {
  allOf,
  closeGaps,
  insertModifier,
  lineAt,
  modifierAt,
  type Place,
  placeAt,
  removeDescription,
  removeSlots,
  reorderModifiers,
  separate
} from '../../../src/rules/edits';
import type { TextEdit } from '../../../src/rules/finding';
import { professional } from './claims';
import { applied } from './fixing';

type Edit = (place: Place, text: string) => readonly TextEdit[] | null;

const removing =
  (...slots: readonly number[]): Edit =>
  ({ procedure }, text) =>
    removeSlots(
      procedure,
      procedure.modifiers.filter((_, index) => slots.includes(index)),
      text
    );

const inserting =
  (slot: number): Edit =>
  ({ procedure }, text) =>
    insertModifier(procedure, slot, '76', text);

const ordering =
  (...ordered: readonly string[]): Edit =>
  ({ procedure }) =>
    reorderModifiers(procedure, ordered);

/** A composite, an edit of it, and the composite after it; null where no certain edit exists. */
const CASES: readonly (readonly [name: string, composite: string, edit: Edit, after: string | null])[] = [
  ['removes the only slot', 'HC:77407:26', removing(0), 'HC:77407'],
  ['removes a slot in the middle', 'HC:77407:KX:26:GA', removing(1), 'HC:77407:KX:GA'],
  ['removes two slots', 'HC:77407:26:KX:TC', removing(0, 2), 'HC:77407:KX'],
  ['keeps the description in its component', 'HC:77407:26:KX:::BOOST', removing(0), 'HC:77407:KX::::BOOST'],
  ['keeps the description behind removed last slots', 'HC:77407:KX:26:TC::BOOST', removing(1, 2), 'HC:77407:KX::::BOOST'],
  ['keeps trailing separators', 'HC:77407:26::', removing(0), 'HC:77407::'],
  ['removes nothing of nothing', 'HC:77407:26', removing(), null],
  ['removes nothing where there are no slots', 'HC:77407', removing(0), null],
  ['closes gaps', 'HC:77407::KX::GA', ({ procedure }, text) => closeGaps(procedure, text), 'HC:77407:KX:GA'],
  ['closes a gap of blanks', 'HC:77407:  :KX', ({ procedure }, text) => closeGaps(procedure, text), 'HC:77407:KX'],
  ['inserts in the first slot', 'HC:77407:KX', inserting(0), 'HC:77407:76:KX'],
  ['inserts behind the last slot', 'HC:77407:KX', inserting(1), 'HC:77407:KX:76'],
  ['inserts where there is none', 'HC:77407', inserting(0), 'HC:77407:76'],
  ['inserts no fifth modifier', 'HC:77407:KX:GA:CR:QJ', inserting(0), null],
  ['inserts nothing before a description', 'HC:77407:::::BOOST', inserting(0), null],
  ['reorders', 'HC:77407:KX:52', ordering('52', 'KX'), 'HC:77407:52:KX'],
  ['reorders over a gap', 'HC:77407:KX::52', ordering('52', 'KX'), 'HC:77407:52::KX'],
  ['reorders nothing when modifiers are missing', 'HC:77407:KX:52', ordering('52'), null],
  [
    'separates a glued code',
    'HC:7740776',
    ({ procedure }, text) => separate(procedure, procedure.code, ['77407', '76'], text),
    'HC:77407:76'
  ],
  [
    'separates nothing without room',
    'HC:7740776:KX:GA:CR:QJ',
    ({ procedure }, text) => separate(procedure, procedure.code, ['77407', '76'], text),
    null
  ],
  [
    'removes a description',
    'HC:77407:KX:GA:CR:QJ:U1',
    ({ procedure }, text) => (procedure.description === null ? null : removeDescription(procedure, procedure.description, text)),
    'HC:77407:KX:GA:CR:QJ'
  ],
  [
    'removes all of one modifier',
    'HC:77407:26:KX:26',
    ({ procedure }, text) => {
      const first = procedure.modifiers[0];
      return first === undefined ? null : removeSlots(procedure, allOf(procedure, first), text);
    },
    'HC:77407:KX'
  ],
  ['keeps the blanks of an empty slot behind', 'HC:77407:26: ', removing(0), 'HC:77407: '],
  ['removes nothing behind a line break', 'HC:77407:\n26', removing(0), null],
  ['removes nothing where one slot is behind a line break', 'HC:77407:KX:\n26', removing(0, 1), null],
  [
    'inserts nothing without a separator',
    'HC:77407',
    ({ procedure }, text) => insertModifier({ ...procedure, separator: '' }, 0, '76', text),
    null
  ],
  ['reorders only what changes its place', 'HC:77407:GA:KX:52:76', ordering('52', 'KX', 'GA', '76'), 'HC:77407:52:KX:GA:76'],
  [
    'separates a glued code up to the fourth slot',
    'HC:7740776:KX:GA:CR',
    ({ procedure }, text) => separate(procedure, procedure.code, ['77407', '76'], text),
    'HC:77407:76:KX:GA:CR'
  ],
  [
    'separates nothing before a description',
    'HC:7740776:::::BOOST',
    ({ procedure }, text) => separate(procedure, procedure.code, ['77407', '76'], text),
    null
  ],
  [
    'separates nothing without a separator',
    'HC:7740776',
    ({ procedure }, text) => separate({ ...procedure, separator: '' }, procedure.code, ['77407', '76'], text),
    null
  ],
  [
    'removes no description behind a line break',
    'HC:77407:KX:GA:CR:QJ:\nU1',
    ({ procedure }, text) => (procedure.description === null ? null : removeDescription(procedure, procedure.description, text)),
    null
  ],
  [
    'removes a description and keeps what stands behind it',
    'HC:77407:KX:GA:CR:QJ:U1:X',
    ({ procedure }, text) => (procedure.description === null ? null : removeDescription(procedure, procedure.description, text)),
    'HC:77407:KX:GA:CR:QJ::X'
  ]
];

const sampleOf = (composite: string): string => professional({}, `SV1*${composite}*310*UN*1***1~`).text;

describe('edits of a procedure', () => {
  for (const [name, composite, edit, after] of CASES) {
    it(`${name}: ${composite}`, () => {
      const text = sampleOf(composite);
      const { file } = readClaimFile(text);
      assert.ok(file !== null);
      const start = text.indexOf('SV1*') + 'SV1*'.length;
      const place = placeAt(file.claim(0), { start, end: start + composite.length });
      assert.ok(place !== null);
      const edits = edit(place, text);
      assert.equal(edits === null ? null : applied(text, edits), after === null ? null : sampleOf(after));
      const idle = edits?.filter((one) => text.slice(one.start, one.end) === one.newText) ?? [];
      assert.deepEqual(idle, [], 'every edit changes something');
    });
  }
});

describe('places in a claim', () => {
  const text = professional({}, 'SV1*HC:77407:KX:GA*310*UN*1***1~', 'SV1*HC:77412*410*UN*1***1~').text;
  const { file } = readClaimFile(text);
  const claim = file?.claim(0);
  const [first, second] = claim?.lines ?? [];
  const procedure = first?.procedures[0];

  it('finds the procedure that holds a span, its edges included', () => {
    assert.ok(claim !== undefined && first !== undefined && second !== undefined && procedure !== undefined);
    assert.deepEqual(placeAt(claim, procedure), { line: first, procedure });
    assert.equal(placeAt(claim, second.procedures[0]?.code ?? procedure)?.line, second);
    assert.equal(placeAt(claim, { start: procedure.start - 1, end: procedure.end }), null);
    assert.equal(placeAt(claim, { start: procedure.start, end: procedure.end + 1 }), null);
  });

  it('finds the line that holds a span, its edges included', () => {
    assert.ok(claim !== undefined && first !== undefined && second !== undefined);
    assert.equal(lineAt(claim, first), first);
    assert.equal(lineAt(claim, second), second);
    assert.equal(lineAt(claim, { start: first.start - 1, end: first.end }), null);
    assert.equal(lineAt(claim, { start: second.start, end: second.end + 1 }), null);
  });

  it('finds the modifier at exactly a span', () => {
    assert.ok(procedure !== undefined);
    const [kx, ga] = procedure.modifiers;
    assert.ok(kx !== undefined && ga !== undefined);
    assert.equal(modifierAt(procedure, kx), kx);
    assert.equal(modifierAt(procedure, ga), ga);
    assert.equal(modifierAt(procedure, { start: ga.start, end: ga.end + 1 }), null);
    assert.equal(modifierAt(procedure, { start: ga.start - 1, end: ga.end }), null);
  });
});
