// Takes what somebody owes for a snapshot day; says what the reminder says of each. Never when it is sent.
import { describe, expect, it } from '@jest/globals';
import { snapshotMail } from '../../shared/digest/snapshot-mails.ts';
import { companyIn } from './company/company.ts';
import { GUIDE, linkTo } from './company/people.ts';

describe('A yes-no in a reminder', () => {
  it.each([
    ['en', 'first report; to be done by 31 Mar'],
    ['zh', '首次填报；应于3月31日前完成'],
  ] as const)('has its day in %s, not where it stands on plan', (language, text) => {
    const { standing } = companyIn(language);
    const keyResults = standing.plan.keyResults.map((each) =>
      each.owner === GUIDE ? { ...each, type: 'yes-no' as const, due: '2025-03-31' } : each,
    );
    const yesNo = { ...standing, states: new Map(), plan: { ...standing.plan, keyResults } };
    const mail = snapshotMail(yesNo, GUIDE, '2025-02-21', 'reminder', linkTo(GUIDE));
    const rows = mail!.sections.flatMap((section) => section.rows.map((row) => row.text));
    expect([...new Set(rows)]).toEqual([text]);
  });
});
