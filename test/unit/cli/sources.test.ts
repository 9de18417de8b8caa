import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expandSources, problemOf } from '../../../src/cli/sources';
import { temporaryFolder } from './temporary';

describe('expandSources', () => {
  const folder = temporaryFolder({
    'b.837': 'ISA*',
    'a.txt': 'notes about ISA',
    'claims/2.835': '',
    'claims/10.835': '',
    'claims/batch': '\n ISA*00*',
    'claims/batch.dat': Buffer.from('\uFEFFISA*00*', 'utf16le'),
    'claims/isaac.txt': 'ISAAC was here',
    'claims/old/1.EDI': '',
    'claims/.hidden/1.edi': '',
    'claims/node_modules/1.edi': '',
    'empty/readme.md': ''
  });
  symlinkSync('b.837', path.join(folder, 'link.837'));
  symlinkSync('..', path.join(folder, 'claims/loop'));
  symlinkSync('nowhere', path.join(folder, 'claims/broken.837'));

  const cases: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
    ['files in the order given', ['b.837', 'a.txt', '-'], ['b.837', 'a.txt', '-'], []],
    ['each file once', ['b.837', './b.837', '-', '-'], ['b.837', '-'], []],
    [
      'a folder: by name or by content, in the order of names',
      ['claims'],
      ['claims/10.835', 'claims/2.835', 'claims/batch', 'claims/batch.dat', 'claims/old/1.EDI'],
      ['Cannot read claims/broken.837: there is no such file. Check the path.']
    ],
    ['a folder without claim files', ['empty'], [], []],
    ['a pattern takes what it says', ['claims/*.txt'], ['claims/isaac.txt'], []],
    ['a pattern over folders', ['claims/**/*.{835,EDI}'], ['claims/10.835', 'claims/2.835', 'claims/old/1.EDI'], []],
    ['a pattern from here', ['./*.837'], ['b.837', 'link.837'], []],
    ['a pattern without a match', ['claims/*.xyz'], [], ['Cannot read claims/*.xyz: no file fits this pattern.']],
    ['a missing file', ['c.837', 'b.837'], ['b.837'], ['Cannot read c.837: there is no such file. Check the path.']],
    ['below a file', ['b.837/x'], [], ['Cannot read b.837/x: there is no such file. Check the path.']]
  ];
  for (const [name, operands, names, problems] of cases) {
    it(name, async () => {
      const found = await expandSources(operands, folder);
      assert.deepEqual({ names: found.sources.map((source) => source.name), problems: found.problems }, { names, problems });
    });
  }

  it('knows the sizes', async () => {
    const { sources } = await expandSources(['b.837', '-'], folder);
    assert.deepEqual(sources, [
      { name: 'b.837', path: path.join(folder, 'b.837'), bytes: 4 },
      { name: '-', path: null, bytes: null }
    ]);
  });
});

describe('problemOf', () => {
  for (const [name, error, sentence] of [
    ['a.837', Object.assign(new Error('x'), { code: 'EACCES' }), 'Cannot read a.837: you have no permission to read it.'],
    ['a.837', Object.assign(new Error('x'), { code: 'EIO' }), 'Cannot read a.837: the system reports EIO.'],
    [
      'a\u001b[31m',
      new TypeError('SAMPLE'),
      'Cannot read a\ufffd[31m: ClaimLens failed on it (TypeError). Please report this, without the file.'
    ]
  ] as const) {
    it(sentence, () => assert.equal(problemOf(name, error), sentence));
  }
});
