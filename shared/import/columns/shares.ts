// Takes the progress and weights of all rows; gives them as shares by the scale of their column as a whole.
// Never reads 45 in one row as 45 % and 0.4 in the next as 0.4 % silently.
import { addTo } from '../../model/group-by.ts';
import { columnAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import type { SourceCell } from '../model.ts';
import { firstOf, type ImportReading, type Item } from '../reading.ts';
import type { Scales } from './scale.ts';

interface Scale {
  /** 100 where bare numbers are per cent, 1 where they are shares. */
  by: 1 | 10 | 100;
}

export class Shares {
  private readonly byColumn = new Map<string, Scale>();
  private readonly reading: ImportReading;
  private readonly scales: Scales;

  constructor(reading: ImportReading, scales: Scales) {
    this.reading = reading;
    this.scales = scales;
    const columns = new Map<string, SourceCell[]>();
    for (const item of reading.items) {
      for (const field of ['progress', 'score'] as const) {
        const source = firstOf(item, field);
        if (!source) continue;
        addTo(columns, columnAddress(source.grid, source.column), source);
      }
    }
    for (const [key, sources] of columns) this.byColumn.set(key, this.scaleOf(key, sources));
  }

  private scaleOf(key: string, sources: readonly SourceCell[]): Scale {
    const amounts = sources.map((source) => this.scales.amount(source)).filter((each) => each !== null);
    const bare = amounts
      .filter(({ percent, of }) => !percent && of === undefined)
      .map(({ value }) => Math.abs(value));
    if (bare.length === 0) return { by: 1 };
    const marked = amounts.length > bare.length;
    const most = bare.reduce((one, other) => Math.max(one, other));
    const fractions = bare.some((value) => value > 0 && value < 1);
    if (most > 1.5 && fractions) this.reading.ask(key, 'progress', this.reading.say('askTwoScales'));
    else if (marked && most > 1.5) this.reading.ask(key, 'progress', this.reading.say('askSomeMarked'));
    return { by: most > 1.5 ? 100 : 1 };
  }

  /** The share of the way that the file gives; null where it gives none, or none that can be read. */
  progressOf(item: Item): number | null {
    const source = firstOf(item, 'progress');
    return source ? this.shareOf(source) : this.scoreOf(item);
  }

  private shareOf(source: SourceCell): number | null {
    const amount = this.scales.amount(source);
    if (!amount) return null;
    if (amount.of !== undefined) return amount.of > 0 ? round(amount.value / amount.of) : null;
    if (amount.percent) return amount.value;
    const { by } = this.byColumn.get(columnAddress(source.grid, source.column)) ?? { by: 1 };
    return by === 1 ? amount.value : round(amount.value / by);
  }

  /** A score counts as progress on a scale of 0 to 1; others are asked about. */
  private scoreOf(item: Item): number | null {
    const source = firstOf(item, 'score');
    if (!source) return null;
    const amount = this.scales.amount(source);
    const by = this.byColumn.get(columnAddress(source.grid, source.column))?.by ?? 1;
    if (!amount) return null;
    if (amount.percent || (by === 1 && amount.value <= 1.5)) return this.shareOf(source);
    const doubt = this.reading.ask(
      columnAddress(source.grid, source.column),
      'progress',
      this.reading.say('askScore', { score: textOf(source.cell) }),
      [10, 100, 5],
    );
    const most = this.reading.answers.to(doubt);
    return typeof most === 'number' ? round(amount.value / most) : null;
  }

  /**
   * As given: 50 stays 50, 50 % is 0.5; what an alignment's cell says in brackets counts where no column
   * does. Null for 0.
   */
  weightOf(item: Item): number | null {
    const source = firstOf(item, 'weight');
    const amount = source ? this.scales.amount(source) : null;
    if (amount) return amount.value > 0 ? amount.value : null;
    const inBrackets = /(?:weight|gewicht|poids|peso|权重|вес)\D{0,4}(\d{1,3}(?:\.\d+)?)\s?%/iu.exec(
      item.parentGiven ?? textOf(firstOf(item, 'parent')?.cell),
    )?.[1];
    return inBrackets && Number(inBrackets) > 0 ? round(Number(inBrackets) / 100) : null;
  }
}

const round = (value: number): number => Number(value.toPrecision(15));
