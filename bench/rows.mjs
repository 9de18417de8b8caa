// The rows of the table: each measures, compares with its goal and says whether it holds.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { activationTimes } from './activation.mjs';
import { input, root } from './build.mjs';
import { median, percentile, probe, run } from './child.mjs';

export const PEER_NAMES = ['node-x12', 'x12-parser', 'node-x12-edi', 'edi-parser'];
/** A line of 50 MB and 2 million lines are the large inputs of `scaling`. */
export const PATHOLOGICAL_NAMES = [
  '10,000 lines in one claim',
  '100,000 findings',
  'an ISA repeated 50,000 times',
  '200,000 lines typed without a terminator'
];

const MB = 1_000_000;
const data = path.join(root, 'dist/data.json');
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const speed = (bytes, milliseconds) => `${(bytes / MB / (milliseconds / 1000)).toFixed(0)} MB/s`;

function row(what, goal, value, pass, note = '') {
  return { what, goal, value, pass, note };
}

/** Milliseconds of a probe that gives them, the median of fresh processes. */
async function timeOf(repeats, name, options) {
  const times = [];
  for (let index = 0; index < repeats; index++) times.push((await probe(name, options)).milliseconds);
  return median(times);
}

/** Milliseconds of the peers. One that takes more than twice as long as the fastest does so once: it will not be the fastest. */
async function peerTimes(file, repeats) {
  const times = {};
  for (const peer of PEER_NAMES) times[peer] = await timeOf(1, 'peer', { file, peer }).catch(() => Number.POSITIVE_INFINITY);
  const close = Object.values(times).reduce((a, b) => Math.min(a, b)) * 2;
  for (const peer of PEER_NAMES) if (times[peer] <= close && repeats > 1) times[peer] = await timeOf(repeats, 'peer', { file, peer });
  return times;
}

/** The whole analysis beside the peers, on the same text. */
export async function analysis({ repeats, peerRepeats, sizes }) {
  const rows = [];
  const times = {};
  for (const { bytes, factor } of sizes) {
    const file = await input(bytes);
    const own = await timeOf(repeats, 'analyze', { file });
    times[bytes] = own;
    const peers = await peerTimes(file, peerRepeats);
    const [fastest, best] = Object.entries(peers).reduce((a, b) => (b[1] < a[1] ? b : a));
    const others = Object.entries(peers).map(([peer, time]) => `${peer} ${Number.isFinite(time) ? speed(bytes, time) : 'failed'}`);
    rows.push(
      row(
        `whole analysis, ${bytes / MB} MB wrapped`,
        `${factor}× the fastest peer`,
        `${speed(bytes, own)} (${ms(own)}), ${(best / own).toFixed(1)}× ${fastest}`,
        best / own >= factor,
        others.join(', ')
      )
    );
  }
  return { rows, times };
}

export async function locating({ repeats, large }) {
  const file = await input(large);
  const own = await timeOf(repeats, 'locating', { file });
  const loop = await timeOf(repeats, 'terminators', { file });
  const value = `${speed(large, own)} (${ms(own)}), ${(loop / own).toFixed(2)}× the loop (${ms(loop)})`;
  return [row(`locating alone, ${large / MB} MB`, '0.3× an indexOf loop over the terminators', value, loop / own >= 0.3)];
}

/** `measured` holds what is known already: milliseconds of wrapped inputs by their size. */
export async function scaling({ repeats, small, large }, measured) {
  const limit = (large / small) * 1.2;
  const rows = [];
  for (const [name, newline, known] of [
    ['wrapped', '\n', measured],
    ['one line', '', {}]
  ]) {
    const [less, more] = [
      known[small] ?? (await analysisTime(repeats, small, newline)),
      known[large] ?? (await analysisTime(repeats, large, newline))
    ];
    const value = `${(more / less).toFixed(1)} (${ms(less)}, ${ms(more)})`;
    rows.push(
      row(`scaling ${name}, time(${large / MB} MB) / time(${small / MB} MB)`, `at most ${limit.toFixed(0)}`, value, more / less <= limit)
    );
  }
  return rows;
}

