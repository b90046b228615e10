// Takes a standing; gives what the pages look up in it: names, places in the tree, since when a colour holds.
// Never reads a store or a clock.

import { colourSince } from '../../../../shared/board/colour-since.ts';
import {
  commentsByKeyResult,
  helpByKeyResult,
  openReviewState,
} from '../../../../shared/board/in-progress.ts';
import { boardIndex } from '../../../../shared/lookup/board-index.ts';
import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { BoardFold, BoardKeyResult } from '../../../../shared/model/board.ts';
import type { Help } from '../../../../shared/model/picture.ts';
import type { KeyResult, Language, Objective, Unit } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { KeptSnapshot, KeyResultState, ReviewState } from '../../../../shared/model/state.ts';
import type { Day } from '../../../../shared/model/time.ts';
import type { stepsAmong } from '../../usecases/board/open-things.ts';
import type { Link, Paging } from './paths.ts';

/** Who looks, in which language, and how links are made. */
export interface PageView {
  language: Language;
  link: Link;
  person: { email: string; name: string } | null;
  /** The cycle that is looked at where it is over: nothing in it changes any more. Absent: the live one. */
  past?: { name: string; end: Day; presentUrl: string };
  /** Where this page is, and which of its lists is paged through. Absent where nothing can be opened. */
  paging?: Paging;
  /**
   * The step that a thing, by its part and ID, waits for from whoever looks; null where none is theirs.
   * Absent where nothing can be done: in a cycle that is over, in a mail's attachment.
   */
  stepOn?: ReturnType<typeof stepsAmong>;
  /** True where a mail's link shows the page: nobody has signed in. */
  isByLink?: boolean;
  /** True where there are cycles before the live one. */
  hasPast?: boolean;
}

/** Everything of one KR that a page shows. */
export interface KeyResultRow {
  keyResult: KeyResult;
  objective: Objective | null;
  unit: Unit | null;
  figures: BoardKeyResult;
  snapshots: readonly KeptSnapshot[];
  ownerName: string;
  since: Day | null;
  /** How far its open review is; null where none is open. */
  review: ReviewState | null;
  /** Who helps. */
  help: Help | null;
  /** How many lines were said at it. */
  comments: number;
}

/** What the lists of a page are made from: some key results, and where to look up the rest. */
export interface OfKeyResults {
  lookup: Lookup;
  rows: readonly KeyResultRow[];
  view: PageView;
}

export interface Lookup {
  standing: Standing;
  root: Unit | null;
  units: ReadonlyMap<string, Unit>;
  objectives: ReadonlyMap<string, Objective>;
  keyResults: ReadonlyMap<string, KeyResult>;
  folds: ReadonlyMap<string, BoardFold>;
  rightBelow: (unitId: string) => readonly Unit[];
  states: ReadonlyMap<string, KeyResultState>;
  nameOf: (email: string) => string;
  /** The unit and those above it, the root first. */
  pathTo: (unitId: string) => Unit[];
  /** IDs of the unit and of all below. */
  below: (unitId: string) => ReadonlySet<string>;
  rows: readonly KeyResultRow[];
}

type FoundInPlan = Omit<Lookup, 'standing'>;

/** By what was folded: a page of the same moment looks the same things up. */
const lookedUp = new WeakMap<object, FoundInPlan>();

/** Made once for a standing. Linear in the plan. */
export function lookupOf(standing: Standing): Lookup {
  const known = lookedUp.get(standing.board.keyResults) ?? lookUp(standing);
  lookedUp.set(standing.board.keyResults, known);
  return { ...known, standing };
}

function lookUp(standing: Standing): FoundInPlan {
  const { plan, board, states, asOf } = standing;
  const {
    units,
    objectives,
    keyResults,
    root = null,
    above,
    below,
    rightBelow,
    personName,
  } = planIndex(plan);
  const help = helpByKeyResult(standing);
  const comments = commentsByKeyResult(standing);
  const rows = board.keyResults.flatMap((figures): KeyResultRow[] => {
    const keyResult = keyResults.get(figures.id);
    if (!keyResult) return [];
    const snapshots = (states.get(figures.id)?.snapshots ?? []).filter(({ day }) => day <= asOf.day);
    return [
      {
        keyResult,
        objective: objectives.get(figures.objectiveId) ?? null,
        unit: units.get(figures.unitId) ?? null,
        figures,
        snapshots,
        ownerName: personName(keyResult.owner),
        since: colourSince(keyResult, figures.status, snapshots),
        review: openReviewState(states.get(figures.id), asOf.at),
        help: help.get(figures.id) ?? null,
        comments: comments.get(figures.id) ?? 0,
      },
    ];
  });
  return {
    root,
    units,
    objectives,
    keyResults,
    folds: boardIndex(board).units(),
    rightBelow,
    states,
    nameOf: personName,
    pathTo: (unitId) => [...above(unitId)].reverse(),
    below,
    rows: inTreeOrder(rows, root, rightBelow),
  };
}

/** The rows of a unit and of all below; of everybody without a unit. */
export function rowsOf(lookup: Lookup, unitId: string | undefined): KeyResultRow[] {
  if (unitId === undefined) return [...lookup.rows];
  const within = lookup.below(unitId);
  return lookup.rows.filter(({ figures }) => within.has(figures.unitId));
}

/**
 * Rows in the order of the unit tree, each unit before those below it: where it is red, never who is worst.
 */
function inTreeOrder(
  rows: KeyResultRow[],
  root: Unit | null,
  rightBelow: (unitId: string) => readonly Unit[],
): KeyResultRow[] {
  const order = new Map<string, number>();
  const visit = (unit: Unit): void => {
    order.set(unit.id, order.size);
    for (const child of rightBelow(unit.id)) visit(child);
  };
  if (root) visit(root);
  const place = ({ figures }: KeyResultRow) => order.get(figures.unitId) ?? order.size;
  return rows.sort((a, b) => place(a) - place(b));
}
