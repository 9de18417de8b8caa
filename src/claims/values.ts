import type { Claim, Procedure, ServiceLine, Token } from './model';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const ZERO = 48;
const NINE = 57;
/** As many digits always fit into a whole number. */
const MOST_DIGITS = 9;

/** The number a token says, or null when it is empty or not a number. Accepts signs, decimals and exponents. */
export function numberOf(token: Token | null): number | null {
  if (token === null) return null;
  return wholeNumber(token.value) ?? anyNumber(token.value);
}

/** Null also for an exponent beyond what a number can hold. */
function anyNumber(text: string): number | null {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** A number of few digits and nothing else, which nearly all are; null for any other text. */
function wholeNumber(text: string): number | null {
  if (text.length === 0 || text.length > MOST_DIGITS) return null;
  let number = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index);
    if (digit < ZERO || digit > NINE) return null;
    number = number * 10 + digit - ZERO;
  }
  return number;
}

/** The place of service in force on a line: its own, else the claim's (professional claims only). */
export function placeOfServiceOf(claim: Pick<Claim, 'kind' | 'facilityCode'>, line: ServiceLine): Token | null {
  if (line.placeOfService !== null) return line.placeOfService;
  return claim.kind === 'professional' ? claim.facilityCode : null;
}

/** The modifiers that are there, without empty slots. */
export function usedModifiers(procedure: Procedure): readonly Token[] {
  return procedure.modifiers.every((modifier) => modifier.value !== '')
    ? procedure.modifiers
    : procedure.modifiers.filter((modifier) => modifier.value !== '');
}

/** A code or modifier in the form the data uses. */
export function codeOf({ value }: Token): string {
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    // Nearly every code is upper case already: no new string for it.
    if (code > 126 || (code >= 97 && code <= 122)) return value.toUpperCase();
  }
  return value;
}
