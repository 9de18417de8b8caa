import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { hoverAt } from '../../../src/features/hover';
import { readClaimFile } from '../../../src/formats/detect';
import { atCursor, institutional, professional, remittance } from './claims';

/** The hover at the cursor: its Markdown without the footer, the token it belongs to, and the footer. */
function hover(marked: string): { markdown: string; token: string; footer: string } | null {
  const { text, offset } = atCursor(marked);
  const { file } = readClaimFile(text);
  assert.ok(file, 'the text is read');
  const content = hoverAt(file, offset, bundled);
  if (content === null) return null;
  const [markdown = '', footer = ''] = content.markdown.split('\n\n---\n\n');
  return { markdown, token: text.slice(content.start, content.end), footer };
}

function shows(marked: string, token: string, paragraphs: readonly string[]): void {
  const content = hover(marked);
  assert.ok(content, 'there is a hover');
  assert.equal(content.token, token);
  assert.deepEqual(content.markdown.split('\n\n'), paragraphs);
}

const MEANING_2026 =
  'One photon treatment with 3-D conformal or intensity modulated (IMRT) technique to a single isocenter, without active motion management; technical image guidance is included.';
const TITLE_2026 = '**77407 · Treatment delivery, level 2: 3-D conformal or IMRT, one isocenter**';
const SINCE_2026 = `${MEANING_2026} *In force from Jan 1, 2026.*`;
const PAIRS =
  '**The same day:** with 77301, 77402, 77412, 77423, G0339 and G0340 only when truly distinct (59 or an X modifier); never with radiosurgery (61796, 61798, 63620, 77371–77373) or protons (77520–77525).';
const OFFICE = 'place of service 11, office or freestanding radiation center';
const DATE = 'DTP*472*D8*20260105';
const LEVEL_1 = '**77402 · Treatment delivery, level 1: electrons or 2-D photons**';
const name = (modifier: string) => `\`${modifier}\` ${bundled.modifier(modifier)?.name}`;
const reason = (modifier: string) => bundled.modifier(modifier)?.reason ?? '';
const general = (modifier: string) => `**In general:** ${bundled.modifier(modifier)?.meaning} ${bundled.modifier(modifier)?.use}`;

