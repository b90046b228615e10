// Takes grids; gives the lines for what their readers have not read of them, since it stands beyond a bound.
// Never counts it: grid/bounds.ts does.
import { numberText } from '../../format/number.ts';
import type { Language } from '../../model/language.ts';
import { sayOfImport } from '../../words/import.ts';
import { addressOf, placeOf } from '../grid/address.ts';
import { DEEPEST, MOST_CHECK_INS, MOST_COLUMNS, MOST_ROWS, MOST_TABLES } from '../grid/bounds.ts';
import type { Beyond, Grid, LeftOut } from '../model.ts';

/** One line for each kind of thing of a grid: how many, and where the first stands (design §9, Import). */
export const leftBeyond = (grids: readonly Grid[], language: Language): LeftOut[] =>
  grids.flatMap((grid) =>
    (grid.beyond ?? []).map((each) => ({ at: placeIn(grid, each), reason: reasonOf(each, language) })),
  );

function placeIn(grid: Grid, { kind, row, column }: Beyond): string {
  if (row !== null) return addressOf(grid, row, column);
  return kind === 'tables' || kind === 'records' ? grid.file : placeOf(grid);
}

const WORDS = {
  rows: ['beyondRows', MOST_ROWS],
  columns: ['beyondColumns', MOST_COLUMNS],
  tables: ['beyondTables', MOST_TABLES],
  records: ['beyondRecords', DEEPEST],
  checkIns: ['beyondCheckIns', MOST_CHECK_INS],
} as const;

function reasonOf({ kind, count }: Beyond, language: Language): string {
  const said = numberText(count);
  if (kind === 'texts') return sayOfImport(language, 'beyondTexts', { count: said });
  const [word, most] = WORDS[kind];
  return sayOfImport(language, word, { count: said, most: numberText(most) });
}
