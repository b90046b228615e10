// Takes the check-ins of a key result: columns of weeks, rows of a log, texts of an export; gives its history
// by day. Never makes up a day.

import { shareOfPercents } from '../../format/percents.ts';
import { columnAddress, placeOf, sourceAddress } from '../grid/address.ts';
import { textOf } from '../grid/cells.ts';
import { dateIn, monthNamed } from '../grid/dates.ts';
import type { PastValue, SourceCell } from '../model.ts';
import type { CheckIn, ImportReading, Item } from '../reading.ts';
import { labelOf } from '../words/label.ts';
import { weekIn } from '../words/periods.ts';
import type { HeadingReader } from '../words/reader.ts';
import { statusOf } from '../words/values.ts';
import type { Days } from './days.ts';
import type { Scales } from './scale.ts';

/** Earliest first; what has no day keeps its place and is asked about. */
export function historyOf(
  reading: ImportReading,
  item: Item,
  { scales, days, asPercent, read }: { scales: Scales; days: Days; asPercent: boolean; read: HeadingReader },
): PastValue[] {
  const past = item.checkIns
    .map((each) => pastOf(reading, each, { scales, days, asPercent }))
    .filter((each): each is PastValue => each !== null);
  for (const source of item.fields.get('checkIn') ?? []) {
    const told = toldIn(textOf(source.cell), read, asPercent);
    if (told) past.push({ ...told, at: sourceAddress(source) });
  }
  return past.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}

function pastOf(
  reading: ImportReading,
  { label, value, note, by, status, was }: CheckIn,
  { scales, days, asPercent }: { scales: Scales; days: Days; asPercent: boolean },
): PastValue | null {
  const date = days.pastOf(label, value);
  if (date !== null && isLoose(label)) askLoose(reading, value, label, date);
  if (date === null) askDay(reading, value, label);
  const amount = scales.amount(value);
  const given = status ? statusOf(textOf(status.cell)) : amount ? null : statusOf(textOf(value.cell));
  if (!amount && !given) return null;
  const before = was ? scales.amount(was) : null;
  return {
    date,
    value: amount ? scaled(amount.value, amount.percent, asPercent) : null,
    ...(given ? { status: given } : {}),
    ...(note ? { note: textOf(note.cell) } : {}),
    ...(before ? { was: scaled(before.value, before.percent, asPercent) } : {}),
    ...(by ? { by: textOf(by.cell) } : {}),
    at: sourceAddress(value),
  };
}

/** One question for all columns of a table. */
function askDay(reading: ImportReading, { grid, column }: SourceCell, label: string): void {
  if (reading.doubts.some(({ at, about }) => about === 'date' && at.startsWith(placeOf(grid)))) return;
  reading.ask(columnAddress(grid, column), 'date', reading.say('askWhichDay', { label }));
}

/** A week or a month is no day: one question for all of a table. */
const isLoose = (label: string): boolean =>
  !/\d{4}-\d{2}-\d{2}/.test(label) && (weekIn(label) !== null || monthNamed(label) !== null);

function askLoose(reading: ImportReading, { grid, column }: SourceCell, label: string, date: string): void {
  if (reading.doubts.some(({ at, about }) => about === 'date' && at.startsWith(placeOf(grid)))) return;
  reading.ask(columnAddress(grid, column), 'date', reading.say('askLooseDay', { label, day: date }), [date]);
}

const scaled = (value: number, percent: boolean, asPercent: boolean): number =>
  asPercent && !percent && Math.abs(value) > 1 ? shareOfPercents(value) : value;

/** `Checkin Date: 2026-03-28; User: …; Current Value: 28;`: a check-in told in one cell. */
function toldIn(text: string, read: HeadingReader, asPercent: boolean): PastValue | null {
  const parts = text
    .slice(0, 4000)
    .split(/;\s*/)
    .map((part) => labelOf(part, read) ?? loose(part, read))
    .filter((each) => each !== null);
  const told = (field: string) => parts.find((each) => each.field === field)?.value;
  const day = told('date') ?? told('updated');
  const value = told('current');
  const date = day ? (dateIn(day, null)?.day ?? null) : null;
  if (date === null || value === undefined || !Number.isFinite(Number(value))) return null;
  const by = told('by') ?? told('owner');
  const note = told('note');
  const status = statusOf(told('status') ?? '');
  return {
    date,
    value: scaled(Number(value), false, asPercent),
    ...(status ? { status } : {}),
    ...(note ? { note } : {}),
    ...(by ? { by } : {}),
  };
}

function loose(part: string, read: HeadingReader): ReturnType<typeof labelOf> {
  const cut = part.indexOf(':');
  if (cut < 1 || cut > 40) return null;
  const field = read(part.slice(0, cut).trim())?.fields[0];
  return field ? { field, value: part.slice(cut + 1).trim() } : null;
}
