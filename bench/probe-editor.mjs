// Probes of the extension on the stand-in of vscode.mjs: opening, typing, refreshing, hovering.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { clock } from './clock.mjs';

const require = createRequire(import.meta.url);
const { Document } = require('./out/document.js');
const { check, start } = require('./out/editor.js');
const { host } = require('./out/vscode.js');

const documentOf = (file) => new Document(readFileSync(file, 'latin1'));

/** Waits for the complete analysis of the document as it is. */
function analyzed(store, document) {
  return new Promise((resolve) => {
    const listener = store.onDidAnalyze((analysis) => {
      if (!analysis.complete || analysis.version !== document.version) return;
      listener.dispose();
      resolve(analysis);
    });
  });
}

async function opened({ file, data }) {
  const document = documentOf(file);
  const store = start(data);
  const done = analyzed(store, document);
  host.open(document);
  await done;
  return { document, store };
}

/** A place inside the document to type at: in front of a terminator, near this share of the text. */
function placeAt(document, share) {
  if (document.lineCount > 2) {
    const line = Math.floor(document.lineCount * share);
    return { line, character: document.lineAt(line).text.length - 1 };
  }
  const { text } = document.lineAt(0);
  return { line: 0, character: text.indexOf('~', Math.floor(text.length * share)) };
}

function type(document, share, index) {
  const { line, character } = placeAt(document, share);
  // A blank is typed and deleted again, so that the text stays as it is.
  const change = index % 2 === 0 ? document.edit(line, character, 0, ' ') : document.edit(line, character - 1, 1, '');
  return change;
}

/** Milliseconds of our work inside the change event, for edits all over the document. */
async function keystroke({ file, data, count }) {
  const { document } = await opened({ file, data });
  const times = [];
  for (let index = 0; index < count; index++) {
    const change = type(document, 0.4 + 0.2 * ((index >> 1) / count), index);
    const before = performance.now();
    host.change(document, [change]);
    times.push(performance.now() - before);
  }
  return { times };
}

/** After an edit in the middle and the pause: milliseconds of work until the findings are current, and the longest block. */
async function refresh({ file, data, count }) {
  const { document, store } = await opened({ file, data });
  const rounds = [];
  for (let index = 0; index < count; index++) {
    const change = type(document, 0.5, index);
    host.change(document, [change]);
    const done = analyzed(store, document);
    const blocks = monitorEventLoopDelay({ resolution: 1 });
    await delay(20);
    blocks.enable();
    const before = clock();
    await done;
    const work = clock() - before;
    await delay(5);
    blocks.disable();
    rounds.push({ work, block: blocks.max / 1e6 });
  }
  return { rounds };
}

/** Offsets of places where a hover has something to say, all over the document. */
function placesOf(document, count) {
  const places = [];
  for (let index = 0; places.length < count && index < count * 20; index++) {
    const { line, character } = placeAt(document, (index + 0.5) / (count * 20));
    const { text } = document.lineAt(line);
    const at = document.lineCount > 2 ? text.indexOf('77407') : text.indexOf('77407', character);
    if (at >= 0) places.push({ line, character: at + 1 });
  }
  return places;
}

/** Milliseconds of a hover: as they passed, and without those that other programs had the processor in between. */
async function hoverTime(document, place) {
  const work = clock();
  const before = performance.now();
  const hover = await host.hover.provideHover(document, place);
  const passed = performance.now() - before;
  return { passed, time: Math.min(passed, clock() - work), found: hover !== null };
}

/** The editor asks for a hover when the pointer has rested for this time. */
const REST = 150;

/** Hovers on all places while the document is being analyzed; it is opened anew as often as that takes. */
async function hoversDuring(document, store, places) {
  const during = [];
  while (during.length < places.length) {
    let complete = false;
    const done = analyzed(store, document).then(() => (complete = true));
    while (!complete && during.length < places.length) {
      await new Promise((resolve) => setImmediate(resolve));
      during.push(await hoverTime(document, places[during.length]));
    }
    await done;
    host.close(document);
    host.open(document);
  }
  return during;
}