const analysisTime = async (repeats, bytes, newline) => timeOf(repeats, 'analyze', { file: await input(bytes, newline) });

/** Five times the input must take about five times as long. */
export async function pathological({ repeats, share }) {
  const rows = [];
  for (const name of PATHOLOGICAL_NAMES) {
    const part = await timeOf(repeats, 'pathological', { input: name, share: share / 5 });
    const whole = await timeOf(repeats, 'pathological', { input: name, share });
    const ratio = whole / part;
    const size = share === 1 ? '' : ` (${share * 100} % of it)`;
    rows.push(
      row(`${name}${size}`, 'time of all / time of a fifth at most 6', `${ratio.toFixed(1)} (${ms(part)}, ${ms(whole)})`, ratio <= 6)
    );
  }
  return rows;
}

export async function keystrokes({ repeats, documents, edits }) {
  const rows = [];
  for (const { bytes, newline, name } of documents) {
    const file = await input(bytes, newline);
    const p99 = [];
    for (let index = 0; index < repeats; index++) {
      // The stand-in copies the whole text for an edit of a long line, as the editor does.
      const { times } = await probe('keystroke', { file, data, count: newline === '' ? edits / 10 : edits });
      p99.push(percentile(times, 0.99));
    }
    rows.push(row(`keystroke, ${name}`, 'p99 at most 1 ms in the change event', ms(median(p99)), median(p99) <= 1));
  }
  return rows;
}

export async function refreshes({ repeats, documents, edits }) {
  const rows = [];
  for (const { bytes, newline, name } of documents) {
    const limit = bytes > 10 * MB ? 150 : 50;
    const file = await input(bytes, newline);
    const works = [];
    const blocks = [];
    for (let index = 0; index < repeats; index++) {
      const { rounds } = await probe('refresh', { file, data, count: edits });
      works.push(median(rounds.map(({ work }) => work)));
      blocks.push(median(rounds.map(({ block }) => block)));
    }
    const [work, block] = [median(works), median(blocks)];
    rows.push(row(`refresh after an edit in the middle, ${name}`, `at most ${limit} ms of work`, ms(work), work <= limit));
    rows.push(row(`longest block of a refresh, ${name}`, 'at most 16 ms', ms(block), block <= 16));
  }
  return rows;
}

export async function hovers({ repeats, documents, hovers: count }) {
  const rows = [];
  for (const { bytes, newline, name } of documents) {
    const file = await input(bytes, newline);
    const results = [];
    for (let index = 0; index < repeats; index++) results.push(await probe('hover', { file, data, count }));
    const add = (what, goal, limit, hoversOf) => {
      const [time, passed] = ['time', 'passed'].map((key) => median(results.map((result) => p99Of(hoversOf(result), key))));
      rows.push(row(`${what}, ${name}`, goal, `${ms(time)} (with other work on the machine ${ms(passed)})`, time <= limit));
    };
    add('first hover in a process', 'at most 10 ms', 10, ({ first }) => [first]);
    add('hover', 'p99 at most 1 ms', 1, ({ after }) => after);
    add('hover while an analysis is under way', 'p99 at most 1 ms', 1, ({ during }) => during);
  }
  return rows;
}

const p99Of = (hovers, key) =>
  percentile(
    hovers.map((hover) => hover[key]),
    0.99
  );

export async function memory({ repeats, documents }) {
  const rows = [];
  for (const { bytes, newline, name } of documents) {
    const file = await input(bytes, newline);
    const results = [];
    for (let index = 0; index < repeats; index++)
      results.push(await probe('memory', { file, warm: await input(MB), data }, ['--expose-gc']));
    const retained = median(results.map((result) => result.retained / result.length));
    const peak = median(results.map((result) => result.peak / result.length));
    rows.push(row(`memory retained, ${name}`, 'at most 0.3 MB per MB', `${retained.toFixed(2)} MB per MB`, retained <= 0.3));
    rows.push(row(`peak while opening, ${name}`, 'at most 1.5 MB per MB', `${peak.toFixed(2)} MB per MB`, peak <= 1.5));
  }
  return rows;
}

