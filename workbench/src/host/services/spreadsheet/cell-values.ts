// Takes cells as the engine holds them or values as a script or a person writes them; gives the one from the
// other.
// Never reads or writes a sheet.
import type { ICellData, Nullable } from '@univerjs/core';
import { isDateFormat } from '../../../../../shared/books/serial.ts';
import { typedValue } from '../../../books/typed.ts';
import type { CellWrite } from '../../engine/cells.ts';
import { scalarOf } from '../../engine/looks.ts';
import { momentOfSerial, serialOfMoment } from '../../zone.ts';

/** What getValue gives for a number format nobody set. */
export const AUTOMATIC_FORMAT = '0.###############';
export const TEXT_FORMAT = '@';

/** Blank is '', a date is a Date in the spreadsheet's zone, a formula without a result yet is '#ERROR!'. */
export function scriptValue(cell: Nullable<ICellData>, format: string | undefined, zone: string): unknown {
  const value = scalarOf(cell);
  if (value === null) return cell?.f ? '#ERROR!' : '';
  if (typeof value !== 'number' || !format || !isDateFormat(format)) return value;
  return new Date(momentOfSerial(value, zone));
}

interface Place {
  /** The number format that the cell has. */
  format: string | undefined;
  zone: string;
  locale: string;
}

/** What setValue makes of a value: text is read as if typed, unless the cell's format is plain text. */
export function writeOf(value: unknown, place: Place): CellWrite {
  if (value === null || value === undefined || value === '') return { value: null };
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : '#NUM!' };
  if (typeof value === 'boolean') return { value };
  if (Object.prototype.toString.call(value) === '[object Date]')
    return dateWrite((value as Date).getTime(), place);
  return textWrite(String(value), place);
}

function dateWrite(at: number, { format, zone }: Place): CellWrite {
  const value = serialOfMoment(at, zone);
  if (format && isDateFormat(format)) return { value };
  return { value, format: Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' };
}

function textWrite(text: string, { format, locale }: Place): CellWrite {
  if (format === TEXT_FORMAT) return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const typed = typedValue(text, locale);
  return format === undefined ? typed : { value: typed.value };
}

/** What a person's typing makes: as setValue, and 15 typed into a percent cell is 15%. */
export function typedWrite(text: string, place: Place): CellWrite {
  const percentCell =
    place.format !== undefined && place.format !== TEXT_FORMAT && place.format.includes('%');
  const plain = percentCell && typeof typedValue(text).value === 'number' && !text.includes('%');
  return textWrite(plain && text.trim() !== '' ? `${text.trim()}%` : text, place);
}
