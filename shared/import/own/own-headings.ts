// Takes the grids of an import; gives what a tab Import headings among them says of headings. Never a row
// that says it badly: Publish marks that at its cell.

import { importHeadingsOf, tabNamed } from '../../sheet/index.ts';
import type { OwnHeading } from '../../sheet/table/import-column.ts';
import type { Grid } from '../model.ts';
import { sameText } from '../words/plain.ts';
import { tabOf } from './tab-of-grid.ts';

const HEADINGS_TAB = 'Import headings';

interface HeadingsBeside {
  headings: OwnHeading[];
  /** Grids that are read. */
  others: Grid[];
  /** Those that hold headings. */
  beside: Grid[];
}

/** A tab or a file of that name among the grids is no plan: it says what headings mean. */
export function headingsBeside(grids: readonly Grid[]): HeadingsBeside {
  const beside = grids.filter(({ file, tab, lines }) => !lines && isHeadings(tab ?? file));
  if (beside.length === 0) return { headings: [], others: [...grids], beside };
  const headings = beside.flatMap((grid) =>
    importHeadingsOf({ tabs: [{ ...tabOf(grid), name: HEADINGS_TAB }] }),
  );
  return { headings, others: grids.filter((grid) => !beside.includes(grid)), beside };
}

const isHeadings = (title: string): boolean =>
  tabNamed(title.replace(/\.[a-z]{2,8}$/i, ''))?.name === HEADINGS_TAB;

/** Words of the sheet by those of a person: theirs go first, one heading is one column. */
export function joinedHeadings(...lists: readonly (readonly OwnHeading[])[]): OwnHeading[] {
  return [...new Map(lists.flat().map((each) => [sameText(each.heading), each])).values()];
}
