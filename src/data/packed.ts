import { inflateSync, strFromU8 } from 'fflate';

/** A table of the bundled data: as it stands in its JSON file, or deflated and in base64, as the build packs it. */
export type Packable<T> = T | string;

/** The table itself. A packed one costs some milliseconds, so callers ask once and only when they need it. */
export function tableOf<T>(table: Packable<T>): T {
  if (typeof table !== 'string') return table;
  const characters = atob(table);
  const deflated = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index++) deflated[index] = characters.charCodeAt(index);
  return JSON.parse(strFromU8(inflateSync(deflated)));
}
