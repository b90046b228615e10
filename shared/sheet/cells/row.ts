// Takes one row of a tab; gives its cells by column, read by kind, and notes a fault where one cannot be read.
// Never looks at other rows.
import type { DayOrMoment } from '../../model/record.ts';
import type { Day, LocalMoment } from '../../model/time.ts';
import type { Cell } from '../../model/workbook.ts';
import type { Code, Values } from '../../words/cell-faults.ts';
import { type Fault, shown } from '../table/faults.ts';
import type { TabName } from '../table/tabs.ts';
import { lineOf, mailOf, partsOf, textOf } from '../table/texts.ts';
import { type ChoiceName, type ChoiceValue, choiceOf } from '../table/words.ts';
import { type Dated, readDay, readMoment, readWhen } from './dates.ts';
import { type ReadNumber, readNumber } from './numbers.ts';

export class Row {
  readonly tab: TabName;
  /** As in the sheet: the heading row is 1. */
  readonly at: number;
  private readonly cells: readonly Cell[];
  private readonly index: ReadonlyMap<string, number>;
  private readonly faults: Fault[];
  private readonly choices: (name: ChoiceName) => string;
  private readonly filled = new Map<string, string>();
  /** False once a cell of the row could not be read. */
  sound = true;

  constructor(
    tab: TabName,
    at: number,
    cells: readonly Cell[],
    index: ReadonlyMap<string, number>,
    faults: Fault[],
    choices: (name: ChoiceName) => string,
  ) {
    this.tab = tab;
    this.at = at;
    this.cells = cells;
    this.index = index;
    this.faults = faults;
    this.choices = choices;
  }

  fault(column: string, code: Code, values: Values = {}): null {
    this.sound = false;
    this.faults.push({
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

  cell(column: string): Cell {
    const filled = this.filled.get(column);
    if (filled !== undefined) return filled;
    const at = this.index.get(column);
    return at === undefined ? '' : (this.cells[at] ?? '');
  }

  isBlank(column: string): boolean {
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
    return readNumber(this.cell(column));
  }

  number(column: string): ReadNumber | null {
    if (this.isBlank(column)) return null;
    return readNumber(this.cell(column)) ?? this.fault(column, 'bad-number');
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
    return dated.ok ? dated.value : this.fault(column, dated.code);
  }

  /** Lower-cased; '' where blank or no address. */
  email(column: string): string {
    if (this.isBlank(column)) return '';
    return mailOf(this.cell(column)) ?? this.fault(column, 'bad-email') ?? '';
  }

  choice<Name extends ChoiceName>(column: string, name: Name): ChoiceValue<Name> | null {
    if (this.isBlank(column)) return null;
    return (
      choiceOf(name, String(this.cell(column))) ??
      this.fault(column, 'unknown-choice', { choices: this.choices(name) })
    );
  }
}
