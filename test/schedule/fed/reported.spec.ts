// Specifies that a value which comes from a cell is told first and reported once at the day's end, unless a
// person reports. Never the wall clock.
import { afterEach, describe, expect, it } from '@jest/globals';
import { runSchedule } from '../../../functions/src/schedule/run.ts';
import { paths } from '../../../functions/src/store/paths.ts';
import type { BoardReply } from '../../../shared/wire/messages/board.ts';
import { OWNER, type Running, startRunning } from '../../support/running.ts';
import { STORES } from '../../support/store/stores.ts';
import { carry, FED, fedBook, publish, report, snapshotsOf, toldBy } from './fed.ts';

let running: Running;
afterEach(() => running.close());

describe.each(STORES)('A value that comes from a cell (%s)', (_, open) => {
  it('is told to its owner first and reports itself at the end of the snapshot day', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00', { store: await open() });
    const { reads } = await publish(running, fedBook());
    expect(reads).toEqual({
      tabs: [{ tab: 'Sales', cells: [{ row: 4, column: 3 }], columns: [] }],
      names: [],
    });
    expect(await carry(running, 30)).toEqual({
      cells: [{ id: FED, severity: 'told', message: '30, read 2025-01-08 09:00' }],
      message: '1 value read from cells.',
    });
    await running.passTo('2025-01-09T13:00:00+08:00');
    expect(
      toldBy(running, /Will be reported as what Sales!C4 says .* It says 30, read 2025-01-08 09:00/),
    ).toEqual([OWNER]);
    await carry(running, 31);
    await running.passTo('2025-01-10T23:30:00+08:00');
    expect(await snapshotsOf(running)).toEqual([]);
    await running.passTo('2025-01-11T06:00:00+08:00');
    expect(await snapshotsOf(running)).toEqual([
      {
        day: '2025-01-10',
        value: 31,
        by: '',
        fed: 'Sales!C4',
        confidence: null,
        note: 'Read from Sales!C4 on 2025-01-09 13:00',
      },
    ]);
    const board = (await (await running.v1('GET', 'board?since=', {})).json()) as BoardReply;
    expect(board.records.find(({ tab }) => tab === 'Snapshots')?.rows).toEqual([
      expect.objectContaining({
        Date: '2025-01-10',
        'KR ID': FED,
        Value: 31,
        By: '',
        Received: '2025-01-10 23:45',
      }),
    ]);
    expect(running.queue.dead).toEqual([]);
  });
});

describe('It is reported exactly once', () => {
  it('never beside what a person has reported, early or in the last minute', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, fedBook());
    await carry(running, 30);
    await running.passTo('2025-01-10T23:44:00+08:00');
    await report(running, 12, '2025-01-10');
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect((await snapshotsOf(running)).map(({ value, fed }) => [value, fed])).toEqual([[12, null]]);
  });

  it('whoever runs the day’s end again, late or twice at once, finds it done', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, fedBook());
    await carry(running, 30);
    await running.passTo('2025-01-10T23:50:00+08:00');
    await carry(running, 99);
    const { store, backEnd, workspace } = running;
    // As if the run had died before it noted that it was done.
    const path = paths.schedule(workspace);
    const before = Date.parse('2025-01-10T23:00:00+08:00');
    await store.transact(async (tx) => {
      const schedule = await tx.get(path);
      tx.set(path, { ...schedule!, nextAt: before, doneUpTo: before });
    });
    const late = Date.parse('2025-01-11T08:00:00+08:00');
    await Promise.all([
      runSchedule(backEnd.deps, workspace, late),
      runSchedule(backEnd.deps, workspace, late),
    ]);
    expect((await snapshotsOf(running)).map(({ value }) => value)).toEqual([30]);
  });

  it('what its owner says afterwards counts instead', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, fedBook());
    await carry(running, 30);
    await running.passTo('2025-01-11T09:00:00+08:00');
    await report(running, 28, '2025-01-10');
    expect((await snapshotsOf(running)).map(({ value, fed, by }) => [value, fed, by])).toEqual([
      [28, null, OWNER],
    ]);
  });
});
