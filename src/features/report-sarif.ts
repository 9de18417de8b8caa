import type { Range } from '../claims/lines';
import type { Severity } from '../rules/finding';
import type { RuleRow } from '../rules/row';
import type { LocatedFinding } from './located';
import type { Reporter, ReporterOptions, Sums } from './reporter';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF knows no hints; `note` is its mildest level that is shown. */
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

function ruleDescriptor(rule: RuleRow): object {
  return {
    id: rule.id,
    name: rule.title,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.explanation },
    help: { text: rule.remedy, markdown: `${rule.explanation}\n\n${rule.remedy}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { family: rule.family, sources: rule.sources, since: rule.since }
  };
}

function region({ start, end }: Range): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function location(uri: string, range: Range): Record<string, unknown> {
  return { physicalLocation: { artifactLocation: { uri }, region: region(range) } };
}

function result(uri: string, finding: LocatedFinding, ruleIndex: number | undefined): object {
  const related = finding.related.map((entry) => ({ ...location(uri, entry.range), message: { text: entry.message } }));
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [location(uri, finding.range)],
    ...(related.length === 0 ? {} : { relatedLocations: related })
  };
}

function invocation({ problems }: Sums): object {
  const notifications = problems.map((text) => ({ level: 'error', message: { text } }));
  return {
    executionSuccessful: problems.length === 0,
    ...(problems.length === 0 ? {} : { toolExecutionNotifications: notifications })
  };
}

/** SARIF 2.1.0, written result by result. It holds codes, modifiers and places, never claim text. */
export function sarifReporter({ version, rules, uriOf }: ReporterOptions): Reporter {
  const rows = rules();
  const indexes = new Map(rows.map((rule, index) => [rule.id, index]));
  let first = true;
  return {
    begin() {
      const driver = { name: 'ClaimLens', semanticVersion: version, rules: rows.map(ruleDescriptor) };
      const head = JSON.stringify({ tool: { driver }, columnKind: 'utf16CodeUnits' });
      return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${head.slice(0, -1)},"results":[`;
    },
    entry: (file, finding) => `\n${JSON.stringify(result(uriOf(file), finding, indexes.get(finding.rule)))}`,
    between: ',',
    lead() {
      const comma = first ? '' : ',';
      first = false;
      return comma;
    },
    fileEnd: () => '',
    end: (totals) => `\n],"invocations":[${JSON.stringify(invocation(totals))}]}]}\n`
  };
}
