import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClaimFile, Token } from '../../../src/claims/model';
import { readClaimFile } from '../../../src/formats/detect';
import { type PartReading, type Parts, partsOf } from '../../../src/formats/parts';

const value = (token: Token | null) => token?.value ?? null;

/** What claims say, with offsets moved by `shift`. */
function claimsIn(file: ClaimFile, count: number, shift: number): unknown[] {
  return Array.from({ length: count }, (_, index) => {
    const claim = file.claim(index);
    return {
      start: claim.start + shift,
      kind: claim.kind,
      guide: claim.guide,
      id: value(claim.id),
      payer: value(claim.payer?.name ?? null),
      patient: value(claim.patient),
      lines: claim.lines.map((line) => ({
        date: line.serviceDate?.from,
        procedures: line.procedures.map((procedure) => [procedure.start + shift, procedure.code.value, procedure.modifiers.map(value)])
      }))
    };
  });
}

/** A text in parts, read as far as it goes; `claims` is what all parts hold together. */
function document(text: string, size: number) {
  const parts: Parts = partsOf(text.length, size);
  const readings = new Map<object, PartReading>();
  let current = text;
  let count = 0;
  function read(): number {
    const before = count;
    for (let steps = 0; parts.unread() !== null; steps++) {
      assert.ok(steps < 1000, 'reading comes to an end');
      const reading = parts.readNext((start, end) => current.slice(start, end));
      if (reading !== null) {
        readings.set(reading.part, reading);
        count++;
      }
    }
    return count - before;
  }
  read();
  return {
    parts,
    text: () => current,
    edit(offset: number, removed: number, inserted: string): number {
      current = current.slice(0, offset) + inserted + current.slice(offset + removed);
      parts.edit(offset, removed, inserted.length);
      return read();
    },
    claims(): unknown[] {
      let start = 0;
      return parts.parts.flatMap((part) => {
        const reading = readings.get(part);
        assert.ok(reading, 'every part is read');
        const shift = start - part.context.length;
        start += part.length;
        return reading.reading.file === null ? [] : claimsIn(reading.reading.file, reading.claimCount, shift);
      });
    }
  };
}

function atOnce(text: string): unknown[] {
  const { file } = readClaimFile(text);
  return file === null ? [] : claimsIn(file, file.claimCount, 0);
}

const claim = (id: number) =>
  `CLM*EXAMPLE${id}*250***11:B:1~\nHI*ABK:C61~\nLX*1~\nSV1*HC:77407:59*250*UN*1***1~\nDTP*472*D8*202601${10 + (id % 19)}~\n`;
const subscriber = (id: number) =>
  `HL*${id + 2}*1*22*0~\nSBR*P*18*******CI~\nNM1*IL*1*SAMPLE*PAT****MI*MEMBER${id}~\nNM1*PR*2*PAYER ${id % 3}*****PI*ID~\n`;
const ISA = 'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*:~\n';
const OPENING =
  'GS*HC*EXAMPLE*EXAMPLE*20260105*0900*1*X*005010X222A1~\nST*837*0001*005010X222A1~\nHL*1**20*1~\nNM1*85*2*EXAMPLE*****XX*1234567893~\n';
const CLOSING = 'SE*1*0001~\nGE*1*1~\nIEA*1*000000001~\n';
const batch = (count: number) =>
  ISA + OPENING + Array.from({ length: count }, (_, id) => subscriber(id) + claim(id) + claim(id + 100)).join('') + CLOSING;

const TEXT = batch(12) + batch(4).replaceAll('*', '|');

