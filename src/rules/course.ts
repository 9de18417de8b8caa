import { portImages } from './course-images';
import { managementUnits, shortCourse } from './course-management';
import type { Rule } from './rule';

const MANAGEMENT_UNITS: Rule = {
  id: 'course.management-units',
  family: 'course',
  title: 'Weekly management against the fractions',
  severity: 'information',
  explanation:
    '77427 is one unit for each five fractions, whatever the calendar; three or four left over at the end of the course count as one more unit, one or two are not billed, and two sessions of a day count two. The fractions are the units of the delivery lines on the professional claims of one patient and billing provider: of the claim when one claim is judged, of the whole file when a file is judged. Both too many and too few units are information, because the rest may be on other claims. Silent where no delivery is seen, beside other techniques such as radiosurgery, and on replaced or voided claims.',
  remedy: 'Count the fractions of the course; bill one unit of 77427 for each five, and one more for three or four at the end.',
  example: {
    wrong: 'SV1*HC:77407*1240*UN*4*11**1~DTP*472*RD8*20260209-20260212~LX*2~SV1*HC:77427*800*UN*2*11**1~DTP*472*D8*20260212~',
    right: 'SV1*HC:77407*1240*UN*4*11**1~DTP*472*RD8*20260209-20260212~LX*2~SV1*HC:77427*400*UN*1*11**1~DTP*472*D8*20260212~'
  },
  sources: ['RBC-2016', 'SC-BID'],
  since: '0.1.0',
  check: (view) => managementUnits.inClaim(view, 'course.management-units'),
  batch: () => managementUnits.inFile('course.management-units')
};

const SHORT: Rule = {
  id: 'course.short-course',
  family: 'course',
  title: 'Management of a short course',
  severity: 'information',
  explanation:
    '77431 is the management of a whole course of one or two fractions; 77427 is for five. Information when 77431 stands beside three or more fractions, and when a single unit of 77427 stands beside no more than two (on one claim only when it has exactly two, for a claim with one session is often part of day-by-day billing). The fractions are counted as in `course.management-units`.',
  remedy: 'For a whole course of one or two fractions bill 77431; for a longer one 77427.',
  example: {
    wrong: 'SV1*HC:77407*620*UN*2*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77427*400*UN*1*11**1~DTP*472*D8*20260209~',
    right: 'SV1*HC:77407*620*UN*2*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77431*200*UN*1*11**1~DTP*472*D8*20260209~'
  },
  sources: ['RBC-2016'],
  since: '0.1.0',
  check: (view) => shortCourse.inClaim(view, 'course.short-course'),
  batch: () => shortCourse.inFile('course.short-course')
};

const PORT_IMAGES: Rule = {
  id: 'course.port-images',
  family: 'course',
  title: 'Port images beside the delivery',
  severity: 'information',
  explanation:
    "From 2026 Medicare's fee schedule lists 77417 with status B (bundled), and hospitals have it packaged (status N). Beside a delivery of the same date it is information, for Medicare only; other payers are not known to follow. Technical image guidance, 77387 with TC, has its own rule (`component.guidance-technical`).",
  remedy: 'Expect no payment; report it only where the record or the payer wants it.',
  example: {
    wrong: 'SBR*P*18*******MB~LX*1~SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~LX*2~SV1*HC:77417*20*UN*1*11**1~DTP*472*D8*20260209~',
    right: 'SBR*P*18*******MB~LX*1~SV1*HC:77407*310*UN*1*11**1~DTP*472*D8*20260209~'
  },
  sources: ['RVU26-Jul', 'ADDB26'],
  since: '0.1.0',
  check: (view) => portImages(view, 'course.port-images')
};

/** What belongs to the course as a whole. */
export const COURSE_RULES: readonly Rule[] = [MANAGEMENT_UNITS, SHORT, PORT_IMAGES];
