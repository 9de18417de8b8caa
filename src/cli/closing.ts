import { BROUGHT_ALONG, located } from '../features/located';
import { createComparing } from '../rules/comparing';
import { counting, type Judge, type Judged } from './judging';

/** Compares the claims of a file that is judged window by window. */
export interface Closing {
  /** Windows are to be added in file order. Gives what has been found so far. */
  add(judged: Judged): Judged | null;
  /** Gives the rest, a few findings at a time. */
  end(): Generator<Judged, void>;
}

/** Steps whose findings are given together. */
const TOGETHER = 1000;

export function createClosing(name: string, judge: Judge): Closing {
  let found = counting(name, judge);
  let start = 0;
  const comparing = createComparing((finding) => found.add(finding, located(finding, BROUGHT_ALONG)));

  function given(): Judged | null {
    const { entries, severities, rules } = found.end();
    if (rules.size === 0) return null;
    found = counting(name, judge);
    return { entries, severities, rules, claims: 0, subjects: 0, length: 0, notes: null };
  }

  return {
    add({ notes, length }) {
      if (notes !== null) comparing.add({ notes: notes.notes, by: notes.by + start });
      for (const _ of comparing.letGo());
      start += length;
      return given();
    },
    *end() {
      let steps = 0;
      for (const _ of comparing.end()) {
        if (++steps % TOGETHER !== 0) continue;
        const some = given();
        if (some !== null) yield some;
      }
      const rest = given();
      if (rest !== null) yield rest;
    }
  };
}