describe('partsOf', () => {
  for (const size of [200, 500, 1000, 1_000_000]) {
    it(`reads the same in parts of ${size} as at once`, () => {
      const { claims, parts } = document(TEXT, size);
      assert.deepEqual(claims(), atOnce(TEXT));
      assert.equal(parts.parts.length > 1, size < TEXT.length);
      assert.equal(
        parts.parts.reduce((length, part) => length + part.length, 0),
        TEXT.length
      );
    });
  }

  for (const [width, lineBreak] of [
    [40, '\n'],
    [61, '\r\n'],
    [80, '\n'],
    [100, '\n'],
    [132, '\r\n']
  ] as const) {
    it(`reads a text that is wrapped at ${width} characters the same in parts as at once`, () => {
      const lines =
        batch(60)
          .replaceAll('\n', '')
          .match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
      const text = lines.map((one) => one + lineBreak).join('');
      for (const size of [500, 1300]) assert.deepEqual(document(text, size).claims(), atOnce(text));
    });
  }

  it('reads one part again after a keystroke in the middle', () => {
    const open = document(TEXT, 1000);
    const at = TEXT.indexOf('EXAMPLE5*') + 3;
    assert.equal(open.edit(at, 0, 'X'), 1);
    assert.deepEqual(open.claims(), atOnce(open.text()));
  });

  it('reads on as far as a header holds that was changed', () => {
    const open = document(TEXT, 1000);
    const far = open.edit(TEXT.indexOf('005010X222A1~\nHL'), 12, '005010X223A2');
    assert.ok(far > 3, 'the parts of this transaction set are read again');
    assert.deepEqual(open.claims(), atOnce(open.text()));
    assert.equal(open.edit(open.text().lastIndexOf('PAYER 0'), 7, 'OTHERS!'), 1);
    assert.deepEqual(open.claims(), atOnce(open.text()));
  });

  for (const [what, find, removed, inserted] of [
    ['the end before a part is deleted', '~\nHL*6', 1, ''],
    ['the start of a claim is damaged', 'CLM*EXAMPLE5*', 2, ''],
    ['everything is deleted', 'ISA', TEXT.length, ''],
    ['everything is replaced', 'ISA', TEXT.length, batch(3)],
    ['a batch is pasted', 'HL*7', 0, subscriber(50) + claim(51)],
    ['the first header goes', 'ISA', ISA.length, '']
  ] as const) {
    it(`stays right when ${what}`, () => {
      const open = document(TEXT, 700);
      open.edit(TEXT.indexOf(find), removed, inserted);
      assert.deepEqual(open.claims(), atOnce(open.text()));
    });
  }

  it('stays right under any edits of service lines', () => {
    const piece = fc.constantFrom('', '~', '\n', '*', ':', '7', 'CLM*NEW*1***11:B:1~', 'HL*9*1*22*0~', claim(7));
    const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 0, 1, 2, 20), piece), { maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(300, 900), edits, (size, changes) => {
        const open = document(batch(5), size);
        for (const [place, removed, inserted] of changes) {
          const lines = [...open.text().matchAll(/LX\*/g)].map((match) => match.index);
          const offset = (lines[place % lines.length] ?? 0) + (place % 60);
          open.edit(offset, Math.min(removed, open.text().length - offset), inserted);
        }
        assert.deepEqual(open.claims(), atOnce(open.text()));
      }),
      { numRuns: 60, seed: 77407 }
    );
  });

  it('takes any text', () => {
    for (const text of ['', 'x', 'Dear team, 77407.\n'.repeat(200), `${'prose\n'.repeat(100)}${batch(2)}`]) {
      const open = document(text, 100);
      open.edit(0, 0, 'y');
      assert.equal(
        open.parts.parts.reduce((length, part) => length + part.length, 0),
        text.length + 1
      );
    }
  });

  it('finds the part of an offset', () => {
    const { parts } = document(TEXT, 700);
    assert.deepEqual(parts.partAt(0), { index: 0, start: 0 });
    const first = parts.parts[0]?.length ?? 0;
    assert.deepEqual(parts.partAt(first), { index: 1, start: first });
    assert.equal(parts.partAt(TEXT.length + 99).index, parts.parts.length - 1);
  });
});
