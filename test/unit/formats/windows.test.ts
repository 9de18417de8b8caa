import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { linesOf } from '../../../src/claims/lines';
import type { ClaimFile } from '../../../src/claims/model';
import { decodeFile } from '../../../src/cli/decode';
import { recordsOf } from '../../../src/cli/inspect-record';
import { readClaimFile } from '../../../src/formats/detect';
import { windowReader } from '../../../src/formats/windows';

const CORPUS = path.resolve(__dirname, '../../../../shared/corpus/files');

/** What claims take from the segments before them. */
function contextsOf(file: ClaimFile): unknown[] {
  return Array.from({ length: file.claimCount }, (_, index) => {
    const { guide, kind, patient, billingProvider, delimiters } = file.claim(index);
    return [guide, kind, patient?.value, billingProvider?.value, delimiters];
  });
}

/** Everything `inspect` says of a text that is read at once, and the contexts of its claims. */
function atOnce(text: string): unknown {
  const { file, reason } = readClaimFile(text);
  return file === null
    ? { reason }
    : {
        reason: null,
        claims: file.claimCount,
        faults: file.faults.length,
        contexts: contextsOf(file),
        records: [...recordsOf(file, linesOf(text))]
      };
}

/** The same, read in windows from pieces; `relayed`: each window by a reader of its own, as in other threads. */
function inWindows(text: string, piece: number, size: number, relayed = false): unknown {
  let reader = windowReader(size);
  const windows = [];
  for (let at = 0; at < text.length; at += piece) {
    const window = reader.push(text.slice(at, at + piece));
    windows.push(window);
    if (relayed && window !== null) reader = windowReader(size, structuredClone(reader.state()));
  }
  const { window, reason } = reader.end();
  windows.push(window);
  const read = windows.filter((entry) => entry !== null);
  if (reason !== null) return { reason };
  assert.equal(
    read.reduce((length, entry) => length + entry.length, 0),
    text.length
  );
  return {
    reason,
    claims: read.reduce((count, entry) => count + entry.file.claimCount, 0),
    faults: read.reduce((count, entry) => count + entry.file.faults.length, 0),
    contexts: read.flatMap((entry) => contextsOf(entry.file)),
    records: read.flatMap((entry) => [...recordsOf(entry.file, entry.lines)])
  };
}

const isa = (element: string, component: string) =>
  [
    'ISA',
    '00',
    '          ',
    '00',
    '          ',
    'ZZ',
    'EXAMPLESENDER  ',
    'ZZ',
    'EXAMPLEPAYER   ',
    '260105',
    '0900',
    '^',
    '00501',
    '000000001',
    '0',
    'T'
  ].join(element) +
  element +
  component;

/** A batch with every kind of thing that a claim takes from what stands before it. */
function batch(newline: string): string {
  const claim = (id: number) => [
    `CLM*EXAMPLE${id}*250***11:B:1`,
    'HI*ABK:C61',
    'LX*1',
    'SV1*HC:77407:59*250*UN*1***1',
    `DTP*472*D8*202601${10 + (id % 19)}`
  ];
  const subscriber = (id: number, payer: string) => [
    `HL*${id}*1*22*0`,
    'SBR*P*18*******CI',
    `NM1*IL*1*SAMPLE*PAT****MI*MEMBER${id}`,
    `NM1*PR*2*${payer}*****PI*ID${id}`
  ];
  const patient = (id: number) => [`HL*${id}*${id - 1}*23*0`, 'PAT*19', `NM1*QC*1*SAMPLE*KID****MI*KID${id}`];
  const provider = (id: number) => [`HL*${id}**20*1`, 'NM1*85*2*EXAMPLE GROUP*****XX*1234567893'];
  const set = (guide: string, segments: readonly string[]) => [
    `ST*837*0001*${guide}`,
    'BHT*0019*00*1*20260105*0900*CH',
    ...segments,
    'SE*1*0001'
  ];
  const remittance = ['ST*835*0002', 'BPR*I*100*C*ACH', 'N1*PR*EXAMPLE PAYER', 'N1*PE*EXAMPLE GROUP*XX*1234567893', 'LX*1'];
  const paid = (id: number) => [
    `CLP*PAID${id}*1*250*200**MB*ICN${id}`,
    'SVC*HC:77407:59*250*200**1*HC:77412',
    'DTM*472*20260105',
    'CAS*CO*45*50'
  ];
  const group = (guide: string) => `GS*HC*EXAMPLE*EXAMPLE*20260105*0900*1*X*${guide}`;
  const ids = Array.from({ length: 12 }, (_, index) => index);
  const segments = [
    isa('*', ':'),
    group('005010X222A1'),
    ...set('005010X222A1', [
      ...provider(1),
      ...ids.flatMap((id) => [
        ...subscriber(id + 2, `PAYER ${id}`),
        ...(id % 3 === 0 ? patient(id + 50) : []),
        ...claim(id),
        ...claim(id + 20)
      ])
    ]),
    ...set('005010X222A1', [...provider(1), ...subscriber(2, 'ONE PAYER'), ...ids.flatMap(claim)]),
    'GE*1*1',
    group('005010X223A2'),
    ...set('', [
      ...provider(1),
      ...subscriber(2, 'HOSPITAL PAYER'),
      ...ids.flatMap(claim),
      ...provider(3),
      ...subscriber(4, 'LAST PAYER'),
      ...ids.flatMap(claim)
    ]),
    'GE*1*1',
    group('005010X221A1'),
    ...remittance,
    ...ids.flatMap(paid),
    'PLB*1234567893*20261231*FB*1',
    'SE*1*0002',
    'ST*999*0003',
    ...ids.map((id) => `IK3*SV1*${id}**8`),
    'SE*1*0003',
    'GE*1*1',
    'IEA*1*000000001'
  ];
  const other = [
    isa('|', '>'),
    group('005010X222A1').replaceAll('*', '|'),
    ...set('005010X222A1', [...provider(1), ...subscriber(2, 'BAR PAYER'), ...ids.flatMap(claim)])
  ].map((segment) => segment.replaceAll('*', '|').replaceAll(':', '>'));
  return `${[...segments, ...other].join(`~${newline}`)}~${newline}`;
}

