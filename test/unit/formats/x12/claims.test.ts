import assert from 'node:assert/strict';
import type { Claim, Token } from '../../../../src/claims/model';
import { claimsOf, fileOf } from '../shared';

const HEADER = 'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260105*0900*^*00501*000000001*0*T*:~';

/** The claims of segments behind an interchange header and an ST of this transaction and guide. */
function claims(transaction: string, guide: string, segments: string): Claim[] {
  const body = segments
    .trim()
    .split(/\s*\n\s*/)
    .map((segment) => `${segment}~`)
    .join('\n');
  return claimsOf(fileOf(`${HEADER}GS*HC*A*B*20260105*0900*1*X*${guide}~ST*${transaction}*0001*${guide}~${body}SE*9*0001~GE*1*1~IEA*1*1~`));
}

function value(token: Token | null | undefined): string | null {
  return token?.value ?? null;
}

function payer({ payer: one }: Claim): (string | null)[] | null {
  return one === null ? null : [value(one.name), value(one.id), value(one.filingIndicator)];
}

/** Position, role, code and modifiers of every procedure of the lines. */
function procedures(claim: Claim): string[][] {
  return claim.lines.map((line) =>
    line.procedures.map(({ position, role, code, modifiers }) => [position, role, code.value, ...modifiers.map((m) => m.value)].join(' '))
  );
}

function dates(claim: Claim): (string | null)[] {
  return claim.lines.map(({ serviceDate }) =>
    serviceDate === null ? null : `${serviceDate.from} ${serviceDate.to} ${serviceDate.origin} ${serviceDate.token.value}`
  );
}

