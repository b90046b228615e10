// Takes a key result and its snapshots; gives where it would end at the present pace. Never clamps.
import { dayNumber } from '../calendar/days.ts';
import type { KeptSnapshot } from '../model/state.ts';
import { attainmentOf, type Measured } from './figures.ts';

const DAYS_LOOKED_AT = 4;

/**
 * Attainment on the due day at the present pace: the latest attainment plus the median of the pairwise slopes per day over the last four
 * days with a snapshot, times the days left (design §6, Forecast). Null with fewer than two such days, and for maintain and yes-no.
 */
export function forecastOf(keyResult: Measured, snapshots: readonly KeptSnapshot[]): number | null {
  if (keyResult.type === 'maintain' || keyResult.type === 'yes-no' || snapshots.length < 2) return null;
  const recent = snapshots.slice(-DAYS_LOOKED_AT);
  const last = recent[recent.length - 1]!;
  const daysLeft = Math.max(0, dayNumber(keyResult.due) - dayNumber(last.day));
  return attainmentOf(keyResult, last.value) + median(pairwiseSlopes(keyResult, recent)) * daysLeft;
}

/** Attainment per day between each two of a few snapshots. */
function pairwiseSlopes(keyResult: Measured, snapshots: readonly KeptSnapshot[]): number[] {
  const days = snapshots.map(({ day }) => dayNumber(day));
  const attainments = snapshots.map(({ value }) => attainmentOf(keyResult, value));
  const slopes: number[] = [];
  for (let from = 0; from < days.length; from += 1) {
    for (let to = from + 1; to < days.length; to += 1) {
      slopes.push((attainments[to]! - attainments[from]!) / (days[to]! - days[from]!));
    }
  }
  return slopes;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
