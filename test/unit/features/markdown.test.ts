import assert from 'node:assert/strict';
import { blocks, bold, footer, inlineCode, joined, link, list, md, plain, table } from '../../../src/features/markdown';

describe('markdown', () => {
  for (const [what, text, expected] of [
    ['words and figures', 'Level 2, from Jan 1, 2026 (limit 2).', 'Level 2, from Jan 1, 2026 (limit 2).'],
    ['emphasis', 'a*b*_c_~d~', 'a\\*b\\*\\_c\\_\\~d\\~'],
    ['a link', '[pay](command:x)', '\\[pay\\](command:x)'],
    ['an image', '![x](http://x)', '!\\[x\\](http\\://x)'],
    ['an address', 'see https://example.org', 'see https\\://example.org'],
    ['an address without scheme', 'www.example.org', 'www\\.example.org'],
    ['an e-mail address', 'a@example.org', 'a\\@example.org'],
    ['HTML', '<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['an entity', '&lt;', '\\&lt;'],
    ['a table', 'a|b', 'a\\|b'],
    ['code', '`x`', '\\`x\\`'],
    ['a heading', '# x', '\\# x'],
    ['a list', '- x', '\\- x'],
    ['a numbered list', '1. x', '1\\. x'],
    ['line breaks', 'a\r\nb\u2028c\u0000d', 'a b c d'],
    ['blanks', ' a  b\u00a0c ', 'a b c'],
    ['a tab', 'a\tb', 'a b'],
    ['an address in capitals', 'WWW.EXAMPLE.ORG', 'WWW\\.EXAMPLE.ORG'],
    ['a slash, a colon and dots', 'a/b: w.w. 1.5', 'a/b: w.w. 1.5'],
    ['a backslash', 'a\\', 'a\\\\']
  ] as const) {
    it(`keeps ${what} as plain text`, () => assert.equal(plain(text).markdown, expected));
  }

  for (const [what, text, expected] of [
    ['a code', '77407', '`77407`'],
    ['a backtick', 'a`b', '`` a`b ``'],
    ['runs of backticks', '``a`', '``` ``a` ```'],
    ['a line break inside', '774\r\n07', '`774 07`'],
    ['brackets, pipes and tags', '[a](b)|<c>', '`[a](b)|<c>`'],
    ['nothing', ' ', '']
  ] as const) {
    it(`sets ${what} as code`, () => assert.equal(inlineCode(text).markdown, expected));
  }

  it('escapes what is inserted into a template, but not Markdown', () => {
    assert.equal(md`**${'a*b'}** ${bold('c')} ${inlineCode('d')}`.markdown, '**a\\*b** **c** `d`');
  });

  it('joins what is there', () => {
    assert.equal(joined(['a', null, '', 'b*'], ' · ').markdown, 'a · b\\*');
    assert.equal(blocks('a', null, list(['b', bold('c')])).markdown, 'a\n\n- b\n- **c**');
    assert.equal(footer(null, 'x', 'y').markdown, '---\n\nx y');
  });

  it('links to an address of ours', () => {
    assert.equal(link('a*b', '../77407.md#some-part').markdown, '[a\\*b](../77407.md#some-part)');
    assert.equal(link('a', 'a b(c)ä.edi').markdown, '[a](a%20b%28c%29%C3%A4.edi)');
    assert.equal(link('a', '/a%23b.edi#L1,1').markdown, '[a](/a%23b.edi#L1,1)');
  });

  it('sets a table', () => {
    assert.equal(table(['A', 'B'], [['a|b', bold('c\nd')]]).markdown, '| A | B |\n| --- | --- |\n| a\\|b | **c d** |');
  });
});
