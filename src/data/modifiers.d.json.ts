import type { ModifierGroup } from './tables';

declare const table: readonly ModifierGroup[];
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
