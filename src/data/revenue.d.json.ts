import type { Packable } from './packed';
import type { RevenueTable } from './tables';

declare const table: Packable<RevenueTable>;
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
