import type { Dirent, Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { beginsInterchange, hasClaimExtension } from '../formats/extensions';
import { decodeFile } from './decode';
import { printable } from './paint';

/** One file to read. `path` is null for standard input; `bytes` is null when the size is not known. */
export interface Source {
  /** The name as the user gave it, or as found below the folder the user gave. */
  readonly name: string;
  readonly path: string | null;
  readonly bytes: number | null;
}

export interface Sources {
  readonly sources: readonly Source[];
  /** Sentences about what could not be opened. */
  readonly problems: readonly string[];
}

interface Collected {
  readonly sources: Source[];
  readonly problems: string[];
  readonly seen: Set<string>;
  readonly folder: string;
}

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules']);
const BEGINNING = 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path.',
  EACCES: 'you have no permission to read it.',
  EPERM: 'you have no permission to read it.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'there is no such file. Check the path.',
  ELOOP: 'its link points back to itself.',
  EMFILE: 'too many files are open. Use a smaller --jobs.'
};

/** Why a file cannot be read, as one sentence. Holds the name, never content. */
export function problemOf(name: string, error: unknown): string {
  if (error instanceof Error && 'code' in error) {
    const code = String(error.code);
    return `Cannot read ${printable(name)}: ${REASONS[code] ?? `the system reports ${code}.`}`;
  }
  const kind = error instanceof Error ? error.name : 'error';
  return `Cannot read ${printable(name)}: ClaimLens failed on it (${kind}). Please report this, without the file.`;
}

function add(collected: Collected, name: string, stats: Stats): void {
  const full = path.resolve(collected.folder, name);
  if (collected.seen.has(full)) return;
  collected.seen.add(full);
  collected.sources.push({ name, path: full, bytes: stats.isFile() ? stats.size : null });
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return decodeFile(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Which files below a folder are wanted: by name, and perhaps others that begin as claim files do. */
interface Selection {
  fits(name: string): boolean;
  readonly byContent: boolean;
}

const CLAIM_FILES: Selection = { fits: hasClaimExtension, byContent: true };

async function addEntry(collected: Collected, name: string, entry: Dirent, selection: Selection): Promise<void> {
  if (entry.isDirectory()) {
    if (!entry.name.startsWith('.') && !SKIPPED_FOLDERS.has(entry.name)) await addBelow(collected, name, selection);
    return;
  }
  const full = path.resolve(collected.folder, name);
  try {
    const stats = await stat(full);
    if (!stats.isFile()) return;
    if (selection.fits(name) || (selection.byContent && beginsInterchange(await beginningOf(full)))) add(collected, name, stats);
  } catch (error) {
    // A dangling link or a private file that nobody asked for is not worth failing a whole folder for.
    if (selection.fits(name)) collected.problems.push(problemOf(name, error));
  }
}

async function addBelow(collected: Collected, folder: string, selection: Selection): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(path.resolve(collected.folder, folder), { withFileTypes: true });
  } catch (error) {
    collected.problems.push(problemOf(folder, error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) await addEntry(collected, path.join(folder, entry.name), entry, selection);
}

function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}

async function addPattern(collected: Collected, pattern: string): Promise<void> {
  const { base } = picomatch.scan(slashed(pattern));
  const matches = picomatch(slashed(path.normalize(pattern)));
  let found = false;
  function fits(name: string): boolean {
    const fitting = matches(slashed(name));
    found ||= fitting;
    return fitting;
  }
  await addBelow(collected, base === '' ? '.' : base, { fits, byContent: false });
  if (!found) collected.problems.push(`Cannot read ${pattern}: no file fits this pattern.`);
}

async function addOperand(collected: Collected, operand: string): Promise<void> {
  if (operand === '-') {
    if (!collected.seen.has('-')) collected.sources.push({ name: '-', path: null, bytes: null });
    collected.seen.add('-');
    return;
  }
  try {
    const stats = await stat(path.resolve(collected.folder, operand));
    if (stats.isDirectory()) await addBelow(collected, operand, CLAIM_FILES);
    else add(collected, operand, stats);
  } catch (error) {
    if (picomatch.scan(slashed(operand)).isGlob) await addPattern(collected, operand);
    else collected.problems.push(problemOf(operand, error));
  }
}

/**
 * The files that the operands name, in their order, each once; folders and patterns in the order of names.
 * Node 20 has no file patterns of its own and a Windows shell expands none, hence picomatch.
 */
export async function expandSources(operands: readonly string[], folder: string): Promise<Sources> {
  const collected: Collected = { sources: [], problems: [], seen: new Set(), folder };
  for (const operand of operands) await addOperand(collected, operand);
  return { sources: collected.sources, problems: collected.problems };
}
