import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';

const SCHEME = 'claimlens-report';

/** Address of the report about a file of this name. */
export function reportUri(name: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${name} report.md` });
}

export interface ReportPages extends Disposable {
  /** Shows this report at the address, also where one is open already. */
  publish(uri: Uri, report: string): void;
}

/** Serves reports as read-only documents; each stays until the editor closes. */
export function createReportPages(): ReportPages {
  const reports = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => reports.get(uri.toString()) ?? 'This report is gone. Check the file again.'
  });
  return {
    publish(uri, report) {
      reports.set(uri.toString(), report);
      changed.fire(uri);
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    }
  };
}
