import { detached } from '../claims/detached';
import { type Course, courseOf, extend, isApart } from './course-count';
import type { ClaimView } from './view';

/** A rule among those that compare courses: one bit, so that several are one number. */
export type Member = number;

/** The courses of the patients of a file, kept once for all rules that compare them; then those of the next file. */
export interface CourseTally {
  /** A rule joins before it adds a claim; `ended` gets each of its courses once no further claim can belong to it. */
  readonly join: (ended: (course: Course) => void) => Member;
  /** Adds what a claim shows of a course. Rules that are asked of the same claim come one after the other. */
  readonly add: (view: ClaimView, member: Member) => void;
  /** Gives a member the courses that are still open, after the last claim. */
  readonly close: (member: Member) => void;
  /** Forgets them all, once every member has been given them. */
  readonly clear: () => void;
}

/** A course as some rules see it. Rules that were not asked of the same claims see several courses of one patient. */
interface Kept {
  course: Course;
  members: number;
  readonly other: Kept | null;
}

/** What the claim added last shows; it waits until it is known which rules are asked of it. */
interface Waiting {
  readonly view: ClaimView;
  readonly course: Course;
  members: number;
}

/** Adds up the courses of one patient and billing provider; claims that do not name both stand alone. */
export function createCourseTally(): CourseTally {
  const listeners: ((course: Course) => void)[] = [];
  /** By billing provider, then patient. */
  const providers = new Map<string, Map<string, Kept>>();
  let seen: ClaimView | null = null;
  let waiting: Waiting | null = null;

  function end(course: Course, members: number): void {
    for (const [index, ended] of listeners.entries()) if ((members & (1 << index)) !== 0) ended(course);
  }

  function patientsOf(provider: string): Map<string, Kept> {
    let patients = providers.get(provider);
    if (patients === undefined) {
      patients = new Map();
      providers.set(detached(provider), patients);
    }
    return patients;
  }

  /** Adds a part to a course that all its members see, or begins the next one. */
  function add(kept: Kept, part: Course): void {
    if (!isApart(kept.course, part)) extend(kept.course, part);
    else {
      end(kept.course, kept.members);
      kept.course = { ...part };
    }
  }

  /** Adds a part where rules differ in the claims they see: the course is copied for those that see this one. */
  function addApart(first: Kept, part: Course, members: number): Kept {
    let all = first;
    let left = members;
    for (let kept: Kept | null = first; kept !== null; kept = kept.other) {
      const both = kept.members & members;
      if (both === 0) continue;
      left &= ~both;
      if (both !== kept.members) {
        all = { course: { ...kept.course }, members: kept.members & ~both, other: all };
        kept.members = both;
      }
      add(kept, part);
    }
    return left === 0 ? all : { course: { ...part }, members: left, other: all };
  }

  function settle(): void {
    if (waiting === null) return;
    const { view, course, members } = waiting;
    waiting = null;
    const { patient, billingProvider } = view.claim;
    if (patient === null || billingProvider === null || patient.value === '' || billingProvider.value === '') {
      end(course, members);
      return;
    }
    const patients = patientsOf(billingProvider.value);
    const known = patients.get(patient.value);
    if (known === undefined) patients.set(detached(patient.value), { course, members, other: null });
    else if (known.members === members) add(known, course);
    else patients.set(patient.value, addApart(known, course, members));
  }

  return {
    join(ended) {
      listeners.push(ended);
      return 1 << (listeners.length - 1);
    },
    add(view, member) {
      if (view === seen) {
        if (waiting !== null) waiting.members |= member;
        return;
      }
      settle();
      seen = view;
      const course = courseOf(view);
      if (course !== null) waiting = { view, course, members: member };
    },
    close(member) {
      settle();
      for (const patients of providers.values()) {
        for (const first of patients.values()) {
          for (let kept: Kept | null = first; kept !== null; kept = kept.other) if ((kept.members & member) !== 0) end(kept.course, member);
        }
      }
    },
    clear() {
      providers.clear();
      seen = null;
      waiting = null;
    }
  };
}
