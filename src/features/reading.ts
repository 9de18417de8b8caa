/** What a coder sees while reading: one part, as most of it is asked for when the first claim file is shown. */
export { elementHoverAt } from './element-hover';
export { foldsOf } from './folding';
export { highlightsAt } from './highlights';
export { nameHintsIn } from './inlay-hints';
export { placeFrom, subjectCodes } from './navigation';
export { createOutline } from './outline';
export { outlinePart } from './outline-part';
export { semanticTokensIn } from './semantic-tokens';