describe('837', () => {
  const PROFESSIONAL = '005010X222A1';
  const INSTITUTIONAL = '005010X223A2';

  it('the payer is that of the subscriber, for every claim of every patient, until the next subscriber', () => {
    const found = claims(
      '837',
      PROFESSIONAL,
      `HL*1**20*1
       NM1*85*2*EXAMPLE RADONC*****XX*1234567893
       HL*2*1*22*1
       SBR*P********MB
       NM1*IL*1*SAMPLE*PAT****MI*MEMBER1
       NM1*PR*2*FIRST PAYER*****PI*P1
       HL*3*2*23*0
       NM1*QC*1*SAMPLE*KIM****MI*PATIENT1
       CLM*A
       CLM*B
       HL*4*2*23*0
       NM1*QC*1*SAMPLE*LEE
       CLM*C
       HL*5*1*22*0
       SBR*P********CI
       NM1*IL*1*EXAMPLE*SAM****MI*MEMBER2
       NM1*PR*2*SECOND PAYER*****PI*P2
       CLM*D
       HL*6**20*1
       NM1*85*2*OTHER RADONC*****XX*1999999984
       HL*7*6*22*0
       CLM*E`
    );
    assert.deepEqual(
      found.map((claim) => [value(claim.id), payer(claim), value(claim.patient), value(claim.billingProvider)]),
      [
        ['A', ['FIRST PAYER', 'P1', 'MB'], 'PATIENT1', '1234567893'],
        ['B', ['FIRST PAYER', 'P1', 'MB'], 'PATIENT1', '1234567893'],
        ['C', ['FIRST PAYER', 'P1', 'MB'], 'MEMBER1', '1234567893'],
        ['D', ['SECOND PAYER', 'P2', 'CI'], 'MEMBER2', '1234567893'],
        ['E', null, null, '1999999984']
      ]
    );
  });

  it('other payers, their adjudication and other facilities are not the claim’s own', () => {
    const [claim] = claims(
      '837',
      PROFESSIONAL,
      `HL*2*1*22*0
       SBR*S********CI
       NM1*PR*2*DESTINATION*****PI*P2
       CLM*A*500***22:B:7
       HI*ABK:C61
       NM1*77*2*OTHER PLACE*****XX*1234567893
       SBR*P********MB
       CAS*CO*45*77407
       NM1*IL*1*OTHER*PERSON****MI*OTHER
       NM1*PR*2*OTHER PAYER*****PI*P1
       LX*1
       SV1*HC:77407:59*250*UN*1*11**1:2
       DTP*472*D8*20260105
       SVD*P1*200*HC:77412:76**1
       CAS*PR*2*50
       DTP*573*D8*20260201`
    );
    assert.ok(claim !== undefined);
    assert.deepEqual(payer(claim), ['DESTINATION', 'P2', 'CI']);
    assert.deepEqual([value(claim.facilityCode), value(claim.frequency), value(claim.lines[0]?.placeOfService)], ['22', '7', '11']);
    assert.deepEqual(procedures(claim), [['SV101 service 77407 59', 'SVD03 other-payer 77412 76']]);
    assert.deepEqual([claim.adjustments, claim.lines[0]?.adjustments], [[], []]);
    assert.deepEqual(dates(claim), ['2026-01-05 2026-01-05 line 20260105']);
    assert.deepEqual(claim.lines[0]?.diagnosisPointers.map(value), ['1', '2']);
  });

  it('lines begin at LX; a second service under one LX is a line too, equipment is not', () => {
    const [claim] = claims(
      '837',
      PROFESSIONAL,
      `CLM*A
       LX*1
       SV1*HC:77407*1*UN*1
       SV5*HC:E0570*DA*1
       DTP*472*D8*20260105
       SV1*HC:77412*1*UN*1
       DTP*472*D8*20260106
       LX*2
       LX*3
       SV1*HC:77402*1*UN*1
       HCP*10*1*1******HC*77407`
    );
    assert.ok(claim !== undefined);
    assert.deepEqual(procedures(claim), [
      ['SV101 service 77407', 'SV501 service E0570'],
      ['SV101 service 77412'],
      ['SV101 service 77402', 'HCP10 repriced 77407']
    ]);
    assert.deepEqual(
      claim.lines.map(({ number }) => value(number)),
      ['1', null, '3']
    );
    assert.deepEqual(dates(claim), ['2026-01-05 2026-01-05 line 20260105', '2026-01-06 2026-01-06 line 20260106', null]);
  });

  it('dates: range, time, none, unreadable', () => {
    const [claim] = claims(
      '837',
      PROFESSIONAL,
      `CLM*A
       SV1*HC:77407*1*UN*1
       DTP*472*RD8*20260105-20260109
       SV1*HC:77407*1*UN*1
       DTP*472*DT*202601051230
       SV1*HC:77407*1*UN*1
       SV1*HC:77407*1*UN*1
       DTP*472*D8*20260230
       SV1*HC:77407*1*UN*1
       DTP*472*D6*260105`
    );
    assert.ok(claim !== undefined);
    assert.deepEqual(dates(claim), [
      '2026-01-05 2026-01-09 line 20260105-20260109',
      '2026-01-05 2026-01-05 line 202601051230',
      null,
      null,
      '2026-01-05 2026-01-05 line 260105'
    ]);
    assert.equal(value(claim.lines[3]?.dateToken), '20260230');
  });

  it('institutional: revenue code, statement dates for lines without a date of their own', () => {
    const [claim] = claims(
      '837',
      INSTITUTIONAL,
      `CLM*A*500***13:A:1
       DTP*434*RD8*20260101-20260131
       HI*ABK:Z510
       HI*ABF:C61*ABF:C7951
       HI*BBR:0DT:D8:20260105
       LX*1
       SV2*0333*HC:77407:PO*250*UN*1
       LX*2
       SV2*0250**10*UN*1
       DTP*472*D8*20260105`
    );
    assert.ok(claim !== undefined);
    assert.deepEqual([claim.kind, claim.guide, value(claim.facilityCode)], ['institutional', INSTITUTIONAL, '13']);
    assert.deepEqual(
      claim.lines.map(({ revenueCode }) => value(revenueCode)),
      ['0333', '0250']
    );
    assert.deepEqual(procedures(claim), [['SV202 service 77407 PO'], []]);
    assert.deepEqual(dates(claim), ['2026-01-01 2026-01-31 statement 20260101-20260131', '2026-01-05 2026-01-05 line 20260105']);
    assert.deepEqual(claim.diagnoses.map(value), ['Z510', 'C61', 'C7951']);
  });

  it('4010 institutional: procedures of the claim in HI, without modifiers', () => {
    const [claim] = claims(
      '837',
      '004010X096A1',
      'CLM*A\nHI*BK:1850\nHI*BP:77407:D8:20080105\nHI*BO:77412:D8:20080106*BO:77417\nHI*BE:A1:::77407'
    );
    assert.deepEqual(
      claim?.procedures.map(({ code, modifiers, role, position }) => [position, role, code.value, modifiers.length]),
      [
        ['HI', 'claim', '77407', 0],
        ['HI', 'claim', '77412', 0],
        ['HI', 'claim', '77417', 0]
      ]
    );
  });

  it('before 4010 qualifier and code are elements of their own', () => {
    const [claim] = claims('837', '003040', 'CLM*A\nSV1*HC*77407*250*UN*1*11');
    assert.ok(claim !== undefined);
    assert.deepEqual(procedures(claim), [['SV102 service 77407']]);
    assert.deepEqual(
      [claim.lines[0]?.charge, claim.lines[0]?.unitBasis, claim.lines[0]?.units, claim.lines[0]?.placeOfService].map(value),
      ['250', 'UN', '1', '11']
    );
  });

  it('dental', () => {
    const [claim] = claims('837', '005010X224A2', 'CLM*A\nLX*1\nSV3*AD:D0330*80****1');
    assert.ok(claim !== undefined);
    assert.deepEqual([claim.kind, procedures(claim), value(claim.lines[0]?.units)], ['dental', [['SV301 service D0330']], '1']);
  });

  it('the segments of a claim tell its kind, not the header', () => {
    assert.deepEqual(
      claims('837', PROFESSIONAL, 'CLM*A\nSV2*0333*HC:77407*1*UN*1\nCLM*B\nSV1*HC:77407*1*UN*1\nCLM*C').map(({ kind }) => kind),
      ['institutional', 'professional', 'professional']
    );
  });
});

