// Takes the rows of Micro-OKRs and Points; gives their steps, row by row. Never counts a balance.
import type { Plan } from '../../../shared/model/plan.ts';
import type { Happenings } from '../../../shared/model/record.ts';
import { typedMicroOkrs } from '../../../shared/process/typed-rows.ts';
import { action } from './action-step.ts';
import type { PlayStep } from './step.ts';

/** A confirmation books its points unless the ledger has that booking as a row of its own. */
export function growthSteps({ microOkrs, points }: Happenings, plan: Plan): PlayStep[] {
  const booked = points.map((row) => `${row.email} ${row.change} ${row.date.slice(0, 10)}`);
  const goals = microOkrs.flatMap((row) => {
    const origin = (column: string) => ({ tab: 'Micro-OKRs', row: row.row, column });
    const set = typedMicroOkrs.answersOf(row);
    const inLedger =
      row.confirmedOn !== null &&
      booked.includes(`${row.email} ${row.points} ${row.confirmedOn.slice(0, 10)}`);
    return [
      ...action(row.start, plan, origin('Start'), 'microOkr.set', row.id, row.email, set),
      ...action(
        row.confirmedOn,
        plan,
        origin('Confirmed on'),
        'microOkr.confirm',
        row.id,
        row.confirmedBy,
        inLedger ? { book: 'no' } : {},
      ),
    ];
  });
  const ledger = points.flatMap((row) =>
    action(row.date, plan, { tab: 'Points', row: row.row, column: 'Change' }, 'points.book', '', '', {
      email: row.email,
      change: String(row.change),
      reason: row.reason,
      rewardId: row.rewardId ?? '',
    }),
  );
  return [...goals, ...ledger];
}
