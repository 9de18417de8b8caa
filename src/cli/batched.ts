import type { Output } from './terminal';

const BATCH = 64 * 1024;

/** Collects small pieces into writes of a sensible size; memory stays bounded, because it waits for the receiver. */
export interface BatchedOutput {
  /** False once the receiver has gone away. */
  add(text: string | Uint8Array): Promise<boolean> | boolean;
  flush(): Promise<boolean>;
}

export function batched(output: Output): BatchedOutput {
  let pending = '';
  async function flush(): Promise<boolean> {
    const text = pending;
    pending = '';
    return output.write(text);
  }
  return {
    add(text) {
      if (typeof text !== 'string') return flush().then(() => output.write(text));
      pending += text;
      return pending.length < BATCH ? !output.closed : flush();
    },
    flush
  };
}
