import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { extend } from '../../../src/data/extend';
import { hoverAt } from '../../../src/features/hover';
import { readClaimFile } from '../../../src/formats/detect';
import { atCursor, professional } from './claims';

const DATE = 'DTP*472*D8*20260105';

const knowledge = extend(bundled, [
  {
    origin: 'practice.json',
    data: {
      name: 'Example Practice',
      updated: '2026-11-01',
      descriptors: { '77407': 'Our own words for 77407.', '77412': 'Our own words for 77412.', '59': 'Our own words for 59.' },
      modifiers: [{ code: 'KX', payer: 'medicare', to: '2026-06-30', verdict: 'conditional', reason: 'Only with the form on file.' }]
    }
  }
]);

function hover(marked: string): readonly string[] {
  const { text, offset } = atCursor(marked);
  const { file } = readClaimFile(text);
  assert.ok(file);
  return hoverAt(file, offset, knowledge)?.markdown.split('\n\n') ?? [];
}

describe('data of the practice in hovers', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['77407', 'SV1*HC:77¦407*350*UN*1*11**1', 'Our own words for 77407. *(`practice.json`)*'],
    ['a neighboring code', 'SV1*HC:774¦12*350*UN*1*11**1', 'Our own words for 77412. *(`practice.json`)*'],
    ['a modifier', 'SV1*HC:77407:5¦9*350*UN*1*11**1', 'Our own words for 59. *(`practice.json`)*']
  ];
  for (const [name, line, descriptor] of rows) {
    it(`shows the descriptor of ${name} with its file`, () => assert.ok(hover(professional([[line, DATE]])).includes(descriptor)));
  }

  it('gives the verdict of the practice and says whose it is', () => {
    const paragraphs = hover(professional([['SV1*HC:77407:K¦X*350*UN*1*11**1', DATE]]));
    assert.equal(paragraphs[1], '**Only under its condition.** Only with the form on file.');
    assert.match(paragraphs.at(-1) ?? '', /^From your practice's data: Example Practice \(`practice\.json`\)\. Sources, read /);
  });

  it('leaves it out where it does not hold', () => {
    const paragraphs = hover(professional([['SV1*HC:77407:K¦X*350*UN*1*11**1', 'DTP*472*D8*20260705']]));
    assert.equal(paragraphs[1], `**Only where the payer asks for it.** ${bundled.modifier('KX')?.reason}`);
    assert.match(paragraphs.at(-1) ?? '', /^Sources, read /);
  });
});
