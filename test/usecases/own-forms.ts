// Takes a company with forms of its own; answers them, and gives the rows that come of it. For
// specifications.
import { readBoard } from '../../functions/src/usecases/board/read-board.ts';
import { submitForm } from '../../functions/src/usecases/submit/submit-form.ts';
import type { RawAnswers } from '../../shared/model/form.ts';
import {
  ADMIN,
  companyBook,
  FORM_HEADINGS,
  type ProcessCompany,
  processCompany,
  type Rows,
} from '../support/process-company.ts';
import type { STORES } from '../support/store/stores.ts';

export const FORMS: Rows = {
  Forms: [
    FORM_HEADINGS,
    ['rival', '', 'A competitor’s move', '竞品动态上报', '', '', '', '', '', '', ''],
    ['rival', 'what', 'What?', '做了什么？', 'long text', 'yes', '', 'Signals.What', '', '', ''],
    ['rival', 'who', 'Who?', '哪家？', 'one choice', '', 'a=House A|甲; b=House B|乙', '', '', '', ''],
    ['rival', 'hits', 'Effect?', '影响？', 'text', '', '', 'Signals.Effect', '', '', ''],
    ['level-1', '', 'Level 1', '第一关', '', '', '', '', '', '50%', 60],
    ['level-1', 'q1', 'Share?', '占比？', 'percent', '', '', 'Levels.Share', '18%', '', ''],
    ['level-1', 'q2', 'Colour?', '灯色？', 'one choice', '', 'red; green', 'Levels.Colour', 'red', '', ''],
    ['visit', 'shop', 'Which shop?', '哪家店？', 'text', 'yes', '', 'Visits.Shop', '', '', ''],
  ],
};

export const withForms = (open?: (typeof STORES)[number][1]) =>
  processCompany({ ...(open ? { open } : {}), workbook: companyBook(FORMS) });

export const recordsOf = async ({ backEnd }: ProcessCompany, email = ADMIN) =>
  (await readBoard(backEnd.deps, backEnd.workspace, email, '', backEnd.clock.now()))!.records;

let keys = 0;

/** Each under a key of its own, where none is given. */
export const answer = (
  { backEnd }: ProcessCompany,
  email: string,
  formId: string,
  answers: RawAnswers,
  key?: string,
) => {
  keys += 1;
  return submitForm(
    backEnd.deps,
    {
      workspace: backEnd.workspace,
      email,
      submission: {
        kind: 'form',
        key: key ?? `form-answer-${String(keys).padStart(8, '0')}`,
        formId,
        answers,
      },
    },
    backEnd.clock.now(),
  );
};
