import type { Packable } from './packed';
import type { AdjustmentGroup } from './tables';

declare const table: Packable<readonly AdjustmentGroup[]>;
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
