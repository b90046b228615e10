// Specifies which rows a sheet is given at its next Refresh: each once, none left out. Never a sheet itself.
import { describe, expect, it } from '@jest/globals';
import { readBoard } from '../../functions/src/usecases/board/read-board.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { type BackEnd, backEndOn } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { fromCycleStart } from '../support/from-cycle-start.ts';
import { STORES } from '../support/store/stores.ts';

const ADMIN = 'hq@chain.example';
const OWNER = 'owner1@chain.example';

async function refresh(backEnd: BackEnd, since: string) {
  await backEnd.settle();
  const reply = (await readBoard(backEnd.deps, backEnd.workspace, ADMIN, since, backEnd.clock.now()))!;
  const values = reply.records.find(({ tab }) => tab === 'Snapshots')?.rows.map((row) => row.Value) ?? [];
  return { values, cursor: reply.cursor };
}

/** The same company in the second quarter. */
function nextCycle(): Workbook {
  const book = workbookOf(companyOf(3, 2));
  const dates: Record<string, string> = { 'Cycle start': '2025-04-01', 'Cycle end': '2025-06-30' };
  const settings = book.tabs[0]!;
  settings.rows = settings.rows.map((row) => [row[0]!, dates[String(row[0])] ?? row[1]!]);
  return fromCycleStart(book);
}

describe.each(STORES)('the rows of a Refresh (%s)', (_, open) => {
  it('are those since the last one, each once', async () => {
    const backEnd = backEndOn('2025-03-28', await open());
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    await backEnd.report(OWNER, '2025-03-28', { 'O1-K0': 60, 'O1-K1': 61 });
    const first = await refresh(backEnd, '');
    expect(first.values).toEqual([60, 61]);
    await backEnd.report(OWNER, '2025-03-28', { 'O1-K0': 62 });
    const second = await refresh(backEnd, first.cursor);
    expect(second.values).toEqual([62]);
    expect((await refresh(backEnd, second.cursor)).values).toEqual([]);
  });

  it('go on in the next cycle, whose record begins anew', async () => {
    const backEnd = backEndOn('2025-04-02', await open());
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    for (const value of [70, 71, 72]) await backEnd.report(OWNER, '2025-03-31', { 'O1-K0': value });
    const { cursor } = await refresh(backEnd, '');
    await backEnd.publish(nextCycle(), ADMIN, { basedOn: 1 });
    await backEnd.report(OWNER, '2025-04-02', { 'O1-K0': 5 });
    const after = await refresh(backEnd, cursor);
    expect(after.values).toEqual([5]);
    expect((await refresh(backEnd, after.cursor)).values).toEqual([]);
  });

  it('begin at the first where the cursor is none of ours', async () => {
    const backEnd = backEndOn('2025-03-28', await open());
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    await backEnd.report(OWNER, '2025-03-28', { 'O1-K0': 60 });
    for (const since of ['x', '1', '~', '2025-01-01~-1', '2024-10-01~1', '2025-01-01~1e3'])
      expect((await refresh(backEnd, since)).values).toEqual([60]);
  });

  it('say a yes-no in the word that a person would type', async () => {
    const backEnd = backEndOn('2025-03-28', await open());
    const plan = companyOf(3, 2);
    const book = workbookOf(plan);
    const tab = book.tabs.find(({ name }) => name === 'Key results')!;
    const column = (name: string) => tab.rows[0]!.indexOf(name);
    tab.rows[0]!.push('Type');
    for (const row of tab.rows.slice(1)) {
      const isYesNo = row[column('KR ID')] === 'O1-K0';
      row.push(isYesNo ? 'yes-no' : '');
      if (isYesNo) for (const name of ['Baseline', 'Target']) row[column(name)] = '';
    }
    await backEnd.publish(book, ADMIN);
    await backEnd.report(OWNER, '2025-03-28', { 'O1-K0': 1, 'O1-K1': 61 });
    expect((await refresh(backEnd, '')).values).toEqual(['yes', 61]);
  });
});
