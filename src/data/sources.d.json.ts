import type { SourceGroup } from './tables';

declare const table: readonly SourceGroup[];
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
