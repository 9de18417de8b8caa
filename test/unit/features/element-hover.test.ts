import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '../../../src/data/bundled';
import { elementHoverAt } from '../../../src/features/element-hover';
import { readClaimFile } from '../../../src/formats/detect';
import { filesUnder, sharedFolder, textOf } from '../formats/shared';
import { atCursor, institutional, professional, remittance } from './claims';

/** The hover at the cursor: the text of its token, then its paragraphs without the sources. */
function hover(marked: string, allSegments = false): readonly string[] | null {
  const { text, offset } = atCursor(marked);
  const { file } = readClaimFile(text);
  assert.ok(file, 'the text is read');
  const content = elementHoverAt(text, file, offset, bundled, allSegments);
  if (content === null) return null;
  const [body = ''] = content.markdown.split('\n\n---\n\n');
  return [text.slice(content.start, content.end), ...body.split('\n\n')];
}

const DAY = 'DTP*472*D8*20260105';
const LINE = 'SV1*HC:77407:59*400*UN*1*11**1:3';
const PROFESSIONAL = professional([[LINE, DAY]]);
const HOSPITAL = institutional([['SV2*0333*HC:77407*250*UN*1', DAY]]);
const PAID = remittance([['SVC*HC:77402*350*105**1*HC:77407', 'DTM*472*20260105', 'CAS*CO*150*95**45*150', 'AMT*B6*255', 'LQ*HE*N130']]);

/** The text with a cursor inside the n-th character of a piece of it. */
function at(text: string, piece: string, add: number): string {
  const offset = text.indexOf(piece) + add;
  assert.ok(offset >= add, piece);
  return `${text.slice(0, offset)}¦${text.slice(offset)}`;
}

