// Takes a cell as a sheet's part has it; gives the neutral one. Never makes a formula of text.
import { isDateFormat, serialOfWallMs } from '../serial.ts';
import type { CellModel, Scalar } from '../sheet-model.ts';
import { movedFormula } from './shared-formula.ts';
import type { Look } from './styles.ts';
import { unescaped } from './xml.ts';

export interface RawCell {
  row: number;
  column: number;
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e`, `d`. */
  type: string;
  style: number;
  formula?: { text: string; shared: string | null };
  value?: string;
  inline?: string;
}

export interface SheetContext {
  texts: readonly string[];
  looks: readonly Look[];
  theme: readonly string[];
  from1904: boolean;
  /** Of this sheet: where each shared formula was written. */
  shared: Map<string, { text: string; row: number; column: number }>;
}

/** Days between the two counts. */
const DAYS_TO_1904 = 1_462;
const ISO = /^(\d{4}-\d{2}-\d{2})?T?(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?Z?$/;

/** Undefined where nothing is in it. */
export function cellOf(raw: RawCell, context: SheetContext): CellModel | undefined {
  const look = context.looks[raw.style];
  const model: CellModel = { value: scalarOf(raw, context), ...look };
  const formula = formulaOf(raw, context);
  if (formula !== null) model.formula = `=${formula}`;
  else if (model.value === '') model.value = null;
  if (typeof model.value === 'number') dateIn(raw, model, context);
  return model.value === null && Object.keys(model).length === 1 ? undefined : model;
}

function scalarOf({ type, value, inline }: RawCell, { texts }: SheetContext): Scalar {
  if (type === 'inlineStr') return inline ?? value ?? null;
  if (value === undefined) return inline ?? null;
  if (type === 's') return texts[Number(value)] ?? null;
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (type === 'e' || type === 'str') return unescaped(value);
  if (value.trim() === '') return type === 'n' ? null : value;
  const number = type === 'd' ? serialOfIso(value) : Number(value);
  return number === null || !Number.isFinite(number) ? value : number;
}

function serialOfIso(text: string): number | null {
  const [, day, time] = ISO.exec(text.trim()) ?? [];
  if (day === undefined && time === undefined) return null;
  const ms = Date.parse(`${day ?? '1899-12-30'}T${time ?? '00:00'}Z`);
  return Number.isNaN(ms) ? null : serialOfWallMs(ms);
}

function dateIn({ type }: RawCell, model: CellModel, { from1904 }: SheetContext): void {
  if (type === 'd' && !isDateFormat(model.format ?? '')) model.format = 'yyyy-mm-dd';
  else if (type !== 'd' && from1904 && isDay(model)) model.value = (model.value as number) + DAYS_TO_1904;
}

/** A time of day alone counts from no day. */
const isDay = ({ format, value }: CellModel): boolean =>
  isDateFormat(format ?? '') && (/[yd]/i.test(format ?? '') || (value as number) >= 1);

function formulaOf({ formula, row, column }: RawCell, { shared }: SheetContext): string | null {
  if (!formula) return null;
  if (formula.shared === null) return formula.text === '' ? null : formula.text;
  if (formula.text !== '') {
    shared.set(formula.shared, { text: formula.text, row, column });
    return formula.text;
  }
  const written = shared.get(formula.shared);
  return written ? movedFormula(written.text, row - written.row, column - written.column) : null;
}
