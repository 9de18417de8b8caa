import { version } from '../../package.json';

/** The version of this ClaimLens. */
export const VERSION: string = version;
