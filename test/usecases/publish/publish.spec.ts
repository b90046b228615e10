import { describe, expect, it } from '@jest/globals';
import { publish } from '../../../functions/src/usecases/publish/publish.ts';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import { backEndOn } from '../../support/backend.ts';
import { companyOf, workbookOf } from '../../support/company-of-size.ts';
import { fromCycleStart } from '../../support/from-cycle-start.ts';
import { STORES } from '../../support/store/stores.ts';
import { ADMIN, changed, DAY, OWNER, planOf, targetOf } from './published.ts';

describe.each(STORES)('publishing (%s)', (_, open) => {
  it('makes a sound plan live under a revision', async () => {
    const backEnd = backEndOn(DAY, await open());
    expect(await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN)).toMatchObject({
      ok: true,
      reply: { revision: 1, waiting: [] },
    });
    expect((await planOf(backEnd)).keyResults).toHaveLength(6);
  });

  it('on an outdated revision is told what changed and by whom, and nothing is overwritten', async () => {
    const backEnd = backEndOn(DAY, await open());
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    await backEnd.publish(changed('O1-K0', 'Target', 120), ADMIN, { basedOn: 1 });
    const late = await backEnd.publish(changed('O1-K0', 'Target', 90), ADMIN, { basedOn: 1 });
    expect(late).toMatchObject({
      ok: false,
      status: 409,
      refusal: {
        code: 'outdated',
        revision: 2,
        by: ADMIN,
        changes: [{ tab: 'Key results', id: 'O1-K0', column: 'Target', before: '100', after: '120' }],
      },
    });
    expect(await targetOf(backEnd, 'O1-K0')).toBe(120);
    expect(
      await backEnd.publish(changed('O1-K0', 'Target', 90), ADMIN, { basedOn: 1, overwrite: true }),
    ).toMatchObject({ ok: true, reply: { revision: 3 } });
  });

  it('of thousands of cells tells 200 of the changes, and how many there are', async () => {
    const backEnd = backEndOn(DAY, await open());
    await backEnd.publish(workbookOf(companyOf(150, 2)), ADMIN);
    const book = workbookOf(companyOf(150, 2));
    for (const tab of book.tabs)
      if (tab.name === 'Key results')
        tab.rows = tab.rows.map((row, at) =>
          at === 0 ? row : row.map((cell, n) => (n === 2 ? `${cell}!` : cell)),
        );
    const published = await backEnd.publish(book, ADMIN, { basedOn: 1 });
    expect(published).toMatchObject({ ok: true, reply: { changesCount: 300 } });
    expect(published.ok && published.reply.changes.length).toBe(200);
    const late = await backEnd.publish(workbookOf(companyOf(150, 2)), ADMIN, { basedOn: 1 });
    expect(late).toMatchObject({ status: 409, refusal: { changesCount: 300 } });
  });

  it('that comes twice, since its answer was lost on the way, publishes once and is answered again', async () => {
    const backEnd = backEndOn(DAY, await open());
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    const send = () => backEnd.publish(changed('O1-K0', 'Target', 120), ADMIN, { basedOn: 1 });
    const [first, second] = [await send(), await send()];
    expect(first).toMatchObject({ ok: true, reply: { revision: 2, changes: [{ id: 'O1-K0' }] } });
    expect(second).toEqual(first);
    expect(await Promise.all([send(), send()])).toEqual([first, first]);
  });

  it('twice at once publishes once', async () => {
    const backEnd = backEndOn(DAY, await open());
    const both = await Promise.all([1, 2].map(() => backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN)));
    expect(both).toMatchObject([
      { ok: true, reply: { revision: 1 } },
      { ok: true, reply: { revision: 1 } },
    ]);
  });

  it('by two admins at once lets one win and tells the other what changed, and by whom', async () => {
    const backEnd = backEndOn(DAY, await open());
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    const both = await Promise.all(
      [110, 130].map((target) => backEnd.publish(changed('O1-K0', 'Target', target), ADMIN, { basedOn: 1 })),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const won = await targetOf(backEnd, 'O1-K0');
    expect(both.find((result) => !result.ok)).toMatchObject({
      status: 409,
      refusal: {
        code: 'outdated',
        by: ADMIN,
        revision: 2,
        changes: [{ id: 'O1-K0', column: 'Target', before: '100', after: String(won) }],
      },
    });
  });
});

describe('a new workspace with the people of another', () => {
  const publishAs = (
    backEnd: ReturnType<typeof backEndOn>,
    key: string,
    email: string,
    asksOfPeople = true,
    book = workbookOf(companyOf(3, 2)),
  ) =>
    publish(
      backEnd.deps,
      {
        key,
        email,
        request: {
          spreadsheetId: key,
          workbook: book,
          basedOn: 0,
          reasons: {},
          overwrite: false,
          asksOfPeople,
        },
      },
      backEnd.clock.now(),
    );
  const COPY = 'key-of-the-copied-spreadsheet';

  it('is asked about, and published where it is meant', async () => {
    const backEnd = backEndOn(DAY);
    expect((await publishAs(backEnd, 'key-of-the-first-spreadsheet', ADMIN)).ok).toBe(true);
    expect(await publishAs(backEnd, COPY, ADMIN)).toMatchObject({
      status: 409,
      refusal: { code: 'same-people' },
    });
    expect((await publishAs(backEnd, COPY, ADMIN, false)).ok).toBe(true);
    // Sent once more it is the same publication, and nobody is asked again.
    expect((await publishAs(backEnd, COPY, ADMIN)).ok).toBe(true);
  });

  it('is told to nobody outside them, and other people are other people', async () => {
    const backEnd = backEndOn(DAY);
    await publishAs(backEnd, 'key-of-the-first-spreadsheet', ADMIN);
    expect((await publishAs(backEnd, COPY, 'stranger@elsewhere.example')).ok).toBe(true);
    const others = workbookOf(companyOf(4, 2));
    expect((await publishAs(backEnd, 'key-of-another-company-00', ADMIN, true, others)).ok).toBe(true);
  });
});

describe('a plan with problems', () => {
  it('is not published; each problem stands at its cell', async () => {
    const backEnd = backEndOn(DAY);
    const result = await backEnd.publish(changed('O1-K0', 'Target', 'a lot'), ADMIN);
    expect(result).toMatchObject({
      ok: false,
      status: 422,
      refusal: { problems: [{ tab: 'Key results', row: 4, column: 'Target' }] },
    });
  });
});

describe('the next cycle', () => {
  it('begins anew and leaves the past readable', async () => {
    const backEnd = backEndOn('2025-03-31');
    await backEnd.publish(workbookOf(companyOf(3, 2)), ADMIN);
    await backEnd.report(OWNER, '2025-03-31', { 'O1-K0': 100 });
    await backEnd.settle();
    const next = workbookOf(companyOf(3, 2));
    next.tabs[0]!.rows = next.tabs[0]!.rows.map((row) =>
      row[0] === 'Cycle start'
        ? ['Cycle start', '2025-04-01']
        : row[0] === 'Cycle end'
          ? ['Cycle end', '2025-06-30']
          : row,
    );
    expect(await backEnd.publish(fromCycleStart(next), ADMIN, { basedOn: 1 })).toMatchObject({ ok: true });
    await backEnd.settle();
    const read = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
    expect(read.standing.states.size).toBe(0);
    expect(read.head.past).toMatchObject([{ key: '2025-01-01', end: '2025-03-31' }]);
  });
});
