import type { SegmentTable } from './tables';

declare const table: SegmentTable;
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
