// Takes text as a person types it into a cell; gives the value and number format that a spreadsheet makes of
// it.
// Never makes a formula: whoever types one handles the leading `=` before.

import { serialOfDate, textOfSerial } from '../../../shared/books/serial.ts';
import type { BookModel, CellModel, Scalar } from '../../../shared/books/sheet-model.ts';
import { percentCell, shareOfPercent } from '../../../shared/sheet/table/percent-cell.ts';

interface Typed {
  value: Scalar;
  /** Absent: the cell keeps the format that it has. */
  format?: string;
}

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[-+]?\d+)?$/i;
const ISO_DAY = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const CHINESE_DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日(?: ?(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const AMERICAN_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * `locale` such as `en_US` decides whether month/day/year is a date. A leading `'` keeps the rest as text.
 */
export function typedValue(text: string, locale = 'en_US'): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  if (trimmed === '') return { value: text === '' ? null : text };
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  return typedNumber(trimmed) ?? typedDate(trimmed, locale) ?? { value: text };
}

function typedNumber(text: string): Typed | null {
  const percent = text.endsWith('%');
  const digits = percent ? text.slice(0, -1).trimEnd() : text;
  if (!NUMBER.test(digits) || !/\d/.test(digits)) return null;
  const plain = digits.replaceAll(',', '');
  if (percent) return { value: shareOfPercent(plain), format: /\./.test(plain) ? '0.00%' : '0%' };
  const value = Number(plain);
  if (!Number.isFinite(value)) return null;
  return digits.includes(',') ? { value, format: plain.includes('.') ? '#,##0.00' : '#,##0' } : { value };
}

function typedDate(text: string, locale: string): Typed | null {
  const iso = ISO_DAY.exec(text);
  if (iso) return dateOf(iso[1]!, iso[3]!, iso[4]!, iso.slice(5));
  const chinese = CHINESE_DAY.exec(text);
  if (chinese) return dateOf(chinese[1]!, chinese[2]!, chinese[3]!, chinese.slice(4));
  const american = locale.startsWith('en_US') ? AMERICAN_DAY.exec(text) : null;
  if (american) return dateOf(american[3]!, american[1]!, american[2]!, american.slice(4));
  const time = TIME.exec(text);
  const seconds = time ? secondsOf(time.slice(1)) : null;
  return seconds === null ? null : { value: seconds / 86_400, format: 'h:mm' };
}

function dateOf(year: string, month: string, day: string, time: (string | undefined)[]): Typed | null {
  const seconds = secondsOf(time);
  if (seconds === null) return null;
  const value = serialOfDate(Number(year), Number(month), Number(day), seconds);
  if (value === null) return null;
  return { value, format: time[0] === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' };
}

/** Null: no such time of day. */
function secondsOf([hour = '0', minute = '0', second = '0']: (string | undefined)[]): number | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return Number(hour) * 3600 + Number(minute) * 60 + Number(second);
}

/**
 * A book read from text (CSV) with its cells typed, where the text comes back unchanged: `15%`, `2025-01-14`,
 * `8`, `TRUE`.
 * `007` and `1,000` stay text, and so does whatever starts like a formula.
 */
export function typedBook(book: BookModel): BookModel {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) => Array.from(row ?? [], typedCell)),
  }));
  return { ...book, sheets };
}

function typedCell(cell: CellModel | undefined): CellModel | undefined {
  if (!cell || typeof cell.value !== 'string' || cell.format === '@') return cell;
  const text = cell.value;
  const typed = typedValue(text, '');
  if (typed.value === null || typeof typed.value === 'string' || textOf(typed) !== text) return cell;
  return { ...cell, value: typed.value, ...(typed.format ? { format: typed.format } : {}) };
}

function textOf({ value, format }: Typed): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(value ?? '');
  if (format?.includes('%')) return percentCell(value);
  return format?.includes('y') || format?.includes('h') ? textOfSerial(value) : String(value);
}
