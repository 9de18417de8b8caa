import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  type Event,
  EventEmitter,
  type FileSystemWatcher,
  l10n,
  languages,
  Range,
  RelativePattern,
  Uri,
  workspace
} from 'vscode';
import { type LineTable, linesOf } from '../claims/lines';
import type { Knowledge } from '../data';
import type { UserData } from '../data/extend';
import type { UserDataProblem } from '../data/user';
import type { BundledKnowledge, PracticeSchema } from './knowledge';
import { fileOf } from './segment-uri';
import type { SettingsReader } from './settings';

export interface PracticeKnowledge extends Disposable {
  /** What is known for a file: the bundled data, with the data files of its folder on top; null when the former cannot be read. */
  of(uri: Uri): Promise<Knowledge | null>;
  /** Data files have changed. */
  readonly onDidChange: Event<void>;
}

/** The data files of one folder. */
interface Loaded {
  readonly files: readonly Uri[];
  readonly names: readonly string[];
  readonly watchers: readonly FileSystemWatcher[];
  knowledge: Promise<Knowledge | null>;
}

/** Reads the practice's own data files that the settings name, watches them, and shows what is wrong in them. */
export function createPracticeKnowledge(
  settings: SettingsReader,
  bundled: BundledKnowledge,
  practiceSchema: PracticeSchema
): PracticeKnowledge {
  const known = new Map<string, Loaded>();
  const changed = new EventEmitter<void>();
  const problems = languages.createDiagnosticCollection('claimlens-data');

  function of(document: Uri): Promise<Knowledge | null> {
    const uri = fileOf(document);
    const names = settings.of(uri).dataFiles;
    if (names.length === 0) return bundled();
    const folder = workspace.getWorkspaceFolder(uri)?.uri ?? Uri.joinPath(uri, '..');
    const key = [folder.toString(), ...names].join('\n');
    const loaded = known.get(key);
    if (loaded !== undefined) return loaded.knowledge;
    const files = names.map((name) => fileIn(folder, name));
    const entry = { files, names, watchers: files.map(watch), knowledge: load(files, names) };
    known.set(key, entry);
    return entry.knowledge;
  }

  function watch(file: Uri): FileSystemWatcher {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(file, '..'), file.path.split('/').pop() ?? ''));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) event(reload);
    return watcher;
  }

  function reload(file: Uri): void {
    const concerned = [...known.values()].filter(({ files }) => files.some((one) => one.toString() === file.toString()));
    for (const loaded of concerned) loaded.knowledge = load(loaded.files, loaded.names);
    if (concerned.length > 0) changed.fire();
  }

  async function load(files: readonly Uri[], names: readonly string[]): Promise<Knowledge | null> {
    // Loaded when a practice has data files: most have none.
    const { extend } = await import('../data/extend');
    const base = await bundled();
    const read = await Promise.all(files.map((file, index) => readFile(file, names[index] ?? '')));
    return (
      base &&
      extend(
        base,
        read.flatMap((data) => data ?? [])
      )
    );
  }

  async function readFile(file: Uri, origin: string): Promise<UserData | null> {
    let text: string;
    try {
      text = new TextDecoder().decode(await workspace.fs.readFile(file));
    } catch {
      problems.set(file, [unreadable(origin)]);
      return null;
    }
    const [schema, { readUserData }, { RULES_BY_ID }] = await Promise.all([
      practiceSchema(),
      import('../data/user'),
      import('../rules/rules')
    ]);
    if (schema === null) return null;
    const { data, problems: found } = readUserData(text, schema, new Set(RULES_BY_ID.keys()));
    const lines = linesOf(text);
    problems.set(
      file,
      found.map((problem) => diagnosticOf(problem, lines))
    );
    return data === null ? null : { origin, data };
  }

  function release(): void {
    for (const { watchers } of known.values()) for (const watcher of watchers) watcher.dispose();
    known.clear();
  }

  /** Other files may be named now. */
  function forget(): void {
    release();
    problems.clear();
    changed.fire();
  }

  const listeners: Disposable[] = [
    changed,
    problems,
    settings.onDidChange(forget),
    workspace.onDidSaveTextDocument(({ uri }) => reload(uri)),
    { dispose: release }
  ];
  return {
    of,
    onDidChange: changed.event,
    dispose() {
      for (const listener of listeners) listener.dispose();
    }
  };
}

/** A file named in the setting: absolute, or in the folder. */
function fileIn(folder: Uri, name: string): Uri {
  const absolute = /^([A-Za-z]:)?[\\/]/.test(name);
  return absolute ? folder.with({ path: Uri.file(name).path }) : Uri.joinPath(folder, name.replaceAll('\\', '/'));
}

function diagnosticOf(problem: UserDataProblem, lines: LineTable): Diagnostic {
  const { start, end } = lines.rangeOf(problem);
  const range = new Range(start.line, start.character, end.line, end.character);
  return ours(new Diagnostic(range, l10n.t('{0} This entry is not used.', problem.message), DiagnosticSeverity.Error));
}

function unreadable(name: string): Diagnostic {
  const message = l10n.t('The data file {0} cannot be read. Check the path in the setting claimlens.dataFiles.', name);
  return ours(new Diagnostic(new Range(0, 0, 0, 0), message, DiagnosticSeverity.Error));
}

function ours(diagnostic: Diagnostic): Diagnostic {
  diagnostic.source = 'ClaimLens';
  return diagnostic;
}
