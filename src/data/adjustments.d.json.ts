import type { AdjustmentGroup } from './tables';

declare const table: readonly AdjustmentGroup[];
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
