// Specifies what is left of a person who was erased: nothing that names them, and every figure as it was.
// Never a single place by name: all documents are looked through.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { COLLECTIONS, paths } from '../../functions/src/store/paths.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { allowReturn, type Erasure, listErasures } from '../../functions/src/usecases/people/erasures.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { HQ, publishBody, type Running } from '../support/running.ts';
import { STORES } from '../support/store/stores.ts';
import { documentsHolding, wholeStore } from '../support/store/whole-store.ts';
import {
  ANNA,
  askToErase,
  book,
  companyWithAnna,
  NAME,
  NAMESAKE,
  NAMESAKES_NAME,
  reports,
} from './company.ts';

const ERASED_BY = '2025-01-13T10:00:00+08:00';
/** The documents that hold what is Anna's, and nobody else's: her namesake's hold it too. */
const naming = async ({ store, workspace }: Running): Promise<string[]> =>
  (await wholeStore(store, workspace)).flatMap((each) => {
    const text = JSON.stringify(each).replaceAll(NAMESAKE, '').replaceAll(NAMESAKES_NAME, '');
    return [ANNA, NAME, 'owner1chain'].some((mark) => text.includes(mark)) ? [each.path] : [];
  });
/** What waits for those who may still be reading it: the old plans, and the erasure itself. */
const underWay = (path: string): boolean => /^erasures\/|\/plans\//.test(path);
/** The board and what is behind it, with the pseudonym for Anna. */
const figures = async ({ store, workspace }: Running, { pseudonym, called }: Erasure) => {
  const { standing } = (await readStanding({ store }, workspace, Date.parse(ERASED_BY)))!;
  const { board, states, process } = standing;
  return JSON.parse(
    JSON.stringify({ ...board, warnings: [], states: [...states], points: process.points, process })
      .replaceAll(NAMESAKE, 'NAMESAKE')
      .replaceAll(NAMESAKES_NAME, 'NAMESAKE')
      .replaceAll(ANNA, pseudonym)
      .replaceAll(NAME, called),
  );
};

/** A store whose next transaction can be held back before it begins. */
function heldStore() {
  const inner = openSqliteStore(':memory:');
  let tellHeld: (() => void) | null = null;
  let goOn = () => {};
  const store: Store = {
    ...inner,
    transact: async (body) => {
      if (tellHeld) {
        const gate = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        tellHeld();
        tellHeld = null;
        await gate;
      }
      return inner.transact(body);
    },
  };
  return {
    store,
    holdNext: () =>
      new Promise<void>((resolve) => {
        tellHeld = resolve;
      }),
    goOn: () => goOn(),
  };
}

let running: Running;
afterEach(async () => {
  await running?.close();
});

describe.each(STORES)('on %s, a person who was erased', (_, open) => {
  it('stands nowhere any more: no address, no name, in no document and no path', async () => {
    running = await companyWithAnna(await open());
    const before = await documentsHolding(running.store, running.workspace, [ANNA, NAME]);
    const touched = new Set(before.map((path) => path.split('/').at(-2)));
    // Else this would prove nothing of these.
    expect([...touched].sort()).toEqual(
      [
        ...COLLECTIONS.filter(
          (each) => !['stocks', 'usedLinks', 'limits', 'groups', 'values'].includes(each),
        ),
        'mails',
        'workspaces',
      ].sort(),
    );
    const asked = running.clock.now();
    await askToErase(running);
    await running.passTo(ERASED_BY);
    expect(await naming(running)).toEqual([]);
    const [erasure] = await listErasures(running.store, running.workspace);
    expect(erasure).toMatchObject({ email: null, names: [], askedAt: asked, pass: 2 });
    expect(running.queue.dead).toEqual([]);
    expect(running.lines.join('\n')).not.toContain(ANNA);
  });

  it('leaves the board, totals, the past and everybody else as they were', async () => {
    running = await companyWithAnna(await open());
    await running.passTo('2025-01-13T09:02:00+08:00');
    await askToErase(running);
    const erasure = (await listErasures(running.store, running.workspace))[0]!;
    const before = await figures(running, erasure);
    const balance = await running.store.get(paths.balance(running.workspace, ANNA));
    expect(balance).toEqual({ balance: 67 });
    await running.passTo(ERASED_BY);
    expect(await figures(running, erasure)).toEqual(before);
    expect(await running.store.get(paths.balance(running.workspace, erasure.pseudonym))).toEqual(balance);
    const everything = JSON.stringify(await wholeStore(running.store, running.workspace));
    for (const other of [NAMESAKE, NAMESAKES_NAME, HQ, 'owner2@chain.example'])
      expect([other, everything.includes(other)]).toEqual([other, true]);
  });
});

