import adjustments from './adjustments.json';
import codes from './codes.json';
import filing from './filing.json';
import type { Knowledge } from './knowledge';
import { knowledgeFrom, type Tables } from './knowledge-from';
import modifiers from './modifiers.json';
import pairs from './pairs.json';
import payers from './payers.json';
import places from './places.json';
import profile from './profile.json';
import revenue from './revenue.json';
import segments from './segments.json';
import sources from './sources.json';

/** The tables of this folder. */
export const TABLES: Tables = { adjustments, codes, filing, modifiers, pairs, payers, places, profile, revenue, segments, sources };

/**
 * What ClaimLens knows out of the box, for the command line, scripts and tests. The extension must not import
 * this module: it reads dist/data.json when the first claim file is opened, so that its bundle stays small.
 */
export const bundled: Knowledge = knowledgeFrom(TABLES);
