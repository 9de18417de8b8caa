import type { PayerRow } from './tables';

declare const table: readonly PayerRow[];
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
