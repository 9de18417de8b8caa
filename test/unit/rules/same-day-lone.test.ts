import { institutional, professional, remittance, testRule } from './marked-claims';

const line = (procedure: string, date = 'DTP*472*D8*20260209~'): string => `SV1*${procedure}*310*UN*1***1:2~\n${date}`;
const hospital = (procedure: string, date = ''): string => `SV2*0333*${procedure}*900*UN*1~\n${date}`;
const OTHER = 'DTP*472*D8*20260210~';
const RANGE = 'DTP*472*RD8*20260209-20260210~';

const nothingToSeparate = (modifier: string, day = '2026-02-09'): string =>
  `${modifier} has nothing to separate 77407 from: no other delivery and no code that pairs with it stands on this claim for ${day}. Remove it unless the other service is on another claim.`;

testRule('same-day.lone-distinct', [
  ...['59', 'XE', 'XS', 'XP', 'XU'].map((modifier) => ({
    name: `${modifier} alone`,
    marked: professional([line(`HC:77407:⟦${modifier}⟧`)]),
    expected: [{ severity: 'information' as const, message: nothingToSeparate(modifier) }]
  })),
  {
    name: 'the other delivery is on another date',
    marked: professional([line('HC:77412'), line('HC:77407:⟦59⟧', OTHER)]),
    expected: [{ severity: 'information', message: nothingToSeparate('59', '2026-02-10') }]
  },
  {
    name: 'beside a code that does not pair',
    marked: professional([line('HC:77336'), line('HC:77407:GA:⟦xe⟧')]),
    expected: [{ severity: 'information', message: nothingToSeparate('XE') }]
  },
  {
    name: 'a statement of one day',
    marked: institutional([hospital('HC:77407:⟦59⟧')], { segments: 'DTP*434*D8*20260209~\n' }),
    expected: [{ severity: 'information', message: nothingToSeparate('59') }]
  },
  {
    name: 'beside a code that ClaimLens does not know',
    marked: professional([line('HC:99999'), line('HC:77407:⟦59⟧')]),
    expected: [{ severity: 'information', message: nothingToSeparate('59') }]
  },
  { name: 'beside another level', marked: professional([line('HC:77412'), line('HC:77407:XE')]) },
  { name: 'beside a paired code', marked: professional([line('HC:77301'), line('HC:77407:XU')]) },
  { name: 'beside a code that no modifier separates', marked: professional([line('HC:77373'), line('HC:77407:59')]) },
  { name: 'beside another line of the same code', marked: professional([line('HC:77407'), line('HC:77407:59')]) },
  { name: 'on a range', marked: professional([line('HC:77407:59', RANGE)]) },
  { name: 'beside a range', marked: professional([line('HC:77412', RANGE), line('HC:77407:59')]) },
  { name: 'without a date', marked: professional([line('HC:77407:59', '')]) },
  { name: 'another modifier', marked: professional([line('HC:77407:GA')]) },
  { name: 'another code', marked: professional([line('HC:77334:59')]) },
  {
    name: 'a remittance',
    marked: remittance('CLP*SAMPLE*1*310*150**12*SAMPLE*11*1~\nSVC*HC:77407:59*310*150**1~\nDTM*472*20260209~')
  }
]);

const nothingToRepeat = (modifier: string, day = '2026-02-09'): string =>
  `${modifier} says 77407 was given again, but this claim has no other line of it for ${day}. Remove it unless the first session is on another claim.`;

testRule('same-day.lone-repeat', [
  ...['76', '77'].map((modifier) => ({
    name: `${modifier} alone`,
    marked: professional([line(`HC:77407:⟦${modifier}⟧`)]),
    expected: [{ severity: 'information' as const, message: nothingToRepeat(modifier) }]
  })),
  {
    name: 'the other line is on another date, and another level does not count',
    marked: professional([line('HC:77407'), line('HC:77412', OTHER), line('HC:77407:⟦76⟧', OTHER)]),
    expected: [{ severity: 'information', message: nothingToRepeat('76', '2026-02-10') }]
  },
  {
    name: 'two lone lines',
    marked: professional([line('HC:77407:⟦76⟧'), line('HC:77407:⟦77⟧', OTHER)]),
    expected: [
      { severity: 'information', message: nothingToRepeat('76') },
      { severity: 'information', message: nothingToRepeat('77', '2026-02-10') }
    ]
  },
  { name: 'beside the first line', marked: professional([line('HC:77407'), line('HC:77407:76')]) },
  { name: 'before the other line', marked: professional([line('HC:77407:76'), line('HC:77407')]) },
  { name: 'on a range', marked: professional([line('HC:77407:76', RANGE)]) },
  { name: 'without a date', marked: professional([line('HC:77407:76', '')]) }
]);
