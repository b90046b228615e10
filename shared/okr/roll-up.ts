// Takes weighted parts with their figures; gives the figures of the whole. Never knows whether the parts are
// KRs or objectives.
import type { BoardFold } from '../model/board.ts';
import type { Status } from '../model/state.ts';
import { clamp, isAtLeast } from './compare.ts';
import { colourOf, deviationOf, type Thresholds } from './figures.ts';

/** A KR of an objective, or an objective of a unit. `weight` is above 0; `covered` is 0..1. */
export interface WeightedPart {
  weight: number;
  status: Status;
  attainment: number | null;
  planned: number | null;
  covered: number;
}

type Folded = Omit<BoardFold, 'id'>;

/**
 * While red parts hold this share of the weight or more, the whole is not better than amber (design §6,
 * Objective).
 */
const RED_SHARE_THAT_SHOWS = 1 / 3;

/** Nothing to fold: `none` and null, never zero. */
const NOTHING = { attainment: null, planned: null, deviation: null, status: 'none' } as const;

/** What has been folded so far. A part need not be kept once it is added. */
interface Sums {
  /** Weights: of all parts, of what is covered, of those with a status, of the red ones. */
  all: number;
  covered: number;
  present: number;
  red: number;
  /** Weighted. */
  attainment: number;
  planned: number;
}

/** What a fold begins with; `addPart` changes it in place. */
export const noSums = (): Sums => ({ all: 0, covered: 0, present: 0, red: 0, attainment: 0, planned: 0 });

/** Adds one part of a fold, by its weight; one that nobody has reported on adds its weight alone. */
export function addPart(sums: Sums, { weight, status, attainment, planned, covered }: WeightedPart): void {
  sums.all += weight;
  sums.covered += weight * covered;
  if (status === 'none') return;
  sums.present += weight;
  sums.attainment += weight * clamp(attainment!, 0, 1);
  sums.planned += weight * planned!;
  if (status === 'red') sums.red += weight;
}

/**
 * The weighted mean of the parts that were added whose status is not none, with the colour rules (design §6,
 * Objective, Unit).
 */
export function foldOf(sums: Sums, thresholds: Thresholds): Folded {
  const { all, present, red } = sums;
  const coverage = all > 0 ? sums.covered / all : 0;
  if (present === 0) return { ...NOTHING, coverage };
  const attainment = sums.attainment / present;
  const planned = sums.planned / present;
  const deviation = deviationOf(attainment, planned);
  const colour = colourOf(deviation, planned, thresholds);
  const status = colour === 'green' && isAtLeast(red / present, RED_SHARE_THAT_SHOWS) ? 'amber' : colour;
  return { attainment, planned, deviation, status, coverage };
}

/** A blank weight counts as 1 (design §6, Objective). */
export const weightOf = (weighted: { weight: number | null }): number => weighted.weight ?? 1;
