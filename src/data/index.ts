export type { Circumstances, Knowledge, PayerIdentity, RuleSeverity, Setting } from './knowledge';
export type { Tables } from './knowledge-from';
export type * from './schema';
export type { ElementName, SegmentNames } from './segment';
