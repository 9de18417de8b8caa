import assert from 'node:assert/strict';
import { uriOf } from '../../../src/cli/uri';

describe('uriOf', () => {
  for (const [file, uri] of [
    ['a/b c#.837', 'a/b%20c%23.837'],
    ['../ä.835', '../%C3%A4.835'],
    ['/tmp/a b.837', 'file:///tmp/a%20b.837'],
    ['-', 'stdin']
  ] as const) {
    it(`${file} is ${uri}`, () => assert.equal(uriOf(file), uri));
  }
});
