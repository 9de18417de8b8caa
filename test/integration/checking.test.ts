import assert from 'node:assert/strict';
import { CancellationTokenSource, Uri } from 'vscode';
import { bundled } from '../../src/data/bundled';
import { checkStored } from '../../src/editor/checking';
import { outcomeInWords } from '../../src/features/check-report';
import { fileJudge } from '../../src/rules/judge';
import { closeAll, openText, replace, sample } from './editor';

const CLAIM = 'CLM*EXAMPLE1*250***11:B:1~\nLX*1~\nSV1*HC:77407:kx*250*UN*1**1~\nDTP*472*D8*20260105~\n';
const CLAIMS = 4000;

/** Checks a file and calls `cancel` once so much of it has been read, 0 to 1. */
function checked(uri: Uri, cancelAt = 2) {
  const source = new CancellationTokenSource();
  let read = 0;
  const options = { severities: {}, ignored: {}, today: '2026-11-25' };
  return checkStored(uri, 'batch.837', {
    judge: fileJudge(bundled, options),
    options,
    keep: 10,
    token: source.token,
    advance: (part) => {
      read += part;
      if (read >= cancelAt) source.cancel();
    }
  });
}

describe('the check of a file', () => {
  afterEach(closeAll);

  it('reads all of it, and stops where it is cancelled with what it has found so far', async () => {
    const { document } = await openText('batch.837', CLAIM.repeat(CLAIMS));
    const whole = await checked(document.uri);
    assert.equal(outcomeInWords(whole), '4,000 claims, 4,000 lines with 77407: 4,000 warnings.');
    const half = await checked(document.uri, 0.5);
    assert.ok(half.stopped);
    assert.ok(half.tally.claims > 0 && half.tally.claims < CLAIMS / 2, String(half.tally.claims));
    assert.equal(half.tally.counts.warning, half.tally.claims);
    assert.match(outcomeInWords(half), /, up to where the check was stopped\.$/);
    const none = await checked(document.uri, 0);
    assert.deepEqual([none.stopped, none.tally.claims], [true, 0]);
  });

  it('counts edits that are not saved', async () => {
    const editor = await openText('batch.837', CLAIM);
    const at = CLAIM.indexOf('kx');
    await replace(editor, at, at + 2, 'KX');
    await replace(editor, 0, 0, 'CLM*EXAMPLE2*250***11:B:1~\nLX*1~\nSV1*HC:77407*250*UN*1**1~\nDTP*472*D8*20260106~\n');
    assert.equal(outcomeInWords(await checked(editor.document.uri)), '2 claims, 2 lines with 77407: nothing to report.');
  });

  it('fails on a file that is gone with an error that has a code', async () => {
    await assert.rejects(checked(Uri.joinPath(sample('clean-837i.edi'), '../gone.837')), ({ code }) => typeof code === 'string');
  });
});
