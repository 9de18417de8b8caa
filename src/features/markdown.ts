/**
 * The one place where Markdown is built. Text is escaped unless it already is Markdown, so nothing that
 * stands in a claim file can become a link, an image, a heading or a table.
 */

export interface Markdown {
  readonly markdown: string;
}

/** A piece of a template: plain text (escaped) or finished Markdown (taken as it is). */
export type Piece = string | Markdown;

const BLANKS = /[\s\p{Cc}]+/gu;
/** What can mean something in the middle of a line. */
const INLINE = /[\\`*_[\]<>|~&]/g;
/** What can mean something at the start of a line: headings, rules and lists. */
const LEADING = /^([#+=-]|\d+(?=[.)]))/;
/** What a renderer turns into a link by itself. */
const LINKS = /(https?|ftp)(?=:\/\/)|(www)(?=\.)|(\w)(?=@)/gi;

/** One look for all of the above; most texts have none of it, and four replacements cost more. */
const ANY = /[\\`*_[\]<>|~&@\p{Cc}]|[^\S ]| {2}| $|^[ #+=-]|^\d+[.)]|[Ww]{3}\.|:\/\//u;

/** Plain text as Markdown that renders exactly that text on one line. */
export function plain(text: string): Markdown {
  if (!ANY.test(text)) return { markdown: text };
  const line = text.replace(BLANKS, ' ').trim();
  const inline = line.replace(INLINE, '\\$&').replace(LINKS, '$&\\');
  return { markdown: inline.replace(LEADING, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`)) };
}

/** Markdown from a template: the written parts are Markdown, what is inserted is escaped unless it is Markdown. */
export function md(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markdown {
  let markdown = strings[0] ?? '';
  pieces.forEach((piece, index) => {
    markdown += asMarkdown(piece).markdown + (strings[index + 1] ?? '');
  });
  return { markdown };
}

function asMarkdown(piece: Piece): Markdown {
  return typeof piece === 'string' ? plain(piece) : piece;
}

/** Text from a file, set as code. It survives backticks, line breaks, pipes and brackets; empty text stays empty. */
export function inlineCode(text: string): Markdown {
  const line = text.replace(BLANKS, ' ').trim();
  if (line === '') return { markdown: '' };
  const longest = (line.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return { markdown: `${fence}${pad}${line}${pad}${fence}` };
}

export function bold(piece: Piece): Markdown {
  return { markdown: `**${asMarkdown(piece).markdown}**` };
}

/** The pieces that are there, with a separator between them. */
export function joined(pieces: readonly (Piece | null)[], separator: string): Markdown {
  const parts = pieces.filter((piece) => piece !== null).map((piece) => asMarkdown(piece).markdown);
  return { markdown: parts.filter((part) => part !== '').join(separator) };
}

export function list(items: readonly Piece[]): Markdown {
  return { markdown: items.map((item) => `- ${asMarkdown(item).markdown}`).join('\n') };
}

/** What would end an address in Markdown, or be no address; percent signs stay, because parts may be encoded already. */
const UNSAFE = /[^\w\-.~:/?#@!$&'*+,;=%]/gu;

function encoded(character: string): string {
  return character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character);
}

/** A link to an address of ours; its text is escaped like any other. */
export function link(piece: Piece, address: string): Markdown {
  return { markdown: `[${asMarkdown(piece).markdown}](${address.replace(UNSAFE, encoded)})` };
}

/** A table; a cell is one line. */
export function table(head: readonly Piece[], rows: readonly (readonly Piece[])[]): Markdown {
  const lines = [head, ...rows].map((cells) => `| ${cells.map((cell) => asMarkdown(cell).markdown).join(' | ')} |`);
  return { markdown: [lines[0], `|${' --- |'.repeat(head.length)}`, ...lines.slice(1)].join('\n') };
}

/** Blocks one under the other; what is null or empty leaves no gap. */
export function blocks(...parts: readonly (Piece | null)[]): Markdown {
  return joined(parts, '\n\n');
}

/** Small print below a rule: sources and notices. */
export function footer(...parts: readonly (Piece | null)[]): Markdown {
  return { markdown: `---\n\n${joined(parts, ' ').markdown}` };
}
