import { portImages } from './course-images';
import { managementUnits, shortCourse } from './course-management';
import type { Rule } from './rule';

const MANAGEMENT_UNITS: Rule = {
  id: 'course.management-units',
  needs: ['professional'],
  course: managementUnits
};

const SHORT: Rule = {
  id: 'course.short-course',
  needs: ['professional'],
  course: shortCourse
};

const PORT_IMAGES: Rule = {
  id: 'course.port-images',
  needs: ['billed', 'shared-day'],
  check: (view) => portImages(view, 'course.port-images')
};

/** What belongs to the course as a whole. */
export const COURSE_RULES: readonly Rule[] = [MANAGEMENT_UNITS, SHORT, PORT_IMAGES];
