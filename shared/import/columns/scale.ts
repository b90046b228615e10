// Takes the figures of all rows; gives what each column's decimal sign and order of dates is. Never mixes the
// columns of two tabs.
import type { GivenAnswers } from '../given.ts';
import { columnAddress, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import { type DayOrder, dayOrderOf } from '../grid/dates.ts';
import { type Amount, amountOf, type DecimalSign, decimalVotes } from '../grid/numbers.ts';
import type { Grid, SourceCell } from '../model.ts';

const COMMA_LANGUAGES = new Set([
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'ru',
  'tr',
  'sv',
  'vi',
  'id',
  'cs',
  'uk',
  'da',
]);
const MOST_ROWS = 2000;

export class Scales {
  private readonly signs = new Map<string, DecimalSign>();
  private readonly files = new Map<string, number>();
  private readonly orders = new Map<string, DayOrder>();
  private readonly language: string;
  private readonly answers: GivenAnswers;

  constructor(grids: readonly Grid[], language: string, answers: GivenAnswers) {
    this.language = language;
    this.answers = answers;
    for (const grid of grids)
      this.files.set(grid.file, (this.files.get(grid.file) ?? 0) + decimalVotes(textsOf(grid)));
  }

  sign(source: SourceCell): DecimalSign {
    const key = columnAddress(source.grid, source.column);
    const known = this.signs.get(key);
    if (known) return known;
    const votes =
      decimalVotes(columnTexts(source)) ||
      (this.files.get(source.grid.file) ?? 0) ||
      (COMMA_LANGUAGES.has(this.language) ? 1 : -1);
    const sign = votes > 0 ? ',' : '.';
    this.signs.set(key, sign);
    return sign;
  }

  /** Of two readings the one that a person chose, else the likely one. */
  amount(source: SourceCell): Amount | null {
    const likely = this.likely(source);
    const { other } = likely ?? {};
    return other !== undefined && this.answers.at(sourceAddress(source), 'number') === other
      ? { ...likely!, value: other, other: likely!.value }
      : likely;
  }

  /** By the decimal sign of the column, whatever was answered. */
  likely(source: SourceCell): Amount | null {
    return amountOf(source.cell, this.sign(source));
  }

  /** Null where no date of the column says which number is the day. */
  order(source: SourceCell): DayOrder {
    const key = `${source.grid.file}!${columnAddress(source.grid, source.column)}`;
    if (!this.orders.has(key))
      this.orders.set(
        key,
        dayOrderOf(columnTexts(source)) ??
          dayOrderOf(textsOf(source.grid)) ??
          (this.language === 'en' ? null : 'day'),
      );
    return this.orders.get(key)!;
  }
}

/** `1.2`: the number of a row as likely as an amount. */
const NUMBERED = /^\s*\d{1,2}\.\d{1,2}\s*$/;

function* textsOf(grid: Grid): Iterable<string> {
  for (const row of grid.rows.slice(0, MOST_ROWS))
    for (const cell of row)
      if (
        typeof cell?.value === 'string' &&
        cell.value.length < 40 &&
        /^[^\p{L}]*\d/u.test(cell.value) &&
        !NUMBERED.test(cell.value)
      )
        yield textOf(cell);
}

function* columnTexts({ grid, column }: SourceCell): Iterable<string> {
  for (const row of grid.rows.slice(0, MOST_ROWS)) {
    const cell = row[column];
    if (typeof cell?.value === 'string' && cell.value.length < 60) yield textOf(cell);
  }
}
