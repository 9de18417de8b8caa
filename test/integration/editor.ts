import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace
} from 'vscode';

/** The sample of this name in the folder that is open. */
export function sample(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Writes a file with exactly this text beside the workspace and opens it. */
export async function openText(name: string, text: string): Promise<TextEditor> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'claimlens-test-')), name);
  writeFileSync(file, text);
  return openFile(Uri.file(file));
}

/** Opens a file as a click does. A document that an extension opens would stay open for minutes after its editor. */
export async function openFile(uri: Uri): Promise<TextEditor> {
  await commands.executeCommand('vscode.open', uri, { preview: false });
  const editor = window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), uri.toString());
  assert.ok(editor);
  return editor;
}

/** Closes every editor, without asking whether to save. */
export async function closeAll(): Promise<void> {
  for (const editor of window.visibleTextEditors) {
    if (!editor.document.isDirty) continue;
    await window.showTextDocument(editor.document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Polls until the value passes the check; the last failure is reported when it never does. */
export async function eventually<Value>(value: () => Value | Thenable<Value>, check: (value: Value) => void): Promise<Value> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const current = await value();
    try {
      check(current);
      return current;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await delay(50);
  }
}

/** Position of the n-th occurrence of a text (first by default), with characters added. */
export function positionOf(document: TextDocument, text: string, add = 0, occurrence = 1): Position {
  let at = -1;
  for (let found = 0; found < occurrence; found++) at = document.getText().indexOf(text, at + 1);
  assert.ok(at >= 0, `“${text}” is in the document`);
  return document.positionAt(at + add);
}

/** What ClaimLens says at a position: Markdown and the text of the range. */
export async function hoverAt(document: TextDocument, position: Position): Promise<{ markdown: string; text: string } | null> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const ours = hovers.map((hover) => ({
    markdown: hover.contents.map((content) => (content instanceof MarkdownString ? content.value : String(content))).join('\n'),
    text: hover.range === undefined ? '' : document.getText(hover.range)
  }));
  return ours.find(({ markdown }) => markdown.includes('American Medical Association')) ?? null;
}

/** The diagnostics of ClaimLens: rule, severity, the text under the squiggle, and its line (0-based). */
export function findings(document: TextDocument): { rule: string; severity: string; text: string; line: number }[] {
  return ours(document).map((diagnostic) => ({
    rule: ruleOf(diagnostic),
    severity: DiagnosticSeverity[diagnostic.severity].toLowerCase(),
    text: document.getText(diagnostic.range),
    line: diagnostic.range.start.line
  }));
}

export function ours(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'ClaimLens');
}

export function ruleOf(diagnostic: Diagnostic): string {
  return typeof diagnostic.code === 'object' ? String(diagnostic.code.value) : '';
}

/** Replaces the text between two offsets. */
export async function replace(editor: TextEditor, start: number, end: number, text: string): Promise<void> {
  const { document } = editor;
  const range = new Range(document.positionAt(start), document.positionAt(end));
  assert.ok(await editor.edit((edit) => edit.replace(range, text)), 'the edit is applied');
}
