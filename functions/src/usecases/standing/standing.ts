// Takes a workspace and a moment; gives its standing: plan, states, process and the board folded at that
// moment.
// Reads a constant number of documents, whatever the number of key results.

import { foldBoard } from '../../../../shared/board/fold.ts';
import { dayAt } from '../../../../shared/calendar/zones.ts';
import type { AsOf, Facts, LastCycle, Standing } from '../../../../shared/model/standing.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Deps } from '../deps.ts';
import { cycleOf, type Head, type PastCycle, readHead } from '../workspace/head.ts';
import { readFedValues } from '../workspace/kept-values.ts';
import { type PublishedPlan, readPlan } from '../workspace/plan-documents.ts';
import { type BoardHead, type Memory, processOf, readMemory } from './memory.ts';
import { pageStanding } from './page-standing.ts';

export interface StandingRead {
  standing: Standing;
  head: Head;
  boardHead: BoardHead;
  memory: Memory;
}

/**
 * The standing at `now`, or at another day and moment; null where nothing has been published. The board is
 * folded when it is read, so a date alone never leaves it behind.
 */
export function readStanding(
  deps: Pick<Deps, 'store'>,
  workspace: string,
  now: EpochMs,
  asOf?: AsOf,
): Promise<StandingRead | null> {
  return readAndFold(deps, workspace, now, asOf, (_published, _head, _at, fold) => fold());
}

/**
 * The standing for a page, and for a weekly mail that waited: of a large company it may be some seconds old,
 * never older than its board.
 */
export function readPageStanding(
  deps: Pick<Deps, 'store'>,
  workspace: string,
  now: EpochMs,
): Promise<StandingRead | null> {
  return readAndFold(deps, workspace, now, undefined, pageStanding);
}

async function readAndFold(
  deps: Pick<Deps, 'store'>,
  workspace: string,
  now: EpochMs,
  asOf: AsOf | undefined,
  folded: typeof pageStanding,
): Promise<StandingRead | null> {
  const head = await readHead(deps.store, workspace);
  if (!head) return null;
  const published = await readPlan(deps.store, workspace, head);
  const { head: boardHead, memory } = await readMemory(deps.store, workspace, cycleOf(head));
  const at = asOf ?? { day: dayAt(now, head.settings.timeZone), at: now };
  const last = lastCycleOf(head.past.at(-1));
  const standing = folded(published, boardHead, at, () => standingOf(published, memory, at, head));
  const fed = await readFedValues(deps.store, workspace, published.plan);
  return {
    standing: { ...standing, ...(last ? { last } : {}), ...(fed ? { fed } : {}) },
    head,
    boardHead,
    memory,
  };
}

/**
 * What is known at `now` and since when, with no board folded; null where nothing has been published. Two
 * documents where the process has the rest.
 */
export async function readFacts(
  deps: Pick<Deps, 'store'>,
  workspace: string,
  now: EpochMs,
): Promise<(Facts & Pick<BoardHead, 'foldedAt'>) | null> {
  const head = await readHead(deps.store, workspace);
  if (!head) return null;
  const { plan } = await readPlan(deps.store, workspace, head);
  const { head: boardHead, memory } = await readMemory(deps.store, workspace, cycleOf(head));
  const { foldedAt } = boardHead;
  const asOf = { day: dayAt(now, head.settings.timeZone), at: now };
  const { founder } = head;
  return { plan, states: memory.states, process: processOf(memory), asOf, founder, foldedAt };
}

/** What a cycle is held against: the one before it, where its indicators were kept. */
export function lastCycleOf(past: PastCycle | undefined): LastCycle | null {
  return past?.measures ? { name: past.name, indicators: past.measures } : null;
}

/** The standing that a plan and a memory give at a moment. `founder`: of the head. */
export function standingOf(
  { plan, warnings }: PublishedPlan,
  memory: Memory,
  asOf: AsOf,
  { founder }: Pick<Head, 'founder'>,
): Standing {
  const process = processOf(memory);
  return {
    plan,
    states: memory.states,
    process,
    board: foldBoard({ plan, states: memory.states, process, warnings }, asOf),
    asOf,
    founder,
  };
}
