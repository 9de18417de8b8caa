// PNG with a palette: a quarter of the size of one with four bytes for each pixel, and for a drawing with few colors the same to the eye.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Each color of the picture (red, green, blue, alpha; 0 to 255) with the number of its pixels. */
function colorsOf(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const key = pixels.readUInt32BE(at);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ color: [key >>> 24, (key >>> 16) & 255, (key >>> 8) & 255, key & 255], count }));
}

const distance = (a, b) => a.reduce((sum, value, at) => sum + (value - b[at]) ** 2, 0);

function nearest(color, palette) {
  const distances = palette.map((other) => distance(color, other));
  return distances.indexOf(Math.min(...distances));
}

/** At most `size` colors: again and again the one that the palette so far fits worst, then each moved to the middle of those it stands for. */
function paletteOf(colors, size) {
  const palette = [];
  const misfit = colors.map(() => 255 ** 2 * 4);
  while (palette.length < Math.min(size, colors.length)) {
    const weighed = colors.map(({ count }, at) => misfit[at] * Math.sqrt(count));
    const { color } = colors[weighed.indexOf(Math.max(...weighed))];
    palette.push(color);
    for (const [at, other] of colors.entries()) misfit[at] = Math.min(misfit[at], distance(other.color, color));
  }
  for (let round = 0; round < 10; round++) {
    const sums = palette.map(() => [0, 0, 0, 0, 0]);
    for (const { color, count } of colors) {
      const sum = sums[nearest(color, palette)];
      for (const [at, value] of [...color, 1].entries()) sum[at] += value * count;
    }
    for (const [at, sum] of sums.entries()) if (sum[4] > 0) palette[at] = sum.slice(0, 4).map((value) => Math.round(value / sum[4]));
  }
  // Translucent colors first: the list of alpha values may end with the last of them.
  return palette.sort((a, b) => a[3] - b[3]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** A picture, four bytes (red, green, blue, alpha) for each pixel, as a PNG of at most 256 colors. */
export function palettePng(pixels, width) {
  const height = pixels.length / 4 / width;
  const palette = paletteOf(colorsOf(pixels), 256);
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++) {
    // Each row begins with a byte that says it is not filtered.
    rows[at + Math.floor(at / width) + 1] = nearest([...pixels.subarray(at * 4, at * 4 + 4)], palette);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk(
      'PLTE',
      palette.flatMap((color) => color.slice(0, 3))
    ),
    chunk(
      'tRNS',
      palette.map((color) => color[3]).filter((alpha) => alpha < 255)
    ),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', [])
  ]);
}
