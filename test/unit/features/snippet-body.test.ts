// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of editor snippets
import assert from 'node:assert/strict';
import { type SnippetPlace, snippetBody, TODAY } from '../../../src/features/snippet-body';

const PLACE: SnippetPlace = {
  delimiters: { element: '*', component: ':', repetition: '^', segment: '~' },
  lineBreak: '\n',
  values: { LINE_NUMBER: '3', SERVICE_DATE: '20260209' }
};
const BODY = ['LX*${1:$LINE_NUMBER}~', 'SV1*${2|HC:77407,HC:77407:76|}*${3:100}*UN*1~', 'DTP*472*D8*${4:$SERVICE_DATE}~'];

const CASES: readonly { readonly what: string; readonly place: SnippetPlace; readonly expected: string }[] = [
  {
    what: 'keeps the default delimiters',
    place: PLACE,
    expected: 'LX*${1:3}~\nSV1*${2|HC:77407,HC:77407:76|}*${3:100}*UN*1~\nDTP*472*D8*${4:20260209}~\n'
  },
  {
    what: 'takes other delimiters and escapes a dollar sign',
    place: { ...PLACE, delimiters: { element: '|', component: '>', repetition: '', segment: '$' } },
    expected: 'LX|${1:3}\\$\nSV1|${2|HC>77407,HC>77407>76|}|${3:100}|UN|1\\$\nDTP|472|D8|${4:20260209}\\$\n'
  },
  {
    what: 'escapes what means something inside a choice',
    place: { ...PLACE, delimiters: { element: '}', component: '|', repetition: '', segment: '\\' } },
    expected: 'LX\\}${1:3}\\\\\nSV1\\}${2|HC\\|77407,HC\\|77407\\|76|}\\}${3:100}\\}UN\\}1\\\\\nDTP\\}472\\}D8\\}${4:20260209}\\\\\n'
  },
  {
    what: 'stays on one line in a one-line file',
    place: { ...PLACE, lineBreak: '' },
    expected: 'LX*${1:3}~SV1*${2|HC:77407,HC:77407:76|}*${3:100}*UN*1~DTP*472*D8*${4:20260209}~'
  },
  {
    what: 'ends segments with the line break where that is the terminator',
    place: { ...PLACE, delimiters: { ...PLACE.delimiters, segment: '\n' }, lineBreak: '' },
    expected: 'LX*${1:3}\nSV1*${2|HC:77407,HC:77407:76|}*${3:100}*UN*1\nDTP*472*D8*${4:20260209}\n'
  },
  {
    what: 'leaves the date of today to the editor',
    place: { ...PLACE, values: { ...PLACE.values, SERVICE_DATE: TODAY } },
    expected: 'LX*${1:3}~\nSV1*${2|HC:77407,HC:77407:76|}*${3:100}*UN*1~\nDTP*472*D8*${4:$CURRENT_YEAR$CURRENT_MONTH$CURRENT_DATE}~\n'
  }
];

describe('snippet body', () => {
  for (const { what, place, expected } of CASES) {
    it(what, () => assert.equal(snippetBody(BODY, place), expected));
  }

  for (const [repetition, element, expected] of [
    ['%', '*', '%'],
    ['', '*', '^'],
    ['', '^', '!']
  ] as const) {
    it(`declares ${expected} as repetition separator beside ${element}${repetition}`, () => {
      const delimiters = { ...PLACE.delimiters, repetition, element };
      assert.equal(snippetBody(['0900*^*00501~'], { ...PLACE, delimiters }), ['0900', expected, '00501~\n'].join(element));
    });
  }
});
