// As much of the module `vscode` as the document store, hovers, diagnostics and the check of a file use; what they register is
// kept for the probes.
import { stat } from 'node:fs/promises';

export class Position {
  constructor(line, character) {
    this.line = line;
    this.character = character;
  }
}

export class Range {
  constructor(start, end, endLine, endCharacter) {
    this.start = typeof start === 'number' ? new Position(start, end) : start;
    this.end = typeof start === 'number' ? new Position(endLine, endCharacter) : end;
  }

  isEqual({ start, end }) {
    return (
      this.start.line === start.line &&
      this.start.character === start.character &&
      this.end.line === end.line &&
      this.end.character === end.character
    );
  }
}

export class EventEmitter {
  #listeners = new Set();
  event = (listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(value) {
    for (const listener of this.#listeners) listener(value);
  }
  dispose() {
    this.#listeners.clear();
  }
}

class Plain {
  constructor(...values) {
    this.values = values;
  }
}
export class Hover extends Plain {}
export class MarkdownString extends Plain {}
export class Location {
  constructor(uri, range) {
    this.uri = uri;
    this.range = range;
  }
}
export class DiagnosticRelatedInformation {
  constructor(location, message) {
    this.location = location;
    this.message = message;
  }
}
export class Diagnostic {
  constructor(range, message, severity) {
    this.range = range;
    this.message = message;
    this.severity = severity;
  }
}
export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };

export const Uri = {
  parse: (text) => ({ scheme: text.slice(0, text.indexOf(':')), toString: () => text }),
  file: (fsPath) => ({ scheme: 'file', fsPath })
};
export const l10n = { t: (message, ...values) => message.replace(/\{(\d+)\}/g, (_, index) => String(values[index])) };

const opened = new EventEmitter();
const closed = new EventEmitter();
const changed = new EventEmitter();
const scrolled = new EventEmitter();

/** What was registered, and how the editor tells of documents. */
export const host = {
  hover: null,
  published: { count: 0, last: [] },
  open(document) {
    workspace.textDocuments.push(document);
    window.visibleTextEditors.push({ document, visibleRanges: [new Range(0, 0, 40, 0)] });
    opened.fire(document);
  },
  close(document) {
    workspace.textDocuments.splice(workspace.textDocuments.indexOf(document), 1);
    window.visibleTextEditors.pop();
    closed.fire(document);
  },
  /** Tells of an edit that the document has taken. */
  change: (document, contentChanges) => changed.fire({ document, contentChanges })
};

export const workspace = {
  fs: { stat: ({ fsPath }) => stat(fsPath) },
  textDocuments: [],
  onDidOpenTextDocument: opened.event,
  onDidCloseTextDocument: closed.event,
  onDidChangeTextDocument: changed.event
};

export const window = { visibleTextEditors: [], onDidChangeTextEditorVisibleRanges: scrolled.event };

export const languages = {
  match: () => 10,
  registerHoverProvider(_selector, provider) {
    host.hover = provider;
    return { dispose: () => undefined };
  },
  createDiagnosticCollection: () => ({
    set(_uri, last) {
      host.published = { count: host.published.count + 1, last };
    },
    delete: () => undefined,
    dispose: () => undefined
  })
};
