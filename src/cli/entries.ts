/** Entries of a report as they are made, in any order; in the end in the order of the file, as UTF-8. */
export interface Entries {
  /** Adds the entry of a finding from `start` to `end`. */
  add(start: number, end: number, text: string): void;
  /** All of them, each but the first behind `between`: as text where they are short. What is added then is of the next report. */
  end(): string | Uint8Array<ArrayBuffer>;
  /** Memory that has served before, for what is added next. */
  use(room: ArrayBuffer): void;
}

/** From this length on they stay bytes, which change threads without a copy and lie outside of the engine's heap. */
const LONG = 16 * 1024;
const SMALLEST = 64 * 1024;
const NO_ROOM = Buffer.from(new ArrayBuffer(0));
/** Bytes that a code unit takes at most. */
const WIDEST = 3;

/** Where entries stand: of each its `start` and `end` in the file, and the same of its bytes. */
type Places = number[];
const FIELDS = 4;

function isInOrder(places: Places): boolean {
  for (let at = FIELDS; at < places.length; at += FIELDS) if (comesBefore(places, at, at - FIELDS)) return false;
  return true;
}

function comesBefore(places: Places, a: number, b: number): boolean {
  return compared(places, a, b) < 0;
}

function compared(places: Places, a: number, b: number): number {
  return (places[a] ?? 0) - (places[b] ?? 0) || (places[a + 1] ?? 0) - (places[b + 1] ?? 0);
}

function larger(bytes: Buffer<ArrayBuffer>, used: number, length: number): Buffer<ArrayBuffer> {
  const copy = Buffer.from(new ArrayBuffer(Math.max(SMALLEST, length, 2 * bytes.length)));
  copy.set(bytes.subarray(0, used));
  return copy;
}

/** Entries of one report after the other. They are written at once where they go, so that no text outlives its claim. */
export function createEntries(between: string): Entries {
  let bytes = NO_ROOM;
  let used = 0;
  let places: Places = [];

  function write(text: string): void {
    if (bytes.length - used < text.length * WIDEST) bytes = larger(bytes, used, used + text.length * WIDEST);
    used += bytes.write(text, used);
  }

  function sorted(): Buffer<ArrayBuffer> {
    const order = Array.from({ length: places.length / FIELDS }, (_, index) => index * FIELDS).sort((a, b) => compared(places, a, b));
    const copy = Buffer.from(new ArrayBuffer(bytes.length));
    let length = 0;
    for (const at of order) {
      if (length > 0) length += copy.write(between, length);
      length += bytes.copy(copy, length, places[at + 2], places[at + 3]);
    }
    return copy;
  }

  /** Hands over the bytes and with them their memory, unless they are short. */
  function given(): string | Uint8Array<ArrayBuffer> {
    if (used < LONG) return bytes.toString('utf8', 0, used);
    const entries = new Uint8Array(bytes.buffer, 0, used);
    bytes = NO_ROOM;
    return entries;
  }

  return {
    add(start, end, text) {
      if (used > 0) write(between);
      const from = used;
      write(text);
      places.push(start, end, from, used);
    },
    end() {
      if (!isInOrder(places)) bytes = sorted();
      const entries = given();
      used = 0;
      places = [];
      return entries;
    },
    use(room) {
      if (used === 0 && room.byteLength > bytes.length) bytes = Buffer.from(room);
    }
  };
}

/** The memory of entries that have been written or copied, for the next ones. */
export function roomOf(entries: string | Uint8Array<ArrayBuffer>): ArrayBuffer | null {
  return typeof entries === 'string' ? null : entries.buffer;
}
