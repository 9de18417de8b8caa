import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundled } from '../src/data/bundled';
import { ruleRows } from '../src/rules/rows';
import { RULES } from '../src/rules/rules';
import { dataDocs } from './generate/data-docs';
import { l10nBundle } from './generate/l10n-bundle';
import { ruleDocs } from './generate/rule-docs';
import { withRuleSettings, withRuleTexts } from './generate/settings';
import { userDataSchema } from './generate/user-data-schema';

/**
 * Writes what follows from the rule table, the data and the texts of the editor: `npx tsx scripts/generate.ts`. With `--check`
 * nothing is written, and the exit code is 1 when a file is not what would be written.
 */

const root = path.join(__dirname, '..');

function current(file: string): string | null {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return null;
  }
}

const fixable = new Set<string>(RULES.filter((rule) => rule.fix !== undefined).map(({ id }) => id));

const adapters = readdirSync(path.join(root, 'src/editor')).map((file) => current(path.join('src/editor', file)) ?? '');

const generated: readonly (readonly [file: string, text: string])[] = [
  ['docs/data.md', dataDocs(bundled)],
  ['docs/rules.md', ruleDocs(ruleRows(), fixable, bundled)],
  ['l10n/bundle.l10n.json', l10nBundle(adapters)],
  ['package.json', withRuleSettings(current('package.json') ?? '{"contributes":{}}', ruleRows())],
  ['package.nls.json', withRuleTexts(current('package.nls.json') ?? '{}', ruleRows())],
  ['schemas/claimlens-data.schema.json', userDataSchema()]
];

const stale = generated.filter(([file, text]) => current(file) !== text);

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is not fresh: run "npx tsx scripts/generate.ts" and commit the result.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [file, text] of stale) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
}