describe('a person who is being erased', () => {
  it('is signed out, and may do nothing any more', async () => {
    running = await companyWithAnna();
    const cookie = await running.session(ANNA);
    const link = running.link('board', ANNA);
    await askToErase(running);
    await running.passTo('2025-01-13T09:01:00+08:00');
    expect((await running.page('/board', { cookie })).status).toBe(200);
    expect(await (await running.page('/board', { cookie })).text()).toContain('action="/signin"');
    expect((await running.page(`/s/${link}`)).status).toBe(404);
    expect((await reports(running, ANNA, 'O1-K0', 3)).status).toBe(403);
    expect((await running.v1('GET', 'form', { email: ANNA })).status).toBe(403);
  });

  it('may report in the same moment: the report counts, and names nobody', async () => {
    const late = heldStore();
    running = await companyWithAnna(late.store);
    await askToErase(running);
    // The report has found its sender among the reporters; it is recorded only when the plan has moved.
    const isHeld = late.holdNext();
    const sent = reports(running, ANNA, 'O1-K0', 40);
    await isHeld;
    await running.passTo('2025-01-13T09:05:00+08:00');
    const moved = await naming(running);
    expect(moved.filter((path) => !underWay(path))).toEqual([]);
    late.goOn();
    expect((await sent).status).toBe(200);
    expect((await naming(running)).length).toBeGreaterThan(moved.length);
    await running.passTo(ERASED_BY);
    expect(await naming(running)).toEqual([]);
    const { standing } = (await readStanding(running, running.workspace, running.clock.now()))!;
    const last = standing.states.get('O1-K0')?.snapshots.at(-1);
    expect(last).toMatchObject({ value: 40, by: expect.stringMatching(/@erased\.invalid$/) });
  });

  it('is asked for twice, and done once', async () => {
    running = await companyWithAnna();
    await Promise.all([askToErase(running), askToErase(running)]);
    await running.passTo(ERASED_BY);
    await expect(askToErase(running)).rejects.toThrow('erased');
    expect(await listErasures(running.store, running.workspace)).toHaveLength(1);
    const log = await running.store.query({ collection: paths.accessLog(running.workspace) });
    expect(log.filter(({ data }) => data.kind === 'erased')).toHaveLength(1);
  });
});

describe('a sheet that still names an erased person', () => {
  const publishes = (more: Parameters<typeof book>[0], basedOn: number) =>
    running.v1('POST', 'publish', { body: publishBody(book(more), { basedOn }) });

  it('is refused at each cell that does, until it is cleared by hand', async () => {
    running = await companyWithAnna();
    await askToErase(running);
    await running.passTo(ERASED_BY);
    const refused = await publishes({}, 2);
    expect(refused.status).toBe(422);
    const { problems } = (await refused.json()) as { problems: { tab: string; code: string; row: number }[] };
    expect(problems.map(({ tab, row, code }) => [tab, row, code])).toEqual([
      ['People', 4, 'erased-person'],
      ['Key results', 4, 'erased-person'],
      ['Key results', 5, 'erased-person'],
    ]);
    expect((await publishes({ without: true }, 2)).status).toBe(200);
    await running.passTo('2025-01-13T10:20:00+08:00');
    expect(await naming(running)).toEqual([]);
  });

  it('and was being published in that moment, brings nobody back', async () => {
    const late = heldStore();
    running = await companyWithAnna(late.store);
    // Its plan is written, its head not yet moved.
    const isHeld = late.holdNext();
    const sent = publishes({ target: 120 }, 2);
    await isHeld;
    await askToErase(running);
    await running.passTo('2025-01-13T09:05:00+08:00');
    late.goOn();
    expect((await sent).status).toBe(422);
    await running.passTo(ERASED_BY);
    expect(await naming(running)).toEqual([]);
  });

  it('may name them again once an admin lets the address return, as somebody new', async () => {
    running = await companyWithAnna();
    await askToErase(running);
    await running.passTo(ERASED_BY);
    const { workspace, backEnd, clock } = running;
    const asked = { workspace, email: ANNA, by: HQ };
    expect(await allowReturn(backEnd.deps, asked, clock.now())).toBe(true);
    expect((await publishes({}, 2)).status).toBe(200);
    const session = await running.session(ANNA);
    expect((await running.page('/board', { cookie: session })).status).toBe(200);
    const { standing } = (await readStanding(running, workspace, clock.now()))!;
    expect(standing.states.get('O1-K0')?.snapshots[0]?.by).toMatch(/@erased\.invalid$/);
    expect(await running.store.get(paths.balance(workspace, ANNA))).toBeNull();
  });
});
