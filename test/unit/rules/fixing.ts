import { bundled } from '../../../src/data/bundled';
import { readClaimFile } from '../../../src/formats/detect';
import type { Finding, Fix, TextEdit } from '../../../src/rules/finding';
import { fixesOf } from '../../../src/rules/judge';

/** The text after edits that do not overlap. Throws when they do. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) throw new Error('edits overlap or leave the text');
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The fixes of a finding in its text. */
export function fixesIn(text: string, finding: Finding): readonly Fix[] {
  const { file } = readClaimFile(text);
  const index = file?.claimAt(finding.start) ?? -1;
  return file === null || index < 0 ? [] : fixesOf(finding, { claim: file.claim(index), text, knowledge: bundled });
}
