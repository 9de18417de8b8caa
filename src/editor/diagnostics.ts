import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Disposable,
  Location,
  l10n,
  languages,
  Range,
  type TextDocument,
  type Uri
} from 'vscode';
import type { Finding, Severity } from '../rules/finding';
import { rangeOf } from './ranges';
import type { Analysis, ClaimStore } from './store';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint
};

/** Publishes what the store finds; `page` is where a rule is explained. */
export function registerDiagnostics(store: ClaimStore, page: (rule: string) => Uri): Disposable[] {
  const collection = languages.createDiagnosticCollection('claimlens');
  const published = new Map<string, readonly Diagnostic[]>();
  return [
    collection,
    store.onDidAnalyze((analysis) => {
      const { uri } = analysis.document;
      const diagnostics = diagnosticsOf(analysis, page);
      if (same(published.get(uri.toString()) ?? [], diagnostics)) return;
      published.set(uri.toString(), diagnostics);
      collection.set(uri, diagnostics);
    }),
    store.onDidForget((uri) => {
      published.delete(uri.toString());
      collection.delete(uri);
    })
  ];
}

/** Whether the editor would draw the same. A message holds all that its related places depend on but their ranges. */
function same(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  return before.length === after.length && after.every((diagnostic, index) => sameDiagnostic(before[index], diagnostic));
}

function sameDiagnostic(before: Diagnostic | undefined, after: Diagnostic): boolean {
  const related = before?.relatedInformation ?? [];
  return (
    before?.message === after.message &&
    before.severity === after.severity &&
    before.range.isEqual(after.range) &&
    related.length === (after.relatedInformation ?? []).length &&
    (after.relatedInformation ?? []).every((place, index) => related[index]?.location.range.isEqual(place.location.range))
  );
}

function diagnosticsOf({ document, findings, found, complete }: Analysis, page: (rule: string) => Uri): Diagnostic[] {
  const diagnostics = findings.map((finding) => diagnosticOf(finding, document, page));
  return complete && found > findings.length ? [leftOut(found, findings.length), ...diagnostics] : diagnostics;
}

export function diagnosticOf(finding: Finding, document: TextDocument, page: (rule: string) => Uri): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(document, finding), finding.message, SEVERITIES[finding.severity]);
  diagnostic.source = 'ClaimLens';
  diagnostic.code = { value: finding.rule, target: page(finding.rule) };
  if (finding.related !== undefined) {
    diagnostic.relatedInformation = finding.related.map(
      (related) => new DiagnosticRelatedInformation(new Location(document.uri, rangeOf(document, related)), related.message)
    );
  }
  return diagnostic;
}

function leftOut(found: number, shown: number): Diagnostic {
  const count = (value: number) => value.toLocaleString('en-US');
  const message = l10n.t(
    'ClaimLens found {0} things in this file and shows the {1} most important ones, nearest to what you see. Fix some, or turn rules off that you do not need, to see the others.',
    count(found),
    count(shown)
  );
  const diagnostic = new Diagnostic(new Range(0, 0, 0, 0), message, DiagnosticSeverity.Information);
  diagnostic.source = 'ClaimLens';
  return diagnostic;
}
