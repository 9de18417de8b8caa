import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../../src/cli/main';
import { memoryTerminal } from './memory';

const SHARED = path.resolve(__dirname, '../../../../shared');
const CASES = path.join(SHARED, 'cases');
const CORPUS = path.join(SHARED, 'corpus/files');

/** Cases of other formats; and one that gives its number of procedures instead of their places. */
const OTHER_FORMATS = /^(42|44|45|46|48|50)-/;
const COUNTED = /^53-/;

interface Expected {
  readonly input: string;
  readonly recognised: readonly {
    readonly kind: string;
    readonly text: string;
    readonly start: [number, number];
    readonly end: [number, number];
  }[];
}

type Place = readonly [kind: string, text: string, start: readonly [number, number], end: readonly [number, number]];

/** The tokens of the lines with a code that starts with 77407, and of no other line. */
async function inspected(file: string): Promise<readonly { format: string | null; lines: readonly Place[] }[]> {
  const terminal = memoryTerminal();
  assert.equal(await main(['inspect', '--format', 'json', file], terminal), 0, terminal.complained());
  const files: { format: string | null; lines: { procedure: Token; modifiers: Token[] }[] }[] = JSON.parse(terminal.printed());
  return files.map(({ format, lines }) => ({
    format,
    lines: lines
      .filter(({ procedure }) => procedure.value.startsWith('77407'))
      .flatMap(({ procedure, modifiers }) => [placeOf('code', procedure), ...modifiers.map((modifier) => placeOf('modifier', modifier))])
  }));
}

interface Token {
  readonly value: string;
  readonly text: string;
  readonly range: { readonly start: Point; readonly end: Point };
}

interface Point {
  readonly line: number;
  readonly character: number;
}

function placeOf(kind: string, { text, range: { start, end } }: Token): Place {
  return [kind, text, [start.line, start.character], [end.line, end.character]];
}

describe('inspect over the shared cases', () => {
  if (!existsSync(CASES)) {
    it('is skipped: ../shared/cases is absent', function () {
      this.skip();
    });
    return;
  }
  for (const name of readdirSync(CASES).filter((entry) => entry.endsWith('.expect.json') && !COUNTED.test(entry))) {
    it(name.replace('.expect.json', ''), async () => {
      const { input, recognised }: Expected = JSON.parse(readFileSync(path.join(CASES, name), 'utf8'));
      const [file] = await inspected(path.join(CASES, input));
      if (OTHER_FORMATS.test(name)) {
        assert.deepEqual(file, { format: null, lines: [] });
        return;
      }
      assert.deepEqual(
        file?.lines,
        recognised.map(({ kind, text, start, end }) => [kind, text, start, end])
      );
    });
  }
});

describe('inspect over the shared corpus', () => {
  it('reads every file', async function () {
    if (!existsSync(CORPUS)) this.skip();
    const terminal = memoryTerminal();
    assert.deepEqual([await main(['inspect', '--format', 'json', `${CORPUS}/**/*`], terminal), terminal.complained()], [0, '']);
    assert.ok(JSON.parse(terminal.printed()).length > 400);
  });
});
