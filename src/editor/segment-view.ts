import { commands, type Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { once } from '../data/once';
import { SEGMENTS } from './segment-uri';

/** "Show One Segment per Line": a read-only view beside the file, which follows it. */
export function registerSegmentView(): Disposable[] {
  const changed = new EventEmitter<Uri>();
  const listeners: Disposable[] = [changed];
  const views = once(async () => {
    const opened = (await import('./segment-view-run')).createSegmentViews((view) => changed.fire(view));
    listeners.push(...opened.listeners);
    return opened;
  });
  return [
    workspace.registerTextDocumentContentProvider(SEGMENTS, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => (await views()).textOf(uri)
    }),
    commands.registerCommand('claimlens.showSegments', async () => (await views()).show()),
    { dispose: () => listeners.forEach((listener) => void listener.dispose()) }
  ];
}
