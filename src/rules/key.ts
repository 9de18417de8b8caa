/**
 * A name as a number of 32 bits. Two of them with different seeds stand for a name where many have to be kept: that two of a
 * million names share both is less likely than one in ten million.
 */
export function keyOf(name: string, seed: number): number {
  let key = Math.imul(seed, 0x9e37_79b1);
  for (let index = 0; index < name.length; index++) {
    key = Math.imul(key ^ name.charCodeAt(index), 0x5bd1_e995);
    key = (key << 13) | (key >>> 19);
  }
  key = Math.imul(key ^ (key >>> 16) ^ name.length, 0x85eb_ca6b);
  key = Math.imul(key ^ (key >>> 13), 0xc2b2_ae35);
  return key ^ (key >>> 16);
}
