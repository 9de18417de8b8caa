/** What the probes measure of the core, bundled by build.mjs. */
export { bundled } from '../src/data/bundled';
export { beginReading, readClaimFile } from '../src/formats/detect';
export { judgeFile } from '../src/rules/judge';
