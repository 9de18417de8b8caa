import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Reading } from '../../../src/claims/model';
import { beginReading, readClaimFile } from '../../../src/formats/detect';
import { claimModels, delimiters, encoded, professional, USUAL, valuesOf } from './generated';
import { claimsOf, fileOf, proceduresOf, tokensOf } from './shared';

const RUNS = { numRuns: 150 };

/** Text made of pieces that mean something to an X12 reader, in any order. */
const PIECES = [
  ...'GS*HC*A*B*20260105*0900*1*X*005010X222A1~ ST*837*0001~ ST*835*1~ ST*850*1~ ST*277*1~ SE*1*1~ GE*1*1~ IEA*1*1~'.split(' '),
  ...'HL*1**20~ HL*2*1*22~ HL*3*2*PT~ HL*4**EV~ HL*5**SS~ TRN*2*A~ CLM*A*1***11:B:1~ CLP*A*22*1*1**MB~ LX*1~ PLB*A~'.split(' '),
  ...'SV1*HC:77407:59*1*UN*1***1:2~ SV1*hc>77407>26~ SV2*0333*HC:77407~ SVC*HC:7740726*1**~ SVD*A*1*HC:77407~ SV5*HC:77407~'.split(' '),
  ...'HI*ABK:C61*BP:77407~ NM1*PR*2*A~ SBR*P********MB~ DTP*472*RD8*20260101-20260105~ DTM*150*20260101~ CAS*CO*45*1~'.split(' '),
  ...'EB*1************HC:77407~ SV1* HC: // # ~ * : ^ | ! 77407 ISA IS A* \uFEFF \0 \x1a'.split(' '),
  ...['\n', '\r\n', '\r', ' ', encoded([], USUAL), encoded([], { element: '|', component: '^', repetition: '', segment: '\n' })]
];
const hostile = fc
  .tuple(
    fc.constantFrom(encoded([], USUAL).slice(0, 106), encoded([], USUAL).slice(0, 106), ''),
    fc.array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }),
      { maxLength: 40, size: 'max' }
    )
  )
  .map(([header, pieces]) => header + pieces.join(''));

const anyText = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 300 }));

describe('properties of the reader', () => {
  it('reads any text, and every token is the text between its offsets', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { file } = readClaimFile(text);
        if (file === null) return;
        for (const procedure of proceduresOf(file)) {
          for (const token of tokensOf(procedure)) assert.equal(text.slice(token.start, token.end), token.text);
        }
      }),
      { numRuns: 1000 }
    );
  });

  it('claims, lines and tokens are in file order and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { file } = readClaimFile(text);
        if (file === null) return;
        let end = 0;
        for (const claim of claimsOf(file)) {
          assert.ok(claim.start >= end && claim.end >= claim.start && claim.end <= text.length);
          end = claim.end;
          assertOrdered(claim.lines, claim.start, claim.end);
          for (const line of claim.lines) {
            for (const procedure of line.procedures) assertOrdered(tokensOf(procedure), line.start, line.end);
          }
        }
      }),
      { numRuns: 1000 }
    );
  });

  it('finds a claim by every offset in it', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), (text, at) => {
        const { file } = readClaimFile(text);
        if (file === null) return;
        const offset = at % (text.length + 2);
        const claims = claimsOf(file);
        assert.equal(
          file.claimAt(offset),
          claims.findIndex(({ start, end }) => start <= offset && offset <= end)
        );
        const from = claims.findIndex(({ end }) => end >= offset);
        assert.equal(file.firstClaimFrom(offset), from < 0 ? claims.length : from);
      }),
      RUNS
    );
  });

  it('locating in slices of any size equals locating at once', () => {
    fc.assert(
      fc.property(hostile, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (text, sizes) => {
        const sliced = beginReading(text);
        let until = 0;
        for (let step = 0; until < text.length; step++) {
          until += sizes[step % sizes.length] ?? 1;
          sliced.advance(until);
        }
        assert.deepEqual(everything(sliced.finish()), everything(readClaimFile(text)));
      }),
      { numRuns: 400 }
    );
  });

  it('says the same whatever the delimiters', () => {
    fc.assert(
      fc.property(claimModels, delimiters, (claims, marks) => {
        const segments = professional(claims);
        assert.deepEqual(valuesOf(fileOf(encoded(segments, marks))), valuesOf(fileOf(encoded(segments, USUAL))));
      }),
      RUNS
    );
  });

  it('says the same with line breaks, blanks or comments behind the terminators', () => {
    const paddings = fc.constantFrom(
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      '\n    ',
      '\r\n\t',
      '\n// a ~ comment\n',
      '\n# SV1*HC:77407~\r\n',
      '\uFEFF',
      ' '
    );
    fc.assert(
      fc.property(claimModels, paddings, (claims, padding) => {
        const segments = professional(claims);
        assert.deepEqual(valuesOf(fileOf(encoded(segments, USUAL, padding))), valuesOf(fileOf(encoded(segments, USUAL))));
      }),
      RUNS
    );
  });

  it('says the same in lines of a fixed width', () => {
    fc.assert(
      fc.property(claimModels, fc.integer({ min: 20, max: 120 }), fc.constantFrom('\n', '\r\n'), (claims, width, lineBreak) => {
        const text = encoded(professional(claims), USUAL);
        const wrapped = (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(lineBreak);
        assert.deepEqual(valuesOf(fileOf(wrapped)), valuesOf(fileOf(text)));
      }),
      RUNS
    );
  });

  it('reads the same claims when interchanges are joined', () => {
    fc.assert(
      fc.property(
        claimModels,
        delimiters,
        claimModels,
        delimiters,
        fc.constantFrom('', '\n', '\r\n\r\n', '\uFEFF', 'printed 2026-01-05\n'),
        (a, da, b, db, between) => {
          const first = encoded(professional(a), da);
          const second = encoded(professional(b), db);
          const joined = fileOf(first + between + second);
          assert.equal(joined.interchanges.length, 2);
          assert.deepEqual(
            claimsOf(joined).map(({ id }) => id?.value),
            [...claimsOf(fileOf(first)), ...claimsOf(fileOf(second))].map(({ id }) => id?.value)
          );
        }
      ),
      RUNS
    );
  });
});

function assertOrdered(spans: readonly { start: number; end: number }[], from: number, to: number): void {
  let at = from;
  for (const { start, end } of spans) {
    assert.ok(start >= at && end >= start && end <= to, `${start}–${end} in ${from}–${to}`);
    at = end;
  }
}

function everything({ file, reason }: Reading): unknown {
  return file === null ? reason : [file.interchanges, file.faults, claimsOf(file), claimsOf(file).map((_, index) => file.concerns(index))];
}
