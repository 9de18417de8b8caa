import { institutional, professional, remittance, testRule } from './marked-claims';

const on = (day: string): string => `DTP*472*D8*${day}~`;
const line = (procedure: string, day = '20260209', units = 1): string => `SV1*${procedure}*310*UN*${units}***1:2~\n${on(day)}`;
const hospital = (procedure: string, date = on('20260209')): string => `SV2*0333*${procedure}*900*UN*1~\n${date}`;

const duplicate = (when: string): string =>
  `77407 is already billed ${when}, and neither line has 76 or 77: payers deny this one as an exact duplicate (reason 18). For two sessions bill one line with 2 units, or put 76 on this line if the payer wants a line for each; for one session remove this line.`;

testRule('same-day.duplicate', [
  {
    name: 'two lines of one date (domain.md §8 row 6)',
    marked: professional([line('HC:⟪77407⟫'), line('HC:⟦77407⟧')]),
    expected: [{ severity: 'warning', message: duplicate('on 2026-02-09'), related: ['First line of 77407 on 2026-02-09.'] }]
  },
  {
    name: 'three lines of one date are one finding',
    marked: professional([line('HC:⟪77407⟫'), line('HC:⟦77407⟧:GA'), line('HC:⟪77407⟫')]),
    expected: [
      {
        severity: 'warning',
        message: duplicate('on 2026-02-09'),
        related: ['First line of 77407 on 2026-02-09.', 'Also a repeat without 76 or 77.']
      }
    ]
  },
  {
    name: 'more repeats than fit as related places are counted',
    marked: professional([line('HC:⟪77407⟫'), line('HC:⟦77407⟧'), ...Array<string>(5).fill(line('HC:⟪77407⟫')), line('HC:77407')]),
    expected: [
      {
        severity: 'warning',
        message: duplicate('on 2026-02-09'),
        related: [
          'First line of 77407 on 2026-02-09.',
          ...Array<string>(4).fill('Also a repeat without 76 or 77.'),
          'Also a repeat without 76 or 77. (and 1 more)'
        ]
      }
    ]
  },
  {
    name: 'two dates, each with its own repeat',
    marked: professional([line('HC:⟪77407⟫'), line('HC:⟪77407⟫', '20260210'), line('HC:⟦77407⟧'), line('HC:⟦77407⟧', '20260210')]),
    expected: [
      { severity: 'warning', message: duplicate('on 2026-02-09'), related: ['First line of 77407 on 2026-02-09.'] },
      { severity: 'warning', message: duplicate('on 2026-02-10'), related: ['First line of 77407 on 2026-02-10.'] }
    ]
  },
  {
    name: 'the same range twice is information',
    marked: institutional([
      hospital('HC:⟪77407⟫', 'DTP*472*RD8*20260209-20260210~'),
      hospital('HC:⟦77407⟧', 'DTP*472*RD8*20260209-20260210~')
    ]),
    expected: [
      {
        severity: 'information',
        message: duplicate('from 2026-02-09 to 2026-02-10'),
        related: ['First line of 77407 from 2026-02-09 to 2026-02-10.']
      }
    ]
  },
  {
    name: 'a statement of one day is information',
    marked: institutional([hospital('HC:⟪77407⟫', ''), hospital('HC:⟦77407⟧', '')], { segments: 'DTP*434*RD8*20260209-20260209~\n' }),
    expected: [{ severity: 'information', message: duplicate('on 2026-02-09'), related: ['First line of 77407 on 2026-02-09.'] }]
  },
  { name: 'lines without dates in a longer statement', marked: institutional([hospital('HC:77407', ''), hospital('HC:77407', '')]) },
  { name: 'lines without any date', marked: professional(['SV1*HC:77407*310*UN*1***1:2~', 'SV1*HC:77407*310*UN*1***1:2~']) },
  { name: '76 on the later line', marked: professional([line('HC:77407'), line('HC:77407:76')]) },
  { name: '77 on the later line', marked: professional([line('HC:77407'), line('HC:77407:77')]) },
  { name: '76 on the first line', marked: professional([line('HC:77407:76'), line('HC:77407')]) },
  { name: 'an X modifier has its own rule', marked: professional([line('HC:77407'), line('HC:77407:XE')]) },
  { name: 'one line with two units', marked: professional([line('HC:77407', '20260209', 2)]) },
  { name: 'two dates', marked: professional([line('HC:77407'), line('HC:77407', '20260210')]) },
  {
    name: 'a range and a day in it',
    marked: institutional([hospital('HC:77407', 'DTP*472*RD8*20260209-20260210~'), hospital('HC:77407')])
  },
  { name: 'a line that takes a unit back', marked: professional([line('HC:77407'), line('HC:77407', '20260209', -1)]) },
  { name: 'another code twice', marked: professional([line('HC:77334'), line('HC:77334')]) },
  { name: 'another qualifier', marked: professional([line('HC:77407'), line('ZZ:77407')]) },
  {
    name: 'a remittance is not judged',
    marked: remittance(
      'CLP*SAMPLE*1*620*300**12*SAMPLE*11*1~\nSVC*HC:77407*310*150**1~\nDTM*472*20260209~\nSVC*HC:77407*310*150**1~\nDTM*472*20260209~'
    )
  },
  {
    name: 'two claims of one file',
    marked: `${professional([line('HC:77407')])}${professional([line('HC:77407')])}`
  }
]);

