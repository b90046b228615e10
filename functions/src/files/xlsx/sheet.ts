// Takes a sheet; gives its part of the file piece by piece, row after row. Never turns text into a formula.

import { lettersOf } from '../../../../shared/sheet/table/column-letters.ts';
import type { XlsxCell, XlsxRule, XlsxSheet } from './model.ts';
import type { Styles } from './styles.ts';
import { cellText, MAIN, plainXml, RELATIONS, XML } from './xml.ts';

/** How a width in pixels becomes one in characters of the standard font. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
/** Excel calls a file broken whose cell holds more. */
const MOST_CHARACTERS = 32_767;

/** `xl/worksheets/sheetN.xml`, its elements in the order that the format demands (ECMA-376, CT_Worksheet). */
export function* sheetXml(sheet: XlsxSheet, styles: Styles): Generator<string> {
  const { frozenRows = 0, frozenColumns = 0, tabColor } = sheet;
  yield `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`;
  if (tabColor) yield `<sheetPr><tabColor rgb="FF${tabColor.replace('#', '').toUpperCase()}"/></sheetPr>`;
  yield `<sheetViews><sheetView workbookViewId="0">${pane(frozenRows, frozenColumns)}</sheetView></sheetViews>`;
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columns(sheet.columnWidths ?? []);
  yield '<sheetData>';
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    const text = rowXml(row ?? [], number, styles);
    if (text !== '') yield text;
  }
  yield '</sheetData>';
  if (sheet.filteredColumns) yield `<autoFilter ref="A1:${lettersOf(sheet.filteredColumns)}${number}"/>`;
  yield list(
    'mergeCells',
    (sheet.merges ?? []).map((area) => `<mergeCell ref="${area}"/>`),
  );
  yield list('dataValidations', (sheet.rules ?? []).map(ruleXml));
  if (sheet.notes?.length) yield '<legacyDrawing r:id="rId1"/>';
  yield '</worksheet>';
}

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

function pane(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return '';
  const corner = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const at = `${lettersOf(columns + 1)}${rows + 1}`;
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${splits} topLeftCell="${at}" activePane="${corner}" state="frozen"/><selection pane="${corner}"/>`;
}

function columns(widths: readonly (number | undefined)[]): string {
  const columns = Array.from(widths, (pixels, at) =>
    pixels
      ? `<col min="${at + 1}" max="${at + 1}" width="${(pixels - PADDING_PIXELS) / PIXELS_PER_CHARACTER}" customWidth="1"/>`
      : '',
  ).join('');
  return columns === '' ? '' : `<cols>${columns}</cols>`;
}

function rowXml(row: readonly (XlsxCell | undefined)[], number: number, styles: Styles): string {
  let cells = '';
  for (const [at, cell] of row.entries())
    if (cell) cells += cellXml(cell, `${lettersOf(at + 1)}${number}`, styles);
  return cells === '' ? '' : `<row r="${number}">${cells}</row>`;
}

function cellXml(cell: XlsxCell, place: string, styles: Styles): string {
  const { value, formula } = cell;
  const look = styles.numberOf(isHostile(cell) ? { ...cell, format: '@' } : cell);
  const style = look === 0 ? '' : ` s="${look}"`;
  const open = `<c r="${place}"${style}`;
  if (formula !== undefined) {
    const [type, result] = resultOf(value);
    return `${open}${type}><f>${cellText(formula.slice(1))}</f>${result}</c>`;
  }
  if (value === null || value === '') return style === '' ? '' : `${open}/>`;
  if (typeof value === 'string') return `${open} t="inlineStr"><is>${textXml(value)}</is></c>`;
  const [type, result] = resultOf(value);
  return `${open}${type}>${result}</c>`;
}

const textXml = (text: string): string =>
  `<t xml:space="preserve">${cellText(text.slice(0, MOST_CHARACTERS))}</t>`;

/** The type of a value, and the value. */
function resultOf(value: XlsxCell['value']): [type: string, xml: string] {
  if (typeof value === 'boolean') return [' t="b"', `<v>${value ? 1 : 0}</v>`];
  if (typeof value === 'number') return Number.isFinite(value) ? ['', `<v>${value}</v>`] : ['', ''];
  return value === null ? ['', ''] : [' t="str"', `<v>${cellText(value)}</v>`];
}

/** Text that looks like a formula is marked as text, else the first edit in Excel makes it one. */
const isHostile = ({ value, formula }: XlsxCell): boolean =>
  typeof value === 'string' && formula === undefined && /^[=+\-@\t\r]/.test(value);

function ruleXml({ areas, type, operator, formulas, isWarning, help }: XlsxRule): string {
  const said = help ? ` showInputMessage="1" prompt="${plainXml(help)}"` : '';
  const how = operator && operator !== 'between' ? ` operator="${operator}"` : '';
  const checks = formulas
    .map((each, at) => `<formula${at + 1}>${plainXml(each)}</formula${at + 1}>`)
    .join('');
  return `<dataValidation type="${type}"${how} errorStyle="${isWarning ? 'warning' : 'stop'}" allowBlank="1" showErrorMessage="1"${said} sqref="${areas.join(' ')}">${checks}</dataValidation>`;
}
