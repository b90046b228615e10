import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { rollUp } from '../../functions/src/usecases/roll-up/roll-up.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { submit } from '../../functions/src/usecases/submit/submit.ts';
import { seededRandom } from '../bench/random.ts';
import { backEndOn, reported } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { delayedStore } from '../support/store/delayed-store.ts';
import { STORES } from '../support/store/stores.ts';

const ADMIN = 'hq@chain.example';
const OWNER = 'owner1@chain.example';
const DAY = '2025-01-10';

async function published(store?: Store) {
  const backEnd = backEndOn(DAY, store);
  const result = await backEnd.publish(workbookOf(companyOf(4, 2)), ADMIN);
  expect(result.ok).toBe(true);
  await backEnd.settle();
  backEnd.told.length = 0;
  return backEnd;
}

const rowOf = async (backEnd: Awaited<ReturnType<typeof published>>, id: string) =>
  (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!.standing.board.keyResults.find(
    (row) => row.id === id,
  )!;

describe.each(STORES)('a submission (%s)', (_, open) => {
  it('is on the board after the roll-up, and its owner sees what was recorded at once', async () => {
    const backEnd = await published(await open());
    const result = await backEnd.report(OWNER, DAY, { 'O1-K0': 20 });
    expect(result).toMatchObject({
      ok: true,
      reply: {
        fresh: true,
        rows: [{ keyResultId: 'O1-K0', attainment: 0.2, colour: 'green', reviewOpened: false }],
      },
    });
    await backEnd.settle();
    expect(await rowOf(backEnd, 'O1-K0')).toMatchObject({
      attainment: 0.2,
      status: 'green',
      snapshotDate: DAY,
    });
  });

  it('names a key result by its ID or its text, whatever its case; of two with one text both are said', async () => {
    const backEnd = backEndOn(DAY, await open());
    const company = workbookOf(companyOf(4, 2));
    const rows = company.tabs.find(({ name }) => name === 'Key results')!.rows;
    const [id, text] = [rows[0]!.indexOf('KR ID'), rows[0]!.indexOf('Key result')];
    const called = (keyResultId: string, as: string) => {
      const row = rows.find((each) => each[id] === keyResultId)!;
      row[text] = as;
    };
    called('O1-K0', 'Visits a week');
    called('O2-K0', 'Twice');
    called('O2-K1', 'Twice');
    expect((await backEnd.publish(company, ADMIN)).ok).toBe(true);
    for (const named of ['visits  a WEEK', 'o1-k0'])
      expect(
        await backEnd.report(OWNER, DAY, { [named]: 20 }, `a-form-key-${named.length}-0000000`),
      ).toMatchObject({
        ok: true,
        reply: { rows: [{ keyResultId: 'O1-K0', attainment: 0.2 }] },
      });
    const asked = await backEnd.report(ADMIN, DAY, { Twice: 20 });
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'two-of-a-name' } });
    expect(JSON.stringify(asked)).toMatch(/O2-K0.*O2-K1/);
  });

  it('that comes twice with the same key is one', async () => {
    const backEnd = await published(await open());
    const [first, second] = [
      await backEnd.report(OWNER, DAY, { 'O1-K0': 20 }, 'the-same-form-key-1'),
      await backEnd.report(OWNER, DAY, { 'O1-K0': 20 }, 'the-same-form-key-1'),
    ];
    expect([first, second].map((each) => each.ok && each.reply.fresh)).toEqual([true, false]);
    await backEnd.settle();
    const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
    expect(standing.states.get('O1-K0')?.deviations).toHaveLength(1);
  });

  it('that comes with the same key and another value is one of its own, however often it comes', async () => {
    const backEnd = await published(await open());
    const values = [20, 30, 30, 20, 20, 30];
    const replies = [];
    for (const value of values)
      replies.push(await backEnd.report(OWNER, DAY, { 'O1-K0': value }, 'the-same-form-key-4'));
    expect(replies.map((each) => each.ok && [each.reply.fresh, each.reply.rows[0]!.attainment])).toEqual([
      [true, 0.2],
      [true, 0.3],
      [false, 0.3],
      [true, 0.2],
      [false, 0.2],
      [true, 0.3],
    ]);
    await backEnd.settle();
    expect(await rowOf(backEnd, 'O1-K0')).toMatchObject({ attainment: 0.3 });
  });

  it('that comes again after somebody else has reported is no report of its own', async () => {
    const backEnd = await published(await open());
    await backEnd.report(OWNER, DAY, { 'O1-K0': 20 }, 'the-same-form-key-6');
    await backEnd.report(ADMIN, DAY, { 'O1-K0': 40 }, 'another-form-key-66');
    const again = await backEnd.report(OWNER, DAY, { 'O1-K0': 20 }, 'the-same-form-key-6');
    expect(again).toMatchObject({ ok: true, reply: { fresh: false } });
    await backEnd.settle();
    expect(await rowOf(backEnd, 'O1-K0')).toMatchObject({ attainment: 0.4 });
  });

  it('that comes twice at once with the same key is one', async () => {
    const backEnd = await published(await open());
    const both = await Promise.all(
      [1, 2].map(() => backEnd.report(OWNER, DAY, { 'O1-K0': 20 }, 'the-same-form-key-2')),
    );
    expect(both.filter((each) => each.ok && each.reply.fresh)).toHaveLength(1);
  });

  it('for a key that somebody else used shows nothing of theirs', async () => {
    const backEnd = await published(await open());
    await backEnd.report(OWNER, DAY, { 'O1-K0': 20 }, 'the-same-form-key-3');
    expect(
      await backEnd.report('owner2@chain.example', DAY, { 'O2-K0': 20 }, 'the-same-form-key-3'),
    ).toMatchObject({ ok: false, refusal: { code: 'key-taken' } });
  });

  it('opens a review, once, and tells of it', async () => {
    const backEnd = await published(await open());
    expect(await backEnd.report(OWNER, DAY, { 'O1-K0': 1 })).toMatchObject({
      reply: { rows: [{ reviewOpened: true }] },
    });
    expect(await backEnd.report(OWNER, DAY, { 'O1-K0': 2 })).toMatchObject({
      reply: { rows: [{ reviewOpened: false }] },
    });
    await backEnd.settle();
    expect(backEnd.told.flatMap((telling) => telling.happened)).toEqual([
      { kind: 'review-opened', id: 'O1-K0~1', by: OWNER },
    ]);
  });
});

