// Takes a KR's state and one report; gives the state after it. Never reads other KRs, a clock or a store.
import type { KeyResult, Settings } from '../model/plan.ts';
import type { Reported } from '../model/record.ts';
import type { KeptSnapshot, KeyResultState, Review } from '../model/state.ts';
import type { Day, EpochMs } from '../model/time.ts';
import { isAbove } from './compare.ts';
import { colourOf, figuresOn, type Thresholds } from './figures.ts';

/** A report on one KR as it reached the server. */
export interface Report extends Reported {
  day: Day;
  by: string;
  receivedAt: EpochMs;
  submissionId: string;
  /** The name of a program's key. */
  byKey?: string | undefined;
}

export interface Received {
  state: KeyResultState;
  kept: KeptSnapshot;
  /** The review that this report opened, if it did. */
  opened: Review | null;
}

/** The state of a KR before anybody has reported on it. */
export function emptyState(keyResultId: string): KeyResultState {
  return { keyResultId, seq: 0, snapshots: [], deviations: [], reviews: [] };
}

/**
 * The state after `report`, its figures and colour fixed by the plan and thresholds of this moment (design
 * §6, State of a KR), and a review opened where the rule says so. Of two reports for one day the later
 * received counts.
 */
export function receive(
  keyResult: KeyResult,
  settings: Thresholds & Pick<Settings, 'reviewAbove'>,
  state: KeyResultState,
  report: Report,
): Received {
  const figures = figuresOn(keyResult, report.value, report.day);
  const sameDay = state.snapshots.find((snapshot) => snapshot.day === report.day);
  const kept: KeptSnapshot = {
    day: report.day,
    value: report.value,
    attainment: figures.attainment,
    planned: figures.planned,
    deviation: figures.deviation,
    colour: colourOf(figures.deviation, figures.planned, settings),
    confidence: report.confidence,
    selfStatus: report.selfStatus,
    blocker: report.blocker,
    note: report.note,
    supportNeeded: report.supportNeeded,
    ...(report.fed === undefined ? {} : { fed: report.fed }),
    by: report.by,
    receivedAt: report.receivedAt,
    firstReceivedAt: Math.min(sameDay?.firstReceivedAt ?? report.receivedAt, report.receivedAt),
    submissionId: report.submissionId,
    ...(report.byKey === undefined ? {} : { byKey: report.byKey }),
  };
  const opens = callsReview(state, figures.deviation, settings.reviewAbove);
  const opened = opens ? newReview(state, kept) : null;
  return {
    kept,
    opened,
    state: {
      keyResultId: state.keyResultId,
      seq: state.seq + 1,
      snapshots: withSnapshot(state.snapshots, kept),
      deviations: [...state.deviations, { at: report.receivedAt, deviation: figures.deviation }],
      reviews: opened ? [...state.reviews, opened] : state.reviews,
    },
  };
}

function withSnapshot(snapshots: KeptSnapshot[], kept: KeptSnapshot): KeptSnapshot[] {
  const others = snapshots.filter((snapshot) => snapshot.day !== kept.day);
  const after = others.findIndex((snapshot) => snapshot.day > kept.day);
  return after < 0 ? [...others, kept] : [...others.slice(0, after), kept, ...others.slice(after)];
}

/** Whether a report that is as far behind as can be would open a review: false while one is open. */
export const canOpenReview = (state: KeyResultState, reviewAbove: number): boolean =>
  callsReview(state, Infinity, reviewAbove);

/**
 * True where a submission with this deviation opens a review: D > Review above, none is open, and, where an
 * earlier one was closed, the last submission before the closing or one since was within the threshold
 * (design §6, Review).
 */
function callsReview(state: KeyResultState, deviation: number, reviewAbove: number): boolean {
  if (!isAbove(deviation, reviewAbove)) return false;
  const last = state.reviews[state.reviews.length - 1];
  if (!last) return true;
  if (last.closedAt === null) return false;
  const { closedAt } = last;
  const before = state.deviations.filter((each) => each.at <= closedAt);
  const since = state.deviations.filter((each) => each.at > closedAt);
  return [...before.slice(-1), ...since].some((each) => !isAbove(each.deviation, reviewAbove));
}

function newReview(state: KeyResultState, kept: KeptSnapshot): Review {
  return {
    keyResultId: state.keyResultId,
    number: state.reviews.length + 1,
    openedAt: kept.receivedAt,
    openedBy: {
      day: kept.day,
      attainment: kept.attainment,
      deviation: kept.deviation,
      value: kept.value,
      by: kept.by,
    },
    respondedAt: null,
    startedAt: null,
    closedAt: null,
    measure: '',
    outcome: null,
    by: '',
  };
}
