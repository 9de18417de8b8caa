import { codeOf } from '../claims/values';
import { replaceToken } from './edits';
import { NOTHING } from './finding';
import { fixed } from './fixes';
import { carried, finding, overSubjects, related } from './report';
import type { Rule } from './rule';
import { SUBJECT } from './view';

export const REVENUE_CODE: Rule = {
  id: 'setting.revenue-code',
  needs: ['institutional', 'subject'],
  fix: (finding) => fixed('Change the revenue code to 0333', [replaceToken(finding, '0333')]),
  check: (view) => {
    if (view.setting !== 'institutional') return NOTHING;
    return overSubjects(view, ({ line }) => {
      const token = line.revenueCode;
      if (token === null || token.value === '' || token.value === '0333' || !line.complete) return NOTHING;
      const code = codeOf(token).padStart(4, '0');
      if (!/^\d{4}$/.test(code)) return NOTHING;
      const entry = view.knowledge.revenueCode(code);
      const fit = entry?.fit ?? 'unknown';
      if (fit === 'right') return NOTHING;
      const name = entry === undefined ? code : `${code} (${entry.name})`;
      if (fit === 'tolerated') {
        return [
          finding(
            REVENUE_CODE.id,
            'information',
            token,
            `Revenue code ${code} is therapeutic radiology in general; 0333, radiation therapy, says what 77407 is. Payers usually take both; use 0333 where nothing speaks against it.`
          )
        ];
      }
      const severity = entry !== undefined && fit === 'wrong' ? carried('warning', entry.confidence) : 'information';
      return [
        finding(
          REVENUE_CODE.id,
          severity,
          token,
          `Revenue code ${name} ${fit === 'wrong' ? 'is another department' : 'is unusual for 77407'}; radiation therapy is 0333. Payers ${fit === 'wrong' ? 'commonly' : 'may'} deny such lines because revenue code and procedure do not match (reason 199). Use 0333 unless the payer instructs otherwise.`
        )
      ];
    });
  }
};

export const BILL_TYPE: Rule = {
  id: 'setting.bill-type',
  needs: ['institutional', 'subject'],
  check: (view) => {
    const token = view.claim.facilityCode;
    const first = view.subjects[0];
    if (view.setting !== 'institutional' || first === undefined || token === null || !/^0?\d\d$/.test(token.value)) return NOTHING;
    const type = `0${token.value.slice(-2)}`;
    const entry = view.knowledge.billType(type);
    if (entry !== undefined && entry.fit !== 'unusual') return NOTHING;
    const name = entry === undefined ? `${type}x` : `${type}x (${entry.name})`;
    return [
      finding(
        BILL_TYPE.id,
        'information',
        token,
        `Type of bill ${name} rarely carries ${SUBJECT}; hospitals bill it on 013x, critical access hospitals on 085x, and 012x is possible in a stay. Check the type of bill.`,
        [related(first.procedure.code, `${SUBJECT} is billed here`)]
      )
    ];
  }
};
