/** More values than a coder's files ask for; beyond that they are made anew. */
const MOST = 256;

/**
 * A function of an entry of the data (and a key) that remembers what it made: the same few texts are wanted over and
 * over, and making them anew leaves garbage. Values are kept as long as their entry is; nothing of a claim may be a key.
 */
export function remembered<Entry extends object, Value>(make: (entry: Entry, key: string) => Value): (entry: Entry, key?: string) => Value {
  const known = new WeakMap<Entry, Map<string, Value>>();
  return (entry, key = '') => {
    let values = known.get(entry);
    if (values === undefined || values.size >= MOST) {
      values = new Map();
      known.set(entry, values);
    }
    const value = values.get(key);
    if (value !== undefined) return value;
    const made = make(entry, key);
    values.set(key, made);
    return made;
  };
}
