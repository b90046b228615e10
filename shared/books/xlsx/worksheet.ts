// Takes the part of one sheet; gives its cells, widths, merges, rules and what is hidden. Never calculates: a
// formula comes with its last value.
import { columnOf } from '../../sheet/table/column-letters.ts';
import { areaOfA1 } from '../a1.ts';
import { BookFault } from '../book-fault.ts';
import { MOST_AREAS } from '../limits.ts';
import { emptySheet, type SheetModel } from '../sheet-model.ts';
import { cellOf, type RawCell, type SheetContext } from './cell.ts';
import { colourOf } from './colours.ts';
import { type CellBudget, mergeCells, putCell, trimmed } from './grid.ts';
import { relationsOf, type SheetEntry } from './parts.ts';
import { addRules, type RawRule } from './rules.ts';
import { notesIn, TextRuns } from './strings.ts';
import type { Package } from './unpack.ts';
import { type Attributes, isOn, readXml, type XmlVisitor } from './xml.ts';

/** Excel's default width of a column is 8.43 characters of 7 pixels and 5 of padding. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
/** Excel's grid: a reference beyond is damage. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const WHOLE_GRID = { rowCount: LAST_ROW, columnCount: LAST_COLUMN };

/** The formulas of a rule. */
const FORMULAS = new Set(['formula1', 'formula2']);
/** What holds text and nothing else. */
const TEXTS = new Set(['v', ...FORMULAS]);

interface Column {
  from: number;
  to: number;
  pixels: number | undefined;
  hidden: boolean;
}

interface Found {
  columns: Column[];
  merges: string[];
  rules: RawRule[];
  hiddenRows: number[];
}

/**
 * Takes what it uses off `budget`, which all sheets of a book share. Throws a `BookFault` where that is used
 * up, or a reference lies beyond Excel's grid.
 */
export function readWorksheet(
  from: Package,
  entry: SheetEntry,
  context: SheetContext,
  budget: CellBudget,
): SheetModel {
  const sheet = { ...emptySheet(entry.name), hidden: entry.hidden };
  const visitor = new SheetVisitor(sheet, context, budget, entry.part);
  readXml(from, entry.part, visitor);
  const { found } = visitor;
  for (const { kind, part } of relationsOf(from, entry.part).values()) {
    if (kind === 'comments') addNotes(sheet, notesIn(from, part), budget);
  }
  trimmed(sheet);
  setColumns(sheet, found.columns);
  const hiddenRows = found.hiddenRows.filter((row) => row <= sheet.rowCount);
  if (hiddenRows.length > 0) sheet.hiddenRows = hiddenRows;
  mergeCells(
    sheet,
    found.merges.map((text) => areaOfA1(text, WHOLE_GRID)).filter((area) => area !== null),
  );
  addRules(sheet, found.rules);
  return sheet;
}

/** Puts each cell onto the sheet as it ends; keeps what only the whole sheet can take. */
class SheetVisitor implements XmlVisitor {
  readonly found: Found = { columns: [], merges: [], rules: [], hiddenRows: [] };
  private readonly sheet: SheetModel;
  private readonly context: SheetContext;
  private readonly budget: CellBudget;
  private readonly part: string;
  private row = 0;
  private column = 0;
  private cell: RawCell | null = null;
  private rule: RawRule | null = null;
  private pieces: string[] | null = null;
  private readonly runs = new TextRuns();

  constructor(sheet: SheetModel, context: SheetContext, budget: CellBudget, part: string) {
    this.sheet = sheet;
    this.context = context;
    this.budget = budget;
    this.part = part;
  }

  open(name: string, given: Attributes): void {
    if (name === 'row') this.openRow(given);
    else if (name === 'c') this.openCell(given);
    else if (name === 'f' && this.cell) {
      this.pieces = [];
      this.cell.formula = { text: '', shared: given.t === 'shared' ? (given.si ?? null) : null };
    } else if (TEXTS.has(name)) this.pieces = [];
    else if (name === 'dataValidation') this.rule = { given, formulas: [] };
    else if (this.cell) this.runs.open(name);
    else openOther(name, given, this.sheet, this.found, this.context);
  }

