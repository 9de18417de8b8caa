import { assertFindings, type Expected, professional, type Sample } from './claims';

const CASES: readonly (readonly [name: string, sample: Sample, ...findings: Expected[]])[] = [
  [
    'first slot empty',
    professional({}, 'SV1*HC:77407:«»:KX*310*UN*1***1~'),
    [
      'modifier.gap',
      'warning',
      'Modifier slot 1 is empty but KX stands after it; systems that stop at the gap lose that modifier. Move the modifiers to the left.'
    ]
  ],
  [
    'two slots empty: one finding at the first',
    professional({}, 'SV1*HC:77407:«»::KX*310*UN*1***1~'),
    [
      'modifier.gap',
      'warning',
      'Modifier slot 1 is empty but KX stands after it; systems that stop at the gap lose that modifier. Move the modifiers to the left.'
    ]
  ],
  [
    'a slot between two modifiers empty',
    professional({}, 'SV1*HC:77407:KX:«»:GA*310*UN*1***1~'),
    [
      'modifier.gap',
      'warning',
      'Modifier slot 2 is empty but GA stands after it; systems that stop at the gap lose that modifier. Move the modifiers to the left.'
    ]
  ],
  [
    'a blank slot',
    professional({}, 'SV1*HC:77407:«» :KX*310*UN*1***1~'),
    [
      'modifier.gap',
      'warning',
      'Modifier slot 1 is empty but KX stands after it; systems that stop at the gap lose that modifier. Move the modifiers to the left.'
    ]
  ],
  ['empty slots behind the last modifier', professional({}, 'SV1*HC:77407:KX:::*310*UN*1***1~')],
  ['empty slot on another code', professional({}, 'SV1*HC:77412::KX*310*UN*1***1~')],
  [
    'fifth modifier in the description',
    professional({}, 'SV1*HC:77407:KX:GA:CR:QJ:«U1»*310*UN*1***1~'),
    [
      'modifier.fifth',
      'warning',
      'U1 stands in component 7, which is the description: only four modifiers fit, and payers do not read it as a modifier. Keep the four that decide payment and remove it.'
    ]
  ],
  [
    'two unknown characters behind four modifiers',
    professional({}, 'SV1*HC:77407:KX:GA:CR:QJ:«ZZ»*310*UN*1***1~'),
    [
      'modifier.fifth',
      'warning',
      'ZZ stands in component 7, which is the description: only four modifiers fit, and payers do not read it as a modifier. Keep the four that decide payment and remove it.'
    ]
  ],
  [
    'a known modifier in the description with slots free',
    professional({}, 'SV1*HC:77407:KX::::«RT»*310*UN*1***1~'),
    [
      'modifier.fifth',
      'information',
      'RT stands in component 7, which is the description: modifiers go into the four components before it, and payers do not read it as a modifier. Move it to a modifier slot if it is one.'
    ]
  ],
  ['two unknown characters in the description with slots free', professional({}, 'SV1*HC:77407:KX::::ZZ*310*UN*1***1~')],
  ['two characters that are no modifier', professional({}, 'SV1*HC:77407:KX:GA:CR:QJ:+-*310*UN*1***1~')],
  ['two characters that are no modifier, with slots free', professional({}, 'SV1*HC:77407:KX::::--*310*UN*1***1~')],
  ['a description in words', professional({}, 'SV1*HC:77407:KX:GA:CR:QJ:BOOST*310*UN*1***1~')],
  ['four modifiers', professional({}, 'SV1*HC:77407:KX:GA:CR:QJ*310*UN*1***1~')]
];

describe('Modifier slots', () => {
  for (const [name, sample, ...findings] of CASES) it(name, () => assertFindings(sample, findings));
});
