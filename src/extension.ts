import type { ExtensionContext } from 'vscode';

/** Starts ClaimLens in VS Code, desktop and browser alike. */
export function activate(_context: ExtensionContext): void {}
