// Takes a person and a cursor; gives the board with its texts and the rows that the sheet's record tabs have
// not got yet.
// Reads a constant number of documents and the new submissions. Never shows one person's points to another.
import { isoWithOffset } from '../../../../shared/calendar/zones.ts';
import type { Board } from '../../../../shared/model/board.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { TabName } from '../../../../shared/sheet/index.ts';
import type { BoardReply } from '../../../../shared/wire/messages/board.ts';
import { NO_RECORDS } from '../../../../shared/wire/no-records.ts';
import type { Deps } from '../deps.ts';
import { readStanding } from '../standing/standing.ts';
import { readsIn } from '../values/carry-values.ts';
import { entrant } from '../workspace/entrant.ts';
import { openThings } from './open-things.ts';
import { recordsSince } from './records.ts';

/**
 * Record rows that a program which may read gets: what the pages show to everybody. Points are a person's
 * own, and forms with their answers stand in the sheet alone (docs/privacy.md).
 */
const PROGRAMS_TABS: readonly string[] = [
  'Snapshots',
  'Reviews',
  'Support',
  'Signals',
  'Proposals',
  'Micro-OKRs',
  'Adjustments',
  'Playbooks',
  'Objectives',
  'Key results',
] satisfies TabName[];

/**
 * The board for a person of the workspace; null where the workspace or the person is unknown. `since` is a
 * cursor of an earlier reply, or ''. `email` is null for a program that may read: it sees what everybody
 * sees.
 */
export async function readBoard(
  deps: Pick<Deps, 'store'>,
  workspace: string,
  email: string | null,
  since: string,
  now: EpochMs,
): Promise<BoardReply | null> {
  const read = await readStanding(deps, workspace, now);
  if (!read) return null;
  const { standing, head, boardHead } = read;
  const { timeZone } = head.settings;
  const entered = email === null ? null : entrant(head, standing.plan, email, now);
  if (email !== null && !entered) return null;
  const { isAdmin, language } = entered ?? { isAdmin: false, language: head.settings.language };
  const { records, cursor } =
    since === NO_RECORDS
      ? { records: [], cursor: '' }
      : await recordsSince(deps.store, workspace, read, since);
  return {
    revision: head.revision,
    boardRevision: boardHead.revision,
    refreshedAt: isoWithOffset(now, timeZone),
    board: boardFor(standing.board, email ?? '', isAdmin),
    open: email === null ? [] : openThings(standing, { email, isAdmin, language, now }),
    ...textsOf(standing),
    records: email === null ? records.filter(({ tab }) => PROGRAMS_TABS.includes(tab)) : records,
    cursor,
    ...readsIn(standing.plan),
  };
}

/** Points are a person's own: everybody sees their own row, admins see all (design §6, Growth and points). */
export function boardFor(board: Board, email: string, seesAllPoints: boolean): Board {
  return seesAllPoints ? board : { ...board, points: board.points.filter((row) => row.email === email) };
}

/** What the rows of a board show beside its figures. */
export function textsOf({ plan, states }: Standing): Pick<BoardReply, 'texts' | 'owners' | 'trends'> {
  const names = <Each>(items: Each[], keyOf: (item: Each) => string, textOf: (item: Each) => string) =>
    Object.fromEntries(items.map((item) => [keyOf(item), textOf(item)]));
  return {
    texts: {
      units: names(
        plan.units,
        (each) => each.id,
        (each) => each.name,
      ),
      objectives: names(
        plan.objectives,
        (each) => each.id,
        (each) => each.text,
      ),
      keyResults: names(
        plan.keyResults,
        (each) => each.id,
        (each) => each.text,
      ),
      people: names(
        plan.people,
        (each) => each.email,
        (each) => each.name,
      ),
    },
    owners: names(
      plan.keyResults,
      (each) => each.id,
      (each) => each.owner,
    ),
    trends: Object.fromEntries(
      [...states.values()].map((state) => [
        state.keyResultId,
        state.snapshots.map(({ day, attainment, planned }) => ({ day, attainment, planned })),
      ]),
    ),
  };
}
