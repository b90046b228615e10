// Takes weighted parts with their figures; gives the figures of the whole. Never knows whether the parts are KRs or objectives.
import type { Status } from '../model/state.ts';
import { clamp, isAtLeast } from './compare.ts';
import { colourOf, deviationOf, type Thresholds } from './figures.ts';

/** A KR of an objective, or an objective of a unit. `weight` is above 0; `covered` is 0..1. */
export interface Part {
  weight: number;
  status: Status;
  attainment: number | null;
  planned: number | null;
  covered: number;
}

export interface Folded {
  attainment: number | null;
  planned: number | null;
  deviation: number | null;
  status: Status;
  coverage: number;
}

/** While red parts hold this share of the weight or more, the whole is not better than amber (design §6, Objective). */
const RED_SHARE_THAT_SHOWS = 1 / 3;

/** Nothing to fold: `none` and null, never zero. */
const NOTHING = { attainment: null, planned: null, deviation: null, status: 'none' } as const;

/** The weighted mean of the parts whose status is not none, with the colour rules (design §6, Objective, Unit). */
export function foldParts(parts: readonly Part[], thresholds: Thresholds): Folded {
  let all = 0;
  let coveredWeight = 0;
  let present = 0;
  let red = 0;
  let attainmentSum = 0;
  let plannedSum = 0;
  for (const part of parts) {
    all += part.weight;
    coveredWeight += part.weight * part.covered;
    if (part.status === 'none') continue;
    present += part.weight;
    attainmentSum += part.weight * clamp(part.attainment!, 0, 1);
    plannedSum += part.weight * part.planned!;
    if (part.status === 'red') red += part.weight;
  }
  const coverage = all > 0 ? coveredWeight / all : 0;
  if (present === 0) return { ...NOTHING, coverage };
  const attainment = attainmentSum / present;
  const planned = plannedSum / present;
  const deviation = deviationOf(attainment, planned);
  const colour = colourOf(deviation, planned, thresholds);
  const status = colour === 'green' && isAtLeast(red / present, RED_SHARE_THAT_SHOWS) ? 'amber' : colour;
  return { attainment, planned, deviation, status, coverage };
}

/** A blank weight counts as 1 (design §6, Objective). */
export const weightOf = (weighted: { weight: number | null }): number => weighted.weight ?? 1;
