import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import type { Severity } from '../../../src/rules/finding';
import { FITNESS_RULES } from '../../../src/rules/modifier-fitness';
import { ruleRows } from '../../../src/rules/rows';
import { RULES, RULES_BY_ID } from '../../../src/rules/rules';
import { judged } from './claims';
import { exampleFile } from './examples';

const STRENGTH: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** Its example speaks of the header of the interchange. */
const NOT_RUNNABLE: ReadonlySet<string> = new Set(['layout.component-separator']);

const FITNESS: ReadonlySet<string> = new Set(FITNESS_RULES.map(({ id }) => id));

describe('rule table', () => {
  it('has an id of its own for every rule', () => {
    assert.equal(RULES_BY_ID.size, RULES.length);
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(id)),
      []
    );
  });

  it('has code for every row and a row for every code, in the same order', () => {
    assert.deepEqual(
      RULES.map(({ id }) => id),
      ruleRows().map(({ id }) => id)
    );
  });

  it('lists the families together', () => {
    const families = ruleRows().map(({ family }) => family);
    const changes = families.filter((family, index) => family !== families[index - 1]);
    assert.equal(new Set(changes).size, changes.length);
  });

  for (const rule of ruleRows()) {
    describe(rule.id, () => {
      it('names known sources and explains itself', () => {
        assert.ok(rule.sources.length > 0);
        assert.deepEqual(
          rule.sources.filter((id) => bundled.source(id) === undefined),
          []
        );
        for (const text of [rule.explanation, rule.remedy]) assert.match(text, /^[A-Z0-9"'`].*[.]$/s);
        assert.doesNotMatch(rule.title, /[.]$/);
      });

      it('is no stronger than its sources: recalled facts alone give information', () => {
        const confidences = rule.sources.map((id) => bundled.source(id)?.confidence);
        if (confidences.every((confidence) => confidence === 'recalled' || confidence === 'conflicting')) {
          assert.ok(STRENGTH.indexOf(rule.severity) <= STRENGTH.indexOf('information'));
        }
      });

      if (NOT_RUNNABLE.has(rule.id)) return;

      it('reports its wrong example, no stronger than it says', () => {
        const found = judged(exampleFile(rule.example.wrong)).filter((finding) => finding.rule === rule.id);
        assert.ok(found.length > 0);
        // Where the reason is the modifier's own, the remedy follows it.
        if (FITNESS.has(rule.id)) for (const { message } of found) assert.ok(message.endsWith(rule.remedy), message);
        for (const { severity } of found) assert.ok(STRENGTH.indexOf(severity) <= STRENGTH.indexOf(rule.severity), severity);
      });

      it('does not report its right example', () => {
        assert.deepEqual(
          judged(exampleFile(rule.example.right)).filter((finding) => finding.rule === rule.id),
          []
        );
      });
    });
  }
});
