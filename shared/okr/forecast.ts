// Takes a key result and its snapshots; gives where it would end at the present pace. Never clamps.
import { dayNumber } from '../calendar/days.ts';
import type { KeptSnapshot } from '../model/state.ts';
import { type AttainmentTerms, attainmentOf } from './figures.ts';

const DAYS_LOOKED_AT = 4;

/**
 * Attainment on the due day at the present pace: the latest attainment plus the median of the pairwise slopes
 * per day over the last four days with a snapshot, times the days left (design §6, Forecast). Null with fewer
 * than two such days, and for maintain and yes-no.
 */
export function forecastOf(keyResult: AttainmentTerms, snapshots: readonly KeptSnapshot[]): number | null {
  if (keyResult.type === 'maintain' || keyResult.type === 'yes-no' || snapshots.length < 2) return null;
  const recent = snapshots.length > DAYS_LOOKED_AT ? snapshots.slice(-DAYS_LOOKED_AT) : snapshots;
  const last = recent[recent.length - 1]!;
  const daysLeft = Math.max(0, dayNumber(keyResult.due) - dayNumber(last.day));
  return attainmentOf(keyResult, last.value) + median(pairwiseSlopes(keyResult, recent)) * daysLeft;
}

/**
 * Attainment per day between each two of a few snapshots. Arrays of the right length: a list that grows takes
 * a fold twice its time.
 */
function pairwiseSlopes(keyResult: AttainmentTerms, snapshots: readonly KeptSnapshot[]): number[] {
  const { length } = snapshots;
  const days = new Array<number>(length);
  const slopes = new Array<number>((length * (length - 1)) / 2);
  let count = 0;
  for (let to = 0; to < length; to += 1) {
    const { day, value } = snapshots[to]!;
    days[to] = dayNumber(day);
    const attainment = attainmentOf(keyResult, value);
    for (let from = 0; from < to; from += 1) {
      const gained = attainment - attainmentOf(keyResult, snapshots[from]!.value);
      slopes[count] = gained / (days[to]! - days[from]!);
      count += 1;
    }
  }
  return slopes;
}

/**
 * The middle one, or the mean of the middle two. Sorts what it is given: there are six at the most, and a
 * hundred thousand calls.
 */
function median(values: number[]): number {
  for (let at = 1; at < values.length; at += 1) {
    const value = values[at]!;
    let place = at;
    for (; place > 0 && values[place - 1]! > value; place -= 1) values[place] = values[place - 1]!;
    values[place] = value;
  }
  const middle = values.length >> 1;
  return values.length % 2 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}
