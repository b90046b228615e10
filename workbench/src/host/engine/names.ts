// Takes the named ranges of a book and its engine; says where each is now, as rows and columns come and go.
// Never where it may be: a name whose cells were moved or taken out is none any more.
import type { Area, BookModel, NamedArea } from '../../../../shared/books/sheet-model.ts';
import { insertedLines, type Lines, removedLines } from './lines.ts';
import { sheetIds } from './sheets.ts';
import type { Engine, Mutation } from './univer.ts';

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

export function namesOf({ names = [], sheets }: BookModel, engine: Engine): Names {
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
