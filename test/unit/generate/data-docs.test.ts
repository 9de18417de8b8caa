import assert from 'node:assert/strict';
import { dataDocs } from '../../../scripts/generate/data-docs';
import { bundled } from '../../../src/data/bundled';

describe('docs/data.md', () => {
  const page = dataDocs(bundled);
  const lines = page.split('\n');

  it('has the sections of the data, in order', () => {
    assert.deepEqual(
      lines.filter((line) => line.startsWith('#')),
      [
        '# What ClaimLens knows',
        '## What is bundled',
        '## 77407',
        '## Codes around it',
        '## Units a day',
        '## Code pairs',
        '## Modifiers',
        '## Payers',
        ...bundled.payers().map(({ name }) => `### ${name}`),
        '## What is not known',
        "## Your practice's own data",
        '## Sources'
      ]
    );
  });

  it('names every source with the day it was read', () => {
    for (const { id, title, publisher, read, confidence } of bundled.sources()) {
      assert.ok(lines.includes(`| ${id} | ${title} | ${publisher} | ${read} | ${confidence} |`), id);
    }
  });

  it('says what is not known', () => {
    const unknown = [
      ...bundled.profile.unknown.map((text) => `- ${text}`),
      ...bundled.payers().flatMap((payer) => payer.unknown.map((text) => `- Not known: ${text}`))
    ];
    for (const line of unknown) assert.ok(lines.includes(line), line);
  });

  it('has tables whose rows fit their heads', () => {
    const columns = (line: string): number => line.replaceAll('\\|', '').split('|').length;
    lines.forEach((line, index) => {
      const previous = lines[index - 1] ?? '';
      if (line.startsWith('|') && previous.startsWith('|')) assert.equal(columns(line), columns(previous), line);
    });
  });

  it('shows no price', () => assert.doesNotMatch(page, /\$|\d\.\d\d(?!\d)/));
});
