/** Character codes and classes the X12 reader asks for. All take UTF-16 code units; NaN (past the end) is in no class. */

export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;

export const LAST_ASCII = 127;
const BYTE_ORDER_MARK = 0xfeff;
const NEXT_LINE = 0x85;
const NO_BREAK_SPACE = 0xa0;
const ZERO_WIDTH_SPACE = 0x200b;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** No code unit: what stands behind the end of a text. In no class. */
export const NOTHING = 0x11_00_00;

/** The code unit at an offset. Asking a string itself for one behind its end makes all later questions of that place slower. */
export function codeUnitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : NOTHING;
}

export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Anything without ink that may stand between segments: blanks, line breaks of any kind, NUL, Ctrl-Z, byte order mark. */
export function isPadding(code: number): boolean {
  return code <= SPACE || (code > LAST_ASCII && isUnusualPadding(code));
}

function isUnusualPadding(code: number): boolean {
  return (
    code === BYTE_ORDER_MARK ||
    code === NEXT_LINE ||
    code === NO_BREAK_SPACE ||
    code === ZERO_WIDTH_SPACE ||
    code === LINE_SEPARATOR ||
    code === PARAGRAPH_SEPARATOR
  );
}

/** A blank inside a value: space, tab or no-break space. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === NO_BREAK_SPACE;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Letters and digits of ASCII: never a separator or terminator. */
export function isWord(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** Whether a character may separate elements: any mark or control character, but no word character, blank, line break or NUL. */
export function isSeparator(code: number): boolean {
  return code > 0 && !isWord(code) && !isBlank(code) && !isLineBreak(code) && code !== BYTE_ORDER_MARK;
}