const GUIDANCE = 'Cahaba GBA: Questions and answers on modifier 59';
const distinct = (modifier: string, when: string): string =>
  `${modifier} separates two different codes of one date, but here 77407 itself is repeated ${when} (${GUIDANCE}). Bill one line with 2 units, or use 76 (77 for another provider) instead of ${modifier}, unless the payer asks for ${modifier} in writing.`;
const superfluous = (modifier: string): string =>
  `${modifier} separates two different codes of one date, but here 77407 itself is repeated on 2026-02-09 (${GUIDANCE}). 76 or 77 already says so; ${modifier} adds nothing unless the payer asks for it in writing.`;

testRule('same-day.distinct-for-repeat', [
  ...['59', 'XE', 'XS', 'XP', 'XU'].map((modifier) => ({
    name: `${modifier} on the later line (domain.md §8 row 7)`,
    marked: professional([line('HC:⟪77407⟫'), line(`HC:77407:⟦${modifier}⟧`)]),
    expected: [
      { severity: 'warning' as const, message: distinct(modifier, 'on 2026-02-09'), related: ['Another line of 77407 on 2026-02-09.'] }
    ]
  })),
  {
    name: 'on the first line, in lower case',
    marked: professional([line('HC:77407:⟦xe⟧'), line('HC:⟪77407⟫')]),
    expected: [{ severity: 'warning', message: distinct('XE', 'on 2026-02-09'), related: ['Another line of 77407 on 2026-02-09.'] }]
  },
  {
    name: 'on both lines is one finding',
    marked: professional([line('HC:⟪77407⟫:59'), line('HC:77407:⟦59⟧')]),
    expected: [{ severity: 'warning', message: distinct('59', 'on 2026-02-09'), related: ['The same on this line.'] }]
  },
  {
    name: 'with 76 beside it',
    marked: professional([line('HC:⟪77407⟫'), line('HC:77407:76:⟦59⟧')]),
    expected: [{ severity: 'information', message: superfluous('59'), related: ['Another line of 77407 on 2026-02-09.'] }]
  },
  {
    name: 'with 77 on the other line',
    marked: professional([line('HC:77407:⟦59⟧'), line('HC:⟪77407⟫:77')]),
    expected: [{ severity: 'information', message: superfluous('59'), related: ['Another line of 77407 on 2026-02-09.'] }]
  },
  {
    name: 'over the same range',
    marked: institutional([
      hospital('HC:⟪77407⟫', 'DTP*472*RD8*20260209-20260210~'),
      hospital('HC:77407:⟦59⟧', 'DTP*472*RD8*20260209-20260210~')
    ]),
    expected: [
      {
        severity: 'information',
        message: distinct('59', 'from 2026-02-09 to 2026-02-10'),
        related: ['Another line of 77407 from 2026-02-09 to 2026-02-10.']
      }
    ]
  },
  { name: 'beside another level it has its work', marked: professional([line('HC:77412'), line('HC:77407:59'), line('HC:77407:59')]) },
  { name: 'beside a paired code it has its work', marked: professional([line('HC:77301'), line('HC:77407:XU'), line('HC:77407:76')]) },
  {
    name: 'beside a code that no modifier separates it has none',
    marked: professional([line('HC:77373'), line('HC:⟪77407⟫'), line('HC:77407:⟦59⟧')]),
    expected: [{ severity: 'warning', message: distinct('59', 'on 2026-02-09'), related: ['Another line of 77407 on 2026-02-09.'] }]
  },
  {
    name: 'beside a code that forms no pair it has none either',
    marked: professional([line('HC:77336'), line('HC:⟪77407⟫'), line('HC:77407:⟦59⟧')]),
    expected: [{ severity: 'warning', message: distinct('59', 'on 2026-02-09'), related: ['Another line of 77407 on 2026-02-09.'] }]
  },
  { name: '76 instead', marked: professional([line('HC:77407'), line('HC:77407:76')]) },
  { name: 'another date', marked: professional([line('HC:77407'), line('HC:77407:59', '20260210')]) },
  { name: 'another code', marked: professional([line('HC:77334'), line('HC:77334:59')]) }
]);
