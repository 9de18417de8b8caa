import assert from 'node:assert/strict';
import { severalCourses } from '../unit/courses';
import { closeAll, eventually, openText, ours, replace } from './editor';

/** What comparing claims has shown: the beginning of each message, up to the count of claims. */
const COUNTED = /^(.*?)(?:this claim shows|the (\d+) claims of this patient and provider in the file show)/;

describe('claims of a patient far apart in a file', () => {
  afterEach(closeAll);

  it('are compared over the whole file, also after an edit', async () => {
    // Some hundred claims of others stand between them, so that the file is read in many parts.
    const text = severalCourses('\n', 100);
    assert.ok(text.length > 100_000);
    const editor = await openText('courses.837p', text);
    const { document } = editor;
    const found = () =>
      ours(document)
        .map(({ message }) => COUNTED.exec(message))
        .filter((match) => match !== null)
        .map(([, what, claims]) => `${what ?? ''}${claims ?? 'one'}`)
        .sort();
    const expected = [
      '1 unit of 77427 for 10 fractions: 6',
      '2 units of 77427 for 5 fractions: 8',
      '77427 with only 2 fractions: 3',
      '77431 is the management of a whole course of one or two fractions, but 8'
    ];
    await eventually(found, (all) => assert.deepEqual(all, expected));

    // The session of another day, on the claim that stands first, makes the course of two longer.
    const session = text.indexOf('*1***1~', text.indexOf('SV1*', text.indexOf('MI*SHORT')));
    await replace(editor, session + 1, session + 2, '3');
    await eventually(found, (all) =>
      assert.deepEqual(
        all,
        expected.filter((one) => !one.startsWith('77427 with only'))
      )
    );
  });
});
