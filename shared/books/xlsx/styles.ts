// Takes the part of styles; gives the look of each style number. Never a font's name or size, never a border.
import type { Align, CellModel } from '../sheet-model.ts';
import { colourOf } from './colours.ts';
import { formatNumbered } from './number-formats.ts';
import type { Package } from './unpack.ts';
import { type Attributes, isOn, readXml } from './xml.ts';

export type Look = Readonly<Omit<CellModel, 'value' | 'formula' | 'note'>>;

interface Font {
  bold: boolean;
  colour: string | undefined;
}

/** Excel writes some thousands; what a file holds beyond is no look. */
const MOST_STYLES = 100_000;
const ALIGNS: readonly string[] = ['left', 'center', 'right'] satisfies Align[];

/** By style number; a style that is not there is no look. */
export function looksOf(from: Package, part: string | null, theme: readonly string[]): Look[] {
  if (part === null) return [];
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | undefined)[] = [];
  const looks: Look[] = [];
  const path: string[] = [];
  let cell: Record<string, unknown> | null = null;
  const open = (name: string, given: Attributes) => {
    const parent = path.at(-1);
    path.push(name);
    if (name === 'numFmt' && parent === 'numFmts')
      formats.set(Number(given.numFmtId), given.formatCode ?? '');
    else if (name === 'font' && parent === 'fonts') fonts.push({ bold: false, colour: undefined });
    else if (name === 'b' && parent === 'font') setBold(fonts.at(-1), given);
    else if (name === 'color' && parent === 'font') setColour(fonts.at(-1), given, theme);
    else if (name === 'fill' && parent === 'fills') fills.push(undefined);
    else if (name === 'patternFill' && given.patternType !== 'solid') path[path.length - 1] = 'pattern';
    else if (name === 'fgColor' && parent === 'patternFill' && fills.length > 0)
      fills[fills.length - 1] = colourOf(given, theme);
    else if (name === 'xf' && parent === 'cellXfs') cell = lookOf(given, formats, fonts, fills);
    else if (name === 'alignment' && cell) Object.assign(cell, alignmentOf(given));
  };
  const close = (name: string) => {
    path.pop();
    if (name !== 'xf' || !cell) return;
    if (looks.length < MOST_STYLES) looks.push(cell as Look);
    cell = null;
  };
  readXml(from, part, { open, close });
  return looks;
}

function setBold(font: Font | undefined, given: Attributes): void {
  if (font) font.bold = isOn(given.val, true);
}

function setColour(font: Font | undefined, given: Attributes, theme: readonly string[]): void {
  const colour = colourOf(given, theme);
  // Black is what a cell has without saying so.
  if (font && colour !== '#000000') font.colour = colour;
}

function lookOf(
  given: Attributes,
  formats: ReadonlyMap<number, string>,
  fonts: readonly Font[],
  fills: readonly (string | undefined)[],
): Record<string, unknown> {
  const number = Number(given.numFmtId ?? 0);
  const format = formats.get(number) ?? formatNumbered(number);
  const font = fonts[Number(given.fontId ?? 0)];
  const fill = fills[Number(given.fillId ?? 0)];
  return {
    ...(format && format !== 'General' ? { format } : {}),
    ...(fill ? { background: fill } : {}),
    ...(font?.colour ? { fontColor: font.colour } : {}),
    ...(font?.bold ? { bold: true } : {}),
  };
}

function alignmentOf({ horizontal, wrapText, indent }: Attributes): Look {
  const steps = Number(indent ?? 0);
  return {
    ...(isOn(wrapText) ? { wrap: true } : {}),
    ...(ALIGNS.includes(horizontal ?? '') ? { align: horizontal as Align } : {}),
    ...(steps > 0 ? { indent: steps } : {}),
  };
}
