// Takes cells of the neutral model; gives the engine's cell data and style, and back. Never looks at a whole
// sheet.
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { Align, CellModel, Scalar } from '../../../../shared/books/sheet-model.ts';
import { typedValue } from '../../books/typed.ts';

const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Text that stays text although it looks like a number. */
const FORCED_STRING = 4;
const WRAP = 3;
const ALIGNS: Record<Align, number> = { left: 1, center: 2, right: 3 };

/** The engine's value and type; a blank is null with no type. */
export function valueData(value: Scalar): Pick<ICellData, 'v' | 't'> {
  if (value === null || value === '') return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: value, t: typeof typedValue(value).value === 'string' ? STRING : FORCED_STRING };
}

/** The value that stands in a cell; null for a blank. */
export function scalarOf(cell: Nullable<ICellData>): Scalar {
  const value = cell?.v ?? null;
  if (value === null || value === '') return null;
  if (cell?.t === BOOLEAN) return value === 1 || value === true || value === '1' || value === 'TRUE';
  if (cell?.t === NUMBER && typeof value === 'string' && value.trim() !== '') return Number(value);
  return value;
}

/** Undefined where the cell has no look of its own. */
export function styleData(cell: CellModel): IStyleData | undefined {
  const style: IStyleData = {};
  if (cell.format) style.n = { pattern: cell.format };
  if (cell.background) style.bg = { rgb: cell.background };
  if (cell.fontColor) style.cl = { rgb: cell.fontColor };
  if (cell.bold) style.bl = 1;
  if (cell.wrap) style.tb = WRAP;
  if (cell.align) style.ht = ALIGNS[cell.align];
  return Object.keys(style).length > 0 ? style : undefined;
}

/** What the model has no word for is left out. */
export function lookOf(style: Nullable<IStyleData>): Partial<CellModel> {
  const look: Partial<CellModel> = {};
  const align = (Object.keys(ALIGNS) as Align[]).find((name) => ALIGNS[name] === style?.ht);
  if (style?.n?.pattern) look.format = style.n.pattern;
  if (style?.bg?.rgb) look.background = style.bg.rgb;
  if (style?.cl?.rgb) look.fontColor = style.cl.rgb;
  if (style?.bl) look.bold = true;
  if (style?.tb === WRAP) look.wrap = true;
  if (align) look.align = align;
  return look;
}

/** A change of looks: null takes the property away. */
export interface LookPatch {
  format?: string | null;
  background?: string | null;
  fontColor?: string | null;
  bold?: boolean | null;
  wrap?: boolean | null;
  align?: Align | null;
}

/** The style part of a mutation: the engine merges it into what the cell has. */
export function stylePatch(patch: LookPatch): Record<string, unknown> {
  const style: Record<string, unknown> = {};
  if (patch.format !== undefined) style.n = patch.format === null ? null : { pattern: patch.format };
  if (patch.background !== undefined) style.bg = patch.background === null ? null : { rgb: patch.background };
  if (patch.fontColor !== undefined) style.cl = patch.fontColor === null ? null : { rgb: patch.fontColor };
  if (patch.bold !== undefined) style.bl = patch.bold ? 1 : 0;
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WRAP : null;
  if (patch.align !== undefined) style.ht = patch.align === null ? null : ALIGNS[patch.align];
  return style;
}
