import { csvReporter } from '../features/report-csv';
import { sarifReporter } from '../features/report-sarif';
import type { Reporter, ReporterOptions } from '../features/reporter';
import { ruleRows } from '../rules/rows';
import { githubReporter } from './report-github';
import { jsonReporter } from './report-json';
import { textReporter } from './report-text';
import { uriOf } from './uri';
import { VERSION } from './version';
import type { CheckFormat } from './words';

const REPORTERS: Readonly<Record<CheckFormat, (options: ReporterOptions) => Reporter>> = {
  text: ({ colors }) => textReporter(colors),
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
  csv: csvReporter
};

/** A reporter for one run of `check`. */
export function reporterFor(format: CheckFormat, colors: boolean): Reporter {
  return REPORTERS[format]({ colors, version: VERSION, uriOf, rules: ruleRows });
}
