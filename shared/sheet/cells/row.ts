// Takes one row of a tab; gives its cells by column, read by kind, and notes a fault where one cannot be
// read.
// Never looks at other rows.
import {
  BOUNDS,
  cutTo,
  hasTooManyDigits,
  isDayInBounds,
  isLongerThan,
  isNumberInBounds,
} from '../../model/bounds.ts';
import type { DayOrMoment } from '../../model/record.ts';
import type { Day, LocalMoment } from '../../model/time.ts';
import type { Cell, DecimalMark } from '../../model/workbook.ts';
import type { Values } from '../../words/cell-faults.ts';
import type { Code } from '../../words/cells/faults.ts';
import { errorIn } from '../table/cell-errors.ts';
import { shown } from '../table/faults.ts';
import type { TabName } from '../table/tabs.ts';
import { lineOf, mailOf, partsOf, textOf } from '../table/texts.ts';
import { type ChoiceName, type ChoiceValue, choiceOf } from '../table/words.ts';
import { type Dated, readDay, readMoment, readWhen } from './dates.ts';
import { lookAlikeReadings, type ReadNumber, readingsOf, readNumber } from './numbers.ts';
import { longestOf, type RowContext } from './row-context.ts';
import { unambiguousText } from './value-reading.ts';

export type { CellWrite, RowContext } from './row-context.ts';

export class Row {
  readonly tab: TabName;
  /** As in the sheet: the heading row is 1. */
  readonly at: number;
  private readonly cells: readonly Cell[];
  private readonly index: ReadonlyMap<string, number>;
  private readonly context: RowContext;
  private readonly filled = new Map<string, string>();
  /** Cells that are too long, as far as they are read: nothing more is said of them. */
  private readonly cut = new Map<string, string>();
  private readonly broken = new Set<string>();
  /** False once a cell of the row could not be read. */
  sound = true;

  constructor(
    tab: TabName,
    at: number,
    cells: readonly Cell[],
    index: ReadonlyMap<string, number>,
    context: RowContext,
  ) {
    this.tab = tab;
    this.at = at;
    this.cells = cells;
    this.index = index;
    this.context = context;
    for (const [column, at] of index) this.judgeError(column, cells[at]);
  }

  /** Of the workbook; null where it is not known. */
  get mark(): DecimalMark | null {
    return this.context.mark;
  }

  /** An error of the spreadsheet is said once, and nothing else about the cell (design §5, Reading cells). */
  private judgeError(column: string, cell: Cell | undefined): void {
    const code = errorIn(cell);
    if (code === null) return;
    this.fault(column, code);
    this.broken.add(column);
  }

  fault(column: string, code: Code, values: Values = {}): null {
    this.sound = false;
    if (this.cut.has(column) && code !== 'too-long') return null;
    if (this.broken.has(column)) return null;
    this.context.faults.push({
      tab: this.tab,
      row: this.at,
      column,
      code,
      values: { value: shown(this.cell(column)), ...values },
    });
    return null;
  }

  /** A value that the product filled in. */
  fill(column: string, value: string): void {
    this.filled.set(column, value);
  }

  /** Reads as the ID that a name, or a blank, stands for. */
  settle(column: string, value: string): void {
    this.fill(column, value);
    this.context.settled.push({ tab: this.tab, row: this.at, column, value });
  }

  cell(column: string): Cell {
    const filled = this.filled.get(column);
    if (filled !== undefined) return filled;
    if (this.broken.has(column)) return '';
    const at = this.index.get(column);
    const cell = at === undefined ? '' : (this.cells[at] ?? '');
    return typeof cell === 'string' && cell.length > BOUNDS.lineCharacters
      ? this.bounded(column, cell)
      : cell;
  }

  /** A long cell is cut at its bound before anything reads it. */
  private bounded(column: string, cell: string): string {
    const known = this.cut.get(column);
    if (known !== undefined) return known;
    const most = longestOf(this.tab, column);
    if (!isLongerThan(cell, most)) return cell;
    const text = cutTo(cell, most);
    this.cut.set(column, text);
    this.fault(column, 'too-long', { value: shown(text), most });
    return text;
  }

  isBlank(column: string): boolean {
    if (this.broken.has(column)) return false;
    const cell = this.cell(column);
    return cell === '' || cell === null || (typeof cell === 'string' && cell.trim() === '');
  }

  text(column: string): string {
    return textOf(this.cell(column));
  }

  line(column: string): string {
    return lineOf(this.cell(column));
  }

