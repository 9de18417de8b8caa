import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { commands, DiagnosticSeverity, Range } from 'vscode';
import { closeAll, eventually, findings, hoverAt, openText, ours, replace } from './editor';

const HEADER = [
  'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*:',
  'GS*HC*EXAMPLESENDER*EXAMPLEPAYER*20260105*0900*1*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'HL*1**20*1',
  'NM1*85*2*EXAMPLE RADIATION GROUP*****XX*1234567893'
];

/** A claim of about 500 characters; one in ten has a modifier in lower case. */
const claim = (id: number) => [
  `HL*${id + 2}*1*22*0`,
  'SBR*P*18*******CI',
  `NM1*IL*1*SAMPLE*PAT****MI*MEMBER${id}`,
  `NM1*PR*2*EXAMPLE PAYER ${id}*****PI*EXAMPLEID`,
  `CLM*EXAMPLE${id}*500***11:B:1*Y*A*Y*Y`,
  'HI*ABK:Z510*ABF:C61',
  'NTE*ADD*AN INVENTED CLAIM TO MAKE A LARGE FILE, WITH A NOTE THAT IS AS LONG AS NOTES USUALLY ARE, SO ABOUT AS LONG AS THIS ONE',
  'LX*1',
  `SV1*HC:77407:${id % 10 === 0 ? 'kx' : 'KX'}*500*UN*1***1`,
  'DTP*472*D8*20260105'
];

function batch(claims: number, between: string): string {
  const segments = [...HEADER];
  for (let id = 0; id < claims; id++) segments.push(...claim(id));
  return [...segments, 'SE*1*0001', 'GE*1*1', 'IEA*1*000000001'].map((segment) => segment + between).join('');
}

const CLAIMS = 24_000;
const MIDDLE = `CLM*EXAMPLE${CLAIMS / 2}*`;

describe('a file of ten million characters', () => {
  afterEach(closeAll);

  for (const [what, between] of [
    ['one segment per line', '~\n'],
    ['on one line', '~']
  ] as const) {
    it(`${what} stays right while someone types in its middle`, async () => {
      const text = batch(CLAIMS, between);
      const editor = await openText('large.837p', text);
      const { document } = editor;
      await eventually(
        () => ours(document),
        (all) => assert.equal(all.length, 1000)
      );
      const note = ours(document).find(({ code }) => code === undefined);
      assert.match(note?.message ?? '', /^ClaimLens found 2,400 things in this file and shows the 999 most important ones/);

      // A new fault in the middle, far from what is shown, is more severe than all others.
      const service = text.indexOf('77407:', text.indexOf(MIDDLE));
      await replace(editor, service + 6, service + 8, '26:TC:5');
      await eventually(
        () => ours(document).filter(({ severity }) => severity === DiagnosticSeverity.Error),
        (errors) =>
          assert.deepEqual(
            errors.map(({ range }) => document.getText(range)),
            ['5']
          )
      );
      const hover = await hoverAt(document, document.positionAt(service + 7));
      assert.equal(hover?.text, '26');
      assert.match(hover?.markdown ?? '', new RegExp(`EXAMPLE PAYER ${CLAIMS / 2}`));

      // Typing again before the pause is over leaves no trace of what was there in between.
      for (const typed of ['6', '7', '8']) {
        await replace(editor, service + 12, service + 13, typed);
        await delay(20);
      }
      await eventually(
        () => ours(document).filter(({ severity }) => severity === DiagnosticSeverity.Error),
        (errors) =>
          assert.deepEqual(
            errors.map(({ range }) => document.getText(range)),
            ['8']
          )
      );
      for (const { text: found, rule } of findings(document)) if (rule === 'modifier.case') assert.equal(found, 'kx');
    });
  }

  it('shows what is nearest to the visible part', async () => {
    const text = batch(CLAIMS, '~\n');
    const editor = await openText('scroll.837p', text);
    const { document } = editor;
    await eventually(
      () => ours(document),
      (all) => assert.equal(all.length, 1000)
    );
    const last = document.positionAt(text.lastIndexOf('kx'));
    assert.ok(!ours(document).some(({ range }) => range.contains(last)));
    editor.revealRange(new Range(last, last));
    await eventually(
      () => ours(document).some(({ range }) => range.contains(last)),
      (shown) => assert.ok(shown)
    );
    assert.match(
      await commands.executeCommand<string>('claimlens.checkFile'),
      /^ClaimLens read 24,?000 claims and found 2,?400 warnings\.$/
    );
  });
});
