// Takes a workspace; folds what is pending into its board and tells who must know at once. Idempotent: it may
// run twice, at once, or die between any two steps.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { groupBy } from '../../../../shared/model/group-by.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import type { Document, Stored, Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { keepMemory, type Memory, memoryDocuments, readBoardHead, readMemory } from '../standing/memory.ts';
import type { MemoryRead } from '../standing/memory-types.ts';
import { standingOf } from '../standing/standing.ts';
import { entryDocument } from '../workspace/entries.ts';
import { cycleOf, readHead } from '../workspace/head.ts';
import { type Pending, pendingOf } from '../workspace/pending.ts';
import { readPlan } from '../workspace/plan-documents.ts';
import { foldPending } from './fold-pending.ts';
import { askForRollUp } from './roll-up-task.ts';

/**
 * So many pending documents are folded at once; more wait for the next round of the same task. Keeps the
 * transaction small.
 */
const PENDING_AT_ONCE = 400;

/**
 * What is pending becomes part of the memory and of documents of its own, in one commit of at most 10 MiB.
 */
const PENDING_BYTES_AT_ONCE = 2 * 1_048_576;

/** The first of what waits, as much as one commit takes; at least one. */
function firstBatch(waiting: readonly Stored[]): Stored[] {
  let bytes = 0;
  return waiting.filter(({ data }, at) => {
    bytes += Buffer.byteLength(JSON.stringify(data));
    return at === 0 || bytes <= PENDING_BYTES_AT_ONCE;
  });
}

/** Another roll-up may win so often before the task gives up and the queue tries it again. */
const ROUNDS = 20;

interface RolledUp {
  /** Pending documents folded by this call. */
  folded: number;
}

/** Folds until nothing is pending (design §7, Roll-up). */
export async function rollUp(deps: Deps, workspace: string, now: EpochMs): Promise<RolledUp> {
  let folded = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const waiting = await deps.store.query({
      collection: paths.pendingOf(workspace),
      limit: PENDING_AT_ONCE,
    });
    if (waiting.length === 0) return { folded };
    const [cycle, all] = [...groupBy(waiting, ({ data }) => pendingOf(data).cycle)][0]!;
    const group = firstBatch(all);
    const won = await foldCycle(deps, workspace, cycle, group, now);
    if (won) folded += group.length;
    if (won && group.length === waiting.length && waiting.length < PENDING_AT_ONCE) return { folded };
  }
  await askForRollUp(deps, workspace);
  return { folded };
}

/**
 * Folds what is pending of one cycle: what came late to the last one is folded into the last one. True where
 * this roll-up's fold is the board now.
 */
async function foldCycle(
  deps: Deps,
  workspace: string,
  cycle: Day,
  waiting: Stored[],
  now: EpochMs,
): Promise<boolean> {
  const before = await readMemory(deps.store, workspace, cycle);
  const pending = waiting.map((stored) => pendingOf(stored.data));
  const memory = foldPending(before.memory, pending);
  await tell(deps, workspace, cycle, memory, pending, now);
  return commit(deps, { workspace, cycle, before, memory, waiting, now });
}

/** Before the commit: whoever dies in between tells again, and the mails' names are the same. */
async function tell(
  deps: Deps,
  workspace: string,
  cycle: Day,
  memory: Memory,
  pending: Pending[],
  now: EpochMs,
): Promise<void> {
  const happened = pending.flatMap((each) => each.happened);
  if (happened.length === 0) return;
  const head = await readHead(deps.store, workspace);
  if (!head || cycleOf(head) !== cycle) return;
  const published = await readPlan(deps.store, workspace, head);
  const standing = standingOf(published, memory, { day: dayAt(now, head.settings.timeZone), at: now }, head);
  await deps.notify({ workspace, standing, happened, hasGroups: head.hasGroups === true, now });
}

interface Commit {
  workspace: string;
  cycle: Day;
  before: MemoryRead;
  memory: Memory;
  waiting: Stored[];
  now: EpochMs;
}

/** False where another roll-up was faster and this one has to look again. */
async function commit(
  deps: Deps,
  { workspace, cycle, before, memory, waiting, now }: Commit,
): Promise<boolean> {
  const folded = memoryDocuments(workspace, cycle, before, memory, now);
  const won = await deps.store.transact(async (tx) => {
    const current = await readBoardHead(tx, workspace, cycle);
    if (current.revision !== before.head.revision) return false;
    const missing = await missingEntries(tx, workspace, cycle, waiting);
    for (const { path, data } of [...folded.documents, ...missing]) tx.set(path, data);
    for (const path of [...folded.dropped, ...waiting.map((each) => each.path)]) tx.delete(path);
    return true;
  });
  if (won) keepMemory(deps.store, workspace, cycle, folded);
  return won;
}

/**
 * The documents of entries that a submission asked for and that are not there yet; an action made its own.
 */
async function missingEntries(
  tx: Transaction,
  workspace: string,
  cycle: Day,
  waiting: Stored[],
): Promise<{ path: string; data: Document }[]> {
  const asked = waiting.flatMap(({ data }) => {
    const pending = pendingOf(data);
    return pending.submission === null ? [] : pending.entries;
  });
  const documents = asked.map((change) => entryDocument(workspace, cycle, change));
  const found = await tx.getAll(documents.map(({ path }) => path));
  return documents.filter((_, index) => found[index] === null);
}
