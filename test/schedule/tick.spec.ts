// Specifies the tick: who is looked at when, in several zones, and what a death between two steps leaves.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { runSchedule } from '../../functions/src/schedule/run.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import {
  bookWith,
  KEY,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
  startRunning,
} from '../support/running.ts';
import { HEADQUARTERS_DIGEST, watching } from './told.ts';

let running: Running;
const { report, told, toldOf, schedule } = watching(() => running);

afterEach(() => running.close());

function inZone(zone: string): Workbook {
  const book = bookWith();
  const settings = book.tabs[0]!;
  settings.rows = settings.rows.map((row) => (row[0] === 'Time zone' ? ['Time zone', zone] : row));
  return book;
}

describe('workspaces in several zones on one deployment', () => {
  it('are each told in their own hour, on both sides of a clock change', async () => {
    running = await startRunning('2025-03-20T00:00:00Z');
    const zones = { [KEY]: 'America/New_York', [OTHER_KEY]: 'Europe/Berlin' };
    for (const [key, zone] of Object.entries(zones)) {
      const reply = await running.v1('POST', 'publish', {
        key,
        body: publishBody(inZone(zone), { spreadsheetId: zone }),
      });
      expect(reply.status).toBe(200);
    }
    const at: string[] = [];
    const { length } = running.sent;
    for (const moment of [
      '2025-03-24T06:59:00Z',
      '2025-03-24T07:16:00Z',
      '2025-03-24T11:59:00Z',
      '2025-03-24T12:16:00Z',
      '2025-03-31T05:59:00Z',
      '2025-03-31T06:16:00Z',
      '2025-03-31T11:59:00Z',
      '2025-03-31T12:16:00Z',
    ]) {
      await running.passTo(moment);
      at.push(`${moment} ${toldOf(HEADQUARTERS_DIGEST).length}`);
    }
    expect(length).toBe(0);
    // Berlin springs forward on 30 March: eight o'clock comes an hour earlier by UTC; New York did on the
    // 9th.
    expect(at).toEqual([
      '2025-03-24T06:59:00Z 0',
      '2025-03-24T07:16:00Z 1',
      '2025-03-24T11:59:00Z 1',
      '2025-03-24T12:16:00Z 2',
      '2025-03-31T05:59:00Z 2',
      '2025-03-31T06:16:00Z 3',
      '2025-03-31T11:59:00Z 3',
      '2025-03-31T12:16:00Z 4',
    ]);
  });
});

describe('the tick', () => {
  it('asks for one task for each workspace that is due, and for none that is not', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    for (const [key, spreadsheetId] of [
      [undefined, 'one'],
      [OTHER_KEY, 'two'],
    ] as const)
      await running.v1('POST', 'publish', {
        ...(key ? { key } : {}),
        body: publishBody(bookWith(), { spreadsheetId }),
      });
    await running.passTo('2025-01-08T09:01:00+08:00');
    const asked = async () => {
      const before = running.queue.length;
      await running.backEnd.tick();
      return running.queue.length - before;
    };
    // Publishing has looked at once, to welcome everybody; the reminder of 10 January is what comes next.
    expect(await asked()).toBe(0);
    running.clock.moveTo(Date.parse('2025-01-09T12:00:00+08:00'));
    expect(await asked()).toBe(2);
    await running.queue.runDue(running.clock.now());
    expect(await asked()).toBe(0);
  });

  it('finds what a crash left pending, and mails that nobody sends', async () => {
    running = await startPublished('2025-01-10T08:59:00+08:00');
    await running.passTo('2025-01-10T09:30:00+08:00');
    const { queue } = running.backEnd.deps;
    const lost = queue.enqueue;
    queue.enqueue = async () => {};
    await report(OWNER, 'O1-K0', 0, 'first-report-0007');
    queue.enqueue = lost;
    await running.passTo('2025-01-10T10:20:00+08:00');
    expect(told(/Review opened/)).toContain(OWNER);
  });

  it('tells nobody anything when nothing is published', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-09T09:00:00+08:00');
    expect(running.sent).toEqual([]);
  });
});

describe('a run that dies between any two steps', () => {
  /** A store that dies at its n-th change from now on, until it is healed. */
  function crashing(store: Store): Store & { dieAt(change: number): void; heal(): void; changes(): number } {
    let left = Number.POSITIVE_INFINITY;
    let count = 0;
    return {
      ...store,
      transact: async (body) => {
        count += 1;
        left -= 1;
        if (left <= 0) throw new Error('the process died');
        return store.transact(body);
      },
      dieAt: (change) => {
        left = change;
      },
      heal: () => {
        left = Number.POSITIVE_INFINITY;
      },
      changes: () => count,
    };
  }

  it('tells everybody once when it is repeated', async () => {
    const store = crashing(openSqliteStore(':memory:'));
    running = await startRunning('2025-01-08T09:00:00+08:00', { store });
    await running.v1('POST', 'publish', { body: publishBody(bookWith()) });
    await running.passTo('2025-01-08T09:20:00+08:00');
    running.clock.moveTo(Date.parse('2025-01-09T12:00:00+08:00'));
    const { deps } = running.backEnd;
    const run = () => runSchedule(deps, running.workspace, running.clock.now());
    for (let change = 1; change <= 5; change += 1) {
      store.dieAt(change);
      await run().catch(() => undefined);
    }
    store.heal();
    await run();
    await run();
    await running.queue.runDue(running.clock.now());
    expect(told(/is due/)).toEqual(['owner0@chain.example', OWNER, 'owner2@chain.example']);
    expect(Number((await schedule()).nextAt)).toBe(Date.parse('2025-01-10T16:00:00+08:00'));
  });

  it('a publish in the middle of a run is not forgotten', async () => {
    running = await startPublished('2025-01-08T09:00:00+08:00');
    await running.passTo('2025-01-08T09:20:00+08:00');
    running.clock.moveTo(Date.parse('2025-01-09T12:00:00+08:00'));
    const { deps } = running.backEnd;
    const publishInBetween: typeof deps = {
      ...deps,
      queue: {
        enqueue: async (task) => {
          if (task.queue === 'sendMail')
            await running.v1('POST', 'publish', {
              body: publishBody(bookWith([['Nudge hours after', 2]]), { basedOn: 1 }),
            });
          await deps.queue.enqueue(task);
        },
      },
    };
    await runSchedule(publishInBetween, running.workspace, running.clock.now());
    expect(Number((await schedule()).nextAt)).toBe(running.clock.now());
  });
});
