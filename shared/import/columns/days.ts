// Takes cells of dates; gives days, and asks where a cell fits two days or names a week. Never takes a year
// from a clock.
import { addDays } from '../../calendar/days.ts';
import type { Day } from '../../model/time.ts';
import { columnAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import { dateIn, monthNamed } from '../grid/dates.ts';
import type { Doubt, SourceCell } from '../model.ts';
import type { ImportReading } from '../reading.ts';
import { mondayOf, periodIn, weekIn } from '../words/periods.ts';
import { isNobody } from '../words/values.ts';
import type { Scales } from './scale.ts';

type DayField = 'start' | 'due';

interface DayQuestion {
  /** What is not clear: cells of one column that are unclear in the same way have one answer. */
  kind: 'two ways' | 'no year' | 'this year' | 'year of week' | 'week' | 'no day';
  question: string;
  days?: Day[];
}

export class Days {
  private readonly kinds = new Map<Doubt, DayQuestion['kind']>();
  private readonly reading: ImportReading;
  private readonly scales: Scales;
  /** The year of the period or of the file's other dates; null where nothing says it. */
  readonly year: number | null;

  constructor(reading: ImportReading, scales: Scales, year: number | null) {
    this.reading = reading;
    this.scales = scales;
    this.year = year;
  }

  dayOf(source: SourceCell | null, about: DayField): Day | null {
    if (!source) return null;
    if (source.cell.date !== undefined) return source.cell.date.slice(0, 10);
    const text = textOf(source.cell);
    const week = weekIn(text);
    if (week) return this.dayOfWeek(source, week, about);
    const read = dateIn(text, this.scales.order(source), this.year);
    if (!read) return this.dayOfPeriod(source, text, about);
    const { day, other, noYear } = read;
    if (day && other) {
      const question = this.reading.say('askDayTwoWays', { text, day, other });
      return this.ask(source, about, { kind: 'two ways', question, days: [day, other] }) ?? day;
    }
    if (!noYear) return day;
    if (!day)
      return this.ask(source, about, { kind: 'no year', question: this.reading.say('askNoYear', { text }) });
    const question = this.reading.say('askThisYear', { text, year: day.slice(0, 4) });
    return this.ask(source, about, { kind: 'this year', question, days: [day] }) ?? day;
  }

  private dayOfWeek(
    source: SourceCell,
    { week, year }: { week: number; year: number | null },
    about: DayField,
  ): Day | null {
    const of = year ?? this.year;
    const text = textOf(source.cell);
    if (of === null) {
      const question = this.reading.say('askYearOfWeek', { text });
      return this.ask(source, about, { kind: 'year of week', question });
    }
    const monday = mondayOf(of, week);
    const [friday, sunday] = [addDays(monday, 4), addDays(monday, 6)];
    const question = this.reading.say('askDayOfWeek', { text, friday, sunday });
    return this.ask(source, about, { kind: 'week', question, days: [friday, sunday] });
  }

  private dayOfPeriod(source: SourceCell, text: string, about: DayField): Day | null {
    if (isNobody(text)) return null;
    const period = periodIn(text, true);
    const day = about === 'due' ? period?.end : period?.start;
    const question = this.reading.say('askNoDay', { text: text.slice(0, 40) });
    return this.ask(source, about, { kind: 'no day', question, ...(day ? { days: [day] } : {}) });
  }

  /**
   * Asks once for a column, at its first cell that is not clear. Gives the day that the answer means in this
   * cell: the same of its own days. Null while nobody has answered, and where the column was asked otherwise.
   */
  private ask(source: SourceCell, about: DayField, { kind, question, days }: DayQuestion): Day | null {
    const doubt = this.reading.ask(columnAddress(source.grid, source.column), about, question, days);
    if (doubt.question === question) this.kinds.set(doubt, kind);
    return this.kinds.get(doubt) === kind ? (days?.[this.reading.answers.placeOf(doubt)] ?? null) : null;
  }

  /** The day of a check-in; null where its heading names none. */
  pastOf(label: string, source: SourceCell): Day | null {
    const dated = /^(\d{4}-\d{2}-\d{2})/.exec(label)?.[1];
    if (dated) return dated;
    const read = dateIn(label, this.scales.order(source), this.year);
    if (read) return read.day;
    const week = weekIn(label);
    if (week && (week.year ?? this.year) !== null)
      return addDays(mondayOf((week.year ?? this.year)!, week.week), 4);
    const month = monthNamed(label);
    if (month && this.year !== null)
      return addDays(
        month === 12 ? `${this.year + 1}-01-01` : `${this.year}-${String(month + 1).padStart(2, '0')}-01`,
        -1,
      );
    return null;
  }
}
