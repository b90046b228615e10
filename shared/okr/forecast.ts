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
  const recent = snapshots.slice(-DAYS_LOOKED_AT).map((snapshot) => ({
    day: dayNumber(snapshot.day),
    attainment: attainmentOf(keyResult, snapshot.value),
  }));
  const last = recent[recent.length - 1]!;
  const daysLeft = Math.max(0, dayNumber(keyResult.due) - last.day);
  return last.attainment + median(pairwiseSlopes(recent)) * daysLeft;
}

function pairwiseSlopes(points: { day: number; attainment: number }[]): number[] {
  return points.flatMap((from, index) =>
    points.slice(index + 1).map((to) => (to.attainment - from.attainment) / (to.day - from.day)),
  );
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
