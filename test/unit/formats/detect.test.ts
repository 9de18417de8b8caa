import assert from 'node:assert/strict';
import type { Delimiters } from '../../../src/claims/model';
import { readClaimFile } from '../../../src/formats/detect';

const HEADER = 'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260105*0900*^*00501*000000001*0*T*:~';

describe('readClaimFile', () => {
  const unreadable: [string, string][] = [
    ['', 'empty'],
    [' \r\n\uFEFF\t', 'empty'],
    ['<?xml version="1.0"?><ISA><ISA01>00</ISA01></ISA>', 'xml'],
    ['{"resourceType": "Claim"}', 'json'],
    ['[1]', 'json'],
    ['MSH|^~\\&|TEST|TEST', 'hl7'],
    ['UNB+UNOA:1+A+B', 'edifact'],
    ["UNA:+.? 'UNB+UNOA", 'edifact'],
    ['%PDF-1.4', 'pdf'],
    ['I\0S\0A\0*\0', 'binary'],
    ['The code 77407 is billed once a session.', 'prose'],
    ['NM1,CLM,SV1\n1,2,3', 'prose'],
    ['CLM: HC:77407', 'prose'],
    ['ST*REET*77407', 'prose'],
    ['EOB*77407', 'prose'],
    ['REF|77407|26\nN4|RICHMOND|TX|77407', 'prose'],
    ['NTE*77407 is no service line.', 'prose']
  ];
  for (const [text, reason] of unreadable) {
    it(`${JSON.stringify(text.slice(0, 30))} is ${reason}`, () => assert.deepEqual(readClaimFile(text), { file: null, reason }));
  }

  const usual: Delimiters = { element: '*', component: ':', repetition: '', segment: '~' };
  const fragments: [string, Delimiters][] = [
    ['GS*HC*A*B*20260105*0900*1*X*005010X222A1~ST*837*0001~', usual],
    ['ST*837*0001~BHT*0019~', usual],
    ['CLM*A*1***11:B:1~', usual],
    ['LX*1~\nSV1*HC:77407*1*UN*1~', usual],
    ['SV1*HC:77407*1*UN*1', usual],
    ['// pasted from a mail\n  SVC*HC:77407*1*1~', usual],
    ['SV1|HC^77407^59|1|UN|1!\nLX|2!', { ...usual, element: '|', component: '^', segment: '!' }],
    ['LX*1\nSV1*HC>77407*1\nDTP*472*D8*20260105\n', { ...usual, component: '>', segment: '\n' }],
    ['LX*1\r\nSV1*HC:77407*1\r\n', { ...usual, segment: '\r' }],
    ['LX*1\x1cSV1*HC:77407*1\x1c', { ...usual, segment: '\x1c' }],
    ['REF*6R*1~LX*2~SV1*HC:77407*1~', usual],
    ['N4|X|TX|77407\nCLM|A|1\nSV1|HC>77407|1\n', { ...usual, element: '|', component: '>', segment: '\n' }],
    ['lx*1~sv1*hc>77407*1~', { ...usual, component: '>' }],
    ['HI*ABK>C61~CLM*A~', { ...usual, component: '>' }]
  ];
  for (const [text, delimiters] of fragments) {
    it(`${JSON.stringify(text.slice(0, 40))} is a fragment`, () => {
      const [interchange] = readClaimFile(text).file?.interchanges ?? [];
      assert.deepEqual([interchange?.declared, interchange?.delimiters], [false, delimiters]);
    });
  }

  it('finds an interchange behind other text', () => {
    const { file } = readClaimFile(`Subject: claims\n\n${HEADER}ST*837*0001~CLM*A~SE*3*0001~IEA*1*1~`);
    assert.equal(file?.claimCount, 1);
  });

  it('reads a transaction set without claims as a file without claims', () => {
    const { file } = readClaimFile(`${HEADER}ST*850*0001~LX*1~SV1*HC:77407*1~SE*3*0001~IEA*1*1~`);
    assert.deepEqual([file?.claimCount, file?.interchanges[0]?.transactionSets[0]?.id], [0, '850']);
  });

  it('reads on behind a header that is none', () => {
    const { file } = readClaimFile(`ISA*00*only a few elements*T*:~ST*837*0001~CLM*A~SE*3*0001~IEA*1*1~`);
    assert.deepEqual([file?.claimCount, file?.interchanges[0]?.declared], [1, false]);
  });
});
