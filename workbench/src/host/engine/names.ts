// Takes the named ranges of a book and its engine; says where each is now, as rows and columns come and go.
// Never where it may be: a name whose rows were moved or whose cells were taken out is none any more.
import type { Area, BookModel, NamedArea } from '../../../../shared/books/sheet-model.ts';
import { insertedLines, type Lines, removedLines } from './lines.ts';
import { sheetIds } from './sheets.ts';
import type { Mutation, SheetEngine } from './univer.ts';

interface Place {
  name: string;
  sheetId: string;
  area: Area;
}

export interface Names {
  /** Whatever its case; null where there is none. */
  find(name: string): Place | null;
  /** As a book has them. */
  all(): NamedArea[];
}

const LINES: Record<string, { what: Lines['what']; isNew: boolean } | undefined> = {
  'sheet.mutation.insert-row': { what: 'row', isNew: true },
  'sheet.mutation.insert-col': { what: 'column', isNew: true },
  'sheet.mutation.remove-rows': { what: 'row', isNew: false },
  'sheet.mutation.remove-col': { what: 'column', isNew: false },
};
const MOVES = ['sheet.mutation.move-rows', 'sheet.mutation.move-columns'];

/** Hears every change of the engine from then on. A name on a tab that is not there is none. */
export function namesOf({ names = [], sheets }: BookModel, engine: SheetEngine): Names {
  const ids = sheetIds(engine);
  let places = names.flatMap(({ name, tab, area }): Place[] => {
    const at = sheets.findIndex((sheet) => sheet.name === tab);
    return at < 0 ? [] : [{ name, sheetId: ids[at]!, area }];
  });
  if (places.length > 0)
    engine.onMutation((mutation) => {
      places = places.flatMap((place) => movedBy(mutation, place) ?? []);
    });
  const titleOf = (id: string) => engine.workbook.getSheetBySheetId(id)?.getName() ?? null;
  return {
    find: (name) =>
      places.find(
        (each) => each.name.toLowerCase() === name.toLowerCase() && titleOf(each.sheetId) !== null,
      ) ?? null,
    all: () =>
      places.flatMap(({ name, sheetId, area }) => {
        const tab = titleOf(sheetId);
        return tab === null ? [] : [{ name, tab, area }];
      }),
  };
}

function movedBy({ id, params }: Mutation, place: Place): Place | null {
  if (id === 'sheet.mutation.move-range') return carriedBy(params as unknown as MovedCells, place);
  const { subUnitId, range } = params as { subUnitId?: string; range?: Record<string, number> };
  if (subUnitId !== place.sheetId) return place;
  if (MOVES.includes(id)) return null;
  const change = LINES[id];
  if (!change || !range) return place;
  const { what, isNew } = change;
  const [first = 0, last = 0] =
    what === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  const lines = { what, at: first + 1, count: last - first + 1 };
  const area = (isNew ? insertedLines : removedLines)(lines)(place.area);
  return area && { ...place, area };
}

/** Cells that were cut and put in elsewhere, or drawn there: rows and columns from 0. */
interface MovedCells {
  from: { subUnitId: string };
  to: { subUnitId: string };
  fromRange: Record<string, number>;
  toRange: Record<string, number>;
}

/** A name goes with its cells where all of them are carried away. */
function carriedBy({ from, to, fromRange, toRange }: MovedCells, place: Place): Place {
  const { row, column, rows, columns } = place.area;
  const { startRow = 0, endRow = 0, startColumn = 0, endColumn = 0 } = fromRange;
  const isCarried =
    from.subUnitId === place.sheetId &&
    startRow < row &&
    row + rows - 1 <= endRow + 1 &&
    startColumn < column &&
    column + columns - 1 <= endColumn + 1;
  if (!isCarried) return place;
  const area = {
    ...place.area,
    row: row + (toRange.startRow ?? 0) - startRow,
    column: column + (toRange.startColumn ?? 0) - startColumn,
  };
  return { ...place, sheetId: to.subUnitId, area };
}
