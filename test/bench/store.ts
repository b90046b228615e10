// Takes a way to open a store; measures what submissions and their roll-ups read and write in it, and whether
// any is lost or stale.

import type { Store } from '../../functions/src/ports/store.ts';
import { paths } from '../../functions/src/store/paths.ts';
import { rollUp } from '../../functions/src/usecases/roll-up/roll-up.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { cycleOf } from '../../functions/src/usecases/workspace/head.ts';
import { stateOf } from '../../functions/src/usecases/workspace/state-document.ts';
import { type BackEnd, backEndOn } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { countedStore } from '../support/store/counted-store.ts';
import { delayedStore } from '../support/store/delayed-store.ts';
import type { Print } from './figures.ts';

export type OpenStore = () => Promise<Store>;

const ADMIN = 'hq@chain.example';

/**
 * submission_reads and submission_writes for each KR, at the worst of several sizes of company and of form.
 * The roll-up deletes the pending document: that is counted here. What else it reads and writes it does once
 * for all who reported in its window: snapshot_day_reads and snapshot_day_writes hold it.
 */
export async function benchSubmission(print: Print, name: string, open: OpenStore): Promise<void> {
  let reads = 0;
  let writes = 0;
  for (const [objectives, each] of [
    [10, 1],
    [10, 3],
    [2000, 1],
    [2000, 5],
  ] as const) {
    const store = countedStore(await open());
    const backEnd = backEndOn('2025-01-10', store);
    await backEnd.publish(workbookOf(companyOf(objectives, each)), ADMIN);
    await backEnd.settle();
    store.meter.reset();
    const values = Object.fromEntries(Array.from({ length: each }, (_, part) => [`O1-K${part}`, 1]));
    await backEnd.report('owner1@chain.example', '2025-01-10', values);
    reads = Math.max(reads, store.meter.reads / each);
    writes = Math.max(writes, (store.meter.writes + 1) / each);
    await store.close();
  }
  print('submission_reads', reads, 'documents per KR', '<= 3', name);
  print('submission_writes', writes, 'documents per KR', '<= 4', name);
}

/**
 * snapshot_day_reads and snapshot_day_writes: 501 KRs in 167 objectives, everybody on the same morning, a
 * roll-up in each window.
 */
export async function benchSnapshotDay(print: Print, name: string, open: OpenStore): Promise<void> {
  const store = countedStore(await open());
  const backEnd = backEndOn('2025-01-10', store);
  await backEnd.publish(workbookOf(companyOf(167, 3)), ADMIN);
  await backEnd.settle();
  store.meter.reset();
  for (let owner = 0; owner < 167; owner += 1) {
    await backEnd.report(`owner${owner}@chain.example`, '2025-01-10', {
      [`O${owner}-K0`]: owner % 20,
      [`O${owner}-K1`]: 5,
      [`O${owner}-K2`]: 9,
    });
    backEnd.clock.moveTo(backEnd.clock.now() + 20_000);
    await backEnd.queue.runDue(backEnd.clock.now());
  }
  await backEnd.settle();
  print('snapshot_day_reads', store.meter.reads, 'documents', '<= 2500', name);
  print('snapshot_day_writes', store.meter.writes, 'documents', '<= 2500', name);
  await store.close();
}

const TRIALS = 60;
/** Submissions at the same time, of two KRs each. */
const AT_ONCE = 20;

/**
 * stale_rollups and lost_submissions: trials of concurrent submissions with heavy-tailed latency in the
 * store, roll-ups running meanwhile.
 */
export async function benchRaces(
  print: Print,
  name: string,
  open: OpenStore,
  random: () => number,
): Promise<void> {
  let stale = 0;
  let lost = 0;
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const store = delayedStore(await open(), () => heavyTail(random));
    const backEnd = backEndOn('2025-01-10', store);
    await backEnd.publish(workbookOf(companyOf(AT_ONCE / 2, 2)), ADMIN);
    const accepted = await submittedAtOnce(backEnd);
    const found = await compare(backEnd);
    lost += 2 * accepted - found.received;
    if (found.isStale) stale += 1;
    await store.close();
  }
  print('stale_rollups', stale, `of ${TRIALS} trials`, '0', name);
  print('lost_submissions', lost, `reports of ${2 * TRIALS * AT_ONCE}`, '0', name);
}

/**
 * Two people report on each of ten objectives, all at the same time, while one roll-up after the other runs,
 * two at a time. Gives how many were told that it is recorded.
 */
async function submittedAtOnce(backEnd: BackEnd): Promise<number> {
  let isOver = false;
  const submissions = Array.from({ length: AT_ONCE }, (_, index) => {
    const objective = index % (AT_ONCE / 2);
    return backEnd.report(`owner${objective}@chain.example`, '2025-01-10', {
      [`O${objective}-K0`]: index + 1,
      [`O${objective}-K1`]: index + 1,
    });
  });
  const rollUps = async () => {
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      await Promise.all([1, 2].map(() => rollUp(backEnd.deps, backEnd.workspace, backEnd.clock.now())));
    }
  };
  const meanwhile = rollUps();
  const results = await Promise.all(submissions);
  isOver = true;
  await meanwhile;
  await backEnd.settle();
  return results.filter((result) => result.ok).length;
}

/** What the board has against what the store holds of each KR: stale where one of them is behind. */
async function compare({ deps, store, workspace, clock }: BackEnd) {
  const read = (await readStanding(deps, workspace, clock.now()))!;
  const folded = [...read.standing.states.values()];
  const kept = await store.getAll(
    folded.map((state) => paths.keyResultState(workspace, cycleOf(read.head), state.keyResultId)),
  );
  const isBehind = folded.some((state, index) => stateOf(kept[index] ?? null)?.seq !== state.seq);
  const pending = await store.query({ collection: paths.pendingOf(workspace) });
  return {
    isStale: isBehind || folded.length !== AT_ONCE || pending.length > 0,
    received: folded.reduce((sum, state) => sum + state.deviations.length, 0),
  };
}

/** Mostly short, sometimes long: Pareto with a bound, in milliseconds. */
function heavyTail(random: () => number): Promise<void> {
  const ms = Math.min(0.2 / (1 - random()) ** 1.2, 40);
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
