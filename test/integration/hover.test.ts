import assert from 'node:assert/strict';
import { closeAll, eventually, hoverAt, openFile, openText, positionOf, sample } from './editor';

describe('hover', () => {
  after(closeAll);

  it('explains the code, a modifier and a neighboring code, each with its own range', async () => {
    const { document } = await openFile(sample('faults-837p.edi'));
    const code = await eventually(() => hoverAt(document, positionOf(document, 'HC:77407', 4)), assert.ok);
    assert.equal(code?.text, '77407');
    assert.match(code?.markdown ?? '', /^\*\*77407 · /);
    const modifier = await hoverAt(document, positionOf(document, '77407:26', 6));
    assert.equal(modifier?.text, '26');
    assert.match(modifier?.markdown ?? '', /^\*\*Modifier 26 · /);
  });

  it('says nothing about a ZIP code, an amount, an id or free text', async () => {
    const text = [
      'ST*837*0001*005010X222A1',
      'N4*RICHMOND*TX*77407',
      'CLM*77407*77407***11:B:1*Y*A*Y*Y',
      'NTE*ADD*77407 77407',
      'LX*1',
      'SV1*HC:77407*77407*UN*1*11**1',
      'DTP*472*D8*20260105'
    ]
      .map((segment) => `${segment}~\n`)
      .join('');
    const { document } = await openText('zip.837p', text);
    await eventually(() => hoverAt(document, positionOf(document, 'HC:77407', 3)), assert.ok);
    for (const place of ['TX*77407', 'CLM*77407', '*77407***', 'ADD*77407', '77407*UN']) {
      assert.equal(await hoverAt(document, positionOf(document, place, place.indexOf('77407') + 2)), null, place);
    }
    assert.equal(await hoverAt(document, positionOf(document, 'HC:77407', 8)), null, 'just behind the code');
  });

  it('works on files with CRLF, and on one line', async () => {
    const segments = ['CLM*EXAMPLE1*350***11:B:1*Y*A*Y*Y', 'LX*1', 'SV1*HC:77407:59*350*UN*1*11**1', 'DTP*472*D8*20260105'];
    for (const between of ['~\r\n', '~']) {
      const { document } = await openText('layout.837p', segments.map((segment) => segment + between).join(''));
      const hover = await eventually(() => hoverAt(document, positionOf(document, ':59', 1)), assert.ok);
      assert.equal(hover?.text, '59');
    }
  });
});
