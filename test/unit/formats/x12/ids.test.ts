import assert from 'node:assert/strict';
import { packed } from '../../../../src/formats/x12/id';
import * as ids from '../../../../src/formats/x12/ids';

describe('segment ids', () => {
  for (const [name, id] of Object.entries(ids)) it(name, () => assert.equal(id, packed(name)));
});