/** The first hover in the process, on a document just opened; then hovers while it is being analyzed, and after that. */
async function hover({ file, data, count }) {
  const document = documentOf(file);
  const places = placesOf(document, count);
  const store = start(data);
  host.open(document);
  await delay(REST);
  const first = await hoverTime(document, places[0]);
  const during = await hoversDuring(document, store, places);
  await analyzed(store, document);
  const after = [];
  for (const place of places) after.push(await hoverTime(document, place));
  const all = [first, ...during, ...after];
  return { first, during, after, found: all.filter(({ found }) => found).length / all.length };
}

const MB = 1024 * 1024;

/** The most memory this process has held since `forgetPeak`, in bytes; making the document does not count. */
function peakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

function forgetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Where the system cannot, the peak is that of the whole process.
  }
}

/** Lets the space for short-lived objects grow to its full size, which it has in every host that has run for a while. */
function growNursery() {
  const kept = new Array(1 << 17);
  for (let index = 0; index < 1 << 23; index++) kept[index % kept.length] = { index };
  return kept.length;
}

/**
 * MB that stay, and that are held at most while opening, beyond the document itself. A small document was opened before,
 * so that code, data and the space for short-lived objects are there already.
 */
async function memory({ file, warm, data }) {
  const { store } = await opened({ file: warm, data });
  const document = documentOf(file);
  // Before the collection, which would else count what this leaves behind as held by us.
  growNursery();
  // Twice, as what holds memory outside of the heap is released in between.
  globalThis.gc();
  await delay(50);
  globalThis.gc();
  const held = () => process.memoryUsage().heapUsed + process.memoryUsage().external;
  const [heap, peak] = [held(), process.memoryUsage().rss];
  forgetPeak();
  const done = analyzed(store, document);
  host.open(document);
  await done;
  const most = peakMemory();
  await delay(50);
  globalThis.gc();
  return {
    retained: (held() - heap) / MB,
    peak: Math.max(0, most - peak) / MB,
    length: document.offsetAt({ line: document.lineCount, character: 0 }) / MB
  };
}

/**
 * MB that "Check File" holds at most beyond what a small file takes, the longest block of the thread in each second, and
 * how far the progress came. The small file is checked first, for the same reasons as above.
 */
async function checking({ file, warm, data, rules, only }) {
  const severities = Object.fromEntries(
    JSON.parse(readFileSync(rules, 'utf8')).flatMap(({ id }) => (only === null || id === only ? [] : [[id, 'off']]))
  );
  await check(data, warm, severities, () => undefined);
  growNursery();
  globalThis.gc();
  await delay(50);
  globalThis.gc();
  const held = process.memoryUsage().rss;
  forgetPeak();
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const blocks = [];
  const seconds = setInterval(() => {
    blocks.push(delays.max / 1e6);
    delays.reset();
  }, 1000);
  let progress = 0;
  const before = performance.now();
  const { tally } = await check(data, file, severities, (part) => (progress += part));
  clearInterval(seconds);
  return {
    peak: (peakMemory() - held) / MB,
    milliseconds: performance.now() - before,
    blocks,
    progress,
    claims: tally.claims,
    kept: tally.findings.length
  };
}

/** What is published for a document with more findings than the editor takes, and whether the same is published twice. */
async function diagnostics({ file, data }) {
  const { document, store } = await opened({ file, data });
  const { last, count } = host.published;
  const analysis = store.analysis(document);
  for (const index of [0, 1]) host.change(document, [type(document, 0.5, index)]);
  await analyzed(store, document);
  return { published: last.length, found: analysis.found, note: last[0].message, again: host.published.count - count };
}

export const EDITOR_PROBES = { keystroke, refresh, hover, memory, checking, diagnostics };
