import assert from 'node:assert/strict';
import { createOutline } from '../../../src/features/outline';
import { type OutlineNode, outlinePart } from '../../../src/features/outline-part';
import { type PartReading, partsOf } from '../../../src/formats/parts';
import { institutional, professional, remittance } from './claims';

/** The tree of a text that is read in parts of this size. */
function outlineOf(text: string, size: number = text.length + 1): readonly OutlineNode[] {
  const parts = partsOf(text.length, size);
  const readings = new Map<object, PartReading>();
  while (parts.unread() !== null) {
    const reading = parts.readNext((start, end) => text.slice(start, end));
    if (reading !== null) readings.set(reading.part, reading);
  }
  const outline = createOutline();
  let start = 0;
  for (const part of parts.parts) {
    const reading = readings.get(part);
    const file = reading?.reading.file ?? null;
    const from = part.context.length;
    if (reading !== undefined && file !== null)
      outline.add(outlinePart({ ...reading, file, from, until: from + part.length }, outline.lists()), start);
    start += part.length;
  }
  return outline.finish();
}

/** One line for each place: name, detail, first and last characters of its text, and the text of its selection. */
function drawn(text: string, nodes: readonly OutlineNode[], depth = 0): string[] {
  return nodes.flatMap(({ kind, name, detail, start, end, selection, children }) => [
    `${'  '.repeat(depth)}${kind} ${name} | ${detail} | ${text.slice(start, start + 6)}…${text.slice(end - 6, end)} | ${text.slice(selection.start, selection.end).slice(0, 12)}`,
    ...drawn(text, children, depth + 1)
  ]);
}

const LINES = [
  ['SV1*HC:77407:59:GP*400*UN*1***1', 'DTP*472*D8*20260105', 'REF*6R*A1'],
  ['SV1*HC:G6002*90.5*UN*1***1', 'DTP*472*RD8*20260105-20260107']
];

