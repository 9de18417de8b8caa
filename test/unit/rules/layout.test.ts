import { assertFindings, marked, professional } from './claims';

const TEXT = professional({}, 'SV1*HC:77407:KX*310*UN*1***1~').text;

/** The sample whose procedure uses `>` while ISA16, marked, declares `:`. */
const CONTRADICTING = marked(TEXT.replace('HC:77407:KX', 'HC>77407>KX').replace('*T*:~', '*T*«:»~'));

describe('Component separator', () => {
  it('differs from ISA16: one hint there', () =>
    assertFindings(CONTRADICTING, [
      [
        'layout.component-separator',
        'hint',
        'ISA16 declares : as component separator, but procedures of this interchange use >; a receiver that trusts ISA cannot read them. Make ISA16 and the procedures agree.'
      ]
    ]));

  it('differs, and the rule is off', () =>
    assertFindings({ ...CONTRADICTING, marks: [] }, [], {
      severities: { 'layout.component-separator': 'off' },
      ignored: {},
      today: '2026-11-25'
    }));

  it('is the declared one', () => assertFindings(marked(TEXT), []));
});
