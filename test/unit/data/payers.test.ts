import assert from 'node:assert/strict';
import type { PayerEntry, PayerIdentity } from '../../../src/data';
import { bundled } from '../../../src/data/bundled';
import { payerRecognition } from '../../../src/data/payers';

/** Each answer is found anew: recognition keeps what it has found. */
const recognized = (identity: PayerIdentity): PayerEntry => payerRecognition(bundled.payers())(identity);

describe('payer recognition', () => {
  const rows: readonly (readonly [indicator: string, id: string, name: string, family: string])[] = [
    // The filing indicator settles it.
    ['MB', '', '', 'medicare'],
    ['MA', '99999', 'SAMPLE HEALTH', 'medicare'],
    ['mb', '', '', 'medicare'],
    [' MB ', '', '', 'medicare'],
    ['MB', '60054', 'AETNA', 'medicare'],
    ['16', '', 'AETNA MEDICARE', 'medicare-advantage'],
    ['16', '', 'MEDICARE', 'medicare-advantage'],
    ['16', '87726', 'UNITEDHEALTHCARE', 'medicare-advantage'],
    ['MC', '', 'AETNA BETTER HEALTH', 'medicaid'],
    ['BL', '', 'SAMPLE PLAN', 'blue-cross-blue-shield'],
    ['CH', '', 'TRICARE EAST', 'other'],
    ['VA', '', 'OPTUM', 'other'],
    ['WC', '', 'AETNA', 'other'],
    // These do not.
    ['CI', '60054', '', 'aetna'],
    ['12', '', 'CIGNA', 'cigna'],
    ['HM', '', 'UHC', 'unitedhealthcare'],
    ['ZZ', '', 'MEDICARE PART B', 'medicare'],
    ['', '', '', 'other'],
    // Ids are exact.
    ['', '60054', '', 'aetna'],
    ['', ' 60054 ', '', 'aetna'],
    ['', '600540', '', 'other'],
    ['', '0060054', '', 'other'],
    ['', '62308', '', 'cigna'],
    ['', '87726', '', 'unitedhealthcare'],
    ['', '39026', '', 'unitedhealthcare'],
    ['', '36273', 'AARP MEDICARE SUPPLEMENT', 'unitedhealthcare'],
    ['', '84980', '', 'blue-cross-blue-shield'],
    ['', 'g00621', '', 'blue-cross-blue-shield'],
    ['', '01112', '', 'medicare'],
    ['', '12502', '', 'medicare'],
    ['', '1112', '', 'other'],
    ['', '00590', '', 'other'],
    ['', '00882', '', 'other'],
    ['', '00710', '', 'other'],
    ['', '16013', '', 'other'],
    ['', '61101', 'HUMANA', 'other'],
    // Commercial names.
    ['', '', 'Aetna', 'aetna'],
    ['', '', 'AETNA LIFE INSURANCE CO', 'aetna'],
    ['', '', 'AETNAX', 'other'],
    ['', '', 'CIGNA HEALTH AND LIFE', 'cigna'],
    ['', '', 'EVERNORTH', 'cigna'],
    ['', '', 'GREAT-WEST LIFE', 'cigna'],
    ['', '', 'GREAT WESTERN LIFE', 'other'],
    ['', '', 'UNITEDHEALTHCARE', 'unitedhealthcare'],
    ['', '', 'United Health Care', 'unitedhealthcare'],
    ['', '', 'UNITED-HEALTHCARE INSURANCE', 'unitedhealthcare'],
    ['', '', 'UNITED HEALTH PARTNERS', 'other'],
    ['', '', 'UMR', 'unitedhealthcare'],
    ['', '', 'TRUMRIDGE', 'other'],
    ['', '', 'OPTUM', 'unitedhealthcare'],
    ['', '', 'OPTUM VA CCN', 'other'],
    ['', '', 'BLUE CROSS OF SAMPLE', 'blue-cross-blue-shield'],
    ['', '', 'BlueCross BlueShield', 'blue-cross-blue-shield'],
    ['', '', 'BCBSTX', 'blue-cross-blue-shield'],
    ['', '', 'BCBS OF SAMPLE', 'blue-cross-blue-shield'],
    ['', '', 'XBCBS', 'other'],
    ['', '', 'ANTHEM', 'blue-cross-blue-shield'],
    ['', '', 'BLUE RIDGE CROSSING', 'other'],
    ['', '', 'HORIZON BLUE CROSS', 'blue-cross-blue-shield'],
    ['', '', 'HORIZON BEHAVIORAL', 'other'],
    ['', '', 'Triple-S Salud', 'blue-cross-blue-shield'],
    ['', '', 'HMSA', 'blue-cross-blue-shield'],
    // A Medicare plan of an insurer is not Medicare.
    ['', '', 'AETNA MEDICARE', 'medicare-advantage'],
    ['', '60054', 'AETNA MEDICARE', 'medicare-advantage'],
    ['', '', 'HUMANA MEDICARE', 'medicare-advantage'],
    ['', '', 'UHC MEDICARE ADVANTAGE', 'medicare-advantage'],
    ['', '', 'AARP MEDICARE ADVANTAGE', 'medicare-advantage'],
    ['', '', 'ANTHEM BLUE CROSS MEDICARE', 'medicare-advantage'],
    ['', '', 'MEDICARE ADVANTAGE', 'medicare-advantage'],
    ['', '', 'EXAMPLE MEDICARE COMPLETE', 'medicare-advantage'],
    ['', '87726', 'MEDICARE COMPLETE', 'medicare-advantage'],
    ['', '', 'MEDICARE SUPPLEMENT', 'other'],
    ['', '', 'CIGNA MEDICARE SUPPLEMENT', 'cigna'],
    ['', '01112', 'AETNA', 'aetna'],
    ['', '01112', 'AETNA MEDICARE', 'medicare-advantage'],
    // Medicaid plans.
    ['', '', 'MEDICAID OF SAMPLE', 'medicaid'],
    ['', '', 'UHC COMMUNITY PLAN', 'medicaid'],
    ['', '', 'UNITEDHEALTHCARE COMMUNITY PLAN', 'medicaid'],
    ['', '', 'AETNA BETTER HEALTH OF SAMPLE', 'medicaid'],
    ['', '60054', 'AETNA BETTER HEALTH', 'medicaid'],
    ['', '', 'MEDI-CAL', 'medicaid'],
    ['', '', 'MEDICAL MUTUAL', 'other'],
    // Medicare and its contractors.
    ['', '', 'MEDICARE', 'medicare'],
    ['', '', 'Medicare Part B', 'medicare'],
    ['', '', 'MEDICARE B TEXAS', 'medicare'],
    ['', '', 'MEDICARE PART A - NORTH CAROLINA', 'medicare'],
    ['', '', 'RAILROAD MEDICARE', 'medicare'],
    ['', '', 'CENTERS FOR MEDICARE AND MEDICAID SERVICES', 'medicare'],
    ['', '', 'NOVITAS SOLUTIONS', 'medicare'],
    ['', '', 'NOVITAS SOLUTIONS MEDICARE JL', 'medicare'],
    ['', '', 'NORIDIAN JF PART A', 'medicare'],
    ['', '', 'PALMETTO GBA', 'medicare'],
    ['', '', 'PALMETTO HEALTH', 'other'],
    ['', '', 'FIRST COAST SERVICE OPTIONS', 'medicare'],
    ['', '', 'FIRST COAST ADVANTAGE', 'other'],
    ['', '', 'NGS', 'medicare'],
    ['', '', 'NATIONAL GOVERNMENT SERVICES INC', 'medicare'],
    ['', '', 'KINGS HEALTH', 'other'],
    ['', '', 'SAVINGS PLAN', 'other'],
    ['', '', 'CGS ADMINISTRATORS', 'medicare'],
    ['', '', 'LOGCGS', 'other'],
    ['', '', 'WPS GHA', 'medicare'],
    ['', '', 'WISCONSIN PHYSICIANS SERVICE', 'medicare'],
    ['', '', 'WPS HEALTH INSURANCE', 'other'],
    ['', '', 'WPS HEALTH PLAN', 'other'],
    ['', '', 'MEDICARELESS BENEFITS', 'medicare-advantage'],
    // Nothing known.
    ['', '', 'SAMPLE HEALTH PLAN', 'other'],
    ['', '', '***', 'other'],
    ['', '', 'ÄRZTEKASSE', 'other']
  ];
  for (const [filingIndicator, id, name, family] of rows) {
    it(`${filingIndicator || '-'} ${id || '-'} ${name || '-'} is ${family}`, () => {
      assert.equal(recognized({ filingIndicator, id, name }).family, family);
    });
  }

  const entry = (family: PayerEntry['family'], own: Partial<PayerEntry>): PayerEntry => {
    return {
      family,
      name: family,
      ids: [],
      names: [],
      filingIndicators: [],
      notes: [],
      unknown: [],
      sources: ['X'],
      confidence: 'secondary',
      ...own
    };
  };

  it('lets later entries claim ids and names, and names them', () => {
    const recognize = payerRecognition([
      ...bundled.payers(),
      entry('blue-cross-blue-shield', { name: 'Sample Blue', ids: ['SMP01', '60054'], names: ['sample blue'] }),
      entry('other', { name: 'Example Trust', names: ['example trust*'] })
    ]);
    const names = [
      { name: '', id: 'smp01', filingIndicator: '' },
      { name: '', id: '60054', filingIndicator: '' },
      { name: 'The Sample Blue Plan', id: '', filingIndicator: '' },
      { name: 'The Sample Blue Plan', id: '', filingIndicator: 'BL' },
      { name: 'Another plan', id: '', filingIndicator: 'BL' },
      { name: 'EXAMPLE TRUSTEES', id: '', filingIndicator: 'CI' },
      { name: 'EXAMPLE TRUST MEDICARE', id: '', filingIndicator: 'CI' }
    ].map((identity) => recognize(identity).name);
    assert.deepEqual(names, [
      'Sample Blue',
      'Sample Blue',
      'Sample Blue',
      'Sample Blue',
      'Blue Cross Blue Shield',
      'Example Trust',
      'Medicare Advantage'
    ]);
  });

  it('answers the same after many other payers', () => {
    const identity = { name: 'AETNA', id: '', filingIndicator: '' };
    const recognize = payerRecognition(bundled.payers());
    const first = recognize(identity);
    for (let number = 0; number < 1200; number++) recognize({ name: `SAMPLE ${number}`, id: '', filingIndicator: '' });
    assert.equal(recognize(identity), first);
    assert.equal(first.family, 'aetna');
  });

  it('tells identities apart that only differ in where a word stands', () => {
    assert.equal(recognized({ name: '60054', id: '', filingIndicator: '' }).family, 'other');
    assert.equal(recognized({ name: '', id: '60054', filingIndicator: '' }).family, 'aetna');
  });

  it('needs an entry for everyone else', () => {
    assert.throws(() => payerRecognition([])({ name: '', id: '', filingIndicator: '' }), /no entry for the family "other"/);
  });
});
