import type { Knowledge, RevenueCodeEntry } from '../data';
import { blocks, bold, inlineCode, joined, list, type Markdown, md, table } from './markdown';
import type { Cite } from './reference-cite';
import { sentence } from './words';

/** Where code and modifiers stand, and what stands around them: place of service, revenue code, type of bill. */
export function positions(knowledge: Knowledge, cite: Cite): Markdown {
  return blocks(
    table(
      ['Form', 'Code', 'Modifiers', 'Beside it'],
      knowledge.profile.positions.map((position) => [
        position.form,
        position.code,
        position.modifiers,
        md`${position.note ?? ''}${cite(position)}`
      ])
    ),
    md`Anywhere else 77407 is something else, for example the ZIP code of Richmond, Texas.`,
    md`### Place of service`,
    table(
      ['Place', 'Is', 'On a professional line of 77407'],
      knowledge.places().map((place) => [inlineCode(place.code), place.name, md`${sentence(place.on77407)}${cite(place)}`])
    ),
    md`### Revenue codes`,
    revenueCodes(knowledge),
    md`### Types of bill`,
    list(knowledge.billTypes().map(({ code, name, fit, ...origin }) => md`${inlineCode(code)} ${name}: ${fit}${cite(origin)}`)),
    md`### Filing indicators`,
    joined(
      knowledge.filingIndicators().map(({ code, name }) => md`${inlineCode(code)} ${name}`),
      ', '
    )
  );
}

const FITS: Readonly<Record<RevenueCodeEntry['fit'], string>> = {
  right: 'The right one',
  tolerated: 'Tolerated',
  wrong: 'Of another department',
  unknown: 'Use on 77407 not known'
};

function revenueCodes(knowledge: Knowledge): Markdown {
  const fits = ['right', 'tolerated', 'unknown', 'wrong'] as const;
  return list(
    fits.flatMap((fit) => {
      const codes = knowledge.revenueCodes().filter((entry) => entry.fit === fit);
      if (codes.length === 0) return [];
      const named = codes.map(({ code, name }) => md`${inlineCode(code)} ${name}`);
      return [md`${bold(`${FITS[fit]}:`)} ${joined(named, ', ')}`];
    })
  );
}
