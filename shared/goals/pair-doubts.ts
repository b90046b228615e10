// Takes the two figures of a pair; says whether both can be of one kind as they stand. Never decides what is
// meant.
import type { Token } from './token.ts';

/**
 * `120 → 150 万元`: the multiplier may stand for both. Not where the bare number is near the other one as it
 * is.
 */
export function isPowerShared(from: Token, to: Token): boolean {
  const [one, other] = [from.readings[0]?.value ?? 0, to.readings[0]?.value ?? 0];
  if (from.power === to.power || one === 0 || other === 0) return false;
  return Math.max(Math.abs(one / other), Math.abs(other / one)) > MOST_TIMES;
}
const MOST_TIMES = 20;

/** One of each is how the others are compared. */
const SAME_UNITS: readonly (readonly string[])[] = [
  ['人', '位', '名'],
  ['元', '块', '¥', '人民币', 'rmb', 'cny', 'yuan'],
  ['€', 'eur', 'euro'],
  ['$', 'us$', 'usd', 'dollar'],
  ['£', 'gbp', 'pound'],
  ['秒', '秒钟', 's', 'sec', 'second'],
  ['分钟', 'min', 'minute'],
  ['小时', '个小时', 'h', 'hr', 'hour'],
  ['天', '日', 'd', 'day'],
  ['周', 'wk', 'week'],
  ['个月', 'mth', 'month'],
];
const unitName = (unit: string): string => {
  const name = unit.length > 1 ? unit.toLowerCase().replace(/s$/, '') : unit.toLowerCase();
  return SAME_UNITS.find((names) => names.includes(name))?.[0] ?? name;
};

/** `45 min → 1 h`, `80% → 4 of 5`: figures of two units are not one scale. */
export const areUnitsApart = (from: Token, to: Token): boolean =>
  from.unit !== null && to.unit !== null && unitName(from.unit) !== unitName(to.unit);

/** `80% → 140`, `0.8 → 95%`: the bare figure may be a share or a percent. */
export function isShareUnsure(from: Token, to: Token): boolean {
  const [bare, share] = from.readings[0]?.percent ? [to, from] : [from, to];
  const [figure] = bare.readings;
  if (!share.readings[0]?.percent || !figure || figure.percent || figure.value === 0) return false;
  return bare.unit === null && (figure.value > 100 || Math.abs(figure.value) < 1);
}

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/两番|quadruple/i, 4],
  [/triple/i, 3],
  [/半|hal/i, 0.5],
];

/** What a word such as doubled multiplies by. */
export const factorOf = (word: string): number => FACTORS.find(([pattern]) => pattern.test(word))?.[1] ?? 2;

/** Whether the second is the first so many times. */
export function isTimes(from: Token, to: Token, factor: number): boolean {
  const [one, other] = [from.readings[0]?.value ?? 0, to.readings[0]?.value ?? 0];
  return Math.abs(other - one * factor) <= Math.abs(one * factor) * 0.02;
}
