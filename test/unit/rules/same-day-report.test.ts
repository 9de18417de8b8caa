import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { relatedTo, tableOf } from '../../../src/rules/same-day-report';
import { viewOf } from '../../../src/rules/view';
import { fileOf, professional, TODAY } from './marked-claims';

const view = () => viewOf(fileOf(professional(Array<string>(7).fill('SV1*HC:77407*310*UN*1***1~'))).claim(0), bundled, TODAY);

describe('what a same-day finding names', () => {
  it('is the publisher and title of the first source', () => {
    assert.equal(tableOf(view(), ['RVU25D', 'MUE-PRA']), 'CMS: Physician fee schedule, October 2025');
  });

  it('is the id of a source that is not known, and nothing without one', () => {
    assert.equal(tableOf(view(), ['SAMPLE']), 'SAMPLE');
    assert.equal(tableOf(view(), []), '');
  });

  for (const [count, messages] of [
    [0, []],
    [1, ['Here.']],
    [5, ['Here.', 'Here.', 'Here.', 'Here.', 'Here.']],
    [6, ['Here.', 'Here.', 'Here.', 'Here.', 'Here. (and 1 more)']],
    [7, ['Here.', 'Here.', 'Here.', 'Here.', 'Here. (and 2 more)']]
  ] as const) {
    it(`is ${messages.length} of ${count} places`, () => {
      const { services } = view();
      assert.deepEqual(
        relatedTo(services.slice(0, count), 'Here.'),
        services
          .slice(0, messages.length)
          .map(({ procedure: { code } }, index) => ({ start: code.start, end: code.end, message: messages[index] }))
      );
    });
  }
});
