import { finding } from './report';
import { NOTHING, type Rule } from './rule';

export const LAYOUT_SEPARATOR: Rule = {
  id: 'layout.component-separator',
  family: 'layout',
  title: 'Component separator is not the declared one',
  severity: 'hint',
  explanation:
    'The 16th element of ISA declares the character between components. When a procedure uses another one, a receiver that trusts ISA sees the whole procedure as one value. ClaimLens reads the procedure with the character it uses, and says so once at ISA16. No quick fix: other composites of the file may use the declared character.',
  remedy: 'Use the declared separator in the procedures, or correct ISA16 if the whole file uses the other one.',
  example: { wrong: 'SV1*HC>77407*310*UN*1***1~ (ISA16 is :)', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['PYX12'],
  since: '0.1.0',
  check: () => NOTHING,
  checkFile: (file) =>
    file.faults.length === 0
      ? NOTHING
      : file.faults.map((fault) =>
          finding(
            LAYOUT_SEPARATOR.id,
            'hint',
            fault,
            `ISA16 declares ${fault.declared} as component separator, but procedures of this interchange use ${fault.used}; a receiver that trusts ISA cannot read them. Make ISA16 and the procedures agree.`
          )
        )
};

export const LAYOUT_RULES: readonly Rule[] = [LAYOUT_SEPARATOR];
