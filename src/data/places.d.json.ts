import type { PlaceTable } from './tables';

declare const table: PlaceTable;
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
