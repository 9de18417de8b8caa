import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { l10nBundle, textsIn } from '../../../scripts/generate/l10n-bundle';
import { pseudo } from '../../pseudo';

const FOLDER = 'src/editor';
const SOURCES = readdirSync(FOLDER).map((name) => ({ name, source: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

/** The code without comments, and without what is in `l10n.t(…)`. */
const bare = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/\bl10n\.t\(\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g, '');

describe('texts of the editor', () => {
  it('are found in calls, also on lines of their own and with quotes in them', () => {
    const source = `l10n.t('One {0}.', x); l10n.t(\n  'It\\'s "two".'\n); l10n.t("It's three."); other('four')`;
    assert.deepEqual(textsIn(source), ['One {0}.', 'It\'s "two".', "It's three."]);
    assert.equal(l10nBundle(["l10n.t('b') l10n.t('a')", "l10n.t('b')"]), '{\n  "a": "a",\n  "b": "b"\n}\n');
  });

  it('are literals, so that all of them are in the bundle', () => {
    for (const { name, source } of SOURCES) assert.equal(source.match(/\bl10n\.t\(/g)?.length ?? 0, textsIn(source).length, name);
  });

  it('all go through l10n.t: no sentence stands beside it', () => {
    const sentences = SOURCES.flatMap(({ name, source }) =>
      [...bare(source).matchAll(/'[A-Z][^'\n]* [^'\n]*'|`[A-Z][^`\n]* [^`\n]*`/g)].map(([text]) => `${name}: ${text}`)
    );
    assert.deepEqual(sentences, []);
  });

  it('keep placeholders, code and links in the language for tests', () => {
    assert.equal(pseudo('Read {0} and `one` [it](command:x).'), '[Réåd {0} ånd `one` [it](command:x).]');
    assert.equal(pseudo('export').length, 'export'.length + 2);
  });
});