  private openRow(given: Attributes): void {
    this.row = placeOf(given.r, this.row + 1, LAST_ROW, this.part);
    this.column = 0;
    if (isOn(given.hidden)) this.found.hiddenRows.push(this.row);
  }

  private openCell(given: Attributes): void {
    const { row, column } = cellPlace(given.r, this.row, this.column + 1, this.part);
    this.row = row;
    this.column = column;
    this.cell = { row, column, type: given.t ?? 'n', style: Number(given.s ?? -1) };
  }

  text(piece: string): void {
    if (this.pieces) this.pieces.push(piece);
    else if (this.cell) this.runs.text(piece);
  }

  close(name: string): void {
    const { cell, rule } = this;
    const taken = this.pieces?.join('') ?? '';
    if (name === 'f' && cell?.formula) cell.formula.text = taken;
    else if (name === 'v' && cell) cell.value = taken;
    else if (name === 'is' && cell) cell.inline = this.runs.take();
    else if (FORMULAS.has(name) && rule) rule.formulas.push(taken);
    else if (name === 'dataValidation' && rule) this.closeRule(rule);
    else if (name === 'c' && cell) this.closeCell(cell);
    else if (cell) this.runs.close(name);
    this.pieces = null;
  }

  private closeRule(rule: RawRule): void {
    if (this.found.rules.length < MOST_AREAS) this.found.rules.push(rule);
    this.rule = null;
  }

  private closeCell(cell: RawCell): void {
    const model = cellOf(cell, this.context);
    if (model) putCell(this.sheet, this.budget, cell, model);
    this.cell = null;
  }
}

function placeOf(given: string | undefined, next: number, last: number, part: string): number {
  const place = given === undefined ? next : Number(given);
  if (!Number.isInteger(place) || place < 1 || place > last) throw new BookFault('damaged', { part });
  return place;
}

/** A cell without a reference stands beside the one before it. */
function cellPlace(given: string | undefined, row: number, next: number, part: string) {
  const parts = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(given ?? '');
  if (given !== undefined && !parts) throw new BookFault('damaged', { part });
  return {
    row: placeOf(parts?.[2], Math.max(1, row), LAST_ROW, part),
    column: placeOf(parts?.[1] && String(columnOf(parts[1])), next, LAST_COLUMN, part),
  };
}

function openOther(
  name: string,
  given: Attributes,
  sheet: SheetModel,
  found: Found,
  { theme }: SheetContext,
): void {
  if (name === 'col' && found.columns.length < LAST_COLUMN) {
    const width = Number(given.width ?? 0);
    found.columns.push({
      from: Number(given.min ?? 0),
      to: Number(given.max ?? 0),
      pixels: width > 0 ? Math.round(width * PIXELS_PER_CHARACTER + PADDING_PIXELS) : undefined,
      hidden: isOn(given.hidden),
    });
  } else if (name === 'mergeCell' && given.ref && found.merges.length < MOST_AREAS) {
    found.merges.push(given.ref);
  } else if (name === 'pane' && given.state?.startsWith('frozen')) {
    sheet.frozenRows = Number(given.ySplit ?? 0) || 0;
    sheet.frozenColumns = Number(given.xSplit ?? 0) || 0;
  } else if (name === 'tabColor') {
    const colour = colourOf(given, theme);
    if (colour) sheet.tabColor = colour;
  }
}

function setColumns(sheet: SheetModel, columns: readonly Column[]): void {
  const hidden: number[] = [];
  for (const { from, to, pixels, hidden: isHidden } of columns) {
    for (let column = Math.max(1, from); column <= Math.min(to, sheet.columnCount); column++) {
      if (pixels) sheet.columnWidths[column - 1] = pixels;
      if (isHidden) hidden.push(column);
    }
  }
  if (hidden.length > 0) sheet.hiddenColumns = [...new Set(hidden)];
}

function addNotes(sheet: SheetModel, notes: ReadonlyMap<string, string>, budget: CellBudget): void {
  for (const [reference, note] of notes) {
    const at = areaOfA1(reference, WHOLE_GRID);
    if (!at || note === '') continue;
    const cell = sheet.rows[at.row - 1]?.[at.column - 1] ?? { value: null };
    putCell(sheet, budget, at, { ...cell, note });
  }
}