describe('hover on 77407', () => {
  it('leads with the meaning, then says what stands on the line', () => {
    shows(professional([['SV1*HC:77¦407:26:59*350*UN*1*11**1', DATE]]), '77407', [
      TITLE_2026,
      SINCE_2026,
      `**This line:** Professional claim to Medicare · Jan 5, 2026 · 1 unit (limit 2 a day) · ${OFFICE}`,
      `- ${name('26')}: **does not belong here**\n- ${name('59')}: nothing to separate on this claim that day`,
      PAIRS
    ]);
  });

  it('names the partners of a pair that stand on the claim that day', () => {
    const marked = professional([
      ['SV1*HC:77412*350*UN*1*11**1', DATE],
      ['SV1*HC:7740¦7:XE*350*UN*1*11**1', DATE],
      ['SV1*HC:77301*350*UN*1*11**1', 'DTP*472*D8*20260106']
    ]);
    const paragraphs = hover(marked)?.markdown.split('\n\n');
    assert.equal(paragraphs?.[3], `- ${name('XE')}: separates 77412, if truly a separate session`);
    assert.equal(paragraphs?.[4], `${PAIRS} On this claim that day: **77412**.`);
  });

  it('takes the meaning in force on the date, for the payer and the kind of claim', () => {
    const old = (filing: string, payer: string) =>
      hover(professional([['SV1*HC:¦77407*350*UN*1*11**1', 'DTP*472*D8*20251231']], { filing, payer }))
        ?.markdown.split('\n\n')
        .slice(0, 3);
    assert.deepEqual(old('CI', 'EXAMPLE [PLAN] `X`'), [
      '**77407 · Treatment delivery, intermediate**',
      'One megavoltage treatment of intermediate complexity: two separate areas, three or more ports on one area, or three or more simple blocks. *In force Jan 1, 2015 to Dec 31, 2025.*',
      `**This line:** Professional claim to \`\` EXAMPLE [PLAN] \`X\` \`\` · Dec 31, 2025 · 1 unit (limit 2 a day) · ${OFFICE}`
    ]);
    assert.match(old('MB', 'MEDICARE EXAMPLE')?.[1] ?? '', /^\*\*Not payable here\.\*\* /);
  });

  it('says when the date is missing or passes a change of meaning', () => {
    const paragraphs = (...line: string[]) => hover(professional([line]))?.markdown.split('\n\n') ?? [];
    assert.deepEqual(paragraphs('SV1*HC:77¦407*350*UN*3*22**1').slice(1, 3), [
      `${MEANING_2026} *The line has no readable date of service: this is the latest meaning, in force from Jan 1, 2026.*`,
      '**This line:** Professional claim to Medicare · **no readable date of service** · **3 units, above the limit of 2 a day** · place of service 22, on-campus hospital outpatient department (**a facility**)'
    ]);
    const span = paragraphs('SV1*HC:77¦407*350*UN*4*11**1', 'DTP*472*RD8*20251230-20260102');
    assert.match(span[1] ?? '', /\*The dates of this line run past Dec 31, 2025, when the meaning changes\.\*$/);
    assert.equal(
      span[2],
      `**This line:** Professional claim to Medicare · Dec 30, 2025 to Jan 2, 2026 · 4 units (limit 2 a day) · ${OFFICE}`
    );
  });

  it('speaks of revenue code and statement dates on an institutional claim', () => {
    shows(institutional([['SV2*0333*HC:77¦407:PO*350*UN*1']]), '77407', [
      TITLE_2026,
      SINCE_2026,
      '**This line:** Institutional claim to Medicare · Jan 1 to Jan 31, 2026 (from the statement dates) · 1 unit (limit 2 a day) · revenue code 0333, radiation therapy',
      `- ${name('PO')}: only under its condition`,
      PAIRS
    ]);
  });

  it('says whose code it is in a remittance, with a second payer and after repricing', () => {
    const fact = (marked: string) =>
      hover(marked)
        ?.markdown.split('\n\n')
        .find((paragraph) => /^\*\*(As|This)/.test(paragraph));
    assert.equal(
      fact(remittance([['SVC*HC:774¦07*350*105**1*HC:77412:59', 'DTM*472*20260105']])),
      '**As the payer adjudicated it:** Remittance from Medicare · submitted as `77412-59` · Jan 5, 2026 · 1 unit'
    );
    assert.equal(
      fact(remittance([['SVC*HC:77402*350*105**1*HC:774¦07:59', 'DTM*472*20260105']])),
      '**As it was submitted:** Remittance from Medicare · paid as `77402` · Jan 5, 2026 · 1 unit'
    );
    assert.equal(
      fact(professional([['SV1*HC:77412*350*UN*1*11**1', DATE, 'SVD*OTHER*100*HC:77¦407**1']])),
      `**As another payer adjudicated it:** Professional claim to Medicare · billed as \`77412\` · Jan 5, 2026 · 1 unit (limit 2 a day) · ${OFFICE}`
    );
    assert.equal(
      fact(professional([['SV1*HC:77412*350*UN*1*11**1', DATE, 'HCP*02*100*******HC*77¦407']])),
      `**As it was repriced:** Professional claim to Medicare · billed as \`77412\` · Jan 5, 2026 · 1 unit (limit 2 a day) · ${OFFICE}`
    );
  });

  it('explains another qualifier and judges nothing behind it', () => {
    shows(professional([['SV1*WK:77¦407:26*350*UN*1*11**1', DATE]]), '77407', [
      '**77407, but not as a CPT code**',
      'The qualifier `WK` says that this is a code of complementary medicine, so ClaimLens does not judge it. The CPT code 77407 stands behind `HC`.'
    ]);
  });

  it('reads a modifier glued to the code', () => {
    const content = hover(professional([['SV1*HC:77¦40726*350*UN*1*11**1', DATE]]));
    assert.equal(content?.token, '7740726');
    assert.match(content?.markdown ?? '', /\n\nRead as `77407` with modifier `26` glued to it: /);
    assert.match(content?.markdown ?? '', /\n\n- `26` [^\n]+: \*\*does not belong here\*\*/);
  });

  it('ends with its sources and the trademark notice', () => {
    const footer = hover(professional([['SV1*HC:77¦407*350*UN*1*11**1', DATE]]))?.footer;
    assert.equal(
      footer,
      'Sources, read Oct 31, 2026: Physician fee schedule, July 2026; NCCI code pairs, outpatient hospital, v32.3 (October 2026) and 4 more. *Go to Definition* opens the reference. CPT® is a registered trademark of the American Medical Association.'
    );
  });
});

