import assert from 'node:assert/strict';
import { linesOf } from '../../../src/claims/lines';
import { type ProcedureRecord, recordsOf } from '../../../src/cli/inspect-record';
import { readClaimFile } from '../../../src/formats/detect';

const ISA = 'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*:';

function claim(guide: string, segments: readonly string[]): string {
  const set = guide.endsWith('221A1') ? '835' : '837';
  return [
    ISA,
    `GS*HC*EXAMPLE*EXAMPLE*20260105*0900*1*X*${guide}`,
    `ST*${set}*0001*${guide}`,
    ...segments,
    'SE*1*0001',
    'GE*1*1',
    'IEA*1*000000001'
  ]
    .map((segment) => `${segment}~\n`)
    .join('');
}

const SUBSCRIBER = [
  'HL*1**20*1',
  'HL*2*1*22*0',
  'SBR*P*18*******MB',
  'NM1*IL*1*SAMPLE*PAT****MI*EXAMPLE1',
  'NM1*PR*2*EXAMPLE PAYER*****PI*EXAMPLEID'
];

function records(text: string): readonly ProcedureRecord[] {
  const { file } = readClaimFile(text);
  assert.ok(file);
  return [...recordsOf(file, linesOf(text))];
}

function span(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}

describe('recordsOf', () => {
  it('a professional claim: everything the line and its claim say', () => {
    const text = claim('005010X222A1', [
      ...SUBSCRIBER,
      'CLM*EXAMPLE1*750.5***11:B:1*Y*A*Y*Y',
      'HI*ABK:C61',
      'LX*1',
      'SV1*hc:77407:xe::59*500*UN*2***1',
      'DTP*472*RD8*20260105-20260106',
      'LX*2',
      'SV1*HC:99213*250.5*UN*x*22**1'
    ]);
    const payer = { name: 'EXAMPLE PAYER', id: 'EXAMPLEID', filingIndicator: 'MB' };
    assert.deepEqual(records(text), [
      {
        claim: 'EXAMPLE1',
        kind: 'professional',
        role: 'service',
        qualifier: 'hc',
        procedure: { value: '77407', text: '77407', range: span(11, 7, 12) },
        modifiers: [
          { value: 'XE', text: 'xe', range: span(11, 13, 15) },
          { value: '59', text: '59', range: span(11, 17, 19) }
        ],
        serviceDate: { from: '2026-01-05', to: '2026-01-06' },
        units: 2,
        charge: 500,
        placeOfService: '11',
        revenueCode: null,
        payer
      },
      {
        claim: 'EXAMPLE1',
        kind: 'professional',
        role: 'service',
        qualifier: 'HC',
        procedure: { value: '99213', text: '99213', range: span(14, 7, 12) },
        modifiers: [],
        serviceDate: null,
        units: null,
        charge: 250.5,
        placeOfService: '22',
        revenueCode: null,
        payer
      }
    ]);
  });

  it('an institutional claim: revenue code, statement dates, no place of service', () => {
    const text = claim('005010X223A2', [
      ...SUBSCRIBER,
      'CLM*EXAMPLE1*500***13:A:1**A*Y*Y',
      'DTP*434*RD8*20260101-20260131',
      'LX*1',
      'SV2*0333*HC:77407*500*UN*1',
      'LX*2',
      'SV2*0250**12*UN*1'
    ]);
    assert.deepEqual(
      records(text).map(({ kind, procedure, serviceDate, placeOfService, revenueCode }) => [
        kind,
        procedure.value,
        serviceDate,
        placeOfService,
        revenueCode
      ]),
      [['institutional', '77407', { from: '2026-01-01', to: '2026-01-31' }, null, '0333']]
    );
  });

  it('a remittance: both sides, without revenue and drug codes; no payer is no payer', () => {
    const text = claim('005010X221A1', [
      'LX*1',
      'CLP*EXAMPLE1*1*900*400**MB*ICN1',
      'SVC*HC:77402*500*400**1*HC:77407:59*2',
      'DTM*472*20260105',
      'SVC*NU:0333*100*0**1',
      'SVC*HC:J0897*100*0**1*N4:55513073001',
      'SVC*N4:55513073001*100*0**1',
      'SVC*HC:77412*200*0'
    ]);
    assert.deepEqual(
      records(text).map(({ role, qualifier, procedure, units, payer }) => [role, qualifier, procedure.value, units, payer?.name ?? null]),
      [
        ['adjudicated', 'HC', '77402', 1, null],
        ['submitted', 'HC', '77407', 2, null],
        ['adjudicated', 'HC', 'J0897', 1, null],
        ['adjudicated', 'HC', '77412', null, null]
      ]
    );
  });

  it('another payer and repriced codes, in file order', () => {
    const text = claim('005010X222A1', [
      ...SUBSCRIBER,
      'CLM*EXAMPLE1*500***11:B:1*Y*A*Y*Y',
      'LX*1',
      'SV1*HC:77407*500*UN*1***1',
      'HCP*00*400*100******HC*77402',
      'SVD*EXAMPLEID*300*HC:77412:59**1'
    ]);
    assert.deepEqual(
      records(text).map(({ role, procedure, modifiers }) => [role, procedure.value, modifiers.length]),
      [
        ['service', '77407', 0],
        ['repriced', '77402', 0],
        ['other-payer', '77412', 1]
      ]
    );
  });

  it('values without the line breaks of wrapping; the half modifier at a torn end is left out', () => {
    const text = 'CLM*EXAMPLE1*500***11:B:1~LX*1~SV1*HC:774\n07:5\n9*500*UN*1~LX*2~SV1*HC:77407:59:2';
    assert.deepEqual(
      records(text).map(({ procedure, modifiers }) => [procedure.value, procedure.text, modifiers.map(({ value, text }) => [value, text])]),
      [
        ['77407', '774\n07', [['59', '5\n9']]],
        ['77407', '77407', [['59', '59']]]
      ]
    );
  });
});
