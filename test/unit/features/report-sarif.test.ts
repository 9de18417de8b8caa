import assert from 'node:assert/strict';
import { uriOf } from '../../../src/cli/uri';
import { sarifReporter } from '../../../src/features/report-sarif';
import { printed } from '../../../src/features/reporter';
import { EXAMPLE_RULE, LIMIT, TECHNICAL, totals } from '../cli/findings';

const OPTIONS = { colors: false, version: '1.2.3', uriOf, rules: () => [EXAMPLE_RULE] };

describe('sarifReporter', () => {
  it('prints a complete log', () => {
    const reporter = sarifReporter(OPTIONS);
    const { begin, fileEnd, end } = reporter;
    const outcome = { reason: null, problem: null, claims: 1, subjects: 1, length: 1 };
    const text =
      begin() +
      printed(reporter, 'a b.837', [TECHNICAL, LIMIT]) +
      fileEnd('a b.837', outcome) +
      end(totals({ problems: ['Cannot read c.'] }));
    assert.deepEqual(JSON.parse(text), {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'ClaimLens',
              semanticVersion: '1.2.3',
              rules: [
                {
                  id: 'component.example',
                  name: 'Component modifier on a technical-only code',
                  shortDescription: { text: 'Component modifier on a technical-only code' },
                  fullDescription: { text: 'Why.' },
                  help: { text: 'What to do.', markdown: 'Why.\n\nWhat to do.' },
                  defaultConfiguration: { level: 'error' },
                  properties: { family: 'component', sources: ['mpfs'], since: '0.1.0' }
                }
              ]
            }
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'component.example',
              ruleIndex: 0,
              level: 'error',
              message: { text: TECHNICAL.message },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20b.837' },
                    region: { startLine: 21, startColumn: 14, endLine: 21, endColumn: 16 }
                  }
                }
              ],
              relatedLocations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20b.837' },
                    region: { startLine: 17, startColumn: 10, endLine: 17, endColumn: 23 }
                  },
                  message: { text: 'The payer is Medicare.' }
                }
              ]
            },
            {
              ruleId: 'units.example',
              level: 'note',
              message: { text: LIMIT.message },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20b.837' },
                    region: { startLine: 24, startColumn: 31, endLine: 24, endColumn: 32 }
                  }
                }
              ]
            }
          ],
          invocations: [
            { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: 'Cannot read c.' } }] }
          ]
        }
      ]
    });
  });

  it('prints an empty log', () => {
    const { begin, end } = sarifReporter({ ...OPTIONS, rules: () => [] });
    assert.deepEqual(JSON.parse(begin() + end(totals())).runs[0].results, []);
  });
});
