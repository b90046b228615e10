// Takes the example's quarter; says of every step of the process whether a row does it again, or why none
// can.
// Never what the replay makes of it.
import { describe, expect, it } from '@jest/globals';
import { STEP_NAMES, type StepName } from '../../shared/process/steps/table.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { stepsOf } from '../../workbench/src/play/happenings.ts';
import { bookOf } from '../examples/books.ts';

/** Steps that no row of the record does again. */
const NOT_AGAIN: Partial<Record<StepName, string>> = {
  'playbook.keep': 'the close of an effective review does it (playbooks.ts)',
  'support.offer': 'its row reads as help that was asked for and lent',
  'reward.redeem': 'its line of Points is booked',
  'form.propose': 'only what was adopted has rows',
  'form.adopt': 'its rows stand in the Forms tab, which is of the plan',
  'talk.comment': 'no tab holds what is said',
};

describe('A workbook’s past', () => {
  it('does every step again that a row holds', () => {
    const { plan, happenings } = readWorkbook(bookOf('retail-chain', 'en'));
    const again = stepsOf(happenings, plan!).flatMap((step) => (step.kind === 'action' ? step.action : []));
    const named = [...again, ...Object.keys(NOT_AGAIN)];
    expect([...new Set(named)].sort()).toEqual([...STEP_NAMES].sort());
    expect(again.filter((name) => name in NOT_AGAIN)).toEqual([]);
  });
});
