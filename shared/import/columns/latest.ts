// Takes the check-ins of a key result; gives the last one with a figure, and whether it is a share of the way
// and no value. Never takes 40 % of the way for a value.

import { onlyAmountIn } from '../grid/in-sentence.ts';
import type { SourceCell } from '../model.ts';
import { firstOf, type Item } from '../reading.ts';
import type { Scales } from './scale.ts';

/** The last check-in with a figure: by its day where its label is one, else the one furthest right. */
export function latestOf(item: Item, scales: Scales): SourceCell | null {
  let latest: Item['checkIns'][number] | null = null;
  for (const each of item.checkIns) {
    const isDated = latest !== null && /^\d{4}-/.test(each.label) && /^\d{4}-/.test(latest.label);
    if (scales.amount(each.value) && !(isDated && each.label < latest!.label)) latest = each;
  }
  return latest?.value ?? null;
}

/**
 * Per cents under a week are shares of the way where the target is a plain number (40 % beside 300), or where
 * nothing says that the key result counts in per cent. Null where they are its values.
 */
export function shareOfTheWay(item: Item, scales: Scales): number | null {
  const source = latestOf(item, scales);
  const latest = source ? scales.amount(source) : null;
  if (!latest?.percent) return null;
  const [target, baseline] = [firstOf(item, 'target'), firstOf(item, 'baseline')];
  const to = target ? scales.amount(target) : null;
  if (to) return !to.percent && Math.abs(to.value) > 1 ? latest.value : null;
  if (target || baseline) return null;
  const inSentence = onlyAmountIn(item.text, scales.sign(item.source))?.percent ?? item.text.includes('%');
  return inSentence ? null : latest.value;
}
