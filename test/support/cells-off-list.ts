// Finds the cells at which Google would show the corner of a value that their drop-down or date check does
// not know. Never judges what the cells say otherwise.
import { areaOfA1, splitSheetName } from '../../shared/books/a1.ts';
import { isDateFormat } from '../../shared/books/serial.ts';
import type { BookModel, CellModel, SheetModel, ValidationModel } from '../../shared/books/sheet-model.ts';
import { lettersOf } from '../../shared/sheet/table/column-letters.ts';

/** As `Key results!B2 O1`, and how many cells were looked at. */
export function cellsOffList(book: BookModel): { cells: string[]; seen: number } {
  const found = { cells: [] as string[], seen: 0 };
  for (const sheet of book.sheets)
    for (const rule of sheet.validations) {
      const isOn = knownTo(rule, book);
      for (const area of rule.areas)
        for (let r = area.row; r < area.row + area.rows; r += 1)
          for (let c = area.column; c < area.column + area.columns; c += 1) {
            const cell = sheet.rows[r - 1]?.[c - 1];
            if ((cell?.value ?? '') === '') continue;
            found.seen += 1;
            if (!isOn(cell!)) found.cells.push(`${sheet.name}!${lettersOf(c)}${r} ${String(cell!.value)}`);
          }
    }
  return found;
}

function knownTo({ criteria, values }: ValidationModel, book: BookModel): (cell: CellModel) => boolean {
  if (criteria === 'DATE_IS_VALID_DATE')
    return ({ value, format }) =>
      (typeof value === 'number' && isDateFormat(format ?? '')) || /^\d{4}-\d\d-\d\d$/.test(String(value));
  if (criteria !== 'VALUE_IN_LIST' && criteria !== 'VALUE_IN_RANGE')
    throw new Error(`no product's rule: ${criteria}`);
  const offered = new Set(
    criteria === 'VALUE_IN_LIST' ? values.map(String) : valuesIn(String(values[0]), book),
  );
  return ({ value }) => offered.has(String(value));
}

function valuesIn(reference: string, book: BookModel): string[] {
  const { tab, reference: area } = splitSheetName(reference);
  const sheet = book.sheets.find(({ name }) => name === tab) as SheetModel;
  const { row, column, rows, columns } = areaOfA1(area, sheet)!;
  return sheet.rows
    .slice(row - 1, row - 1 + rows)
    .flatMap((cells) => (cells ?? []).slice(column - 1, column - 1 + columns))
    .flatMap((cell) => ((cell?.value ?? '') === '' ? [] : [String(cell!.value)]));
}
