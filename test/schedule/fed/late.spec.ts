// Specifies what becomes of values from cells where the clock's work comes late, where a cycle is followed by
// the next before its last day is over, and over short cycles. Never the wall clock.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runSchedule } from '../../../functions/src/schedule/run.ts';
import { readPastStanding } from '../../../functions/src/usecases/board/cycles.ts';
import { rollUp } from '../../../functions/src/usecases/roll-up/roll-up.ts';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import { readHead } from '../../../functions/src/usecases/workspace/head.ts';
import { OWNER, type Running, startRunning } from '../../support/running.ts';
import { carry, FED, fedBook, publish, report, snapshotsIn, snapshotsOf, toldBy } from './fed.ts';

let running: Running;
afterEach(() => running.close());

const valuesByDay = async () => (await snapshotsOf(running)).map(({ day, value }) => [day, value]);

/** Nothing ran until then. */
const stoodStillUntil = (moment: string) => running.clock.moveTo(Date.parse(moment));
const runNow = () => runSchedule(running.backEnd.deps, running.workspace, running.clock.now());

/** What the cycle that began on that day ended with. */
async function past(cycle: string) {
  const { deps } = running.backEnd;
  await rollUp(deps, running.workspace, running.clock.now());
  const head = (await readHead(deps.store, running.workspace))!;
  const standing = await readPastStanding(deps, running.workspace, head, cycle);
  return snapshotsIn(standing!.states.get(FED)).map(({ day, value, fed }) => [day, value, fed]);
}

describe('Where nothing ran at the end of the snapshot day', () => {
  beforeEach(async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(running, fedBook());
    await carry(running, 30);
    // Reminder and nudge are out.
    await running.passTo('2025-01-10T17:00:00+08:00');
  });

  it('what the cell said is reported days later, for its own day, once', async () => {
    stoodStillUntil('2025-01-14T09:00:00+08:00');
    await runNow();
    await runNow();
    expect(await valuesByDay()).toEqual([['2025-01-10', 30]]);
  });

  it('what is read meanwhile takes nothing away: first the day is reported, then the new value is kept', async () => {
    stoodStillUntil('2025-01-12T09:00:00+08:00');
    await carry(running, 99);
    expect(await valuesByDay()).toEqual([['2025-01-10', 30]]);
    await runNow();
    expect(await valuesByDay()).toEqual([['2025-01-10', 30]]);
    await running.passTo('2025-01-25T09:00:00+08:00');
    const { standing } = (await readStanding(running.backEnd.deps, running.workspace, running.clock.now()))!;
    expect(standing.fed?.get(FED)?.value).toBe(99);
  });

  it('a person who has reported since is believed', async () => {
    stoodStillUntil('2025-01-12T09:00:00+08:00');
    await report(running, 28, '2025-01-12');
    await runNow();
    expect(await valuesByDay()).toEqual([['2025-01-12', 28]]);
  });
});

it('what was read only after the day had ended is not taken for it: its owner is told', async () => {
  running = await startRunning('2025-01-06T09:00:00+08:00');
  await publish(running, fedBook());
  await carry(running, 30);
  await running.passTo('2025-01-10T17:00:00+08:00');
  stoodStillUntil('2025-01-12T09:00:00+08:00');
  await carry(running, 99);
  await running.passTo('2025-01-12T10:00:00+08:00');
  expect(await valuesByDay()).toEqual([]);
  expect(toldBy(running, /Sales!C4 was read on 2025-01-12 09:00, after the snapshot day had ended/)).toEqual([
    OWNER,
  ]);
});

const MARCH = { start: '2025-01-01', end: '2025-03-31' };
const JUNE = { start: '2025-04-01', end: '2025-06-30' };

describe('A cycle that is followed by the next before its last day is over', () => {
  it('keeps what the cell said for its last day, reported once and into it', async () => {
    running = await startRunning('2025-03-28T09:00:00+08:00');
    await publish(running, fedBook('Sales!C4', MARCH));
    await carry(running, 88);
    await running.passTo('2025-03-31T15:00:00+08:00');
    await publish(running, fedBook('Sales!C4', JUNE), 1);
    await running.passTo('2025-04-02T09:00:00+08:00');
    expect(await past('2025-01-01')).toEqual([['2025-03-31', 88, 'Sales!C4']]);
    expect(await valuesByDay()).toEqual([]);
  });

  it('three days early: what is said today counts for its last day', async () => {
    running = await startRunning('2025-03-28T09:00:00+08:00');
    await publish(running, fedBook('Sales!C4', MARCH));
    await carry(running, 88);
    await running.passTo('2025-03-30T15:00:00+08:00');
    await publish(running, fedBook('Sales!C4', JUNE), 1);
    expect(await past('2025-01-01')).toEqual([['2025-03-30', 88, 'Sales!C4']]);
  });

  it('and says nothing over a person who has reported', async () => {
    running = await startRunning('2025-03-28T09:00:00+08:00');
    await publish(running, fedBook('Sales!C4', MARCH));
    await carry(running, 88);
    await running.passTo('2025-03-31T10:00:00+08:00');
    await report(running, 91, '2025-03-31');
    await publish(running, fedBook('Sales!C4', JUNE), 1);
    expect(await past('2025-01-01')).toEqual([['2025-03-31', 91, null]]);
  });
});

it('a cell that never changes is asked about over short cycles too', async () => {
  running = await startRunning('2025-01-08T09:00:00+08:00');
  await publish(running, fedBook('Sales!C4', { start: '2025-01-01', end: '2025-01-26' }));
  await carry(running, 30);
  await running.passTo('2025-01-24T09:00:00+08:00');
  await carry(running, 30);
  await running.passTo('2025-01-27T09:00:00+08:00');
  expect(await valuesByDay()).toEqual([
    ['2025-01-10', 30],
    ['2025-01-26', 30],
  ]);
  await publish(running, fedBook('Sales!C4', { start: '2025-01-27', end: '2025-02-21' }), 1);
  await carry(running, 30, 2);
  await running.passTo('2025-02-05T09:00:00+08:00');
  const { cells } = await carry(running, 30, 2);
  expect(cells).toMatchObject([{ severity: 'problem', message: expect.stringMatching(/has said 30 since/) }]);
  await running.passTo('2025-02-08T09:00:00+08:00');
  expect(await valuesByDay()).toEqual([]);
});
