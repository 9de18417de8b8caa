import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { completionsAt, type Proposal } from '../../../src/features/completion';
import { readClaimFile } from '../../../src/formats/detect';
import { atCursor, institutional, professional } from './claims';

function completions(marked: string): { proposals: readonly Proposal[]; text: string } {
  const { text, offset } = atCursor(marked);
  const { file } = readClaimFile(text);
  assert.ok(file, 'the text is read');
  const sorted = [...completionsAt(text, file, offset, bundled)].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  return { proposals: sorted, text };
}

const labels = (marked: string) => completions(marked).proposals.map(({ label }) => label);
const DATE = 'DTP*472*D8*20260105';
const line = (composite: string) => professional([[`SV1*${composite}*350*UN*1*11**1`, DATE]]);

describe('completions', () => {
  it('rank modifiers by verdict, those that do not belong last and marked', () => {
    const { proposals } = completions(line('HC:77407:¦'));
    const byLabel = new Map(proposals.map((proposal, order) => [proposal.label, { ...proposal, order }]));
    const orderOf = (label: string) => byLabel.get(label)?.order ?? -1;
    assert.ok(proposals.length > 400, 'all known modifiers are there');
    assert.deepEqual(
      ['76', 'XE', 'KX', 'CC', 'EX', '26', 'PO'].map(orderOf),
      ['76', 'XE', 'KX', 'CC', 'EX', '26', 'PO'].map(orderOf).toSorted((a, b) => a - b)
    );
    assert.deepEqual(
      ['52', 'KX', '26', 'PO'].map((label) => [label, byLabel.get(label)?.description, byLabel.get(label)?.discouraged]),
      [
        ['52', 'conditional', false],
        ['KX', 'payer decides', false],
        ['26', 'does not belong here', true],
        ['PO', 'belongs on institutional claims', true]
      ]
    );
  });

  it('put first what the other lines of the day call for', () => {
    const marked = professional([
      ['SV1*HC:77412*350*UN*1*11**1', DATE],
      ['SV1*HC:77407:¦*350*UN*1*11**1', DATE]
    ]);
    assert.deepEqual(
      completions(marked)
        .proposals.slice(0, 5)
        .map(({ label, description }) => `${label} ${description}`),
      ['59', 'XE', 'XP', 'XS', 'XU'].map((label) => `${label} separates 77412`)
    );
  });

  it('know the kind of claim', () => {
    const proposals = completions(institutional([['SV2*0333*HC:77407:¦*350*UN*1', DATE]])).proposals;
    assert.equal(proposals.find(({ label }) => label === 'PO')?.discouraged, false);
    assert.equal(proposals.find(({ label }) => label === 'SG')?.description, 'belongs on professional claims');
  });

  it('leave out what is there already and what conflicts with it', () => {
    const offered = labels(line('HC:77407:59:¦'));
    assert.deepEqual(
      ['59', 'XE', 'XS', 'XP', 'XU', '76'].map((label) => offered.includes(label)),
      [false, false, false, false, false, true]
    );
  });

  it('offer 77407 first, then its neighbors valid on the date with their level', () => {
    const { proposals } = completions(line('HC:¦'));
    assert.deepEqual(
      proposals.slice(0, 3).map(({ label, description }) => [label, description]),
      [
        ['77407', 'level 2'],
        ['77402', 'level 1'],
        ['77412', 'level 3']
      ]
    );
    const offered = proposals.map(({ label }) => label);
    assert.deepEqual(
      ['77427', '77385', 'G6015'].map((label) => offered.includes(label)),
      [true, false, false]
    );
    const before = labels(professional([['SV1*HC:¦*350*UN*1*11**1', 'DTP*472*D8*20250610']], { filing: 'CI', payer: 'EXAMPLE PAYER' }));
    assert.ok(before.includes('G6015'), 'codes of the time are offered for older dates');
  });

  for (const [what, marked, replaced] of [
    ['an empty slot', line('HC:77407:¦'), ''],
    ['a modifier half typed', line('HC:77407:5¦'), '5'],
    ['the middle of a modifier', line('HC:77407:5¦9:76'), '59'],
    ['the first of two slots', line('HC:77407:¦:76'), ''],
    ['a code half typed', line('HC:77¦4'), '774'],
    ['a segment without an end', `${professional([]).split('SE*20')[0]}LX*1~\nSV1*HC:77407:5¦`, '5'],
    ['a segment before the next one', professional([['SV1*HC:77407:¦', DATE]]).replace(':¦~', ':¦'), ''],
    ['other separators', line('HC:77407:5¦').replaceAll('*', '|').replaceAll(':', '>').replaceAll('~', '^'), '5'],
    ['a line break as terminator', line('HC:77407:5¦').replaceAll('~\n', '\n'), '5'],
    ['a separator that the file does not declare', line('HC>77407>5¦'), '5']
  ] as const) {
    it(`replace ${what}`, () => {
      const { proposals, text } = completions(marked);
      const [first] = proposals;
      assert.ok(first, 'something is offered');
      assert.equal(text.slice(first.start, first.end), replaced);
    });
  }

  for (const [what, marked] of [
    ['a diagnosis', professional([]).replace('HI*ABK:Z510', 'HI*ABK:¦Z510')],
    ['the charge', professional([['SV1*HC:77407*3¦50*UN*1*11**1', DATE]])],
    ['the qualifier', line('H¦C:77407')],
    ['another qualifier', line('N4:77407:¦')],
    ['a modifier of another code', line('HC:99213:¦')],
    ['a fifth modifier', line('HC:77407:59:76:KX:GA:¦')],
    ['the place of service', professional([]).replace('500***11:B', '500***11:¦B')],
    ['a modifier of a drug line', professional([['SV5*HC:77407:¦', DATE]])],
    ['behind the last segment', `${professional([])}¦`]
  ] as const) {
    it(`offer nothing at ${what}`, () => assert.deepEqual(labels(marked), []));
  }

  it('document a modifier when someone looks', () => {
    const proposal = completions(line('HC:77407:¦')).proposals.find(({ label }) => label === 'XE');
    assert.equal(
      proposal?.documentation().split('\n\n')[0],
      '**Nothing to separate on this claim that day.** No other line of this claim on that day forms a pair with 77407; the other line may be on another claim. ' +
        bundledReason('XE')
    );
  });
});

function bundledReason(code: string): string {
  const reason = bundled.modifier(code)?.reason ?? '';
  return reason.endsWith('.') ? reason : `${reason}.`;
}
