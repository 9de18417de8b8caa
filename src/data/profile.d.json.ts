import type { ServiceProfile } from './schema';

declare const table: ServiceProfile;
// biome-ignore lint/style/noDefaultExport: a JSON module has a default export.
export default table;
