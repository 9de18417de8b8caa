import assert from 'node:assert/strict';
import type { Delimiters, Span } from '../../../../src/claims/model';
import { elementAt, segmentsIn } from '../../../../src/formats/x12/element-at';
import { fileOf } from '../shared';

const HEADER = 'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260105*0900*^*00501*000000001*0*T*:~';

/** What stands at the `|` of a text behind the header: id, element, component and the component's text. */
function at(marked: string): string | null {
  const text = HEADER + marked.replace('|', '');
  const found = elementAt(text, fileOf(text), HEADER.length + marked.indexOf('|'));
  if (found === null) return null;
  const span = found.components[found.component - 1] ?? found.segment;
  return `${found.id} ${found.element}.${found.component} ${text.slice(span.start, span.end)}`;
}

describe('elementAt', () => {
  const rows: [string, string | null][] = [
    ['LX*1~S|V1*HC:77407:59*250~', 'SV1 0.0 SV1*HC:77407:59*250'],
    ['LX*1~SV1*|HC:77407:59*250~', 'SV1 1.1 HC'],
    ['LX*1~SV1*HC|:77407:59*250~', 'SV1 1.1 HC'],
    ['LX*1~SV1*HC:774|07:59*250~', 'SV1 1.2 77407'],
    ['LX*1~SV1*HC:77407:|59*250~', 'SV1 1.3 59'],
    ['LX*1~SV1*HC:77407:|*250~', 'SV1 1.3 '],
    ['LX*1~SV1*HC>77407>5|9*250~', 'SV1 1.3 59'],
    ['LX*1~SV1*HC:77407:59*250|~', 'SV1 2.1 250'],
    ['LX*1~SV1*HC:77407:59*250~|LX*2~', 'LX 0.0 LX*2'],
    ['LX*1~\n  |\nLX*2~', null],
    ['LX*1~\n// 77|407\nLX*2~', null],
    ['LX*1~\nSV1*HC:77407:|', 'SV1 1.3 '],
    ['LX*1~\nSV1*HC:77|407\nDTP*472*D8*20260105~', 'SV1 1.2 77407'],
    ['LX*1~\nSV1*HC:77407\nDTP*472*D8*2026|0105~', 'DTP 3.1 20260105'],
    ['LX*1~S\nV1*HC:77\n4|07:59*250~', 'SV1 1.2 77\n407'],
    ['lx*1~sv1*hc:774|07:59*250~', 'SV1 1.2 77407'],
    ['LX*1~IEA*1*1~\nprose 77407|', null]
  ];
  for (const [marked, expected] of rows) it(JSON.stringify(marked), () => assert.equal(at(marked), expected));

  it('is null before the first interchange', () => assert.equal(elementAt(`\n${HEADER}`, fileOf(`\n${HEADER}`), 0), null));
});

describe('segmentsIn', () => {
  const usual: Delimiters = { element: '*', component: ':', repetition: '', segment: '~' };
  const rows: [string, Delimiters, string[]][] = [
    ['LX*1~\n  SV1*A~', usual, ['LX*1', 'SV1*A']],
    ['LX*1~~SV1*A', usual, ['LX*1', 'SV1*A']],
    ['LX*1\nSV1*A\r\n\r\nLX*2', { ...usual, segment: '\n' }, ['LX*1', 'SV1*A', 'LX*2']],
    ['SV1*A\nDTP*472*D8*20260105~', usual, ['SV1*A', 'DTP*472*D8*20260105']],
    ['// LX*1~\nLX*2~', usual, ['LX*2']],
    ['', usual, []]
  ];
  for (const [text, delimiters, expected] of rows) {
    it(JSON.stringify(text), () => {
      const spans: Span[] = segmentsIn(text, delimiters, { start: 0, end: text.length });
      assert.deepEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
        expected
      );
    });
  }
});
