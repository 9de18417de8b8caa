// Runs inside the editor: activates both extensions and writes down how long it took.
const { writeFileSync } = require('node:fs');
const { extensions } = require('vscode');

async function timeOf(id) {
  const start = performance.now();
  await extensions.getExtension(id).activate();
  return performance.now() - start;
}

exports.run = async () => {
  await timeOf('claimlens-bench.first');
  const empty = await timeOf('claimlens-bench.empty');
  const own = await timeOf('claimlens.claimlens');
  writeFileSync(process.env.CLAIMLENS_BENCH_RESULT, JSON.stringify({ own, empty }));
};
