import assert from 'node:assert/strict';
import {
  commands,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  MarkdownString,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  window,
  workspace
} from 'vscode';
import { closeAll, eventually, openFile, openText, positionOf, sample } from './editor';

const ENVELOPE = [
  'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*:',
  'GS*HC*EXAMPLESENDER*EXAMPLEPAYER*20260105*0900*1*X*005010X222A1',
  'ST*837*0001*005010X222A1'
];
const END = ['SE*1*0001', 'GE*1*1', 'IEA*1*000000001'];
const claim = (id: number, code = '77407') => [
  `CLM*EXAMPLE${id}*500***11:B:1*Y*A*Y*Y`,
  'HI*ABK:Z510*ABF:C61',
  'NTE*ADD*AN INVENTED CLAIM TO MAKE A LARGE FILE, WITH A NOTE THAT IS AS LONG AS NOTES USUALLY ARE, SO ABOUT AS LONG AS THIS ONE',
  'LX*1',
  `SV1*HC:${code}*500*UN*1***1`,
  'DTP*472*D8*20260105'
];
const file = (segments: readonly string[], between = '~\n') =>
  [...ENVELOPE, ...segments, ...END].map((segment) => segment + between).join('');

const symbolsOf = (document: TextDocument) =>
  commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);

/** The tree of an outline, one line for each symbol, with the text of its selection. */
function drawn(document: TextDocument, symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, selectionRange, children }) => [
    `${'  '.repeat(depth)}${name} | ${detail} | ${document.getText(selectionRange).slice(0, 8)}`,
    ...drawn(document, children, depth + 1)
  ]);
}

function count(symbols: readonly DocumentSymbol[]): number {
  return symbols.reduce((sum, { children }) => sum + 1 + count(children), 0);
}

async function hoverText(document: TextDocument, text: string, add: number): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, text, add));
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (content instanceof MarkdownString ? content.value : String(content))))
    .join('\n');
}

describe('reading', () => {
  afterEach(closeAll);

  it('shows the outline from the interchange to the service line', async () => {
    const { document } = await openText('outline.837p', file([...claim(1), ...claim(2)]));
    const symbols = await eventually(
      () => symbolsOf(document),
      (found) => assert.equal(found?.length, 1)
    );
    assert.deepEqual(drawn(document, symbols), [
      'Interchange 000000001 | EXAMPLESENDER to EXAMPLEPAYER | ISA*00* ',
      '  Group 1 | 005010X222A1 | GS*HC*EX',
      '    837 professional claims 0001 | 2 claims | ST*837*0',
      '      Claim EXAMPLE1 | 500 | EXAMPLE1',
      '        77407 | line 1 · Jan 5, 2026 · 500 | 77407',
      '      Claim EXAMPLE2 | 500 | EXAMPLE2',
      '        77407 | line 1 · Jan 5, 2026 · 500 | 77407'
    ]);
  });

  it('folds by the same tree', async () => {
    const { document } = await openText('folding.837p', file(claim(1)));
    const folds = await eventually(
      () => commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri),
      (found) => assert.equal(found?.length, 5)
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 11],
        [1, 10],
        [2, 9],
        [3, 8],
        [6, 8]
      ]
    );
  });

  it('goes to the next and previous 77407 line and around the ends of the file', async () => {
    const text = file([...claim(1), ...claim(2, '99213'), ...claim(3)]);
    const editor = await openText('next.837p', text);
    const go = async (command: string): Promise<number> => {
      await commands.executeCommand(command);
      return editor.document.offsetAt(editor.selection.active);
    };
    const first = text.indexOf('77407');
    const second = text.lastIndexOf('77407');
    assert.equal(await go('claimlens.goToNextLine'), first);
    assert.equal(await go('claimlens.goToNextLine'), second);
    assert.equal(await go('claimlens.goToNextLine'), first);
    assert.equal(await go('claimlens.goToPreviousLine'), second);
    assert.equal(await go('claimlens.goToPreviousLine'), first);
  });

  it('highlights a diagnosis with the pointers to it', async () => {
    const { document } = await openText('highlights.837p', file([...claim(1), ...claim(2)]));
    const highlights = await eventually(
      () =>
        commands.executeCommand<DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, positionOf(document, 'ABK:Z510', 5)),
      (found) => assert.equal(found?.length, 2)
    );
    const text = document.getText();
    assert.deepEqual(
      highlights.map(({ range }) => document.offsetAt(range.start)),
      [text.indexOf('Z510'), text.indexOf('***1~') + 3]
    );
  });

  it('colors a piece of a file by its own delimiters', async () => {
    const text = file(claim(1)).replaceAll('*', '|').replaceAll(':', '>').replaceAll('~', '!');
    const { document } = await openText('colors.837p', text);
    const start = positionOf(document, 'SV1');
    const range = new Range(start, start.translate(0, 'SV1|HC>77407|500'.length));
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      'vscode.provideDocumentRangeSemanticTokensLegend',
      document.uri,
      range
    );
    const tokens = await eventually(
      () => commands.executeCommand<SemanticTokens>('vscode.provideDocumentRangeSemanticTokens', document.uri, range),
      (found) => assert.equal(found?.data.length, 4 * 5)
    );
    const types = [...tokens.data].filter((_, index) => index % 5 === 3).map((type) => legend.tokenTypes[type]);
    assert.deepEqual(types, ['keyword', 'enumMember', 'function', 'number']);
  });

  it('explains the elements of a line, and every element when asked to', async () => {
    const { document } = await openFile(sample('faults-837p.edi'));
    await eventually(
      () => hoverText(document, '*UN*', 1),
      (found) => assert.match(found, /^\*\*Unit of measure · SV103\*\*\n\n`UN` units/)
    );
    assert.equal(await hoverText(document, 'TX*77407~', 4), '');
    const settings = workspace.getConfiguration('claimlens', document.uri);
    await settings.update('hover.allSegments', true);
    try {
      await eventually(
        () => hoverText(document, 'TX*77407~', 4),
        (found) => assert.match(found, /^\*\*ZIP code · N403\*\*/)
      );
    } finally {
      await settings.update('hover.allSegments', undefined);
    }
  });

  it('shows names behind codes only when asked to', async () => {
    const { document } = await openFile(sample('clean-837p.edi'));
    const whole = new Range(0, 0, document.lineCount, 0);
    const names = async () =>
      (await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole)).map(({ label }) => label);
    assert.deepEqual(await names(), []);
    const settings = workspace.getConfiguration('claimlens', document.uri);
    await settings.update('inlayHints', true);
    try {
      await eventually(names, (found) => assert.ok(found.includes('Treatment delivery, level 2'), found.join()));
    } finally {
      await settings.update('inlayHints', undefined);
    }
  });

  it('stays small in a large file, and still finds its one 77407 line', async () => {
    const others = Array.from({ length: 24_000 }, (_, id) => claim(id, '99213')).flat();
    const text = file([...others, ...claim(24_000)]);
    const editor = await openText('large-outline.837p', text);
    await commands.executeCommand('claimlens.goToNextLine');
    assert.equal(editor.document.offsetAt(editor.selection.active), text.indexOf('77407'));
    assert.equal(window.activeTextEditor, editor);
    const symbols = await eventually(
      () => symbolsOf(editor.document),
      (found) => assert.equal(found?.length, 1)
    );
    assert.ok(count(symbols) < 10_000, `${count(symbols)} symbols`);
    assert.equal(symbols[0]?.children[0]?.children[0]?.detail, '24,001 claims, the later ones together');
  });
});
