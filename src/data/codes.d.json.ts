import type { CodeGroup } from './tables';

declare const table: readonly CodeGroup[];
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