describe('835', () => {
  const found = claims(
    '835',
    '005010X221A1',
    `BPR*I*100
     N1*PR*EXAMPLE PAYER
     N3*77407 MAIN ST
     REF*2U*PAYER1
     N1*PE*EXAMPLE RADONC*XX*1234567893
     LX*1
     CLP*A*22*-250*-200**MB*ICN*11*1
     CAS*OA*23*5
     NM1*QC*1*SAMPLE*PAT****MI*MEMBER1
     NM1*PR*2*CORRECTED PAYER*****PI*OTHER
     MOA***MA01*MA130
     DTM*232*20260101
     DTM*233*20260131
     SVC*HC:77407:59*-250*-200**-1
     DTM*472*20260105
     CAS*CO*45*-50*-1*253*-3.2
     LQ*HE*N130
     SVC*HC:77402*350*105**1*HC:77407:76*2
     DTM*150*20260106
     DTM*151*20260107
     SVC*NU:0333*77407*0**0
     CLP*B*1*250*210*0*12*ICN*11*1
     SVC*HC:77407*250*210*0333*1
     LX*2
     CLP*C*4*1*0**12
     PLB*1234567893*20261231*WO*-5`
  );
  const [reversal, correction, denial] = found;

  it('claims with the payer of the transaction, status and dates', () => {
    assert.deepEqual(
      found.map((claim) => [
        value(claim.id),
        value(claim.status),
        payer(claim),
        value(claim.patient),
        value(claim.billingProvider),
        claim.kind
      ]),
      [
        ['A', '22', ['EXAMPLE PAYER', 'PAYER1', 'MB'], 'MEMBER1', '1234567893', 'remittance'],
        ['B', '1', ['EXAMPLE PAYER', 'PAYER1', '12'], null, '1234567893', 'remittance'],
        ['C', '4', ['EXAMPLE PAYER', 'PAYER1', '12'], null, '1234567893', 'remittance']
      ]
    );
    assert.ok(reversal !== undefined && correction !== undefined);
    assert.deepEqual(dates(reversal), [
      '2026-01-05 2026-01-05 line 20260105',
      '2026-01-06 2026-01-07 line 20260106',
      '2026-01-01 2026-01-31 claim 20260101'
    ]);
    assert.deepEqual(dates(correction), [null]);
  });

  it('adjudicated and submitted procedures', () => {
    assert.ok(reversal !== undefined);
    assert.deepEqual(procedures(reversal), [
      ['SVC01 adjudicated 77407 59'],
      ['SVC01 adjudicated 77402', 'SVC06 submitted 77407 76'],
      ['SVC01 adjudicated 0333']
    ]);
    assert.deepEqual(
      reversal.lines.map((line) => [line.charge, line.paid, line.units, line.originalUnits].map(value)),
      [
        ['-250', '-200', '-1', null],
        ['350', '105', '1', '2'],
        ['77407', '0', '0', null]
      ]
    );
    assert.equal(value(correction?.lines[0]?.revenueCode), '0333');
  });

  it('adjustments and remarks of claim and line', () => {
    const triples = (adjustments: Claim['adjustments'] | undefined): unknown =>
      adjustments?.map(({ group, reason, amount, quantity }) => [group, reason, amount, quantity].map(value));
    assert.deepEqual(triples(reversal?.adjustments), [['OA', '23', '5', null]]);
    assert.deepEqual(reversal?.remarks.map(value), ['MA01', 'MA130']);
    assert.deepEqual(triples(reversal?.lines[0]?.adjustments), [
      ['CO', '45', '-50', '-1'],
      ['CO', '253', '-3.2', null]
    ]);
    assert.deepEqual(reversal?.lines[0]?.remarks.map(value), ['N130']);
    assert.deepEqual([denial?.adjustments, denial?.lines], [[], []]);
  });
});

