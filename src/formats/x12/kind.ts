import type { ClaimKind } from '../../claims/model';

/** Implementation guides by the number behind the X: 4010, 5010, later versions and post-adjudicated reporting. */
const KIND_OF_GUIDE: Readonly<Record<string, ClaimKind>> = {
  '098': 'professional',
  '222': 'professional',
  '291': 'professional',
  '298': 'professional',
  '323': 'professional',
  '096': 'institutional',
  '223': 'institutional',
  '292': 'institutional',
  '299': 'institutional',
  '324': 'institutional',
  '097': 'dental',
  '224': 'dental',
  '300': 'dental',
  '325': 'dental',
  '091': 'remittance',
  '221': 'remittance',
  '322': 'remittance',
  '093': 'status',
  '212': 'status',
  '214': 'status',
  '364': 'status',
  '094': 'authorization',
  '215': 'authorization',
  '216': 'authorization',
  '217': 'authorization',
  '092': 'eligibility',
  '279': 'eligibility'
};

const KIND_OF_TRANSACTION: Readonly<Record<string, ClaimKind>> = {
  '837': 'unknown',
  '835': 'remittance',
  '276': 'status',
  '277': 'status',
  '278': 'authorization',
  '270': 'eligibility',
  '271': 'eligibility'
};

/** What a transaction set carries: its id decides, its guide tells the three kinds of 837 apart. */
export function kindOf(id: string, guide: string): ClaimKind {
  const byTransaction = KIND_OF_TRANSACTION[id] ?? 'unknown';
  return byTransaction === 'unknown' ? (KIND_OF_GUIDE[/X(\d{3})/.exec(guide)?.[1] ?? ''] ?? 'unknown') : byTransaction;
}

/** False for a transaction set known to carry no claims (850, 999, …); an unreadable id is given the benefit of the doubt. */
export function carriesClaims(id: string): boolean {
  return id in KIND_OF_TRANSACTION || !/^\d{3}$/.test(id);
}
