// One measurement in a process of its own: node probe.mjs NAME OPTIONS. Prints the result as JSON.
import { CORE_PROBES } from './probe-core.mjs';
import { EDITOR_PROBES } from './probe-editor.mjs';

const [name, options] = process.argv.slice(2);
const result = await { ...CORE_PROBES, ...EDITOR_PROBES }[name](JSON.parse(options));
process.stdout.write(JSON.stringify(result), () => process.exit(0));
