/** Reads JSON and keeps where everything stands. Offsets are UTF-16 code units, end exclusive. */

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface JsonMember {
  readonly key: string;
  readonly keyPlace: Place;
  readonly node: JsonNode;
}

export interface JsonNode extends Place {
  /** What JSON.parse would give. */
  readonly value: unknown;
  /** Of an object, in file order; keys may repeat. */
  readonly members: readonly JsonMember[];
  /** Of an array. */
  readonly items: readonly JsonNode[];
}

export interface JsonFault extends Place {
  readonly message: string;
}

export type JsonReading = { readonly root: JsonNode; readonly fault: null } | { readonly root: null; readonly fault: JsonFault };

/** Nesting beyond this is refused: no data file needs it. */
const DEEPEST = 64;

class Fault extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number
  ) {
    super(message);
  }
}

/** Reads a JSON text, with or without a byte order mark. Never throws. */
export function readJson(text: string): JsonReading {
  try {
    const at = skipBlanks(text, text.startsWith('\uFEFF') ? 1 : 0);
    const root = readValue(text, at, 0);
    const rest = skipBlanks(text, root.end);
    if (rest < text.length) throw new Fault('Nothing may follow the end of the JSON value.', rest, text.length);
    return { root, fault: null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { root: null, fault: { message: error.message, start: error.start, end: error.end } };
  }
}

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_$][\w$]*/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function skipBlanks(text: string, at: number): number {
  return at + matchAt(BLANK, text, at).length;
}

function unexpected(text: string, at: number, wanted: string): Fault {
  if (at >= text.length) return new Fault(`The file ends where ${wanted} is expected.`, text.length, text.length);
  return new Fault(`Expected ${wanted}.`, at, at + Math.max(1, matchAt(WORD, text, at).length));
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null]
]);

function leaf(value: unknown, start: number, length: number): JsonNode {
  return { value, members: [], items: [], start, end: start + length };
}

function readValue(text: string, at: number, depth: number): JsonNode {
  if (depth > DEEPEST) throw new Fault('The JSON is nested too deeply.', at, at + 1);
  const first = text.charAt(at);
  if (first === '{') return readObject(text, at, depth);
  if (first === '[') return readArray(text, at, depth);
  if (first === '"') return readString(text, at);
  const number = matchAt(NUMBER, text, at);
  if (number !== '') return leaf(Number(number), at, number.length);
  const word = matchAt(WORD, text, at);
  if (!WORDS.has(word)) throw unexpected(text, at, 'a value');
  return leaf(WORDS.get(word), at, word.length);
}

function readString(text: string, start: number): JsonNode {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"' && text.charCodeAt(at) >= 0x20) at += text.charAt(at) === '\\' ? 2 : 1;
  if (text.charAt(at) !== '"') throw new Fault('This text in quotes does not end on its line.', start, Math.min(at, text.length));
  try {
    return leaf(JSON.parse(text.slice(start, at + 1)), start, at + 1 - start);
  } catch {
    throw new Fault('This text in quotes holds a backslash that JSON does not know.', start, at + 1);
  }
}

/** Reads the parts between the brackets; `readPart` returns the offset behind the part. */
function readParts(text: string, start: number, close: string, readPart: (at: number) => number): number {
  let at = skipBlanks(text, start + 1);
  if (text.charAt(at) === close) return at + 1;
  for (;;) {
    at = skipBlanks(text, readPart(at));
    const next = text.charAt(at);
    if (next === close) return at + 1;
    if (next !== ',') throw unexpected(text, at, `a comma or "${close}"`);
    at = skipBlanks(text, at + 1);
  }
}

function readArray(text: string, start: number, depth: number): JsonNode {
  const items: JsonNode[] = [];
  const end = readParts(text, start, ']', (at) => {
    const item = readValue(text, at, depth + 1);
    items.push(item);
    return item.end;
  });
  return { value: items.map((item) => item.value), members: [], items, start, end };
}

function readObject(text: string, start: number, depth: number): JsonNode {
  const members: JsonMember[] = [];
  const end = readParts(text, start, '}', (at) => {
    if (text.charAt(at) !== '"') throw unexpected(text, at, 'a name in quotes');
    const key = readString(text, at);
    const colon = skipBlanks(text, key.end);
    if (text.charAt(colon) !== ':') throw unexpected(text, colon, 'a colon');
    const node = readValue(text, skipBlanks(text, colon + 1), depth + 1);
    members.push({ key: String(key.value), keyPlace: { start: key.start, end: key.end }, node });
    return node.end;
  });
  return { value: Object.fromEntries(members.map(({ key, node }) => [key, node.value])), members, items: [], start, end };
}

/** The deepest node along a path that exists in the text. */
export function nodeAt(root: JsonNode, path: readonly PropertyKey[]): JsonNode {
  let node = root;
  for (const step of path) {
    const next = typeof step === 'number' ? node.items[step] : memberOf(node, String(step))?.node;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** The member that counts: the last of its name. */
export function memberOf(node: JsonNode, key: string): JsonMember | undefined {
  return node.members.findLast((member) => member.key === key);
}
