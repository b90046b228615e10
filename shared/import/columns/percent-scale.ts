// Takes the figures of a key result, its unit and its headings; gives how bare numbers become shares, and
// asks. Never makes 85 of 0.85.

import { percentOf } from '../../format/number.ts';
import { percentsOf, shareOfPercents } from '../../format/percents.ts';
import { sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { Amount } from '../grid/numbers.ts';
import type { Doubt, Grid, SourceCell } from '../model.ts';
import { firstOf, givenOf, type ImportReading, type Item } from '../reading.ts';
import { plainWords } from '../words/plain.ts';
import { tightPercents, withoutRow } from '../words/trim.ts';
import type { Figure, ReadFigure } from './figures.ts';

interface PercentScale {
  /** False where a person has said that they are plain numbers. */
  asPercent: boolean;
  valueIn: (amount: Amount) => number;
}

/** How bare numbers become shares; null where the key result counts in plain numbers. */
export function percentScale(
  reading: ImportReading,
  item: Item,
  reads: ReadonlyMap<Figure, ReadFigure>,
  given: string,
): PercentScale | null {
  const list = [...reads].filter(([, { amount }]) => amount !== null);
  if (list.length === 0) return null;
  const marked = list.filter(([, { amount }]) => amount!.percent);
  const isUnit =
    /^[(（]?(?:%|percent|percentage|pct|prozent|pourcentage|porcentaje|percentual|percentuale|процент\p{L}*|百分比|%点)[)）]?$/iu.test(
      given.trim(),
    );
  const inHeading = list.some(([, { source }]) => headingHasPercent(source));
  const inText = list.some(
    ([figure, { amount }]) => figure === 'target' && saysPercent(item.text, amount!.value),
  );
  if (marked.length === 0 && !isUnit && !inHeading && !inText) return null;
  const bare = list.filter(([, { amount }]) => !amount!.percent);
  const most = Math.max(...bare.map(([, { amount }]) => Math.abs(amount!.value)), 0);
  const generic = isGenericProgress(item, given, reads);
  const anyAbove =
    bare.some(([, { amount }]) => Math.abs(amount!.value) > 1) || (marked.length === 0 && most > 1);
  const first = bare.find(([, { amount }]) => amount!.value !== 0);
  if (first && !generic) {
    const doubt = askPercent(reading, item, first, anyAbove, list);
    if (reading.answers.placeOf(doubt) === PLAIN)
      return { asPercent: false, valueIn: ({ value, percent }) => (percent ? percentsOf(value, 12) : value) };
  }
  return {
    asPercent: true,
    valueIn: ({ value, percent }) => (percent || !anyAbove ? value : shareOfPercents(value)),
  };
}

/** The second of the two readings that are offered. */
const PLAIN = 1;

/** Rows from the top in which a column's heading is looked for. */
const HEADING_ROWS = 60;
const inPercent = new WeakMap<Grid, Map<number, boolean>>();

/** True where the heading of the column says per cent: `Target (%)`. Looked up once a column. */
function headingHasPercent({ grid, column }: SourceCell): boolean {
  const known = inPercent.get(grid) ?? new Map<number, boolean>();
  inPercent.set(grid, known);
  const before = known.get(column);
  if (before !== undefined) return before;
  const says = grid.rows.slice(0, HEADING_ROWS).some((row) => {
    const text = textOf(row[column]);
    return text.includes('%') && !/\d/.test(text) && /[(（[] ?% ?[)）\]]|^%| %$|in %/u.test(text);
  });
  known.set(column, says);
  return says;
}

const saysPercent = (text: string, value: number): boolean => {
  const tight = tightPercents(text);
  return tight.includes(`${value}%`) || tight.includes(`${String(value).replace('.', ',')}%`);
};

/** True where the figures are a general progress from 0 to 100 and no measure of their own. */
export function isGenericProgress(
  item: Item,
  given: string,
  reads: ReadonlyMap<Figure, ReadFigure>,
): boolean {
  const name = plainWords(givenOf(item, 'metric'));
  const from = reads.get('baseline')?.amount;
  const to = reads.get('target')?.amount;
  const isWhole =
    (to?.value === 100 && !to.percent && given.trim() === '%') || (to?.value === 1 && to.percent);
  return (
    isWhole &&
    (from === undefined || from?.value === 0) &&
    /^(?:progress|进度|完成度|fortschritt|avancement|progreso|progresso|voortgang|進捗|진행률|прогресс|completion)$/u.test(
      name,
    )
  );
}

/** Places of a per cent of which what a sheet has computed is sure. */
const SURE_DECIMALS = 12;

function askPercent(
  reading: ImportReading,
  item: Item,
  [, first]: [Figure, ReadFigure],
  above: boolean,
  list: [Figure, ReadFigure][],
): Doubt {
  const measure = firstOf(item, 'measureUnit');
  const place = withoutRow(sourceAddress(measure ?? first.source));
  const before = reading.doubts.find(({ at, about }) => about === 'percent' && withoutRow(at) === place);
  if (before) return before;
  const shown = list
    .filter(([figure]) => figure !== 'low' && figure !== 'high')
    .map(([, { amount }]) => amount!);
  const shares = shown.map((amount) =>
    amount.percent || !above ? amount.value : shareOfPercents(amount.value),
  );
  const numbers = shown.map(({ value }) => value);
  return reading.ask(
    sourceAddress(measure ?? first.source),
    'percent',
    reading.say('askPercent', {
      numbers: reading.listed(numbers.map(String)),
      shares: reading.listed(shares.map((share) => percentOf(share, reading.spoken, SURE_DECIMALS))),
    }),
    [shares, numbers],
  );
}
