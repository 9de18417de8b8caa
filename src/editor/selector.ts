import { type DocumentSelector, languages, type TextDocument } from 'vscode';
import { CLAIM_EXTENSIONS } from '../formats/extensions';

/** Our language, and the id under which other EDI extensions open claim files; package.json names both, so both start ClaimLens. */
const LANGUAGES = ['x12', 'edi'];

/** Files with the name of a claim file, in lower and in upper case. */
export const CLAIM_FILES = `**/*{${CLAIM_EXTENSIONS.map((extension) => `${extension},${extension.toUpperCase()}`).join(',')}}`;

/** Claim files by language, or by name when another extension gave them a language of its own. */
export const SELECTOR: DocumentSelector = [...LANGUAGES, { pattern: CLAIM_FILES }];

/** Documents that are not files: older versions, output, chat snippets, notebook cells. Findings there would be noise. */
const NOISE =
  /^(git|gitlens|review|pr|output|debug|comment|search-editor|walkThrough|chat|copilot|vscode-(scm|chat|notebook|local-history|interactive|terminal))/;

/** Whether ClaimLens looks at the document. Who sets a claim file to plain text wants no help. */
export function isClaimDocument(document: TextDocument): boolean {
  return document.languageId !== 'plaintext' && !NOISE.test(document.uri.scheme) && languages.match(SELECTOR, document) > 0;
}
