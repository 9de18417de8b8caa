import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file name as a URI reference: relative to where the command ran, or a file URL. */
export function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(path.sep).map(encodeURIComponent).join('/');
}
