// Takes the rows of an import and the book with its log; says what is new, changed, reworded, gone, and where
// the file and this book disagree (design §9, Again). Never decides between them.
import type { NewRecord, NewRows } from '../../goals/first-rows.ts';
import { isNewId } from '../../goals/new-ids.ts';
import type { Cell, Workbook } from '../../model/workbook.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { lineOf, textOf } from '../../sheet/table/texts.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import { type BookRow, bookRowsOf, Names } from './book-rows.ts';
import { type LogSplit, splitLog } from './broken-off.ts';
import type { ImportName } from './log.ts';
import {
  type ComparedTab,
  idText,
  match,
  type NewVersionRow,
  TEXT_COLUMN,
  theirRows,
  versionsOf,
} from './pairing.ts';
import { isSameCell } from './standing.ts';

/** What the compare looks at; `as`: what the file says of it in its own words. */
const COLUMNS: Record<ComparedTab, readonly { name: string; as?: string }[]> = {
  Objectives: [
    { name: 'Objective' },
    { name: 'Unit', as: 'Unit as given' },
    { name: 'Weight' },
    { name: 'Notes' },
  ],
  'Key results': [
    { name: 'Key result' },
    { name: 'Objective ID', as: 'Objective as given' },
    { name: 'Type' },
    { name: 'Baseline' },
    { name: 'Target' },
    { name: 'Low' },
    { name: 'High' },
    { name: 'Weight' },
    { name: 'Owner', as: 'Owner as given' },
    { name: 'Start' },
    { name: 'Due' },
  ],
};

interface FieldChange {
  column: string;
  /** As it stands here. */
  here: Cell;
  /** As the new version says it. */
  now: Cell;
}

export interface Difference {
  tab: ComparedTab;
  id: string;
  /** The cell of the new version. */
  at: string;
  text: string;
  fields: FieldChange[];
}

interface MissingRow {
  ours: BookRow;
  /** Somebody has changed it here since. */
  isEdited: boolean;
}

export interface Comparison {
  /** The earlier imports that this is a version of; none: everything is new. */
  of: ImportName[];
  log: LogSplit;
  theirs: NewVersionRow[];
  /** Rows that say what they said. */
  same: number;
  added: NewVersionRow[];
  changed: Difference[];
  reworded: Difference[];
  conflicts: Difference[];
  gone: MissingRow[];
  /** Taken out here since they were imported. */
  missing: NewVersionRow[];
}

interface ComparisonResult {
  /** With the answers, and before them. */
  rows: NewRows;
  read: NewRows;
  source: string;
  book: Workbook;
  /** A person says that this is no version of what stands here. */
  isNew: boolean;
}

/** In the order of the import's rows; `gone` in that of the book. */
export function compared({ rows, read, source, book, isNew }: ComparisonResult): Comparison {
  const theirs = theirRows(rows, read);
  const names = new Names(book);
  const log = splitLog(book);
  const all = isNew ? [] : bookRowsOf(book, log.done);
  const versions = versionsOf(all, theirs, source);
  const ours = all.filter(({ isHere, logged }) => isHere || (logged && versions.has(logged.source)));
  const parents = match(theirs, ours, versions, names);
  const comparison: Comparison = {
    of: [...versions.values()],
    log,
    theirs,
    same: 0,
    added: theirs.filter((each) => !each.ours),
    changed: [],
    reworded: [],
    conflicts: [],
    gone: [],
    missing: theirs.filter((each) => each.ours && !each.ours.isHere),
  };
  for (const each of theirs)
    if (each.ours?.isHere) addDifferences(comparison, each, each.ours, parents, names);
  const found = new Set(theirs.map((each) => each.ours));
  comparison.gone = ours
    .filter((each) => each.isHere && each.logged && versions.has(each.logged.source) && !found.has(each))
    .map((each) => ({ ours: each, isEdited: isEdited(each, names) }));
  return comparison;
}

function addDifferences(
  comparison: Comparison,
  { tab, record, read }: NewVersionRow,
  ours: BookRow,
  parents: ReadonlyMap<string, string>,
  names: Names,
): void {
  const groups: Record<'changed' | 'reworded' | 'conflicts', FieldChange[]> = {
    changed: [],
    reworded: [],
    conflicts: [],
  };
  for (const { name, as } of COLUMNS[tab]) {
    const then = ours.read ?? ours.was;
    const given = as && then?.[as] !== undefined ? as : name;
    if (then && isSameCell(tab, given, then[given], plainCell(read[given]))) continue;
    // Of an objective that is new here only the text is known yet: a reference may be that.
    const now =
      name === 'Objective ID'
        ? (parents.get(idText(record[name])) ?? plainCell(record['Objective as given']))
        : plainCell(record[name]);
    const here = ours.cells[name] ?? '';
    if (names.isSame(tab, name, here, now) || (lineOf(now) === '' && (!ours.was || name === 'Objective ID')))
      continue;
    const isUntouched =
      ours.was !== null && (name === 'Objective ID' || names.isSame(tab, name, here, ours.was[name] ?? ''));
    const group = !isUntouched ? 'conflicts' : name === TEXT_COLUMN[tab] ? 'reworded' : 'changed';
    groups[group].push({ column: name, here, now });
  }
  const about = {
    tab,
    id: ours.id,
    at: lineOf(record.From as Cell),
    text: textOf(ours.cells[TEXT_COLUMN[tab]]),
  };
  let isSame = true;
  for (const [group, fields] of Object.entries(groups) as [keyof typeof groups, FieldChange[]][]) {
    if (fields.length === 0) continue;
    comparison[group].push({ ...about, fields });
    isSame = false;
  }
  if (isSame) comparison.same += 1;
}

const plainCell = (cell: NewRecord[string] | undefined): Cell => (isNewId(cell) ? '' : (cell ?? ''));

/** True where a cell that the import wrote says something else by now. */
function isEdited(
  { tab, cells, was }: { tab: TabName; cells: RecordCells; was: RecordCells | null },
  names: Names,
): boolean {
  if (!was) return true;
  const columns =
    tab === 'Objectives' || tab === 'Key results' ? COLUMNS[tab].map(({ name }) => name) : Object.keys(cells);
  return columns.some(
    (column) =>
      column in was && column !== 'Objective ID' && !names.isSame(tab, column, cells[column], was[column]),
  );
}
