// Takes the sentence of a key result and its note; gives the figures that stand only there, as proposals.
// Never writes them as values.

import { fromToIn, onlyAmountIn } from '../grid/in-sentence.ts';
import type { Amount, DecimalSign } from '../grid/numbers.ts';
import { givenOf, type Item } from '../reading.ts';
import type { KeyResultFigures } from './figures.ts';
import type { Scales } from './scale.ts';

const WAS =
  /(?:^|[^\p{L}])(?:was|were|previously|vorher|zuvor|bisher|war|waren|était|avant|era|antes|estaba|było|было|原为|原来|此前|之前|以前は|기존) ?:? ?(?=[$€£¥]?\d)/iu;
const LONGEST_FIGURE = 16;

/** `was 90 in January`: the figure right after the word; null where there is none. */
function formerIn(note: string, sign: DecimalSign): Amount | null {
  const found = WAS.exec(note.slice(0, 300));
  if (!found) return null;
  const after = note.slice(found.index + found[0].length, found.index + found[0].length + LONGEST_FIGURE);
  return onlyAmountIn(after.split(/[,;.]?\s/)[0]!, sign);
}

/** What stands only in a sentence is proposed, never written. */
export function fromSentence(item: Item, made: KeyResultFigures, scales: Scales): void {
  const sign = scales.sign(item.source);
  const proposed: NonNullable<KeyResultFigures['proposed']> = {};
  const both = fromToIn(item.text, sign);
  const scaled = (amount: Amount) => amount.value;
  if (both) {
    if (made.baseline === null) proposed.baseline = scaled(both.baseline);
    if (made.target === null) proposed.target = scaled(both.target);
    if (made.target === null && (both.target.percent || both.baseline.percent)) made.asPercent = true;
  } else if (made.target === null) {
    const only = onlyAmountIn(item.text, sign);
    if (only) {
      proposed.target = only.value;
      if (only.percent && !isChange(item.text)) made.asPercent = true;
      if (isChange(item.text)) delete proposed.target;
    }
  }
  if (made.baseline === null && proposed.baseline === undefined) {
    const amount = formerIn(givenOf(item, 'note'), sign);
    if (amount) proposed.baseline = amount.value;
  }
  if (Object.keys(proposed).length > 0) made.proposed = proposed;
}

/** `+20%`, `by 30 %`: a change, no level. */
const isChange = (text: string): boolean =>
  /[+＋]\s?\d|(?:^|\s)(?:by|um|de|van|на|på|o)\s\d[\d.,]*\s?%|(?:提升|增长|增加|降低|减少|提高|下降|缩短)了?\s?\d[\d.]*\s?%|[-–−]\s?\d+\s?%/u.test(
    text,
  );