describe('hover on an element', () => {
  const CASES: readonly (readonly [text: string, piece: string, add: number, expected: readonly string[]])[] = [
    [PROFESSIONAL, 'LX*1', 3, ['1', '**Line number · LX01**', '`1`']],
    [PROFESSIONAL, 'HC:77407', 0, ['HC', '**Kind of procedure code · SV101-1**', '`HC` a HCPCS or CPT code']],
    [PROFESSIONAL, '*400*', 1, ['400', '**Charge of the line · SV102**', '`400`']],
    [PROFESSIONAL, '*UN*1', 2, ['UN', '**Unit of measure · SV103**', '`UN` units']],
    [PROFESSIONAL, 'UN*1*11', 3, ['1', '**Units · SV104**', '`1`']],
    [
      PROFESSIONAL,
      'UN*1*11',
      5,
      [
        '11',
        '**Place of service · SV105**',
        '`11` office or freestanding radiation center',
        '**For 77407:** usual place of a professional line.'
      ]
    ],
    [PROFESSIONAL, '**1:3', 2, ['1', '**Diagnosis pointer · SV107-1**', '`1` points to `Z510`']],
    [PROFESSIONAL, '**1:3', 4, ['3', '**Diagnosis pointer · SV107-2**', '`3` points to nothing: the claim has 2 diagnoses']],
    [PROFESSIONAL, 'DTP*472', 5, ['472', '**What the date is · DTP01**', '`472` service']],
    [PROFESSIONAL, '*D8*', 1, ['D8', '**Date format · DTP02**', '`D8` one day']],
    [PROFESSIONAL, 'D8*2026', 5, ['20260105', '**Date · DTP03**', '`20260105` Jan 5, 2026']],
    [PROFESSIONAL, 'CLM*EX', 5, ['EXAMPLE1', '**Patient account number · CLM01**', '`EXAMPLE1`']],
    [PROFESSIONAL, '*500*', 1, ['500', '**Total charge · CLM02**', '`500`']],
    [
      PROFESSIONAL,
      '11:B:1',
      1,
      [
        '11',
        '**Place of service · CLM05-1**',
        '`11` office or freestanding radiation center',
        '**For 77407:** usual place of a professional line.'
      ]
    ],
    [PROFESSIONAL, '11:B:1', 3, ['B', '**What the facility code is · CLM05-2**', '`B` place of service']],
    [PROFESSIONAL, '11:B:1', 5, ['1', '**Claim frequency · CLM05-3**', '`1` original claim, complete']],
    [PROFESSIONAL, '1*Y*A', 4, ['A', '**Assignment accepted · CLM07**', '`A` accepted']],
    [PROFESSIONAL, 'SBR*P', 4, ['P', '**Order of this payer · SBR01**', '`P` primary payer']],
    [PROFESSIONAL, '***MB', 3, ['MB', '**Filing indicator · SBR09**', '`MB` Medicare Part B', 'Expected on professional claims.']],
    [HOSPITAL, '13:A:1', 0, ['13', '**Type of bill · CLM05-1**', '`13` hospital outpatient']],
    [HOSPITAL, '*0333', 3, ['0333', '**Revenue code · SV201**', '`0333` radiation therapy', 'The usual code for treatment delivery.']],
    [HOSPITAL, '*434', 1, ['434', '**What the date is · DTP01**', '`434` period of the statement']],
    [HOSPITAL, 'RD8*2026', 6, ['20260101-20260131', '**Date · DTP03**', '`20260101-20260131` Jan 1 to Jan 31, 2026']],
    [PAID, 'CLP*EXAMPLE1*1', 13, ['1', '**Claim status · CLP02**', '`1` processed as primary payer']],
    [PAID, '*MB*1', 1, ['MB', '**Filing indicator · CLP06**', '`MB` Medicare Part B', 'Expected on professional claims.']],
    [PAID, '*11*1', 1, ['11', '**Place of service · CLP08**', '`11` office or freestanding radiation center']],
    [
      PAID.replace('350*105**1*HC', '350*105*0333*1*HC').replace('*11*1', '*13*1'),
      '*13*1',
      1,
      ['13', '**Type of bill · CLP08**', '`13` hospital outpatient']
    ],
    [PAID, '*105*', 1, ['105', '**Amount paid · CLP04**', '`105`']],
    [PAID, '*B6*', 1, ['B6', '**What the amount is · AMT01**', '`B6` allowed']],
    [PAID, '*N130', 1, ['N130', '**Remark code · LQ02**']]
  ];
  for (const [text, piece, add, expected] of CASES) {
    it(`${expected[1] ?? ''} ${expected[0] ?? ''}`, () => {
      assert.deepEqual(hover(at(text, piece, add))?.slice(0, expected.length), expected);
    });
  }

  it('explains group and reason, and what they mean for 77407', () => {
    const group = bundled.adjustment('group', 'CO');
    const reason = bundled.adjustment('reason', '45');
    assert.equal(hover(at(PAID, 'CAS*CO', 4))?.[2], `\`CO\` ${group?.meaning}`);
    const content = hover(at(PAID, '*45*', 1));
    assert.equal(content?.[1], '**Adjustment reason · CAS05**');
    assert.equal(content?.[2], `\`45\` ${reason?.meaning}`);
    assert.equal(content?.[3], `**Likely cause on 77407:** ${reason?.cause}. **What to do:** ${reason?.advice}.`);
  });

  it('names its sources where the value is explained, and nothing where it only stands there', () => {
    const footerOf = (marked: string) => {
      const { text, offset } = atCursor(marked);
      const { file } = readClaimFile(text);
      return file === null ? '' : elementHoverAt(text, file, offset, bundled, false)?.markdown.split('\n\n---\n\n')[1];
    };
    assert.match(footerOf(at(HOSPITAL, '*0333', 2)) ?? '', /^Sources, read .*2026: Beneficiary FHIR Data code systems/);
    assert.equal(footerOf(at(PROFESSIONAL, '*400*', 1)), undefined);
  });
});

