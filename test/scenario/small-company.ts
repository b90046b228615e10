// Takes a target and settings; gives the workbook of the small company of the scenarios. Never publishes it.

import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import { workbookOf } from '../support/company-of-size.ts';
import { fromCycleStart } from '../support/from-cycle-start.ts';
import { keyResultOf, objectiveOf, personOf, planOf, unitOf } from '../support/plans.ts';

export const HQ = 'hq@chain.example';
export const LEAD = 'lead@chain.example';
export const OWNER = 'owner@chain.example';

/** The cell from which the key result's value comes, where one does. */
const SOURCE = 'Sales!C4';

/** Headquarters and one team of it, one objective, one key result; a reward to buy. */
export function smallBook(target: number, settings: [string, Cell][] = [], isFed = false): Workbook {
  const book = workbookOf(
    planOf({
      units: [unitOf('HQ', null, HQ), unitOf('T', 'HQ', LEAD)],
      people: [personOf(HQ, { role: 'admin' }), personOf(OWNER, { unitIds: ['T'] })],
      objectives: [objectiveOf({ unitId: 'T' })],
      keyResults: [keyResultOf({ owner: OWNER, target })],
    }),
  );
  if (isFed) {
    const keyResults = book.tabs.find(({ name }) => name === 'Key results')!;
    keyResults.rows = keyResults.rows.map((row, n) => [...row, n === 0 ? 'Value from' : SOURCE]);
  }
  const [first, ...others] = book.tabs;
  const rewards = [
    ['Reward ID', 'Reward', 'Points', 'Stock'],
    ['R1', 'A course', 10, 5],
  ];
  const usual = first!.rows.filter(([key]) => !settings.some(([own]) => own === key));
  const tabs = [{ ...first!, rows: [...usual, ...settings] }, ...others, { name: 'Rewards', rows: rewards }];
  return fromCycleStart({ tabs });
}