describe('windowReader', () => {
  for (const [name, newline] of [
    ['one line', ''],
    ['line feeds', '\n'],
    ['pairs', '\r\n']
  ] as const) {
    for (const [piece, size] of [
      [100, 400],
      [777, 1500],
      [5000, 3000],
      [64, 20_000]
    ] as const) {
      it(`a batch on ${name}, pieces of ${piece}, windows of ${size}: the same as at once`, () => {
        const text = batch(newline);
        assert.deepEqual(inWindows(text, piece, size), atOnce(text));
        assert.deepEqual(inWindows(text, piece, size, true), atOnce(text));
      });
    }
  }

  for (const [name, text] of [
    ['nothing', ''],
    ['prose', 'Dear colleague, please find the claims below.'.repeat(100)],
    ['JSON', '{"resourceType": "Claim"}'],
    ['claims without an interchange', 'CLM*A*1~LX*1~SV1*HC:77407*1*UN*1~DTP*472*D8*20260105~\n'.repeat(50)],
    ['a line feed as terminator', batch('').replaceAll('~', '\n')],
    ['a carriage return as terminator', batch('').replaceAll('~', '\r')],
    ['pairs as terminator', batch('').replaceAll('~', '\r\n')],
    ['an undeclared component separator', batch('\n').replaceAll('HC:', 'HC>').replaceAll(':59', '>59')],
    ['text behind the interchange', `${batch('\n')}${'and now something else\n'.repeat(300)}`]
  ] as const) {
    it(`${name}: the same as at once`, () => assert.deepEqual(inWindows(text, 333, 1000), atOnce(text)));
    it(`${name}, by several readers: the same as at once`, () => assert.deepEqual(inWindows(text, 333, 1000, true), atOnce(text)));
  }

  it('keeps no faults of interchanges that are over', () => {
    const text = batch('\n').replaceAll('HC:', 'HC>').repeat(5);
    const reader = windowReader(1000);
    for (let at = 0; at < text.length; at += 100) {
      reader.push(text.slice(at, at + 100));
      assert.ok(reader.state().reported.length <= 2);
    }
  });

  it('gives its windows as it goes, each no larger than it must be', () => {
    const text = batch('\n');
    const reader = windowReader(2000);
    const lengths: number[] = [];
    for (let at = 0; at < text.length; at += 100) {
      const window = reader.push(text.slice(at, at + 100));
      if (window !== null) lengths.push(window.length);
    }
    assert.ok(lengths.length > text.length / 4000);
    assert.ok(Math.max(...lengths) < 5000);
  });

  it('the shared corpus: the same as at once', function () {
    if (!existsSync(CORPUS)) this.skip();
    const names = readdirSync(CORPUS, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const different: string[] = [];
    for (const entry of names) {
      const text = decodeFile(readFileSync(path.join(entry.parentPath, entry.name)));
      if (text.length > 100_000) continue;
      try {
        assert.deepEqual(inWindows(text, 500, 1500), atOnce(text));
      } catch {
        different.push(entry.name);
      }
    }
    assert.deepEqual(different, []);
  });
});
