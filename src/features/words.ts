import type { ClaimKind } from '../claims/model';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO day as a coder writes it: `Jan 5, 2026`. */
export function dayInWords(iso: string): string {
  const name = MONTHS[Number(iso.slice(5, 7)) - 1];
  const day = Number(iso.slice(8, 10));
  return name === undefined || day === 0 ? iso : `${name} ${day}, ${iso.slice(0, 4)}`;
}

/** `Jan 5, 2026`, or `Jan 5 to Jan 9, 2026` for a span; years are written once where they agree. */
export function daysInWords(from: string, to: string): string {
  if (from === to) return dayInWords(from);
  const first = dayInWords(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.replace(/, \d{4}$/, '') : first} to ${dayInWords(to)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  const tail = words[words.length - 1] ?? '';
  return words.length < 2 ? tail : `${words.slice(0, -1).join(', ')} ${last} ${tail}`;
}

export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberInWords(count)} ${count === 1 ? singular : plural}`;
}

/** `24,000`: thousands are set apart, nothing is rounded. */
export function numberInWords(count: number): string {
  return count < 1000 ? String(count) : count.toLocaleString('en-US', { maximumFractionDigits: 20 });
}

/** A text as one sentence: first letter as given, a full stop at the end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The same with a capital first letter, for texts that the data keeps in lower case. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Codes in order, runs of three or more as one range: `77371–77373`. Numbers up to `step` apart are one run. */
export function codeRanges(codes: readonly string[], step = 1): readonly string[] {
  const runs: string[][] = [];
  for (const code of [...codes].sort()) {
    const run = runs[runs.length - 1];
    const previous = run?.[run.length - 1];
    if (run !== undefined && previous !== undefined && follows(previous, code, step)) run.push(code);
    else runs.push([code]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run[run.length - 1]}`] : run));
}

function follows(previous: string, code: string, step: number): boolean {
  return /^\d+$/.test(previous) && /^\d+$/.test(code) && Number(code) - Number(previous) <= step;
}

const KINDS: Readonly<Record<ClaimKind, string>> = {
  professional: 'Professional claim',
  institutional: 'Institutional claim',
  dental: 'Dental claim',
  remittance: 'Remittance',
  status: 'Claim status',
  authorization: 'Authorization request or answer',
  eligibility: 'Eligibility inquiry or answer',
  unknown: 'Claim of unknown kind'
};

export function kindInWords(kind: ClaimKind): string {
  return KINDS[kind];
}