describe('outline', () => {
  it('goes from the interchange to the service line, with exact places', () => {
    const text = professional(LINES);
    assert.deepEqual(drawn(text, outlineOf(text)), [
      'interchange Interchange 000000001 | EXAMPLESENDER to EXAMPLEPAYER | ISA*00…000001 | ISA*00*     ',
      '  group Group 1 | 005010X222A1 | GS*HC*…GE*1*1 | GS*HC*EXAMPL',
      '    transaction 837 professional claims 0001 | 1 claim | ST*837…0*0001 | ST*837*0001*',
      '      claim Claim EXAMPLE1 | MEDICARE PART B EXAMPLE · 500 | CLM*EX…260107 | EXAMPLE1',
      '        line 77407-59-GP | line 1 · Jan 5, 2026 · 400 | LX*1~\n…*6R*A1 | 77407',
      '        line G6002 | line 2 · Jan 5 to Jan 7, 2026 · 90.5 | LX*2~\n…260107 | G6002'
    ]);
  });

  it('names a line without a procedure by its revenue code, and says when it has no date', () => {
    const text = institutional([['SV2*0333*HC:77407*250*UN*1'], ['SV2*0250**75*UN*2']]).replace('DTP*434*RD8*20260101-20260131~\n', '');
    const lines = outlineOf(text)[0]?.children[0]?.children[0]?.children[0]?.children ?? [];
    assert.deepEqual(drawn(text, lines), [
      'line 77407 | line 1 · no date · 250 | LX*1~\n…0*UN*1 | 77407',
      'line Revenue code 0250 | line 2 · no date · 75 | LX*2~\n…5*UN*2 | 0250'
    ]);
  });

  it('shows a remittance by the adjudicated code', () => {
    const text = remittance([['SVC*HC:77402*350*105**1*HC:77407', 'DTM*472*20260105']]);
    assert.deepEqual(drawn(text, outlineOf(text)).slice(2), [
      '    transaction 835 remittance 0001 | 1 claim | ST*835…0*0001 | ST*835*0001',
      '      claim Claim EXAMPLE1 | 350 · 1 line | CLP*EX…260105 | EXAMPLE1',
      '        line 77402 | Jan 5, 2026 · 350 · paid 105 | SVC*HC…260105 | 77402'
    ]);
  });

  it('keeps groups and interchanges apart, with or without their trailers', () => {
    const one = professional([]);
    const body = one.slice(one.indexOf('GS*'), one.indexOf('IEA*'));
    const second = body.replace('*1*X*', '*2*X*').replace('GE*1*1', 'GE*1*2');
    const two = one.replace(body, body + second);
    const text = two + two.replace('GE*1*1~\n', '');
    const names = (nodes: readonly OutlineNode[]): string[] => drawn(text, nodes).map((line) => line.split(' | ')[0] ?? '');
    assert.deepEqual(
      outlineOf(text).map(({ children }) => drawn(text, children).filter((line) => line.startsWith('group'))),
      [
        ['group Group 1 | 005010X222A1 | GS*HC*…GE*1*1 | GS*HC*EXAMPL', 'group Group 2 | 005010X222A1 | GS*HC*…GE*1*2 | GS*HC*EXAMPL'],
        ['group Group 1 | 005010X222A1 | GS*HC*…0*0001 | GS*HC*EXAMPL', 'group Group 2 | 005010X222A1 | GS*HC*…GE*1*2 | GS*HC*EXAMPL']
      ]
    );
    assert.equal(names(outlineOf(text)).length, 14);
  });

  it('counts a claim behind a trailer with the set before', () => {
    const text = professional([]).replace('GE*1*1~', 'CLM*EXAMPLE2*500***11:B:1~\nGE*1*1~');
    assert.deepEqual(
      drawn(text, outlineOf(text)).slice(1),
      [
        'group Group 1 | 005010X222A1 | GS*HC*…GE*1*1 | GS*HC*EXAMPL',
        'transaction 837 professional claims 0001 | 2 claims | ST*837…11:B:1 | ST*837*0001*',
        'claim Claim EXAMPLE1 | MEDICARE PART B EXAMPLE · 500 | CLM*EX…BF:C61 | EXAMPLE1',
        'claim Claim EXAMPLE2 | MEDICARE PART B EXAMPLE · 500 | CLM*EX…11:B:1 | EXAMPLE2'
      ].map((line, index) => `${'  '.repeat(Math.min(index + 1, 3))}${line}`)
    );
  });

  it('begins with the claims where a fragment has no envelope', () => {
    const text = 'CLM*EXAMPLE1*500***11:B:1~LX*1~SV1*HC:77407*400*UN*1***1~DTP*472*D8*20260105~';
    assert.deepEqual(drawn(text, outlineOf(text)), [
      'claim Claim EXAMPLE1 | 500 | CLM*EX…260105 | EXAMPLE1',
      '  line 77407 | line 1 · Jan 5, 2026 · 400 | LX*1~S…260105 | 77407'
    ]);
  });

  it('is the same however the file is cut into parts', () => {
    const one = professional(LINES);
    const claim = one.slice(one.indexOf('CLM*'), one.indexOf('SE*'));
    const claims = Array.from({ length: 12 }, (_, index) => claim.replace('EXAMPLE1', `EXAMPLE${index}`)).join('');
    const text = one.replace(claim, claims) + one;
    const whole = drawn(text, outlineOf(text));
    assert.equal(whole.length, 3 + 12 * 3 + 6);
    for (const size of [600, 1000, 2500]) assert.deepEqual(drawn(text, outlineOf(text, size)), whole, `${size}`);
  });

  it('takes the later claims of a large file together, and says so', () => {
    const one = professional([['SV1*HC:77407*400*UN*1***1']]);
    const claim = one.slice(one.indexOf('CLM*'), one.indexOf('SE*'));
    const other = claim.replace('77407', '99213');
    const text = one.replace(claim, (claim + other).repeat(1500));
    const nodes = outlineOf(text, 64 * 1024);
    const set = nodes[0]?.children[0]?.children[0];
    assert.equal(set?.detail, '3,000 claims, the later ones together');
    const listed = set.children.filter(({ kind }) => kind === 'claim');
    const together = set.children.filter(({ kind }) => kind === 'claims');
    assert.ok(listed.length >= 2000 && listed.length < 3000);
    assert.equal(together[0]?.name.split(' to ')[0], `Claims ${listed.length + 1}`);
    assert.match(together.at(-1)?.name ?? '', /^Claims \d+ to 3000$/);
    assert.match(together[0]?.detail ?? '', /^\d+ with radiation oncology$/);
    assert.equal(text.slice(together[0]?.start).slice(0, 4), 'CLM*');
  });
});
