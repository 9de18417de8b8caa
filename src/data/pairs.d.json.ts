import type { PairGroup } from './tables';

declare const table: readonly PairGroup[];
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
