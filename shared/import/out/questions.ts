// Takes the reading; asks what one question settles for a whole column or tab: no baselines, progress without
// values, confidence in words, codes twice.
// Never asks cell by cell what a column answers.

import { addTo } from '../../model/group-by.ts';
import type { Scales } from '../columns/scale.ts';
import { askedPlace, columnAddress, placeOf, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import { fromToIn, onlyAmountIn } from '../grid/in-sentence.ts';
import type { Grid } from '../model.ts';
import { firstOf, type ImportReading, type Item } from '../reading.ts';
import { sameText } from '../words/plain.ts';

/** Asks once for each column whose cells read in two ways. */
export function askColumns(reading: ImportReading, scales: Scales): void {
  const byGrid = new Map<Grid, Item[]>();
  for (const item of reading.items) if (item.kind === 'keyResult') addTo(byGrid, item.source.grid, item);
  for (const [grid, items] of byGrid) {
    askBaseline(reading, grid, items, scales);
    askCurrent(reading, items);
    askConfidence(reading, items, scales);
    askCodes(reading, items);
    askSentences(reading, grid, items, scales);
  }
}

/** `12 / 40`: the target stands beside the value. */
function isOf(item: Item, scales: Scales): boolean {
  const current = firstOf(item, 'current') ?? firstOf(item, 'progress');
  return current !== null && scales.amount(current)?.of !== undefined;
}

function askBaseline(reading: ImportReading, grid: Grid, items: readonly Item[], scales: Scales): void {
  const targeted = items.filter((item) => {
    const target = firstOf(item, 'target');
    return target ? scales.amount(target) !== null : isOf(item, scales);
  });
  if (targeted.length === 0 || items.some((item) => item.fields.has('baseline'))) return;
  const zero = targeted.find(
    (item) => firstOf(item, 'target') && scales.amount(firstOf(item, 'target')!)?.value === 0,
  );
  const question = zero
    ? reading.say('askBaselinesBut', { text: zero.text.slice(0, 60) })
    : reading.say('askBaselines');
  reading.ask(askedPlace(grid), 'baseline', question, [0]);
}

function askCurrent(reading: ImportReading, items: readonly Item[]): void {
  const shown = items
    .map((item) => firstOf(item, 'progress'))
    .find((source) => source !== null && typeof source !== 'undefined' && !/\//.test(textOf(source.cell)));
  if (!shown || items.some((item) => item.fields.has('current') || item.checkIns.length > 0)) return;
  if (!items.some((item) => item.fields.has('target') || item.fields.has('baseline'))) return;
  reading.ask(columnAddress(shown.grid, shown.column), 'current', reading.say('askCompute'), ['compute']);
}

function askConfidence(reading: ImportReading, items: readonly Item[], scales: Scales): void {
  const sources = items.map((item) => firstOf(item, 'confidence')).filter((each) => each !== null);
  if (sources.length === 0) return;
  const at = columnAddress(sources[0]!.grid, sources[0]!.column);
  const amounts = sources.map((source) => scales.amount(source));
  const words = [
    ...new Set(sources.filter((_, index) => amounts[index] === null).map(({ cell }) => textOf(cell))),
  ];
  if (words.length > 0) {
    reading.ask(
      at,
      'confidence',
      reading.say('askConfidenceWords', { words: words.slice(0, 6).join(' / ') }),
      [scaleFor(words)],
    );
    return;
  }
  const values = amounts.map((amount) => amount!.value);
  const isTen = values.some((value) => value > 5 && value <= 10) && values.every((value) => value <= 10);
  if (!isTen && !amounts.every((amount) => amount!.of === 10))
    reading.ask(at, 'confidence', reading.say('askConfidence'), ['1–10', '1–5', '%']);
}

const LEVELS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:high|h|高|hoch|élevée?|haut|alta|alto|hoog|высокая|высокий|wysoka|wysoki|yüksek|hög|높음|상|大)$/iu,
    8,
  ],
  [
    /^(?:medium|m|mid|中|mittel|moyenne?|media|medio|média|médio|gemiddeld|средняя|средний|średnia|średni|orta|medel|보통|중)$/iu,
    5,
  ],
  [
    /^(?:low|l|低|niedrig|gering|faible|basse|baja|bajo|baixa|baixo|bassa|basso|laag|низкая|низкий|niska|niski|düşük|låg|낮음|하|小)$/iu,
    3,
  ],
];
const scaleFor = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    words.slice(0, 6).map((word) => [word, LEVELS.find(([pattern]) => pattern.test(word.trim()))?.[1] ?? 5]),
  );

/** The texts say KR1, KR2 … again under each objective, and a column of identifiers is unique. */
function askCodes(reading: ImportReading, items: readonly Item[]): void {
  const codes = items.map(({ code }) => code).filter((code): code is string => code !== null);
  const first = items.find((item) => item.code !== null && item.fields.has('id'));
  if (!first || new Set(codes.map(sameText)).size === codes.length) return;
  const source = firstOf(first, 'id')!;
  reading.ask(sourceAddress(source), 'codes', reading.say('askCodes'));
}

/** Neither a column nor a sentence says what is to be reached. */
function askTargets(reading: ImportReading, grid: Grid, items: readonly Item[], scales: Scales): void {
  if (items.some((item) => item.fields.has('target') || isOf(item, scales))) return;
  if (reading.doubts.some(({ at, about }) => about === 'target' && at.startsWith(placeOf(grid)))) return;
  reading.ask(askedPlace(grid), 'target', reading.say('askTargets'));
}

/** Figures that stand in the sentences only: read and shown as such, once for all. */
function askSentences(reading: ImportReading, grid: Grid, items: readonly Item[], scales: Scales): void {
  const told = items.filter(
    (item) =>
      !item.fields.has('target') &&
      (fromToIn(item.text, scales.sign(item.source)) ?? onlyAmountIn(item.text, scales.sign(item.source))),
  );
  const first = told[0];
  if (!first) {
    askTargets(reading, grid, items, scales);
    return;
  }
  reading.ask(
    columnAddress(grid, first.source.column),
    'target',
    reading.say('askTargetsInText', { text: first.text.slice(0, 60) }),
    ['take them'],
  );
}
