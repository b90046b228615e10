// Takes a book and its log; gives the objectives and key results that stand here or stood here, each with
// what an import wrote there, and what names mean. Never a row of another tab.
import type { Cell, Workbook } from '../../model/workbook.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { lineOf } from '../../sheet/table/texts.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import { sameText } from '../words/plain.ts';
import type { LoggedRow } from './log.ts';
import { ID_OF, isSameCell, standingRows } from './standing.ts';

export interface BookRow {
  tab: 'Objectives' | 'Key results';
  id: string;
  /** As it stands; as it was written, where it is gone. */
  cells: RecordCells;
  isHere: boolean;
  /** The last import that wrote it; null for a row that none has. */
  logged: LoggedRow | null;
  /** What the imports wrote there; null where none has, or where that is not known. */
  was: RecordCells | null;
  /** What the file said, before questions were answered. */
  read: RecordCells | null;
}

/** The rows in the order of the sheet, then those that are not there any more. */
export function bookRowsOf(book: Workbook, log: readonly LoggedRow[]): BookRow[] {
  return (['Objectives', 'Key results'] as const).flatMap((tab) => {
    const known = foldedLog(log, tab);
    const rows = standingRows(book, tab).map(({ cells }): BookRow => {
      const id = lineOf(cells[ID_OF[tab]]);
      const found = id === '' ? undefined : known.get(id);
      known.delete(id);
      return {
        tab,
        id,
        cells,
        isHere: true,
        logged: found?.logged ?? null,
        was: found?.was ?? null,
        read: found?.read ?? null,
      };
    });
    const gone = [...known].map(([id, { logged, was, read }]): BookRow => {
      const cells = { ...was, [ID_OF[tab]]: id };
      return { tab, id, cells, isHere: false, logged, was, read };
    });
    return [...rows.filter(({ id }) => id !== ''), ...gone];
  });
}

type LoggedBookRow = Pick<BookRow, 'was' | 'read'> & { logged: LoggedRow };

function foldedLog(log: readonly LoggedRow[], tab: TabName): Map<string, LoggedBookRow> {
  const known = new Map<string, LoggedBookRow>();
  for (const each of log) {
    if (each.tab !== tab || each.id === '') continue;
    if (each.what === 'removed') known.delete(each.id);
    else {
      const before = each.what === 'changed' ? known.get(each.id) : undefined;
      const was = each.written && { ...before?.was, ...each.written };
      const read = each.read ?? each.written;
      known.set(each.id, { logged: each, was, read: read && { ...before?.read, ...read } });
    }
  }
  return known;
}

/** What the words of a book mean: a unit by its name, a person by theirs, an objective by its text. */
export class Names {
  readonly #units: ReadonlyMap<string, string>;
  readonly #people: ReadonlyMap<string, string>;
  readonly #objectives: ReadonlyMap<string, string>;

  constructor(book: Workbook) {
    const byName = (tab: TabName, name: string, id: string) => {
      const pairs = standingRows(book, tab).map(
        ({ cells }) => [sameText(lineOf(cells[name])), lineOf(cells[id])] as const,
      );
      return new Map(pairs.filter(([key, value]) => key !== '' && value !== ''));
    };
    this.#units = byName('Units', 'Name', 'Unit ID');
    this.#people = byName('People', 'Name', 'Email');
    this.#objectives = byName('Objectives', 'Objective', 'Objective ID');
  }

  /** An ID or a name; the name itself where nobody here has it. */
  unit = (cell: Cell | undefined): string => meant(this.#units, cell);
  person = (cell: Cell | undefined): string => meant(this.#people, cell);
  objective = (cell: Cell | undefined): string => meant(this.#objectives, cell);

  /** True where both cells mean the same here. */
  isSame(tab: TabName, column: string, one: Cell | undefined, other: Cell | undefined): boolean {
    if (isSameCell(tab, column, one, other)) return true;
    if (column === 'Unit') return this.unit(one) === this.unit(other);
    if (column === 'Owner') return this.person(one) === this.person(other);
    return column === 'Objective ID' && this.objective(one) === this.objective(other);
  }
}

const meant = (names: ReadonlyMap<string, string>, cell: Cell | undefined): string =>
  names.get(sameText(lineOf(cell))) ?? lineOf(cell);
