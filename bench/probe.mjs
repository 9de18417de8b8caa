// One measurement in a process of its own: node probe.mjs NAME OPTIONS. Prints the result as JSON.
const [name, options] = process.argv.slice(2);
// Only what is measured is loaded.
const { CORE_PROBES } = await import('./probe-core.mjs');
const probe = CORE_PROBES[name] ?? (await import('./probe-editor.mjs')).EDITOR_PROBES[name];
const result = await probe(JSON.parse(options));
process.stdout.write(JSON.stringify(result), () => process.exit(0));
