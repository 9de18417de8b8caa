// The table for the terminal and for RESULTS.md.
import os from 'node:os';

const MARK = { true: 'pass', false: 'FAIL', null: 'n/a' };

export function table(rows) {
  return rows
    .map(({ what, goal, value, pass, note }) =>
      [`${MARK[pass]}  ${what}: ${value}`, `      goal: ${goal}`, ...(note === '' ? [] : [`      ${note}`])].join('\n')
    )
    .join('\n');
}

/** The results as a page, with the machine they hold for. */
export function markdown(rows, peers, minutes) {
  const cell = (text) => text.replaceAll('|', '\\|');
  const failed = rows.filter(({ pass }) => pass === false).length;
  return `# Results of \`npm run bench\`

Medians of fresh processes; every ratio is to a control or a peer measured in the same run. Speeds, work and hovers are in time of the thread on a processor where the system tells it (Linux), so that other work on the machine counts less. Written by \`bench/run.mjs\`, not by hand.

- Machine: ${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}; load at the end ${os.loadavg()[0].toFixed(1)}
- Node.js ${process.version}; peers ${Object.entries(peers)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}
- ${new Date().toISOString().slice(0, 10)}, ${minutes.toFixed(1)} minutes; ${rows.length - failed} of ${rows.length} rows hold

| | what | goal | measured |
|---|---|---|---|
${rows.map(({ what, goal, value, pass, note }) => `| ${MARK[pass]} | ${cell(what)} | ${cell(goal)} | ${cell(value)}${note === '' ? '' : `<br>${cell(note)}`} |`).join('\n')}
`;
}
