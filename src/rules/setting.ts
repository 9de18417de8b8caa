import { DIAGNOSIS_POINTER } from './diagnosis-pointer';
import { DIAGNOSIS_RADIATION } from './diagnosis-radiation';
import { BILL_TYPE, REVENUE_CODE } from './hospital';
import { PLACE } from './place';
import type { Rule } from './rule';
import { UNIT_AMOUNT, UNIT_BASIS } from './units';

/** Where, how much and what for: place, revenue code, type of bill, units, diagnoses. */
export const SETTING_RULES: readonly Rule[] = [
  PLACE,
  REVENUE_CODE,
  BILL_TYPE,
  UNIT_BASIS,
  UNIT_AMOUNT,
  DIAGNOSIS_POINTER,
  DIAGNOSIS_RADIATION
];
