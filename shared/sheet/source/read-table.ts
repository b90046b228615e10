// Takes the columns that a tab said; gives each cell as text, number, day, word and name, looked at once
// however many sources ask for it. Never what a source makes of them.
import type { Cell } from '../../model/workbook.ts';
import { readDay } from '../cells/dates.ts';
import { type NumberReading, readingsOf } from '../cells/numbers.ts';
import { errorIn } from '../table/cell-errors.ts';
import { sameName } from '../table/normal.ts';
import { lineOf } from '../table/texts.ts';
import { choiceOf } from '../table/words.ts';
import type { SourceCells, TabCells } from './source.ts';

/** What a text or a cell can be read as; null where it is no such thing. */
export interface Comparable {
  /** All readings of a number, none where it is none. */
  number: readonly NumberReading[];
  said: boolean | null;
  day: string | null;
  name: string;
}

/** A column by the places of its rows. */
export interface ReadColumn {
  cells: readonly (Cell | undefined)[];
  texts: readonly string[];
  /** The first row that shows an error; -1 where none does. */
  firstError: number;
  /** A cell as one thing that it can be read as. */
  as: <Kind extends keyof Comparable>(kind: Kind, row: number) => Comparable[Kind];
}

export interface ReadTable {
  /** The numbers of the rows in the sheet. */
  numbers: readonly number[];
  /** Of two columns of a name the first; undefined where there is none. */
  column: (heading: string) => ReadColumn | undefined;
}

const HAS_DIGIT = /\p{Nd}/u;

const READERS: { [Kind in keyof Comparable]: (text: string, cell: Cell | undefined) => Comparable[Kind] } = {
  number: (text, cell) => (typeof cell === 'number' || HAS_DIGIT.test(text) ? readingsOf(cell) : []),
  said: (text) => choiceOf('yesNo', text),
  day: (text) => {
    const day = HAS_DIGIT.test(text) ? readDay(text) : null;
    return day?.ok ? day.value : null;
  },
  name: (text) => sameName(text),
};

/** What a typed text can be read as. */
export const comparableOf = (text: string): Comparable => ({
  number: READERS.number(text, text),
  said: READERS.said(text, text),
  day: READERS.day(text, text),
  name: READERS.name(text, text),
});

function readColumn(rows: readonly (readonly Cell[])[], at: number): ReadColumn {
  const cells = rows.map((row) => row[at]);
  const texts = cells.map((cell) => lineOf(cell));
  const known = new Map<keyof Comparable, unknown[]>();
  return {
    cells,
    texts,
    firstError: cells.findIndex((cell) => errorIn(cell)),
    as: <Kind extends keyof Comparable>(kind: Kind, row: number) => {
      const list = (known.get(kind) ?? []) as Comparable[Kind][];
      known.set(kind, list);
      const value = list[row];
      if (value !== undefined) return value;
      const read = READERS[kind](texts[row]!, cells[row]);
      list[row] = read;
      return read;
    },
  };
}

/** The first of a row is its number in the sheet. */
function readTable([headings = [], ...rows]: readonly (readonly Cell[])[]): ReadTable {
  const places = new Map(
    headings.map((cell, at) => [at === 0 ? '' : sameName(lineOf(cell)), at] as const).reverse(),
  );
  const columns = new Map<number, ReadColumn>();
  return {
    numbers: rows.map((row) => Number(row[0])),
    column: (heading) => {
      const at = places.get(sameName(heading));
      if (at === undefined) return undefined;
      const column = columns.get(at) ?? readColumn(rows, at);
      columns.set(at, column);
      return column;
    },
  };
}

/** As long as somebody holds the cells: those of one request, for all its sources. */
const tables = new WeakMap<TabCells, ReadTable>();
const tabsByName = new WeakMap<SourceCells['tabs'], Map<string, TabCells>>();

/** The columns of a tab, read once. */
export function tableOf(tab: TabCells): ReadTable {
  const table = tables.get(tab) ?? readTable(tab.columns);
  tables.set(tab, table);
  return table;
}

/** The tab that is called so; undefined where nothing was read of one. */
export function tabNamed({ tabs }: SourceCells, name: string): TabCells | undefined {
  // Of two of a name the first is meant.
  const byName =
    tabsByName.get(tabs) ?? new Map([...tabs].reverse().map((tab) => [sameName(tab.tab), tab] as const));
  tabsByName.set(tabs, byName);
  return byName.get(sameName(name));
}
