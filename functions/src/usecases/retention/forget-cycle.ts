// Takes a past cycle whose time to be kept is over; deletes all that is kept of it. Idempotent: it may run
// twice, at once, or die between any two deletions. Never touches what lasts beyond a cycle.
import { endOfDay } from '../../../../shared/calendar/zones.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import type { Document, Json, Store, Stored, Transaction } from '../../ports/store.ts';
import { everyOf, paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { documentsIn } from '../workspace/documents-in.ts';
import { type Head, type PastCycle, readHead } from '../workspace/head.ts';
import { expiredCycles } from './expired-cycles.ts';

/**
 * First the cycle leaves the pages, then its documents go, last its name (design §7, Personal data): whatever
 * dies in between, the next run of the schedule goes on.
 */
export async function forgetCycle(
  deps: Pick<Deps, 'store' | 'log'>,
  workspace: string,
  cycle: Day,
  now: EpochMs,
): Promise<void> {
  const { store } = deps;
  const expiring = await beginToForget(store, workspace, cycle, now);
  if (!expiring) return;
  const head = (await readHead(store, workspace))!;
  const revision = Number(expiring.planId.split('-')[0]);
  const leftAt = await endOfLiveTime(store, workspace, revision, expiring, head);
  for (const collection of ['krs', 'board', 'entries', 'values'] as const)
    await drop(store, idsFrom(store, everyOf(workspace, collection), `${cycle}~`));
  const before = (at: unknown) => Number(at) < leftAt;
  await drop(store, documentsIn(store, everyOf(workspace, 'submissions')), ({ data }) =>
    before(receivedAt(data)),
  );
  for (const collection of ['told', 'accessLog'] as const)
    await drop(store, documentsIn(store, everyOf(workspace, collection)), ({ data }) => before(data.at));
  const mails = documentsIn(store, paths.mails, [{ field: 'workspace', equals: workspace }]);
  await drop(store, mails, ({ data }) => before(data.queuedAt) && data.state !== 'pending');
  await dropPlans(store, workspace, revision, head);
  await changeHead(store, workspace, (current) => ({
    ...current,
    expiring: (current.expiring ?? []).filter(({ key }) => key !== cycle),
  }));
  deps.log('INFO', 'cycle-forgotten', { workspace, cycle });
}

/** The cycle, no longer among the past ones; null where it is to be kept, or is not there any more. */
async function beginToForget(
  store: Store,
  workspace: string,
  cycle: Day,
  now: EpochMs,
): Promise<PastCycle | null> {
  const head = await changeHead(store, workspace, (current) => {
    const found = current.past.filter(({ key }) => key === cycle);
    if (found.length === 0 || !expiredCycles(current, now).includes(cycle)) return current;
    return {
      ...current,
      past: current.past.filter(({ key }) => key !== cycle),
      expiring: [...(current.expiring ?? []).filter(({ key }) => key !== cycle), ...found],
    };
  });
  return head?.expiring?.find(({ key }) => key === cycle) ?? null;
}

/** Changes the head as it is stored; null where there is none. */
async function changeHead(
  store: Store,
  workspace: string,
  change: (head: Head) => Head,
): Promise<Head | null> {
  return store.transact(async (tx: Transaction) => {
    const document = await tx.get(paths.head(workspace));
    if (!document) return null;
    const head = document.head as unknown as Head;
    const next = change(head);
    if (next !== head) tx.set(paths.head(workspace), { head: next as unknown as Json });
    return next;
  });
}

/**
 * When the next cycle's first plan was published: what was received before was of this one, or an earlier.
 */
async function endOfLiveTime(
  store: Store,
  workspace: string,
  revision: number,
  { end }: PastCycle,
  { settings }: Head,
): Promise<EpochMs> {
  const next = await store.get(paths.revision(workspace, revision + 1));
  return next ? Number(next.at) : endOfDay(end, settings.timeZone);
}

function receivedAt({ record, form, action }: Document): unknown {
  const received = record ?? form ?? action;
  return typeof received === 'object' && received !== null && !Array.isArray(received)
    ? received.at
    : undefined;
}

/** Plans of revisions up to the cycle's last, but for those of other cycles that are kept. */
async function dropPlans(store: Store, workspace: string, last: number, head: Head): Promise<void> {
  const needed = new Set([...head.past.map(({ planId }) => planId), head.planId]);
  const revisionOf = (name: string) => Number(/^\d+/.exec(name)?.[0] ?? Number.POSITIVE_INFINITY);
  const idOf = ({ path }: Stored) => path.split('/').at(-1)!;
  const isOld = (stored: Stored, planId: string) => revisionOf(idOf(stored)) <= last && !needed.has(planId);
  await drop(store, documentsIn(store, everyOf(workspace, 'plans')), (stored) =>
    isOld(stored, idOf(stored).split('~')[0]!),
  );
  await drop(store, documentsIn(store, everyOf(workspace, 'revisions')), (stored) =>
    isOld(stored, String(stored.data.planId)),
  );
}

/** The documents of a collection whose IDs begin so: they stand beside each other. */
async function* idsFrom(store: Store, collection: string, prefix: string): AsyncGenerator<Stored> {
  for await (const stored of documentsIn(store, collection, undefined, prefix)) {
    if (!stored.path.startsWith(`${collection}/${prefix}`)) return;
    yield stored;
  }
}

async function drop(
  store: Store,
  documents: AsyncIterable<Stored>,
  isOver: (stored: Stored) => boolean = () => true,
): Promise<void> {
  for await (const stored of documents)
    if (isOver(stored)) await store.transact(async (tx) => tx.delete(stored.path));
}
