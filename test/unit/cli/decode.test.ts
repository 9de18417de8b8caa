import assert from 'node:assert/strict';
import { decodeFile, decoder } from '../../../src/cli/decode';

const TEXT = 'ISA*é€😀~\r\n';

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

const CASES: readonly (readonly [string, Uint8Array, string])[] = [
  ['nothing', Buffer.alloc(0), ''],
  ['one byte', Buffer.from('I'), 'I'],
  ['ASCII', Buffer.from('ISA*00~'), 'ISA*00~'],
  ['UTF-8', Buffer.from(TEXT), TEXT],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), TEXT],
  ['a second mark is text', Buffer.from('\uFEFF\uFEFFA'), '\uFEFFA'],
  ['UTF-16 little endian', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]), TEXT],
  ['UTF-16 big endian', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian(TEXT)]), TEXT],
  [
    'UTF-16 with half a unit at the end',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('AB', 'utf16le'), Buffer.from([0x43])]),
    'AB'
  ],
  ['Latin-1', Buffer.from([0x49, 0x85, 0xe9, 0x7e]), 'I\u0085é~'],
  ['only marks', Buffer.from([0xef, 0xbb, 0xbf]), '']
];

describe('decodeFile', () => {
  for (const [name, bytes, text] of CASES) it(name, () => assert.equal(decodeFile(bytes), text));
});

describe('decoder', () => {
  for (const [name, bytes, text] of CASES) {
    for (const size of [1, 2, 3, 5]) {
      it(`${name}, in pieces of ${size}`, () => {
        const { write, end } = decoder();
        let decoded = '';
        for (let at = 0; at < bytes.length; at += size) decoded += write(bytes.subarray(at, at + size));
        assert.equal(decoded + end(), text);
      });

      it(`${name}, each piece of ${size} by a decoder that goes on where the one before stood`, () => {
        const memory = new Uint8Array(size);
        let last = decoder();
        let decoded = '';
        for (let at = 0; at < bytes.length; at += size) {
          const piece = memory.subarray(0, Math.min(size, bytes.length - at));
          piece.set(bytes.subarray(at, at + size));
          last = decoder(structuredClone(last.state()));
          decoded += last.write(piece);
        }
        assert.equal(decoded + last.end(), text);
      });
    }
  }
});
