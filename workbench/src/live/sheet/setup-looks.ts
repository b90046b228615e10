// Takes a book that has no looks, as a folder of CSV files gives it; gives it those that the add-on's Set up
// gives: headings that stay in sight, widths, drop-downs. Never touches a value, nor a tab that somebody has
// formatted already.
import { offeredColumns, type Rule, ruleOf } from '../../../../addon/src/setup/setup-columns.ts';
import { a1Of, quotedTab } from '../../../../shared/books/a1.ts';
import type {
  BookModel,
  CellModel,
  SheetModel,
  ValidationModel,
} from '../../../../shared/books/sheet-model.ts';
import { HEADING_COLOURS, widthOf } from '../../../../shared/look/columns.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { readHeadings, type TabSpec, tabNamed } from '../../../../shared/sheet/index.ts';
import { toTab } from '../../books/to-workbook.ts';

/** Room to go on writing. */
const SPARE_ROWS = 100;

interface Place {
  sheet: SheetModel;
  /** Columns from 0 by name. */
  columns: ReadonlyMap<string, number>;
}

/** Tabs of ours alone; the book that was given stays as it is. */
export function withSetupLooks(book: BookModel): BookModel {
  const places = new Map<string, Place>();
  for (const sheet of book.sheets) {
    const spec = tabNamed(sheet.name);
    if (spec) places.set(spec.name, { sheet, columns: columnsOf(sheet, spec) });
  }
  const sheets = book.sheets.map((sheet) => {
    const spec = tabNamed(sheet.name);
    return spec && isBare(sheet) ? sheetWithLooks(sheet, spec, places) : sheet;
  });
  return { ...book, sheets };
}

function columnsOf(sheet: SheetModel, spec: TabSpec): ReadonlyMap<string, number> {
  const [first = []] = toTab({ ...sheet, rows: sheet.rows.slice(0, 1) }).rows;
  return readHeadings(spec, first.map(String)).index;
}

function isBare({ frozenRows, columnWidths, validations, rows }: SheetModel): boolean {
  const hasLooks = rows.some((row) => row?.some((cell) => cell?.background !== undefined || cell?.bold));
  return frozenRows === 0 && columnWidths.length === 0 && validations.length === 0 && !hasLooks;
}

function sheetWithLooks(sheet: SheetModel, spec: TabSpec, places: ReadonlyMap<string, Place>): SheetModel {
  const columns = places.get(spec.name)!.columns;
  const rowCount = Math.max(sheet.rowCount, sheet.rows.length + SPARE_ROWS);
  const [heading = [], ...rows] = sheet.rows;
  const { background, font } = HEADING_COLOURS[spec.owner];
  const headingCell = (cell: CellModel | undefined): CellModel | undefined =>
    cell && { ...cell, background, fontColor: font, bold: true };
  const columnWidths: (number | undefined)[] = [];
  const validations: ValidationModel[] = [];
  for (const column of spec.columns) {
    const at = columns.get(column.name);
    if (at === undefined) continue;
    columnWidths[at] = widthOf(column);
    const language: Language = heading[at]?.value === column.zh ? 'zh' : 'en';
    const rule = validationOf(ruleOf(spec, column, language), places);
    const area = { row: 2, column: at + 1, rows: rowCount - 1, columns: 1 };
    if (rule) validations.push({ ...rule, areas: [area], allowInvalid: true, dropdown: true });
  }
  return {
    ...sheet,
    rows: [heading.map(headingCell), ...rows],
    rowCount,
    columnWidths,
    frozenRows: 1,
    validations,
  };
}

function validationOf(
  rule: Rule,
  places: ReadonlyMap<string, Place>,
): Pick<ValidationModel, 'criteria' | 'values'> | null {
  if (rule?.kind === 'list') return { criteria: 'VALUE_IN_LIST', values: rule.words };
  if (rule?.kind !== 'column') return null;
  const place = places.get(rule.tab);
  const offered = place && offeredColumns(rule, place.columns);
  if (!offered) return null;
  const rows = Math.max(place.sheet.rowCount, place.sheet.rows.length + SPARE_ROWS) - 1;
  const { from, to } = offered;
  const area = { row: 2, column: from + 1, rows, columns: to - from + 1 };
  const range = `${quotedTab(place.sheet.name)}!${a1Of(area)}`;
  return { criteria: 'VALUE_IN_RANGE', values: [range] };
}