/** "Check File" in the editor on a file too large for it: with all rules, and with one that seldom speaks, so that what is kept comes from all over the file. */
export async function checking({ streamRepeats, streamBytes }) {
  const file = await input(streamBytes);
  const warm = await input(MB);
  const rules = path.join(root, 'dist/rules.json');
  const rows = [];
  for (const [only, name] of [
    [null, 'all rules'],
    ['modifier.unknown', 'one rule']
  ]) {
    const results = [];
    for (let index = 0; index < Math.min(3, streamRepeats); index++)
      results.push(await probe('checking', { file, warm, data, rules, only }, ['--expose-gc']));
    const what = `Check File, ${streamBytes / MB} MB, ${name}`;
    const peak = median(results.map((result) => result.peak));
    const block = median(results.map(({ blocks }) => median(blocks)));
    rows.push(row(`memory of ${what}`, 'at most 64 MB beyond a small file', `${peak.toFixed(0)} MB`, peak <= 64));
    rows.push(row(`longest block in a second of ${what}`, 'at most 16 ms', ms(block), block <= 16));
  }
  return rows;
}

export async function activation({ hosts }) {
  const what = 'activation over an empty extension in the same host';
  const goal = 'at most 10 ms';
  const times = await activationTimes(hosts).catch((error) => error);
  if (times instanceof Error) return [row(what, goal, 'not measured', null, times.message.split('\n', 1)[0])];
  const over = (clock) => median(times.map(({ own, empty }) => own[clock] - median(empty.map((time) => time[clock]))));
  const value = `${ms(over('thread'))} (with what the host waits for ${ms(over('wall'))})`;
  return [row(what, goal, value, over('thread') <= 10)];
}

export async function diagnostics({ large }) {
  const { published, found, note, again } = await probe('diagnostics', { file: await input(large), data });
  const value = `${published} of ${found}, published again without a change: ${again}`;
  const holds = published <= 1000 && again === 0 && /most important/.test(note);
  return [row('diagnostics', 'at most 1,000, with a note; only when they changed', value, holds)];
}

/** The command line on a file too large for the editor, beside reading it. */
export async function streaming({ streamRepeats, streamBytes }) {
  const file = await input(streamBytes);
  const small = await input(MB);
  const cli = path.join(root, 'dist/cli.js');
  const check = (name) => run(process.execPath, [cli, 'check', '--fail-on', 'never', name], false);
  const read = 'let length = 0; for await (const chunk of require("node:fs").createReadStream(process.argv[1])) length += chunk.length;';
  const own = [];
  const reading = [];
  const peaks = [];
  for (let index = 0; index < streamRepeats; index++) {
    const program = `(async () => { ${read} })()`;
    reading.push((await run(process.execPath, ['-e', program, file], false)).milliseconds);
    const base = await check(small);
    const whole = await check(file);
    own.push(whole.milliseconds);
    peaks.push(whole.peak - base.peak);
  }
  if (streamBytes > 100 * MB) rmSync(file);
  const ratio = median(reading) / median(own);
  const size = `${streamBytes / MB} MB from disk`;
  const value = `${ratio.toFixed(3)}× (${speed(streamBytes, median(own))}, reading ${speed(streamBytes, median(reading))})`;
  return [
    row(`claimlens check, ${size}`, '0.3× the speed of reading the file', value, ratio >= 0.3),
    row(`memory of it over that of a 1 MB file, ${size}`, 'at most 64 MB', `${median(peaks).toFixed(0)} MB`, median(peaks) <= 64)
  ];
}
