export type { Circumstances, Knowledge, PayerIdentity, RuleSeverity, Setting } from './knowledge';
export { knowledgeFrom, type Tables } from './knowledge-from';
export type * from './schema';
