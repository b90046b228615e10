import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber, dayOf, daysBetween, isDay, weekdayOf } from '../../shared/calendar/days.ts';
import { snapshotDays } from '../../shared/calendar/snapshot-days.ts';
import { addWorkingDays, isDayOff } from '../../shared/calendar/working-days.ts';
import {
  dayAt,
  endOfDay,
  isoWithOffset,
  localText,
  momentOf,
  startOfDay,
} from '../../shared/calendar/zones.ts';
import { settingsOf } from '../support/plans.ts';

const china = { calendar: 'CN' as const, days: [] };

describe('days', () => {
  it('count over month, year and leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(daysBetween('2025-01-01', '2025-03-31')).toBe(89);
  });

  it.each([
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['0999-01-01', false],
    ['2024-02-29', true],
  ])('%s is a day of the calendar: %s', (text, expected) => expect(isDay(text)).toBe(expected));

  it('have a number and come back from it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300_000, max: 2_900_000 }),
        (number) => dayNumber(dayOf(number)) === number,
      ),
    );
  });

  it('know their weekday', () => {
    expect(weekdayOf('2025-01-10')).toBe(5);
    expect(weekdayOf('1969-12-29')).toBe(1);
  });
});

describe('days off', () => {
  it.each([
    ['no holidays set: nothing is off', null, 5, '2025-01-25', false],
    ['China: Spring Festival is off', china, 5, '2025-01-28', true],
    ['China: a make-up Sunday is worked', china, 5, '2025-01-26', false],
    ['China: a plain Saturday is off', china, 5, '2025-01-11', true],
    ['a listed weekday is off', { calendar: null, days: ['2025-01-15'] }, 5, '2025-01-15', true],
    [
      'the weekday set as Snapshot day is worked',
      { calendar: null, days: ['2025-01-15'] },
      6,
      '2025-01-11',
      false,
    ],
    ['… unless it is listed', { calendar: null, days: ['2025-01-11'] }, 6, '2025-01-11', true],
  ] as const)('%s', (_, holidays, snapshotDay, day, expected) => {
    const settings = settingsOf({
      holidays: holidays && { calendar: holidays.calendar, days: [...holidays.days] },
      snapshotDay,
    });
    expect(isDayOff(day, settings)).toBe(expected);
  });

  it('given a proposal time across Spring Festival, then only working days count, make-up days included', () => {
    expect(addWorkingDays('2025-01-24', 5, settingsOf({ holidays: china }))).toBe('2025-02-07');
  });
});

describe('snapshot days', () => {
  it('are every two weeks from a week after the start, and the last day of the cycle', () => {
    expect(snapshotDays(settingsOf())).toEqual([
      '2025-01-10',
      '2025-01-24',
      '2025-02-07',
      '2025-02-21',
      '2025-03-07',
      '2025-03-21',
      '2025-03-31',
    ]);
  });

  it('on a holiday move to the working day before, the rhythm of the others stays', () => {
    const days = snapshotDays(
      settingsOf({ cycleStart: '2025-01-08', holidays: china, snapshotEveryWeeks: 2 }),
    );
    expect(days.slice(0, 3)).toEqual(['2025-01-17', '2025-01-27', '2025-02-14']);
  });

  it('within three days before another are dropped, from the last to the first', () => {
    expect(snapshotDays(settingsOf({ cycleEnd: '2025-03-24' })).at(-1)).toBe('2025-03-24');
    expect(snapshotDays(settingsOf({ cycleEnd: '2025-03-24' }))).not.toContain('2025-03-21');
    expect(snapshotDays(settingsOf({ cycleEnd: '2025-03-25' }))).toContain('2025-03-21');
  });

  it('of a cycle shorter than a week are its last day alone', () => {
    expect(snapshotDays(settingsOf({ cycleEnd: '2025-01-05' }))).toEqual(['2025-01-05']);
  });
});

describe('moments', () => {
  it('of a day follow its zone, also where summer time starts or ends', () => {
    const hours = (day: string) =>
      (endOfDay(day, 'Europe/Berlin') - startOfDay(day, 'Europe/Berlin')) / 3_600_000;
    expect([hours('2025-03-30'), hours('2025-10-26'), hours('2025-06-01')]).toEqual([23, 25, 24]);
  });

  it('in a skipped hour are the later reading, in a repeated one the first', () => {
    expect(isoWithOffset(momentOf('2025-03-30T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2025-03-30T03:30:00+02:00',
    );
    expect(isoWithOffset(momentOf('2025-10-26T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2025-10-26T02:30:00+02:00',
    );
  });

  it('are read and written in the workspace zone, whatever the machine’s', () => {
    const at = momentOf('2025-01-14 09:30', 'Asia/Shanghai');
    expect(localText(at, 'Asia/Shanghai')).toBe('2025-01-14 09:30');
    expect(dayAt(at, 'America/Los_Angeles')).toBe('2025-01-13');
  });
});