describe('a submission is refused', () => {
  it.each([
    ['of a KR that is not theirs', 'owner2@chain.example', DAY, { 'O1-K0': 1 }, 'not-a-reporter'],
    ['of a KR that does not exist', OWNER, DAY, { nothing: 1 }, 'unknown-key-result'],
    ['for a day that has not come', OWNER, '2025-01-11', { 'O1-K0': 1 }, 'date-in-future'],
    ['for a day outside the cycle', OWNER, '2024-12-31', { 'O1-K0': 1 }, 'date-outside-cycle'],
    ['with nothing in it', OWNER, DAY, {}, 'nothing-reported'],
  ])('%s', async (_, email, date, values, code) => {
    const backEnd = await published();
    const result = await backEnd.report(email, date, values as Record<string, number>);
    expect(result).toMatchObject({ ok: false, refusal: { code } });
    expect(!result.ok && result.refusal.message.length).toBeGreaterThan(10);
  });
  it('of another workspace', async () => {
    const backEnd = await published();
    const submission = {
      kind: 'snapshot' as const,
      key: 'k'.repeat(20),
      date: DAY,
      reports: [reported('O1-K0', 1)],
    };
    expect(
      await submit(
        backEnd.deps,
        { workspace: 'f'.repeat(32), email: OWNER, submission },
        backEnd.clock.now(),
      ),
    ).toMatchObject({ ok: false, status: 404 });
  });
  it('but not by a lead above or an admin', async () => {
    const backEnd = await published();
    for (const email of ['lead1@chain.example', ADMIN])
      expect(await backEnd.report(email, DAY, { 'O1-K0': 20 })).toMatchObject({ ok: true });
  });
  it('a late one, while the cycle is open, is dated on its last day', async () => {
    const backEnd = backEndOn('2025-04-03');
    await backEnd.publish(workbookOf(companyOf(2, 1)), ADMIN);
    await backEnd.report(OWNER, '2025-04-03', { 'O1-K0': 20 });
    await backEnd.settle();
    expect(await rowOf(backEnd, 'O1-K0')).toMatchObject({ snapshotDate: '2025-03-31' });
  });
});

describe('nothing is lost', () => {
  it('when the process dies between the commit and the queue: what is pending is folded by the next roll-up', async () => {
    const backEnd = await published();
    const dying = {
      ...backEnd.deps,
      queue: { enqueue: () => Promise.reject(new Error('the process dies here')) },
    };
    const submission = {
      kind: 'snapshot' as const,
      key: 'dies-after-commit-1',
      date: DAY,
      reports: [reported('O1-K0', 20)],
    };
    await expect(
      submit(dying, { workspace: backEnd.workspace, email: OWNER, submission }, backEnd.clock.now()),
    ).rejects.toThrow('dies');
    await rollUp(backEnd.deps, backEnd.workspace, backEnd.clock.now());
    expect(await rowOf(backEnd, 'O1-K0')).toMatchObject({ attainment: 0.2 });
  });
  it('when the roll-up dies after telling: it tells again, of the same things, and folds once', async () => {
    const backEnd = await published();
    await backEnd.report(OWNER, DAY, { 'O1-K0': 1 });
    let dies = true;
    const store: Store = {
      ...backEnd.store,
      transact: (body) =>
        dies ? Promise.reject(new Error('the process dies here')) : backEnd.store.transact(body),
    };
    const reading: Store = { ...store, get: backEnd.store.get };
    await expect(
      rollUp({ ...backEnd.deps, store: reading }, backEnd.workspace, backEnd.clock.now()),
    ).rejects.toThrow('dies');
    dies = false;
    await rollUp({ ...backEnd.deps, store: reading }, backEnd.workspace, backEnd.clock.now());
    const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
    expect(standing.states.get('O1-K0')?.deviations).toHaveLength(1);
  });
  it.each(STORES)('when twenty report at once and the store is slow (%s)', async (_, open) => {
    const random = seededRandom(7);
    const slow = delayedStore(
      await open(),
      () =>
        new Promise((resolve) => {
          setImmediate(() => (random() < 0.3 ? setImmediate(resolve) : resolve()));
        }),
    );
    const backEnd = backEndOn(DAY, slow);
    await backEnd.publish(workbookOf(companyOf(10, 1)), ADMIN);
    const reports = Array.from({ length: 20 }, (_, index) =>
      backEnd.report(`owner${index % 10}@chain.example`, DAY, { [`O${index % 10}-K0`]: index + 1 }),
    );
    await Promise.all([...reports, backEnd.settle()]);
    await backEnd.settle();
    const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
    expect([...standing.states.values()].map((state) => state.deviations.length)).toEqual(Array(10).fill(2));
  });
});
