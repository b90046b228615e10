// Takes cells of dates; gives days, and asks where a cell fits two days or names a week. Never takes a year
// from a clock.
import { addDays } from '../../calendar/days.ts';
import type { Day } from '../../model/time.ts';
import { columnAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import { dateIn, monthNamed } from '../grid/dates.ts';
import type { SourceCell } from '../model.ts';
import type { ImportReading } from '../reading.ts';
import { mondayOf, periodIn, weekIn } from '../words/periods.ts';
import { isNobody } from '../words/values.ts';
import type { Scales } from './scale.ts';

export class Days {
  private readonly reading: ImportReading;
  private readonly scales: Scales;
  /** The year of the period or of the file's other dates; null where nothing says it. */
  readonly year: number | null;

  constructor(reading: ImportReading, scales: Scales, year: number | null) {
    this.reading = reading;
    this.scales = scales;
    this.year = year;
  }

  dayOf(source: SourceCell | null, about: 'start' | 'due'): Day | null {
    if (!source) return null;
    if (source.cell.date !== undefined) return source.cell.date.slice(0, 10);
    const text = textOf(source.cell);
    const week = weekIn(text);
    if (week) return this.askWeek(source, week, about);
    const read = dateIn(text, this.scales.order(source), this.year);
    if (read?.other && read.day) {
      this.reading.ask(
        columnAddress(source.grid, source.column),
        about,
        this.reading.say('askDayTwoWays', { text, day: read.day, other: read.other }),
        [read.day, read.other],
      );
      return read.day;
    }
    if (read?.noYear && !read.day) {
      this.reading.ask(
        columnAddress(source.grid, source.column),
        about,
        this.reading.say('askNoYear', { text }),
      );
      return null;
    }
    if (read?.noYear && read.day)
      this.reading.ask(
        columnAddress(source.grid, source.column),
        about,
        this.reading.say('askThisYear', { text, year: read.day.slice(0, 4) }),
        [read.day],
      );
    if (read) return read.day;
    return this.askOther(source, text, about);
  }

  private askWeek(
    source: SourceCell,
    { week, year }: { week: number; year: number | null },
    about: 'start' | 'due',
  ): null {
    const of = year ?? this.year;
    const at = columnAddress(source.grid, source.column);
    if (of === null)
      this.reading.ask(at, about, this.reading.say('askYearOfWeek', { text: textOf(source.cell) }));
    else {
      const monday = mondayOf(of, week);
      const [friday, sunday] = [addDays(monday, 4), addDays(monday, 6)];
      this.reading.ask(
        at,
        about,
        this.reading.say('askDayOfWeek', { text: textOf(source.cell), friday, sunday }),
        [friday, sunday],
      );
    }
    return null;
  }

  private askOther(source: SourceCell, text: string, about: 'start' | 'due'): null {
    if (isNobody(text)) return null;
    const period = periodIn(text, true);
    this.reading.ask(
      columnAddress(source.grid, source.column),
      about,
      this.reading.say('askNoDay', { text: text.slice(0, 40) }),
      period?.end ? [about === 'due' ? period.end : period.start] : undefined,
    );
    return null;
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
