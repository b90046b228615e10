// A company's own forms as rows of the tab Forms: one to be filled in, one that is a level. For
// specifications.
import type { Cell } from '../../../shared/model/workbook.ts';
import { FORM_HEADINGS } from '../../support/process-company.ts';

export const FORMS: Cell[][] = [
  FORM_HEADINGS,
  ['visit log', '', 'Shop visit', '巡店', '', '', '', '', '', '', ''],
  ['visit log', 'shop', 'Which shop?', '哪家店？', 'text', 'yes', '', 'Visits.Shop', '', '', ''],
  ['level-1', '', 'Level 1', '第一关', '', '', '', '', '', '', 60],
  ['level-1', 'q', 'Colour of alarm?', '警示色？', 'one choice', 'yes', 'red; green', '', 'red', '', ''],
];
