import assert from 'node:assert/strict';
import { listRules } from '../../../src/cli/rules';
import { EXAMPLE_RULE } from './findings';

const OTHER = { ...EXAMPLE_RULE, id: 'a.b', severity: 'information' as const, title: 'Other' };

describe('listRules', () => {
  it('as text', () => {
    assert.equal(
      listRules('text', [EXAMPLE_RULE, OTHER]),
      'component.example  error        Component modifier on a technical-only code\na.b                information  Other\n'
    );
  });

  it('as JSON', () => {
    assert.deepEqual(JSON.parse(listRules('json', [EXAMPLE_RULE])), [EXAMPLE_RULE]);
  });
});
