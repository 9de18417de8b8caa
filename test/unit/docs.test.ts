import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'samples/README.md',
  'docs/architecture.md',
  'docs/cli.md',
  'docs/data.md',
  'docs/rules.md'
];
const FOLDERS = 'data|claims|formats|rules|features|editor|cli';

/** The anchors of a page's headings, as Markdown previews make them, and those that are written out. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  );
  return new Set([...headings, ...[...markdown.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)]);
}

describe('documentation', () => {
  for (const page of PAGES) {
    const markdown = readFileSync(page, 'utf8');

    it(`${page}: every link inside the project leads somewhere`, () => {
      const links = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
      const broken = links.filter((link) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? page : path.join(path.dirname(page), file);
        return !existsSync(target) || (anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).has(anchor));
      });
      assert.deepEqual(broken, []);
    });
  }

  it('docs/architecture.md: every file and folder it names exists', () => {
    const named = [...readFileSync('docs/architecture.md', 'utf8').matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name);
    const paths = named
      .filter(
        (name) =>
          /^(src|test|docs|snippets|syntaxes|scripts|bench|schemas|samples)\/[\w./-]*$/.test(name) ||
          new RegExp(`^(${FOLDERS})/`).test(name)
      )
      .map((name) => (new RegExp(`^(${FOLDERS})/`).test(name) ? `src/${name}` : name));
    assert.ok(paths.length > 20, `only ${paths.length} found`);
    assert.deepEqual(
      paths.filter((name) => !existsSync(name) && !name.startsWith('test/ui/out')),
      []
    );
  });
});
