// Runs inside the editor: activates the extensions and writes down how long each took, in time that passed and in time of
// the host's thread.
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { extensions } = require('vscode');

/** Milliseconds after which the start of the editor is over. */
const QUIET = 3000;

exports.run = async () => {
  const { clock } = await import(pathToFileURL(path.join(__dirname, '../clock.mjs')).href);

  async function timesOf(id) {
    const [wall, thread] = [performance.now(), clock()];
    await extensions.getExtension(id).activate();
    return { wall: performance.now() - wall, thread: clock() - thread };
  }

  // The editor has more to do at its start than to activate an extension.
  await new Promise((resolve) => setTimeout(resolve, QUIET));
  // The first activation of all makes the host load what it needs itself.
  await timesOf('claimlens-bench.first');
  const empty = [];
  for (const name of process.env.CLAIMLENS_BENCH_EMPTY.split(',')) empty.push(await timesOf(`claimlens-bench.${name}`));
  const own = await timesOf('claimlens.claimlens');
  writeFileSync(process.env.CLAIMLENS_BENCH_RESULT, JSON.stringify({ own, empty }));
};
