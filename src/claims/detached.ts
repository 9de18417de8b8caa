/** A copy of a text that does not keep a larger one alive, as a slice of that would. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
