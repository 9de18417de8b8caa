// A change that hangs counts as noticed, as Stryker counts it; one that does not load (CompileError, RuntimeError) counts for nothing.
const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

const countOf = (mutants, statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

function row(name, mutants) {
  const killed = countOf(mutants, NOTICED);
  const survived = countOf(mutants, MISSED);
  const share = killed + survived === 0 ? '-' : `${((100 * killed) / (killed + survived)).toFixed(1)} %`;
  return `${name.padEnd(42)} ${String(killed).padStart(6)} ${String(survived).padStart(8)} ${share.padStart(8)}`;
}

/** Killed and survived by file, the total last. */
export function table(files) {
  const judged = files.filter(([, { mutants }]) => countOf(mutants, [...NOTICED, ...MISSED]) > 0);
  return [
    `${'File'.padEnd(42)} killed survived    share`,
    ...judged.map(([name, { mutants }]) => row(name, mutants)),
    row(
      'Total',
      judged.flatMap(([, { mutants }]) => mutants)
    )
  ].join('\n');
}

/** The source as changed, on one line. */
function changed(source, { location: { start, end }, replacement }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const before = lines[0].slice(0, start.column - 1).trimStart();
  const last = lines[lines.length - 1];
  const original = lines.length === 1 ? last.slice(start.column - 1, end.column - 1) : `${lines[0].slice(start.column - 1)} …`;
  return `${before}⟦${original} → ${replacement.replace(/\s+/g, ' ')}⟧${last.slice(end.column - 1)}`;
}

/** The changes that no test noticed, one a line: where, and what became of the line. */
export function survivors(files) {
  return files
    .flatMap(([name, { source, mutants }]) =>
      mutants
        .filter(({ status }) => MISSED.includes(status))
        .sort((a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column)
        .map((mutant) => `${name}:${mutant.location.start.line}  ${changed(source, mutant)}`)
    )
    .join('\n');
}
