import assert from 'node:assert/strict';
import { bundled } from '../../../src/data/bundled';
import { referencePage } from '../../../src/features/reference';
import { anchorOf, REFERENCE_PAGE, SECTIONS } from '../../../src/features/reference-sections';
import { rulePage } from '../../../src/features/rule-page';
import { ruleRows } from '../../../src/rules/rows';

const PAGE = referencePage(bundled, ruleRows()).markdown;
const HEADINGS = [...PAGE.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
const ANCHORS = HEADINGS.map(anchorOf);

/** The text below a heading, up to the next. */
function below(heading: string): string {
  return PAGE.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

const missing = (texts: readonly string[], part: string): readonly string[] => texts.filter((text) => !part.includes(text));

describe('reference page', () => {
  it('has its sections in order, each with content', () => {
    const titles = Object.values(SECTIONS);
    assert.deepEqual(
      HEADINGS.filter((title) => titles.some((section) => section === title)),
      titles
    );
    assert.deepEqual(
      titles.filter((title) => below(title).trim() === title),
      []
    );
  });

  it('leads every link to a heading of its own or to the page of a rule', () => {
    const links = [...PAGE.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
    const pages = new Set(ruleRows().map(({ id }) => `rules/${id}.md`));
    assert.ok(links.length > 200);
    assert.deepEqual(
      links.filter((address) => !(address.startsWith('#') ? ANCHORS.includes(address.slice(1)) : pages.has(address))),
      []
    );
  });

  it('has one heading for each anchor', () => assert.deepEqual(ANCHORS, [...new Set(ANCHORS)]));

  it('is where the page of every rule leads, and leads to every rule', () => {
    const page = `(../${REFERENCE_PAGE}#`;
    for (const row of ruleRows()) {
      const anchor = rulePage(row, bundled).markdown.split(page)[1]?.split(')')[0] ?? '';
      assert.ok(ANCHORS.includes(anchor), `${row.id} leads to ${anchor}`);
      assert.equal(PAGE.split(`(rules/${row.id}.md)`).length, 2, row.id);
    }
  });

  it('leaves no modifier, pair, payer, place, denial or source out', () => {
    const modifiers = PAGE.slice(PAGE.indexOf('\n## Modifiers'), PAGE.indexOf('\n## Codes of the same day'));
    const told = bundled.modifiers().map(({ code, meaning }) => (meaning === undefined ? `\`${code}\`` : `### Modifier ${code}\n`));
    assert.deepEqual(missing(told, modifiers), []);
    const pairs = below(SECTIONS.sameDay);
    const core = bundled.pairsOf('77407').filter(({ scope }) => scope === 'core');
    assert.deepEqual(
      missing(
        core.map(({ column1, column2 }) => `\`${column1 === '77407' ? column2 : column1}\``),
        pairs
      ),
      []
    );
    assert.deepEqual(
      missing(
        bundled.payers().map(({ name }) => `### ${name}\n`),
        PAGE
      ),
      []
    );
    assert.deepEqual(
      missing(
        bundled.places().map(({ code }) => `| \`${code}\` |`),
        below('Place of service')
      ),
      []
    );
    const denials = PAGE.slice(PAGE.indexOf('\n## Denial reasons'), PAGE.indexOf('\n## What a claim does not show'));
    assert.deepEqual(
      missing(
        bundled.adjustments().map(({ code }) => `\`${code}\``),
        denials
      ),
      []
    );
    assert.equal(below(SECTIONS.sources).match(/^\| \d/gm)?.length, bundled.sources().length);
  });

  it('tells of a modifier in full', () => {
    assert.equal(
      below('Modifier 59').replace(/\[\\\[[\d, ]+\\\]\]/g, '[n]'),
      [
        'Modifier 59',
        '**Distinct service: only under its condition.** Right only to separate 77407 from another code it is paired with (indicator 1) when the sessions were truly distinct; not for 77407 repeated, and not beside an X modifier. [n](#sources)',
        `In general: ${below('Modifier 59').split('In general: ')[1]?.split('\n')[0]}`,
        'Not together with XE, XS, XP or XU.',
        ''
      ].join('\n\n')
    );
  });

  it('says which meanings come from general knowledge', () => {
    assert.match(below(SECTIONS.meaning), /^\| until Dec 31, 2014 \| all \| .* \*\(general knowledge, not checked\)\* /m);
  });

  it('names the trademark and ships no price', () => {
    assert.match(PAGE, /CPT® is a registered trademark of the American Medical Association/);
    assert.doesNotMatch(PAGE, /\$\s?\d/);
  });
});
