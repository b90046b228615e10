// The specification of undoing the last publish (docs/design.md §6, Who may what): while nobody has reported
// on it, once, and never what anybody has sent.
import { describe, expect, it } from '@jest/globals';
import { undoPublish } from '../../../functions/src/usecases/publish/undo-publish.ts';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import { type BackEnd, backEndOn } from '../../support/backend.ts';
import { companyOf, workbookOf } from '../../support/company-of-size.ts';
import { STORES } from '../../support/store/stores.ts';

const ADMIN = 'hq@chain.example';
const OWNER = 'owner1@chain.example';
const DAY = '2025-01-10';

function withTarget(target: number, settings: [string, string][] = []) {
  const book = workbookOf(companyOf(3, 2));
  const tab = book.tabs.find((each) => each.name === 'Key results')!;
  const at = tab.rows[0]!.indexOf('Target');
  tab.rows = tab.rows.map((row) => (row[0] === 'O1-K0' ? row.with(at, target) : row));
  const own = book.tabs.find((each) => each.name === 'Settings')!;
  own.rows = own.rows.map((row) => [row[0]!, settings.find(([key]) => key === row[0])?.[1] ?? row[1]!]);
  return book;
}

/** Published as 100, then as 120. */
async function twicePublished(open: () => Promise<BackEnd['store']>): Promise<BackEnd> {
  const backEnd = backEndOn(DAY, await open());
  await backEnd.publish(withTarget(100), ADMIN);
  await backEnd.publish(withTarget(120), ADMIN, { basedOn: 1 });
  return backEnd;
}

const undo = ({ deps, workspace, clock }: BackEnd, revision = 2, email = ADMIN) =>
  undoPublish(deps, { workspace, email, request: { spreadsheetId: 'sheet', revision } }, clock.now());

const targetOf = async ({ deps, workspace, clock }: BackEnd) =>
  (await readStanding(deps, workspace, clock.now()))!.standing.plan.keyResults.find(
    ({ id }) => id === 'O1-K0',
  )!.target;

describe.each(STORES)('undoing the last publish (%s)', (_, open) => {
  it('makes live again what was live before, as a revision of its own, and says so in words', async () => {
    const backEnd = await twicePublished(open);
    expect(await undo(backEnd)).toMatchObject({
      ok: true,
      reply: { revision: 3, changes: [{ said: ['owner1’s target, “A key result”: 120 → 100'] }] },
    });
    expect(await targetOf(backEnd)).toBe(100);
  });

  it('leaves its trace: who changed the target back, and that it was undone', async () => {
    const backEnd = await twicePublished(open);
    await undo(backEnd);
    await backEnd.settle();
    const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
    expect(JSON.stringify(standing)).toContain('Publish of revision 2 undone');
  });

  it('that is asked for twice, also at once, is one', async () => {
    const backEnd = await twicePublished(open);
    const replies = await Promise.all([undo(backEnd), undo(backEnd)]);
    expect(replies.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(await undo(backEnd)).toMatchObject({ ok: true, reply: { revision: 3 } });
    expect(await targetOf(backEnd)).toBe(100);
  });

  it('may be published again, as the next revision', async () => {
    const backEnd = await twicePublished(open);
    await undo(backEnd);
    expect(await backEnd.publish(withTarget(120), ADMIN, { basedOn: 3 })).toMatchObject({
      ok: true,
      reply: { revision: 4 },
    });
    expect(await targetOf(backEnd)).toBe(120);
  });

  it('is refused once somebody has reported on it', async () => {
    const backEnd = await twicePublished(open);
    expect(await backEnd.report(OWNER, DAY, { 'O1-K0': 30 })).toMatchObject({ ok: true });
    expect(await undo(backEnd)).toMatchObject({ ok: false, status: 409, refusal: { code: 'undo-reported' } });
    expect(await targetOf(backEnd)).toBe(120);
  });

  it('is refused by a report that lands while it is under way, which is kept', async () => {
    const backEnd = await twicePublished(open);
    const { store } = backEnd.deps;
    let reported: Promise<unknown> | null = null;
    // The first thing that it writes is the plan that is to be live again: by then it has looked for reports.
    const meanwhile: typeof store = {
      ...store,
      transact: async (body) => {
        reported ??= backEnd.report(OWNER, DAY, { 'O1-K0': 30 });
        await reported;
        return store.transact(body);
      },
    };
    const deps = { ...backEnd.deps, store: meanwhile };
    expect(await undo({ ...backEnd, deps })).toMatchObject({ ok: false, refusal: { code: 'undo-reported' } });
    expect(await targetOf(backEnd)).toBe(120);
    await backEnd.settle();
    const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
    expect(standing.states.get('O1-K0')?.snapshots).toMatchObject([{ value: 30 }]);
  });

  it('at once with reports: whoever comes first holds the other back, and no report is lost', async () => {
    for (let round = 0; round < 6; round += 1) {
      const backEnd = await twicePublished(open);
      const [undone, reported] = await Promise.all([
        undo(backEnd),
        backEnd.report(OWNER, DAY, { 'O1-K0': 30 }),
      ]);
      expect(reported).toMatchObject({ ok: true });
      expect(await targetOf(backEnd)).toBe(undone.ok ? 100 : 120);
      await backEnd.settle();
      const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!;
      expect(standing.states.get('O1-K0')?.snapshots).toMatchObject([{ value: 30 }]);
    }
  });

  it('is not kept back by reports on the revision before', async () => {
    const backEnd = backEndOn(DAY, await open());
    await backEnd.publish(withTarget(100), ADMIN);
    await backEnd.report(OWNER, DAY, { 'O1-K0': 30 });
    await backEnd.publish(withTarget(120), ADMIN, { basedOn: 1 });
    expect(await undo(backEnd)).toMatchObject({ ok: true });
  });

  it('is refused for the first plan, for one that is not the last, and to who may not publish', async () => {
    const backEnd = backEndOn(DAY, await open());
    await backEnd.publish(withTarget(100), ADMIN);
    expect(await undo(backEnd, 1)).toMatchObject({ refusal: { code: 'undo-first' } });
    await backEnd.publish(withTarget(120), ADMIN, { basedOn: 1 });
    expect(await undo(backEnd, 1)).toMatchObject({ refusal: { code: 'undo-not-last' } });
    expect(await undo(backEnd, 2, OWNER)).toMatchObject({ status: 403, refusal: { code: 'not-allowed' } });
    expect(await undo(backEnd, 2, 'stranger@else.example')).toMatchObject({ status: 403 });
  });

  it('is refused where a new cycle began with it', async () => {
    const backEnd = backEndOn(DAY, await open());
    await backEnd.publish(withTarget(100), ADMIN);
    const next: [string, string][] = [['Cycle start', '2024-12-31']];
    expect(await backEnd.publish(withTarget(120, next), ADMIN, { basedOn: 1 })).toMatchObject({ ok: true });
    expect(await undo(backEnd)).toMatchObject({ refusal: { code: 'undo-new-cycle' } });
  });
});
