export type { Circumstances, Knowledge, PayerIdentity, Setting } from './knowledge';
export type * from './schema';
