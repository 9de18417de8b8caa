import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check, mutated, randomFrom, timeToRead } from '../test/unit/formats/fuzzing';
import { filesUnder, sharedFolder, textOf } from '../test/unit/formats/shared';

/**
 * Reads mutated claim files until the time is over: no exception, no token or finding out of place, no time above
 * linear. `npm run fuzz -- --seconds 60 --seed 7` repeats a run; a failure names the seed that repeats it alone.
 */

const LARGEST = 40_000;
/** Milliseconds above which a text is looked at again: a grace, and so much per character. */
const GRACE = 20;
const PER_CHARACTER = 0.002;
/** Four times the text may take so many times as long. */
const GROWTH = 8;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100000000' }
  }
});
const folder = sharedFolder('corpus/files');
if (folder === null) {
  console.log('fuzz: skipped, the corpus is not beside the project.');
  process.exit(0);
}
const texts = filesUnder(folder)
  .map((name) => textOf(join(folder, name)))
  .filter((text) => text.length > 0 && text.length <= LARGEST);

const first = Number(values.seed);
const until = performance.now() + Number(values.seconds) * 1000;
const failures: string[] = [];
let count = 0;
while (count < Number(values.count) && performance.now() < until) {
  const seed = first + count++;
  const text = mutated(texts, randomFrom(seed));
  const start = performance.now();
  try {
    check(text);
  } catch (error) {
    failures.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const elapsed = performance.now() - start;
  if (elapsed > GRACE + text.length * PER_CHARACTER && isSuperLinear(text)) failures.push(`seed ${seed}: time grows faster than the text`);
}
for (const failure of failures.slice(0, 20)) console.log(failure);
console.log(`fuzz: ${count} inputs, ${failures.length} failed, seeds from ${first}.`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** Whether the time grows faster than the text. */
function isSuperLinear(text: string): boolean {
  const once = timeToRead(text, 3);
  return once > GRACE && timeToRead(text.repeat(4), 3) > once * GROWTH;
}
