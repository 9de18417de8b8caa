import { placeAt, replaceToken } from './edits';
import { FORMAL, fixed } from './fixes';
import { finding } from './report';
import { NOTHING, type Rule } from './rule';

export const LAYOUT_SEPARATOR: Rule = {
  id: 'layout.component-separator',
  family: 'layout',
  title: 'Component separator is not the declared one',
  severity: 'hint',
  explanation:
    'The 16th element of ISA declares the character between components. When a procedure uses another one, a receiver that trusts ISA sees the whole procedure as one value. ClaimLens reads the procedure with the character it uses, and says so once for each place.',
  remedy: 'Use the declared separator, or correct ISA16.',
  example: { wrong: 'SV1*HC>77407*310*UN*1***1~ (ISA16 is :)', right: 'SV1*HC:77407*310*UN*1***1~' },
  sources: ['PYX12'],
  since: '0.1.0',
  fix: (finding, { claim, text }) => {
    const procedure = placeAt(claim, finding)?.procedure;
    const declared = claim.delimiters.component;
    if (procedure === undefined || procedure.separator === '' || procedure.separator === declared) return [];
    const value = text.slice(procedure.start, procedure.end);
    if (value.includes(declared)) return [];
    return fixed(
      `Use the declared separator ${declared}`,
      [replaceToken(procedure, value.replaceAll(procedure.separator, declared))],
      FORMAL
    );
  },
  check: () => NOTHING,
  checkFile: (file) =>
    file.faults.length === 0
      ? NOTHING
      : file.faults.map((fault) =>
          finding(
            LAYOUT_SEPARATOR.id,
            'hint',
            fault,
            `ISA16 declares ${fault.declared} as component separator, but ${fault.used} is used here; a receiver that trusts ISA cannot read this procedure. Use ${fault.declared}, or correct ISA16.`
          )
        )
};

export const LAYOUT_RULES: readonly Rule[] = [LAYOUT_SEPARATOR];
