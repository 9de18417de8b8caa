import type { Setting } from '../data';
import type { SeveritySetting } from '../rules/finding';

/** The words the command line accepts as values, each list in the order of the help. */

export const SEVERITY_SETTINGS: readonly SeveritySetting[] = ['off', 'hint', 'information', 'warning', 'error'];

export const SETTINGS: readonly Setting[] = ['professional', 'institutional'];

export type Shell = 'bash' | 'zsh' | 'fish';
export const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish'];

export type CheckFormat = 'text' | 'json' | 'sarif' | 'github' | 'csv';
export const CHECK_FORMATS: readonly CheckFormat[] = ['text', 'json', 'sarif', 'github', 'csv'];

export type PlainFormat = 'text' | 'json';
export const PLAIN_FORMATS: readonly PlainFormat[] = ['text', 'json'];

export type FailOn = 'error' | 'warning' | 'information' | 'never';
export const FAIL_ON: readonly FailOn[] = ['error', 'warning', 'information', 'never'];

/** The word when it is one of the list. */
export function oneOf<T extends string>(list: readonly T[], word: string): T | undefined {
  return list.find((entry) => entry === word);
}