describe('silence', () => {
  const OTHER = professional([['SV1*HC:99213:25*90*UN*1*11**1', DAY]]);
  const SLIPPED = institutional([['SV2*0333*HC:77407*77407*UN*1', DAY]]);
  const CASES: readonly (readonly [what: string, text: string, piece: string, add: number])[] = [
    ['lines of other departments', OTHER, '*UN*', 1],
    ['the header of their claims', OTHER, '*500*', 1],
    ['their subscriber', OTHER, 'SBR*P', 4],
    ['a name', PROFESSIONAL, 'SAMPLE', 1],
    ['an identifier', PROFESSIONAL, '1234567893', 1],
    ['diagnoses', PROFESSIONAL, 'Z510', 1],
    ['a segment id', PROFESSIONAL, 'SV1*', 1],
    ['an envelope', PROFESSIONAL, 'EXAMPLESENDER', 1],
    ['an account number that reads 77407', PROFESSIONAL.replace('CLM*EXAMPLE1', 'CLM*77407'), 'CLM*77407', 5],
    ['a total that reads 77407', PROFESSIONAL.replace('*500*', '*77407.00*'), '*77407.00', 2],
    ['a line whose amounts read 77407', SLIPPED, '*0333', 2],
    ['the mark behind a value', PROFESSIONAL, '*400*', 4],
    ['a note on the line', professional([[LINE, DAY, 'NTE*ADD*TEXT']]), 'ADD', 1],
    ['elements of releases before 4010', PROFESSIONAL.replaceAll('005010X222A1', '003070').replace('HC:77407:59', 'HC*77407'), '*UN*', 1],
    ['the unterminated end of a file', PROFESSIONAL.slice(0, PROFESSIONAL.indexOf('*UN*') + 3), '*UN', 1]
  ];
  for (const [what, text, piece, add] of CASES) it(`about ${what}`, () => assert.equal(hover(at(text, piece, add)), null));

  const folder = sharedFolder('cases');
  if (folder === null) {
    it('is not tested: ../shared/cases is absent', function () {
      this.skip();
    });
  }
  for (const name of folder === null ? [] : filesUnder(folder).filter((file) => file.endsWith('.expect.json'))) {
    it(`at the silent places of ${name}`, () => {
      const { input, silent }: { input: string; silent: { text: string; start: [number, number] }[] } = JSON.parse(
        readFileSync(join(folder ?? '', name), 'utf8')
      );
      const text = textOf(join(folder ?? '', input));
      const { file } = readClaimFile(text);
      const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
      for (const place of file === null ? [] : silent) {
        const start = (starts[place.start[0]] ?? 0) + place.start[1];
        for (let offset = start; file !== null && offset < start + place.text.length; offset++)
          assert.equal(elementHoverAt(text, file, offset, bundled, false), null, place.text);
      }
    });
  }
});

describe('hover on any element, when asked for', () => {
  const CASES: readonly (readonly [piece: string, add: number, expected: readonly string[]])[] = [
    ['ISA*', 1, ['ISA', '**Interchange header · ISA**']],
    ['*T*:', 1, ['T', '**Test or production · ISA15**', '`T` test', 'In `ISA`, interchange header']],
    [
      'EXAMPLE RADIATION',
      2,
      [
        'EXAMPLE RADIATION GROUP',
        '**Last name or organization · NM103**',
        '`EXAMPLE RADIATION GROUP`',
        'In `NM1`, name of a person or organization'
      ]
    ],
    ['NM1*85', 4, ['85', '**Role · NM101**', '`85` billing provider', 'In `NM1`, name of a person or organization']],
    [
      'ABK:Z510',
      0,
      ['ABK', '**Kind of code · HI01-1**', '`ABK` principal diagnosis, ICD-10', 'In `HI`, diagnoses and other codes of the claim']
    ],
    ['ABF:C61', 4, ['C61', '**Code · HI02-2**', '`C61`', 'In `HI`, diagnoses and other codes of the claim']],
    ['*UN*', 1, ['UN', '**Unit of measure · SV103**', '`UN` units']],
    ['IEA*1', 4, ['1', '**Number of groups · IEA01**', '`1`', 'In `IEA`, interchange trailer']]
  ];
  for (const [piece, add, expected] of CASES) {
    it(expected[1] ?? '', () => assert.deepEqual(hover(at(PROFESSIONAL, piece, add), true), expected));
  }

  it('names a ZIP code for what it is', () => {
    const text = PROFESSIONAL.replace('HL*2*', 'N4*RICHMOND*TX*77407~\nHL*2*');
    assert.deepEqual(hover(at(text, 'TX*77407', 5), true)?.slice(0, 2), ['77407', '**ZIP code · N403**']);
    assert.equal(hover(at(text, 'TX*77407', 5)), null);
  });

  it('leaves segments alone that ClaimLens does not know, and other transactions', () => {
    const text = PROFESSIONAL.replace('HL*2*', 'XYZ*77407~\nHL*2*').replace('ST*837*', 'ST*850*');
    assert.equal(hover(at(text, 'XYZ*', 1), true), null);
    assert.equal(hover(at(text, '*UN*', 1), true), null);
    assert.deepEqual(hover(at(text, 'GS*', 0), true), ['GS', '**Group header · GS**']);
  });
});
