// The peers from npm that yield elements, each as: text in, number of segments out (so that the work is really done).
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';

const require = createRequire(import.meta.url);

export const PEERS = {
  'node-x12': async (text) => {
    const { X12Parser } = require('node-x12');
    const interchange = new X12Parser(false).parse(text);
    let count = 0;
    for (const group of interchange.functionalGroups) for (const transaction of group.transactions) count += transaction.segments.length;
    return count;
  },
  'x12-parser': async (text) => {
    const { X12parser } = require('x12-parser');
    let count = 0;
    for await (const _segment of Readable.from(chunks(text)).pipe(new X12parser())) count++;
    return count;
  },
  'node-x12-edi': async (text) => {
    const { Transaction } = await import('node-x12-edi');
    const transaction = new Transaction();
    transaction.generateSegments(text, text.includes('~\n') ? '~\n' : '~', '*');
    return transaction.getSegments().length;
  },
  'edi-parser': (text) => {
    const parser = require('edi-parser')();
    return new Promise((resolve, reject) => {
      let count = 0;
      parser
        .on('data', () => count++)
        .on('error', reject)
        .on('end', () => resolve(count));
      parser.from(text, { dataElementSeparator: '*', componentDataElementSeparator: ':', segmentTerminator: '~', releaseCharacter: '\0' });
    });
  }
};

function* chunks(text) {
  for (let at = 0; at < text.length; at += 65536) yield text.slice(at, at + 65536);
}
