import type { FilingTable } from './tables';

declare const table: FilingTable;
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
