import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const language = z.object({
  id: z.string(),
  aliases: z.array(z.string()),
  extensions: z.optional(z.array(z.string())),
  firstLine: z.optional(z.string()),
  configuration: z.optional(z.string())
});
const manifestShape = z.object({
  version: z.string(),
  activationEvents: z.array(z.string()),
  contributes: z.object({
    languages: z.array(language),
    grammars: z.array(z.object({ language: z.string(), scopeName: z.string(), path: z.string() })),
    configurationDefaults: z.record(z.string(), z.record(z.string(), z.unknown()))
  })
});

const MANIFEST = manifestShape.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const { contributes } = MANIFEST;

describe('manifest', () => {
  it('contributes one language and claims no general extension', () => {
    assert.deepEqual(
      contributes.languages.map(({ id, extensions }) => ({ id, extensions })),
      [
        {
          id: 'x12',
          extensions: ['.x12', '.edi', '.837', '.837p', '.837i', '.837d', '.835', '.277', '.277ca', '.276', '.278', '.270', '.271']
        },
        { id: 'edi', extensions: undefined }
      ]
    );
  });

  it('starts with the language of other EDI extensions without giving it a name or files', () => {
    assert.deepEqual(contributes.languages[1], { id: 'edi', aliases: [] });
  });

  it('starts with no event but its language', () => {
    assert.deepEqual(MANIFEST.activationEvents, []);
  });

  it('names files that exist', () => {
    const files = [
      ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
      ...contributes.grammars.map(({ path }) => path)
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      []
    );
  });

  it('protects the bytes of claim files', () => {
    const defaults = contributes.configurationDefaults['[x12]'] ?? {};
    const protecting = {
      'editor.autoClosingBrackets': 'never',
      'editor.autoClosingQuotes': 'never',
      'editor.autoIndent': 'none',
      'editor.autoSurround': 'never',
      'editor.codeActionsOnSave': { 'source.fixAll.claimlens': 'never' },
      'editor.detectIndentation': false,
      'editor.formatOnPaste': false,
      'editor.formatOnSave': false,
      'editor.formatOnType': false,
      'editor.trimAutoWhitespace': false,
      'editor.wordWrap': 'on',
      'files.insertFinalNewline': false,
      'files.trimFinalNewlines': false,
      'files.trimTrailingWhitespace': false
    };
    assert.deepEqual(Object.fromEntries(Object.keys(protecting).map((key) => [key, defaults[key]])), protecting);
  });

  it('changes settings for its own language and its own pages only', () => {
    const { '[x12]': _language, ...others } = contributes.configurationDefaults;
    assert.deepEqual(others, { 'workbench.editorAssociations': { 'claimlens:/**': 'vscode.markdown.preview.editor' } });
  });

  describe('first line', () => {
    const pattern = new RegExp(contributes.languages[0]?.firstLine ?? '(?!)');
    const ISA = 'ISA*00*          *00*          *ZZ*TESTSENDER     *ZZ*TESTPAYER      *260105*0900*^*00501*000000001*0*T*:~';
    const LINES: readonly (readonly [string, string, boolean])[] = [
      ['an ISA', ISA, true],
      ['an ISA with bars', ISA.replaceAll('*', '|'), true],
      ['an ISA with a control character between elements', ISA.replaceAll('*', '\u001d'), true],
      ['an ISA cut after 80 columns', ISA.slice(0, 80), true],
      ['an ISA with collapsed padding', 'ISA*00**00**ZZ*SENDER*ZZ*PAYER*260105*0900*^*00501*1*0*T*:~', true],
      ['an ISA with its whole interchange behind it', `${ISA}GS*HC*TESTSENDER*TESTPAYER*20260105*0900*1*X*005010X222A1~`, true],
      ['a name', 'ISAAC*00*          *00*          *ZZ*A', false],
      ['a sentence', 'ISA is the first segment of an interchange.', false],
      ['an import', 'ISA*BELLE', false],
      ['other separators in one ISA', ISA.replace('*260105', '|260105'), false],
      ['letters as separator', ISA.replaceAll('*', 'x'), false],
      ['a functional group', 'GS*HC*TESTSENDER*TESTPAYER*20260105*0900*1*X*005010X222A1~', false],
      ['an empty line', '', false]
    ];
    for (const [what, line, expected] of LINES) {
      it(`${expected ? 'recognizes' : 'passes by'} ${what}`, () => assert.equal(pattern.test(line), expected));
    }
  });

  it('has a section of the change log for its version', () => {
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`^## \\[${MANIFEST.version.replaceAll('.', '\\.')}\\]`, 'm'));
  });
});