describe('hover on a modifier of 77407', () => {
  it('gives the verdict with its reason first, then the general use and the slot', () => {
    shows(professional([['SV1*HC:77407:2¦6*350*UN*1*11**1', DATE]]), '26', [
      '**Modifier 26 · professional component**',
      `**Does not belong here.** ${reason('26')}`,
      general('26'),
      '**Here:** slot 1, pricing modifier: it comes first · Professional claim to Medicare · Jan 5, 2026'
    ]);
  });

  for (const [what, marked, verdict] of [
    [
      'a pair that may be separated',
      [
        ['SV1*HC:77402*9*UN*1*11**1', DATE],
        ['SV1*HC:77407:X¦E*9*UN*1*11**1', DATE]
      ],
      'Separates 77402, if truly a separate session.'
    ],
    [
      'a pair that may not',
      [
        ['SV1*HC:77373*9*UN*1*11**1', DATE],
        ['SV1*HC:77407:X¦E*9*UN*1*11**1', DATE]
      ],
      'Cannot separate 77373.'
    ],
    [
      'the same code twice',
      [
        ['SV1*HC:77407*9*UN*1*11**1', DATE],
        ['SV1*HC:77407:5¦9*9*UN*1*11**1', DATE]
      ],
      'A repeat of the same code takes 76.'
    ],
    [
      'a repeat',
      [
        ['SV1*HC:77407*9*UN*1*11**1', DATE],
        ['SV1*HC:77407:7¦6*9*UN*1*11**1', DATE]
      ],
      'Repeats the other 77407 of the day.'
    ],
    [
      'a repeat of nothing',
      [
        ['SV1*HC:77407*9*UN*1*11**1', DATE],
        ['SV1*HC:77407:7¦6*9*UN*1*11**1', 'DTP*472*D8*20260106']
      ],
      'No other 77407 on this claim that day.'
    ],
    ['a conflict', [['SV1*HC:77407:G¦A:GZ*9*UN*1*11**1', DATE]], 'Not together with GZ.'],
    ['a modifier of hospital claims', [['SV1*HC:77407:P¦O*9*UN*1*11**1', DATE]], 'Belongs on institutional claims.'],
    ['a modifier of the payer', [['SV1*HC:77407:K¦X*9*UN*1*11**1', DATE]], 'Only where the payer asks for it.'],
    ['an informational one', [['SV1*HC:77407:C¦C*9*UN*1*11**1', DATE]], 'Allowed, informational.'],
    ['one in lower case', [['SV1*HC:77407:t¦c*9*UN*1*11**1', DATE]], 'Does not belong here.']
  ] as const) {
    it(`knows ${what}`, () => {
      const [title, judged] = hover(professional(marked))?.markdown.split('\n\n') ?? [];
      assert.match(title ?? '', /^\*\*Modifier [A-Z0-9]{2} · .+\*\*$/);
      assert.ok(judged?.startsWith(`**${verdict}** `), judged);
    });
  }

  it('gives no verdict on one that is not in the list', () => {
    shows(professional([['SV1*HC:77407:Z¦`*350*UN*1*11**1', DATE]]), 'Z`', [
      '**Modifier** `` Z` `` **is not in the list that ClaimLens knows.**',
      'That alone is no fault: payers and states define modifiers of their own, and lists change. ClaimLens gives no verdict; look it up with the payer of this claim before it goes out on 77407.'
    ]);
  });

  it('judges nothing behind another qualifier', () => {
    assert.equal(
      hover(professional([['SV1*WK:77407:2¦6*350*UN*1*11**1', DATE]]))?.markdown.split('\n\n')[1],
      'Not judged: the qualifier `WK` says that 77407 here is a code of complementary medicine.'
    );
  });
});