describe('other transactions', () => {
  it('277: one claim for each trace under subscriber or patient, the payer from the top', () => {
    const found = claims(
      '277',
      '005010X214',
      `HL*1**20*1
       NM1*PR*2*EXAMPLE PAYER*****PI*P1
       HL*2*1*21*1
       TRN*2*BATCH
       HL*3*2*19*1
       NM1*85*2*EXAMPLE RADONC*****XX*1234567893
       TRN*1*PROVIDER
       HL*4*3*PT
       NM1*QC*1*SAMPLE*PAT****MI*MEMBER1
       TRN*2*CLAIM1
       STC*A1:19*20260105
       DTP*472*D8*20260105
       SVC*HC:77407:59*250*0*0333***1
       TRN*2*CLAIM2`
    );
    assert.deepEqual(
      found.map((claim) => [value(claim.id), claim.kind, payer(claim), value(claim.patient), value(claim.billingProvider)]),
      [
        ['CLAIM1', 'status', ['EXAMPLE PAYER', 'P1', null], 'MEMBER1', '1234567893'],
        ['CLAIM2', 'status', ['EXAMPLE PAYER', 'P1', null], 'MEMBER1', '1234567893']
      ]
    );
    assert.deepEqual(found.map(procedures), [[['SVC01 service 77407 59']], []]);
    assert.deepEqual(found.map(dates), [['2026-01-05 2026-01-05 claim 20260105'], []]);
    assert.equal(value(found[0]?.lines[0]?.units), '1');
  });

  it('278: a claim for each event, a line for each service', () => {
    const found = claims(
      '278',
      '005010X217',
      `HL*1**20*1
       NM1*X3*2*EXAMPLE PAYER*****PI*P1
       HL*3*2*22*1
       NM1*IL*1*SAMPLE*PAT****MI*MEMBER1
       HL*4*3*EV*1
       UM*HS*I
       HI*ABK:C61
       HL*5*4*SS*0
       DTP*472*D8*20260105
       SV1*HC:77407:59*250*UN*35
       HL*6*4*SS*0
       SV2*0333*HC:77412*1*UN*1`
    );
    assert.deepEqual(
      found.map((claim) => [claim.kind, payer(claim), value(claim.patient), claim.diagnoses.map(value), procedures(claim), dates(claim)]),
      [
        [
          'authorization',
          ['EXAMPLE PAYER', 'P1', null],
          'MEMBER1',
          ['C61'],
          [['SV101 service 77407 59'], ['SV202 service 77412']],
          ['2026-01-05 2026-01-05 line 20260105', null]
        ]
      ]
    );
  });

  it('270 and 271: only procedures that are named', () => {
    const inquiry = claims('270', '005010X279A1', 'HL*3*2*22*0\nNM1*IL*1*SAMPLE*PAT****MI*MEMBER1\nEQ*30\nEQ**HC:77407:59');
    const answer = claims('271', '005010X279A1', 'HL*3*2*22*0\nEB*1**30\nEB*1***********N*HC:77407\nEB*C***********N*HC:77412');
    assert.deepEqual([inquiry, answer].flat().map(procedures), [
      [['EQ02 service 77407 59']],
      [['EB13 service 77407'], ['EB13 service 77412']].filter(([row]) => row !== undefined)
    ]);
    assert.equal(inquiry[0]?.kind, 'eligibility');
  });
});
