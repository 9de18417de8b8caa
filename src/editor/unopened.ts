import { l10n } from 'vscode';

/** Why a file could not be checked, and what to do. What the system says of it may hold its path and is not shown. */
export function whyUnopened(name: string, error: unknown): string {
  // Both the editor's file systems and the stream of a file on this computer give their errors a code.
  return error instanceof Error && 'code' in error
    ? l10n.t('ClaimLens cannot open {0}. Check that the file is still there and that you may read it.', name)
    : l10n.t('ClaimLens failed on {0}. Please report this, without the file.', name);
}
