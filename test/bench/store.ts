// Takes a way to open a store; measures what submissions and their roll-ups read and write in it, and whether any is lost or stale.
import { countedStore } from '../../functions/src/store/counted.ts';
import { delayedStore } from '../../functions/src/store/delayed.ts';
import type { Store } from '../../functions/src/store/port.ts';
import { readStanding } from '../../functions/src/usecases/standing.ts';
import { backEndOn } from '../support/backend.ts';
import { companyOf, workbookOf } from './company.ts';
import type { Print } from './figures.ts';

export type OpenStore = () => Promise<Store>;

const ADMIN = 'hq@chain.example';

/** submission_reads and submission_writes for each KR, roll-up included, at the worst of several sizes of company and of form. */
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
  print(`submission_reads (${name})`, reads, 'documents per KR', '<= 3');
  print(`submission_writes (${name})`, writes, 'documents per KR, the roll-up’s delete included', '<= 4');
}

/** snapshot_day_reads and snapshot_day_writes: 501 KRs in 167 objectives, everybody on the same morning, a roll-up in each window. */
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
  print(`snapshot_day_reads (${name})`, store.meter.reads, 'documents', '<= 2500');
  print(`snapshot_day_writes (${name})`, store.meter.writes, 'documents', '<= 2500');
  await store.close();
}

const TRIALS = 60;
const AT_ONCE = 20;

/** stale_rollups and lost_submissions: trials of concurrent submissions with heavy-tailed latency in the store, roll-ups running meanwhile. */
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
    const submissions = Array.from({ length: AT_ONCE }, (_, index) => {
      const objective = index % (AT_ONCE / 2);
      return backEnd.report(`owner${objective}@chain.example`, '2025-01-10', {
        [`O${objective}-K0`]: index + 1,
        [`O${objective}-K1`]: index + 1,
      });
    });
    const meanwhile = [backEnd.settle(), backEnd.settle()];
    const results = await Promise.all(submissions);
    await Promise.all(meanwhile);
    await backEnd.settle();
    await backEnd.settle();
    const read = await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now());
    const folded = [...read!.standing.states.values()];
    const received = folded.reduce((sum, state) => sum + state.deviations.length, 0);
    lost += 2 * results.filter((result) => result.ok).length - received;
    if (folded.some((state) => state.seq !== state.deviations.length)) stale += 1;
    if (folded.length !== AT_ONCE) stale += 1;
    await store.close();
  }
  print(`stale_rollups (${name})`, stale, `of ${TRIALS} trials`, '0');
  print(`lost_submissions (${name})`, lost, `of ${TRIALS * AT_ONCE}`, '0');
}

/** Mostly short, sometimes long: Pareto with a bound, in milliseconds. */
function heavyTail(random: () => number): Promise<void> {
  const ms = Math.min(0.2 / (1 - random()) ** 1.2, 40);
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
