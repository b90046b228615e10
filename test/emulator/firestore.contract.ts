// Takes FIRESTORE_EMULATOR_HOST, which `npm run emulator` sets; runs the store's contract there, and many
// reports at once. Never a real project.
import { describe, expect, it } from '@jest/globals';
import { paths } from '../../functions/src/store/paths.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { stateOf } from '../../functions/src/usecases/workspace/state-document.ts';
import { storeContract } from '../store/contract/index.ts';
import { backEndOn } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { openEmulated } from '../support/store/stores.ts';

if (!process.env.FIRESTORE_EMULATOR_HOST) throw new Error('no emulator is running: npm run emulator');

// It never answers a commit of more than some megabytes: what fits is asked of the other adapters.
// Its look of read-only transactions is not held still either (docs/platform-facts.md, Firestore).
storeContract('Google’s Firestore emulator', openEmulated, { fits: 3, isOneMoment: false });

const DAY = '2025-01-10';
const CYCLE_START = companyOf(1, 1).settings.cycleStart;

describe('reports that come at once', () => {
  it('on 200 key results are all kept, and all are on the board', async () => {
    const { backEnd, ids, owner } = await published(200);
    const results = await Promise.all(
      ids.map((id, at) =>
        backEnd.report(owner(id), DAY, { [id]: at }, `key-of-report-${String(at).padStart(4, '0')}`),
      ),
    );
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const kept = await Promise.all(ids.map((id) => lastValue(backEnd, id)));
    expect(kept).toEqual(ids.map((_, at) => at));
    await backEnd.settle();
    const read = await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now());
    const onBoard = read!.standing.board.keyResults.filter(({ snapshotDate }) => snapshotDate === DAY);
    expect(onBoard.map(({ id }) => id).sort()).toEqual([...ids].sort());
    await backEnd.store.close();
  });

  it('20 times on one key result leave one of them, and none is refused for good', async () => {
    const { backEnd, ids, owner } = await published(1);
    const [id] = ids;
    const values = Array.from({ length: 20 }, (_, at) => at);
    const results = await Promise.all(
      values.map((value) =>
        backEnd.report(owner(id!), DAY, { [id!]: value }, `key-of-report-${String(value).padStart(4, '0')}`),
      ),
    );
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(values).toContain(await lastValue(backEnd, id!));
    await backEnd.store.close();
  });
});

async function published(keyResults: number) {
  const plan = companyOf(1, keyResults);
  const backEnd = backEndOn(DAY, await openEmulated());
  const result = await backEnd.publish(workbookOf(plan), 'hq@chain.example');
  expect(result.ok).toBe(true);
  const owners = new Map(plan.keyResults.map((each) => [each.id, each.owner]));
  const ids = plan.keyResults.slice(0, keyResults).map((each) => each.id);
  return { backEnd, ids, owner: (id: string) => owners.get(id)! };
}

/** The last value that the store has of a key result. */
async function lastValue(backEnd: ReturnType<typeof backEndOn>, id: string): Promise<number | undefined> {
  const document = await backEnd.store.get(paths.keyResultState(backEnd.workspace, CYCLE_START, id));
  return stateOf(document)?.snapshots.at(-1)?.value;
}
