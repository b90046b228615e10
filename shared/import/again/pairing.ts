// Takes the rows of an import and those that the book has; says of which earlier imports it is a version, and
// which row is which (design §9, Again). Never what has changed in them.

import type { NewRecord, NewRows } from '../../goals/first-rows.ts';
import { isNewId, newIdName } from '../../goals/new-ids.ts';
import { addTo } from '../../model/group-by.ts';
import type { Cell } from '../../model/workbook.ts';
import { lineOf, textOf } from '../../sheet/table/texts.ts';
import { sameText } from '../words/plain.ts';
import type { BookRow, Names } from './book-rows.ts';
import type { ImportName } from './log.ts';
import { matched } from './match.ts';
import type { Matchable } from './matchable.ts';

export type ComparedTab = 'Objectives' | 'Key results';

export const TEXT_COLUMN = { Objectives: 'Objective', 'Key results': 'Key result' } as const;

/** A row of the new version. */
export interface NewVersionRow {
  tab: ComparedTab;
  record: NewRecord;
  /** Before questions were answered. */
  read: NewRecord;
  /** The row that it is here; null for a new one. */
  ours: BookRow | null;
}

/** Objectives, then key results, each as read and with the answers. */
export function theirRows(rows: NewRows, read: NewRows): NewVersionRow[] {
  return (['Objectives', 'Key results'] as const).flatMap((tab) => {
    const recordsOf = (of: NewRows) => of.tabs.find((each) => each.tab === tab)?.records ?? [];
    const keyOf = (record: NewRecord) => JSON.stringify([record.From, record[TEXT_COLUMN[tab]]]);
    const before = new Map(recordsOf(read).map((record) => [keyOf(record), record]));
    return recordsOf(rows).map((record) => ({
      tab,
      record,
      read: before.get(keyOf(record)) ?? record,
      ours: null,
    }));
  });
}

/** Earlier imports of the same name, and those half of whose rows are here again under another. */
export function versionsOf(
  all: readonly BookRow[],
  theirs: readonly NewVersionRow[],
  source: string,
): ReadonlyMap<string, ImportName> {
  const said = new Set(
    theirs.map(({ tab, record }) => `${tab} ${sameText(lineOf(record[TEXT_COLUMN[tab]] as Cell))}`),
  );
  const bySource = new Map<string, BookRow[]>();
  for (const each of all) if (each.logged) addTo(bySource, each.logged.source, each);
  const found = new Map<string, ImportName>();
  for (const [name, rows] of bySource) {
    const again = rows.filter(({ tab, was }) =>
      said.has(`${tab} ${sameText(lineOf(was?.[TEXT_COLUMN[tab]]))}`),
    );
    const isIt = again.length * 2 >= rows.length || sameText(name) === sameText(source);
    // Nothing of it stands any more: a new cycle began, or somebody took all of it out.
    if (isIt && rows.some(({ isHere }) => isHere)) found.set(name, rows[rows.length - 1]!.logged!);
  }
  return found;
}

/**
 * Sets `ours` of each of theirs; gives the ID that each new objective has here, by the name of its new ID.
 */
export function match(
  theirs: readonly NewVersionRow[],
  ours: readonly BookRow[],
  versions: ReadonlyMap<string, ImportName>,
  names: Names,
): ReadonlyMap<string, string> {
  const rowsIn = (tab: ComparedTab): BothSides => ({
    theirs: theirs.filter((each) => each.tab === tab),
    ours: ours.filter((each) => each.tab === tab),
  });
  const exactly = ({ logged }: BookRow) => !logged || !versions.has(logged.source);
  const objectives = rowsIn('Objectives');
  pairObjectives(objectives, { below: textsBelow(theirs, ours), exactly, names });
  const parents = new Map<string, string>(
    objectives.theirs.flatMap(({ record, ours: found }) =>
      found ? [[idText(record['Objective ID']), found.id]] : [],
    ),
  );
  pairKeyResults(rowsIn('Key results'), { parents, exactly, names });
  return parents;
}

/** The rows of one tab, of the import and of the book. */
interface BothSides {
  theirs: NewVersionRow[];
  ours: BookRow[];
}

interface Known {
  /** A row of no earlier version is the same only where it says the same. */
  exactly: (row: BookRow) => boolean;
  names: Names;
}

function pairObjectives(
  rows: BothSides,
  { below, exactly, names }: Known & { below: (objective: string) => string[] },
): void {
  const isOneUnit = rows.theirs.every(({ record }) => lineOf(record['Unit as given'] as Cell) === '');
  const unitOf = (cell: Cell | undefined) => (isOneUnit ? '' : names.unit(cell));
  pair(
    rows,
    ({ record }) => ({
      text: textOf(record.Objective as Cell),
      code: lineOf(record['ID as given'] as Cell),
      place: unitOf(record.Unit as Cell),
      below: below(idText(record['Objective ID'])),
    }),
    (each) => ({
      text: textOf(each.was?.Objective ?? each.cells.Objective),
      code: lineOf(each.was?.['ID as given']),
      place: unitOf(each.was?.Unit ?? each.cells.Unit),
      exactly: exactly(each),
      below: below(each.id),
    }),
  );
}

/** `parents`: the ID that a new objective has here, by the name of its new ID. */
function pairKeyResults(
  rows: BothSides,
  { parents, exactly, names }: Known & { parents: ReadonlyMap<string, string> },
): void {
  pair(
    rows,
    ({ record }) => {
      const parent = idText(record['Objective ID']);
      return {
        text: textOf(record['Key result'] as Cell),
        code: lineOf(record['ID as given'] as Cell),
        place: parents.get(parent) ?? parent,
      };
    },
    (each) => ({
      text: textOf(each.was?.['Key result'] ?? each.cells['Key result']),
      code: lineOf(each.was?.['ID as given']),
      place: names.objective(each.cells['Objective ID']),
      exactly: exactly(each),
    }),
  );
}

function pair(
  { theirs, ours }: BothSides,
  theirOf: (each: NewVersionRow) => Matchable,
  ourOf: (each: BookRow) => Matchable,
): void {
  for (const [their, our] of matched(theirs.map(theirOf), ours.map(ourOf))) theirs[their]!.ours = ours[our]!;
}

/** Texts of key results by what names their objective. */
function textsBelow(
  theirs: readonly NewVersionRow[],
  ours: readonly BookRow[],
): (objective: string) => string[] {
  const texts = new Map<string, string[]>();
  const add = (objective: string, text: string) => addTo(texts, objective, text);
  for (const { tab, record } of theirs)
    if (tab === 'Key results') add(idText(record['Objective ID']), lineOf(record['Key result'] as Cell));
  for (const { tab, cells, was } of ours)
    if (tab === 'Key results')
      add(lineOf(cells['Objective ID']), lineOf(was?.['Key result'] ?? cells['Key result']));
  return (objective) => texts.get(objective) ?? [];
}

/** The ID in a cell, or the name of one that is yet to be given. */
export const idText = (cell: NewRecord[string] | undefined): string =>
  isNewId(cell) ? newIdName(cell) : lineOf(cell);