  list(column: string): string[] {
    return partsOf(this.cell(column));
  }

  /** Text that must be there. A column that is missing altogether is said once, at its heading. */
  needed(column: string, code: Code = 'missing-value'): string {
    const text = this.text(column);
    if (text === '' && this.index.has(column)) this.fault(column, code);
    return text;
  }

  /** True where the cell holds something; else the blank is a fault. */
  demand(column: string): boolean {
    return this.needed(column) !== '';
  }

  /** The number in the cell, without a fault where there is none. */
  plainNumber(column: string): ReadNumber | null {
    return readNumber(this.cell(column), this.mark ?? '.');
  }

  number(column: string): ReadNumber | null {
    return this.isBlank(column) ? null : this.numberIn(column, this.cell(column));
  }

  /**
   * The number in a part of a cell; a fault where it is none, too long, or two and the workbook does not say
   * which.
   */
  numberIn(column: string, part: Cell): ReadNumber | null {
    const readings = readingsOf(part);
    const read = readNumber(part, this.mark ?? '.');
    const alike = read ? null : lookAlikeReadings(part);
    if (alike) return this.twoReadings(column, part, alike);
    if (!read) return this.fault(column, 'bad-number', { value: shown(part) });
    if (!this.isInBounds(column, read.value, part)) return null;
    if (readings.length < 2 || this.mark !== null) return read;
    // Nobody writes the decimals of a bound, of points or of a weight as three zeros.
    const [whole] = readings;
    if (this.tab !== 'Key results' && whole && whole.value % 1000 === 0) return whole;
    return this.twoReadings(column, part, readings);
  }

  private twoReadings(column: string, part: Cell, readings: readonly ReadNumber[]): null {
    const [first = '', second = ''] = readings.map(unambiguousText);
    return this.fault(column, 'two-readings', { value: shown(part), first, second });
  }

  /** False with a fault where the number has more digits than any of ours. */
  isInBounds(column: string, value: number, part: Cell = this.cell(column)): boolean {
    if (isNumberInBounds(value) && !(typeof part === 'string' && hasTooManyDigits(part))) return true;
    this.fault(column, 'too-many-digits', { most: BOUNDS.numberDigits });
    return false;
  }

  whole(column: string, low: number, high: number): number | null {
    const read = this.number(column);
    if (!read) return null;
    if (read.percent || !Number.isInteger(read.value) || read.value < low || read.value > high) {
      return this.fault(column, 'not-whole', { low, high });
    }
    return read.value;
  }

  /** A weight: above 0; null where blank. */
  weight(column: string): ReadNumber | null {
    const read = this.number(column);
    return read && read.value <= 0 ? this.fault(column, 'not-above-zero') : read;
  }

  day(column: string): Day | null {
    return this.dated(column, readDay);
  }

  when(column: string): DayOrMoment | null {
    return this.dated(column, readWhen);
  }

  moment(column: string): LocalMoment | null {
    return this.dated(column, readMoment);
  }

  private dated<Value>(column: string, read: (cell: Cell) => Dated<Value>): Value | null {
    if (this.isBlank(column)) return null;
    const dated = read(this.cell(column));
    if (!dated.ok) return this.fault(column, dated.code);
    return isDayInBounds(String(dated.value).slice(0, 10)) ? dated.value : this.outside(column);
  }

  private outside(column: string): null {
    return this.fault(column, 'day-out-of-range', { low: BOUNDS.firstDay, high: BOUNDS.lastDay });
  }

  /** Lower-cased; '' where blank or no address. */
  email(column: string): string {
    if (this.isBlank(column)) return '';
    return mailOf(this.cell(column)) ?? this.addressOf(column);
  }

  /** A people chip reads as a name: one person of that name is meant, two are asked about. */
  private addressOf(column: string): string {
    const typed = this.line(column);
    const isName = this.tab !== 'People' && typed.indexOf('@') < 0;
    const [only, second] = !isName ? [] : this.context.peopleNamed(typed);
    if (only === undefined) return this.fault(column, 'bad-email') ?? '';
    if (second === undefined) return only;
    return this.fault(column, 'two-people', { first: only, second }) ?? '';
  }

  choice<Name extends ChoiceName>(column: string, name: Name): ChoiceValue<Name> | null {
    if (this.isBlank(column)) return null;
    return (
      choiceOf(name, String(this.cell(column))) ??
      this.fault(column, 'unknown-choice', { choices: this.context.choices(name) })
    );
  }
}
