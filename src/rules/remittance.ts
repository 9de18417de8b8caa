import { linesExplained } from './remittance-explained';
import { reversalAlone, reversalsPaired } from './remittance-reversal';
import type { Rule } from './rule';

const EXPLAINED: Rule = {
  id: 'remittance.explained',
  family: 'remittance',
  title: 'A denied, reduced or changed line, explained',
  severity: 'information',
  explanation:
    'A remittance tells what the payer did; nothing in it can be coded again, so no other rule judges its lines. Each 77407 line that was denied, reduced or changed gets one explanation: the reason and remark codes in plain words, and the likely cause where this line shows one: a modifier that does not belong (reason 4), a second line of the date (18), a code pair of the date (236, 97, 231), units above the limit (151, 222, N362), a facility place of service (5, 58, 171, M96, M97), a revenue code (199), or another code or other modifiers than submitted. Silent for what every paid claim has: deductible, coinsurance and copayment (PR 1 to 3), CO 45, CO 253, OA 23. Meanings come from the published lists in our own words; causes are inferred.',
  remedy: 'Correct and resend, appeal with records, or accept, as the explanation says. The hover on a code tells more of it.',
  example: {
    wrong: 'SVC*HC:77407:26*400*0**1~DTM*472*20260203~CAS*CO*4*400~LQ*HE*N519~',
    right: 'SVC*HC:77407*400*240**1~DTM*472*20260203~CAS*CO*45*100~CAS*PR*2*60~'
  },
  sources: ['X12LIST', 'PYX12', 'PTP-OPH', 'MUE-PRA', 'MUE-OPH', 'ASTRO-DENY'],
  since: '0.1.0',
  check: (view) => linesExplained(view, 'remittance.explained')
};

const REVERSAL: Rule = {
  id: 'remittance.reversal',
  family: 'remittance',
  title: 'A reversal and its correction',
  severity: 'information',
  explanation:
    'A remitted claim with status 22 takes an earlier payment back; its lines repeat the first result with the signs turned. It is never reported as a duplicate. Where a whole file is judged, the corrected claim with the same claim number is named as a related place.',
  remedy: 'Post the reversal against the earlier payment, then the corrected claim.',
  example: {
    wrong: 'CLP*SAMPLE1*22*-400*-240**12*PAYER1*11*1~SVC*HC:77407*-400*-240**-1~',
    right: 'CLP*SAMPLE1*1*400*240*60*12*PAYER2*11*1~SVC*HC:77407*400*240**1~'
  },
  sources: ['X12LIST', 'PYX12'],
  since: '0.1.0',
  check: (view) => reversalAlone(view, 'remittance.reversal'),
  batch: () => reversalsPaired('remittance.reversal')
};

/** What a remittance says about 77407. Nothing in it is judged as if it could be coded again. */
export const REMITTANCE_RULES: readonly Rule[] = [EXPLAINED, REVERSAL];
