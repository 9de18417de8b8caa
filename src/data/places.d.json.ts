import type { Packable } from './packed';
import type { PlaceTable } from './tables';

declare const table: Packable<PlaceTable>;
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
