import { SIZES, type Sizes } from '../../../src/cli/read';
import type { Output, Terminal } from '../../../src/cli/terminal';

/** A terminal in memory: what was printed can be read back. */
export interface MemoryTerminal extends Terminal {
  printed(): string;
  complained(): string;
}

function memoryOutput(limit: number): Output & { text(): string } {
  let text = '';
  return {
    async write(piece) {
      if (text.length < limit) text += String(typeof piece === 'string' ? piece : Buffer.from(piece));
      return text.length < limit;
    },
    get closed() {
      return text.length >= limit;
    },
    text: () => text
  };
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

export interface MemoryOptions {
  readonly input?: string | Uint8Array;
  readonly folder?: string;
  readonly colors?: boolean;
  readonly interactive?: boolean;
  /** The receiver goes away after so many characters. */
  readonly limit?: number;
  readonly sizes?: Sizes;
}

export function memoryTerminal(options: MemoryOptions = {}): MemoryTerminal {
  const out = memoryOutput(options.limit ?? Number.POSITIVE_INFINITY);
  const error = memoryOutput(Number.POSITIVE_INFINITY);
  return {
    input: pieces(Buffer.from(options.input ?? '')),
    out,
    error,
    colors: options.colors ?? false,
    interactive: options.interactive ?? false,
    columns: 80,
    folder: options.folder ?? process.cwd(),
    today: '2026-06-30',
    workerScript: null,
    sizes: options.sizes ?? SIZES,
    printed: out.text,
    complained: error.text
  };
}
