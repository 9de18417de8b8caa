import { CodeActionKind } from 'vscode';

/** Everything purely formal in a file at once. */
export const FIX_ALL = CodeActionKind.SourceFixAll.append('claimlens');
/** Other right ways to bill a line. */
export const REWRITE = CodeActionKind.RefactorRewrite;
