import { SIZES, type Sizes } from './read';

/** Where a command writes: text, or UTF-8 whose memory may be used again afterwards. `write` resolves once the receiver can take more; false when it has gone away. */
export interface Output {
  write(text: string | Uint8Array): Promise<boolean>;
  /** True once the receiver has closed the pipe: nothing more is worth computing. */
  readonly closed: boolean;
}

/** Everything a command knows of the world around it, so that tests need no process. */
export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>;
  readonly out: Output;
  readonly error: Output;
  /** Standard output may be coloured. */
  readonly colors: boolean;
  /** Standard error is a terminal on which a progress line may be drawn. */
  readonly interactive: boolean;
  readonly columns: number;
  /** Folder against which paths are read. */
  readonly folder: string;
  /** Today's ISO day. */
  readonly today: string;
  /** The script that serves as a worker for many files; null keeps everything in this thread. */
  readonly workerScript: string | null;
  /** How much of a file is read at a time. */
  readonly sizes: Sizes;
}

/** An output over a Node stream: waits for the receiver, and takes its going away (`| head`) as no error. */
export function outputTo(stream: NodeJS.WritableStream): Output {
  let closed = false;
  let wake: (() => void) | null = null;
  function release(): void {
    wake?.();
    wake = null;
  }
  stream.on('error', () => {
    closed = true;
    release();
  });
  stream.on('drain', release);
  /** Bytes are waited for until they have been written: their memory serves again. */
  async function written(bytes: Uint8Array): Promise<void> {
    await new Promise<void>((resolve) => {
      stream.write(bytes, () => resolve());
    });
  }
  async function write(text: string | Uint8Array): Promise<boolean> {
    if (closed) return false;
    if (typeof text !== 'string') await written(text);
    else if (text !== '' && !stream.write(text)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return !closed;
  }
  return {
    write,
    get closed() {
      return closed;
    }
  };
}

function colorsWanted(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
  if (environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '0') return true;
  return isTerminal && environment.TERM !== 'dumb';
}

/** The local day in ISO form. */
export function isoDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The terminal this process runs in. */
export function processTerminal(workerScript: string | null): Terminal {
  return {
    input: process.stdin,
    out: outputTo(process.stdout),
    error: outputTo(process.stderr),
    colors: colorsWanted(process.env, process.stdout.isTTY === true),
    interactive: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
    columns: process.stdout.columns ?? 100,
    folder: process.cwd(),
    today: isoDay(new Date()),
    workerScript,
    sizes: SIZES
  };
}