describe('hover on a neighboring code', () => {
  it('says what it is on the date and how it stands to 77407', () => {
    shows(professional([['SV1*HC:774¦02*350*UN*1*11**1', DATE]]), '77402', [
      LEVEL_1,
      `**Valid on Jan 5, 2026.** ${bundled.period('77402', { date: '2026-01-05' })?.text}`,
      `**Beside 77407:** ${bundled.code('77402')?.relation} Published pair, indicator 1: the same day 77402 is denied unless the sessions are truly distinct.`,
      `**This line:** Professional claim to Medicare · Jan 5, 2026 · 1 unit (limit 2 a day) · ${OFFICE}`
    ]);
  });

  it('says that a code is gone, and what replaces it', () => {
    const marked = professional([['SV1*HC:G60¦15*350*UN*1*11**1', DATE]]);
    assert.equal(
      hover(marked)?.markdown.split('\n\n')[1],
      '**Not valid on Jan 5, 2026, deleted from Jan 1, 2026.** Replaced by 77407 or 77412.'
    );
    assert.match(hover(marked.replace(DATE, 'DTP*472*D8*20251105'))?.markdown.split('\n\n')[1] ?? '', /^\*\*Valid on Nov 5, 2025\.\*\*/);
  });

  it('names a pair that no modifier separates', () => {
    assert.match(
      hover(professional([['SV1*HC:773¦73*350*UN*1*11**1', DATE]]))?.markdown ?? '',
      /\*\*Beside 77407:\*\* .+ Published pair, indicator 0: no modifier separates them\./
    );
  });
});

describe('no hover', () => {
  for (const [what, marked] of [
    ['just behind the code', professional([['SV1*HC:77407¦:26*350*UN*1*11**1', DATE]])],
    ['on the separator behind a code without modifiers', professional([['SV1*HC:77407¦*350*UN*1*11**1', DATE]])],
    ['on the qualifier', professional([['SV1*H¦C:77407*350*UN*1*11**1', DATE]])],
    ['on the segment name', professional([['SV¦1*HC:77407*350*UN*1*11**1', DATE]])],
    ['on an amount', professional([['SV1*HC:77407*77¦407*UN*1*11**1', DATE]])],
    ['on a ZIP code', professional([['SV1*HC:77407*350*UN*1*11**1', 'N4*RICHMOND*TX*77¦407']])],
    ['on a note', professional([['SV1*HC:77407*350*UN*1*11**1', 'NTE*ADD*77¦407']])],
    ['on a diagnosis', professional([]).replace('ABK:Z510', 'ABK:77¦407')],
    ['on a code ClaimLens does not know', professional([['SV1*HC:992¦13*350*UN*1*11**1', DATE]])],
    ['on a modifier of another code', professional([['SV1*HC:77412:5¦9*350*UN*1*11**1', DATE]])],
    ['on an empty slot', professional([['SV1*HC:77407:¦:26*350*UN*1*11**1', DATE]])]
  ] as const) {
    it(what, () => assert.equal(hover(marked), null));
  }
});
