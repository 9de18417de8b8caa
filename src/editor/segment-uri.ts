import { Uri } from 'vscode';

/** Views of claim files with one segment per line. */
export const SEGMENTS = 'claimlens-segments';

/** Address of the view of a file. It ends like the file's name, so it opens in the same language. */
export function segmentViewOf(file: Uri): Uri {
  const path = file.path.replace(/(\.[^./]*)?$/, (extension) => ` (one segment per line)${extension}`);
  return Uri.from({ scheme: SEGMENTS, path: path.startsWith('/') ? path : `/${path}`, query: file.toString() });
}

/** The file that a view shows, whose settings and data count for the view; every other address as it is. */
export function fileOf(uri: Uri): Uri {
  return uri.scheme === SEGMENTS ? Uri.parse(uri.query, true) : uri;
}
