/** A small deterministic random source (mulberry32), so that two runs measure the same bytes. */
export function randomSource(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[between(0, list.length - 1)];
  /** One of the values of [weight, value] rows. */
  const weighted = (rows) => {
    let left = next() * rows.reduce((sum, [weight]) => sum + weight, 0);
    const row = rows.find(([weight]) => {
      left -= weight;
      return left < 0;
    });
    return (row ?? rows[0])[1];
  };
  const digits = (length) => String(between(0, 10 ** length - 1)).padStart(length, '0');
  return { next, between, pick, weighted, digits };
}
