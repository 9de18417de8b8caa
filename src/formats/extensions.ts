/** File name endings, lower case with dot, under which X12 claim files commonly travel. Never `.txt` or `.dat`. */
export const CLAIM_EXTENSIONS: readonly string[] = [
  '.x12',
  '.edi',
  '.837',
  '.837p',
  '.837i',
  '.837d',
  '.835',
  '.era',
  '.clm',
  '.277',
  '.277ca',
  '.276',
  '.278',
  '.270',
  '.271'
];

export function hasClaimExtension(name: string): boolean {
  const lower = name.toLowerCase();
  return CLAIM_EXTENSIONS.some((extension) => lower.endsWith(extension));
}

/** Whether the beginning of a text is that of an interchange: `ISA` and a separator, behind blanks at most. */
export function beginsInterchange(beginning: string): boolean {
  return /^\uFEFF?\s*ISA[^A-Za-z0-9\s]/.test(beginning);
}
