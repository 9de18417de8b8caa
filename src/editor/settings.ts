import { ConfigurationTarget, type Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode';
import type { SeveritySetting } from '../rules/finding';
import type { RuleOptions } from '../rules/rule';
import { SEVERITIES } from '../rules/severity';
import { fileOf } from './segment-uri';

const SECTION = 'claimlens';
const SEVERITY_SETTINGS: ReadonlySet<unknown> = new Set<SeveritySetting>([...SEVERITIES, 'off']);

/** The settings in force for one file, read once and frozen. */
export interface Settings extends Pick<RuleOptions, 'severities' | 'ignored'> {
  /** The practice's own data files, as named in the setting: paths in the folder, or absolute. */
  readonly dataFiles: readonly string[];
  /** Hovers name the elements of every segment. */
  readonly allSegments: boolean;
  /** Names stand behind codes. */
  readonly inlayHints: boolean;
}

export interface SettingsReader extends Disposable {
  of(uri: Uri): Settings;
  /** Something changed; what was read before is out of date. */
  readonly onDidChange: Event<void>;
}

/** The one place where settings are read. */
export function createSettings(): SettingsReader {
  const known = new Map<string, Settings>();
  const changed = new EventEmitter<void>();
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(SECTION)) return;
    known.clear();
    changed.fire();
  });
  function of(document: Uri): Settings {
    const uri = fileOf(document);
    const folder = workspace.getWorkspaceFolder(uri)?.uri ?? uri;
    const key = folder.toString();
    const settings = known.get(key) ?? read(folder);
    known.set(key, settings);
    return settings;
  }
  return { of, onDidChange: changed.event, dispose: () => [listener, changed].forEach((disposable) => void disposable.dispose()) };
}

function read(uri: Uri): Settings {
  const configuration = workspace.getConfiguration(SECTION, uri);
  return Object.freeze({
    severities: severitiesIn(configuration.get('rules')),
    ignored: ignoredIn(configuration.get('ignored')),
    dataFiles: Object.freeze(textsIn(configuration.get('dataFiles'))),
    allSegments: configuration.get('hover.allSegments') === true,
    inlayHints: configuration.get('inlayHints') === true
  });
}

/** What a user wrote, without what is no severity. */
function severitiesIn(value: unknown): Settings['severities'] {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.freeze(Object.fromEntries(entries.filter(([, severity]) => SEVERITY_SETTINGS.has(severity))));
}

function ignoredIn(value: unknown): Settings['ignored'] {
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.freeze(Object.fromEntries(entries.flatMap(([family, rules]) => (Array.isArray(rules) ? [[family, textsIn(rules)]] : []))));
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Changes a setting for the folder of the file, for the workspace where there is one folder, else for the user. */
export async function changeSetting<Value extends object>(
  name: string,
  document: Uri,
  change: (value: Partial<Value>) => object
): Promise<void> {
  const uri = fileOf(document);
  const configuration = workspace.getConfiguration(SECTION, uri);
  const inspected = configuration.inspect<Partial<Value>>(name);
  if (workspace.getWorkspaceFolder(uri) === undefined) {
    await configuration.update(name, change(inspected?.globalValue ?? {}), ConfigurationTarget.Global);
  } else {
    await configuration.update(name, change(inspected?.workspaceFolderValue ?? {}), ConfigurationTarget.WorkspaceFolder);
  }
}
