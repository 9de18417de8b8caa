import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Claim, ClaimFile, Procedure, Token } from '../../../src/claims/model';
import { readClaimFile } from '../../../src/formats/detect';

/** Test material that lies beside the project and is not part of it. */
const SHARED = join(__dirname, '../../../../shared');

/** A folder of shared test material, or null (with the reason in the test's title) where it is absent. */
export function sharedFolder(name: string): string | null {
  const folder = join(SHARED, name);
  return existsSync(folder) ? folder : null;
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Text of a file as an editor would hand it over: UTF-8 or UTF-16 by its byte order mark. */
export function textOf(path: string): string {
  const bytes = readFileSync(path);
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
}

export function fileOf(text: string): ClaimFile {
  const { file, reason } = readClaimFile(text);
  if (file === null) throw new Error(`not read: ${reason}`);
  return file;
}

export function claimsOf(file: ClaimFile): Claim[] {
  return Array.from({ length: file.claimCount }, (_, index) => file.claim(index));
}

/** Every procedure of a file in file order. */
export function proceduresOf(file: ClaimFile): Procedure[] {
  return claimsOf(file)
    .flatMap((claim) => [...claim.procedures, ...claim.lines.flatMap((line) => line.procedures)])
    .sort((a, b) => a.start - b.start);
}

/** Code and modifiers of a procedure. */
export function tokensOf(procedure: Procedure): Token[] {
  return [procedure.code, ...procedure.modifiers];
}
