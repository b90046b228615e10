// Specifies that a past cycle is deleted when its time to be kept is over, by itself and whatever dies
// meanwhile, and that what lasts beyond it stays. Never another cycle.
import { afterEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../functions/src/store/paths.ts';
import { forgetCycle } from '../../functions/src/usecases/retention/forget-cycle.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { readHead } from '../../functions/src/usecases/workspace/head.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import { publishBody, type Running } from '../support/running.ts';
import { copied, wholeStore } from '../support/store/whole-store.ts';
import { ANNA, book, companyWithAnna } from './company.ts';

const FIRST = '2025-01-01';
/** The next quarter's book. */
function nextBook(settings: [string, Cell][] = []): Workbook {
  const made = book();
  const changed: Record<string, Cell> = {
    Cycle: 'Q2',
    'Cycle start': '2025-04-01',
    'Cycle end': '2025-06-30',
  };
  for (const tab of made.tabs) {
    if (tab.name === 'Settings')
      tab.rows = [...tab.rows.map((row) => [row[0]!, changed[String(row[0])] ?? row[1]!]), ...settings];
    const dated = ['Start', 'Due'].map((column) => tab.rows[0]!.indexOf(column)).filter((at) => at >= 0);
    if (tab.name === 'Key results')
      tab.rows = tab.rows.map((row, index) =>
        row.map((cell, at) => (index > 0 && dated.includes(at) ? '' : cell)),
      );
  }
  return made;
}

let running: Running;
afterEach(() => running.close());

/** Anna's company in its second quarter, with the first one past. */
async function inSecondQuarter(settings: [string, Cell][] = []): Promise<void> {
  running = await companyWithAnna();
  running.clock.moveTo(Date.parse('2025-04-02T09:00:00+08:00'));
  await running.queue.runDue(running.clock.now());
  const body = publishBody(nextBook(settings), { basedOn: 2 });
  const reply = await running.v1('POST', 'publish', { body });
  expect([reply.status, reply.status === 200 ? '' : await reply.text()]).toEqual([200, '']);
  await running.passTo('2025-04-02T10:00:00+08:00');
}
/** The next run of the schedule after a moment, and what it asks for. */
async function scheduleAt(moment: string): Promise<void> {
  running.clock.moveTo(Date.parse(moment));
  await running.backEnd.tick();
  await running.queue.runDue(running.clock.now());
}
const ofFirst = async ({ store, workspace } = running) =>
  (await wholeStore(store, workspace)).filter(
    ({ path, data }) =>
      path.includes(`/${FIRST}~`) ||
      /\/(?:plans|revisions)\/[12](?:$|-)/.test(path) ||
      (path.includes('/submissions/') && JSON.stringify(data).includes('2025-01-10')),
  );

describe('a past cycle', () => {
  it('is kept for two years after its end, and a day later it is gone', async () => {
    await inSecondQuarter();
    const balance = await running.store.get(paths.balance(running.workspace, ANNA));
    await scheduleAt('2027-03-31T20:00:00+08:00');
    expect((await ofFirst()).length).toBeGreaterThan(5);
    await scheduleAt('2027-04-01T08:00:00+08:00');
    expect((await ofFirst()).map(({ path }) => path)).toEqual([]);
    const head = (await readHead(running.store, running.workspace))!;
    expect([head.past, head.expiring]).toEqual([[], []]);
    // What lasts is no cycle's: points, micro-OKRs, playbooks.
    const { standing } = (await readStanding(running, running.workspace, running.clock.now()))!;
    expect(standing.process.points.length).toBe(2);
    expect(await running.store.get(paths.balance(running.workspace, ANNA))).toEqual(balance);
    expect(standing.plan.keyResults.length).toBe(6);
  });

  it('is kept as long as the setting says', async () => {
    await inSecondQuarter([['Keep years', 3]]);
    await scheduleAt('2027-04-02T08:00:00+08:00');
    expect((await ofFirst()).length).toBeGreaterThan(5);
    await scheduleAt('2028-04-01T08:00:00+08:00');
    expect(await ofFirst()).toEqual([]);
  });

  it('is gone from the pages before the first of its documents is', async () => {
    await inSecondQuarter();
    const now = Date.parse('2027-04-01T08:00:00+08:00');
    const dying = {
      ...running.store,
      query: async () => {
        throw new Error('the process dies here');
      },
    };
    const forgets = (store: typeof running.store) =>
      forgetCycle({ store, log: () => undefined }, running.workspace, FIRST, now);
    await expect(forgets(dying)).rejects.toThrow('dies');
    const cookie = await running.session('hq@chain.example');
    expect((await running.page(`/board?cycle=${FIRST}`, { cookie })).status).toBe(404);
    expect((await running.page('/board', { cookie })).status).toBe(200);
    await forgets(running.store);
    expect(await ofFirst()).toEqual([]);
  });

  it('is deleted to its end by the next run, wherever one was killed', async () => {
    await inSecondQuarter();
    const now = Date.parse('2027-04-01T08:00:00+08:00');
    const { workspace } = running;
    const killedAfter = async (writes: number) => {
      const store = await copied(running.store, workspace);
      let left = writes;
      const crashing = {
        ...store,
        transact: async <T>(body: Parameters<typeof store.transact<T>>[0]) => {
          if (left === 0) throw new Error('the process dies here');
          left -= 1;
          return store.transact(body);
        },
      };
      const deps = { log: () => undefined };
      const died = await forgetCycle({ ...deps, store: crashing }, workspace, FIRST, now).then(
        () => false,
        () => true,
      );
      await forgetCycle({ ...deps, store }, workspace, FIRST, now);
      const rest = await ofFirst({ ...running, store });
      const head = (await readHead(store, workspace))!;
      await store.close();
      return { died, rest: rest.map(({ path }) => path), past: head.past, expiring: head.expiring };
    };
    for (let writes = 0; ; writes += 1) {
      const { died, ...ended } = await killedAfter(writes);
      expect({ writes, ...ended }).toEqual({ writes, rest: [], past: [], expiring: [] });
      if (!died) break;
    }
  });
});
