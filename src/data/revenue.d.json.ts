import type { RevenueTable } from './tables';

declare const table: RevenueTable;
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
