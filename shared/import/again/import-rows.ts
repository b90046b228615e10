// Takes a comparison and what a person chose of it; gives all that the import then writes: rows to append,
// cells to change, rows to take out, and the log of it. Never a change that nobody chose.
import type { NewRecord, NewRows } from '../../goals/first-rows.ts';
import { isNewId, type TabRecords } from '../../goals/new-ids.ts';
import type { Cell, Workbook } from '../../model/workbook.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { lineOf } from '../../sheet/table/texts.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import type { Choices } from './choices.ts';
import type { Comparison, Difference } from './compare.ts';
import { type ImportName, LOG, logRecord, type ToLog } from './log.ts';
import { rowsToAdd } from './new-rows.ts';
import { idText, type NewVersionRow } from './pairing.ts';
import { ID_OF } from './standing.ts';

/** Cells of a row that is known by its ID. It is left alone where it does not say what it said. */
export interface RowChange {
  tab: TabName;
  id: string;
  was: RecordCells;
  now: RecordCells;
}

/** All that an import writes. */
export interface ImportRows extends NewRows {
  changes: RowChange[];
  out: TabRecords[];
  /** The line of the log that stands while there is more to write; null where one does, or none is needed. */
  opening: RecordCells | null;
  /** Lines of the log that go when all is written. */
  closing: RecordCells[];
}

/** How many rows of the plan it touches: the log's own are not counted. */
export function rowsTouched({ tabs, changes, out }: Pick<ImportRows, 'tabs' | 'changes' | 'out'>): number {
  const listed = [...tabs, ...out].filter(({ tab }) => tab !== LOG);
  return listed.reduce((sum, { records }) => sum + records.length, changes.length);
}

interface ToWrite {
  rows: NewRows;
  comparison: Comparison;
  choices: Choices;
  name: ImportName;
  book: Workbook;
}

/** The lines of the log are the last of `tabs`. In which order all of it may be written: `piecesOf`. */
export function importRows({ rows, comparison, choices, name, book }: ToWrite): ImportRows {
  const tabs = rowsToAdd(rows, comparison, choices, book);
  const { changes, decided } = changesOf(comparison, choices);
  const out = choices.gone ? goneRows(comparison) : [];
  const log = [...addedLog(tabs, comparison.theirs), ...decided, ...goneLog(out)];
  const records = log.map((each) => logRecord(name, each));
  const { begun, undone } = comparison.log;
  return {
    settings: rows.settings,
    tabs: records.length > 0 ? [...tabs, { tab: LOG, records }] : tabs,
    changes,
    out,
    opening: begun.some((each) => each.import === name.import)
      ? null
      : openingOf(name, rowsTouched({ tabs, changes, out })),
    closing: [...begun, ...undone].map(({ cells }) => cells),
  };
}

function openingOf(name: ImportName, rows: number): RecordCells {
  const begun: ToLog = { what: 'begun', tab: LOG, id: '', from: '', written: { Rows: rows } };
  return logRecord(name, begun) as RecordCells;
}

/**
 * What is to be changed, and for the log every row that the versions differ in: what was decided once is not
 * asked again, whichever way.
 */
function changesOf(comparison: Comparison, choices: Choices): { changes: RowChange[]; decided: ToLog[] } {
  const byId = new Map<string, RowChange>();
  for (const group of ['changed', 'reworded', 'conflicts'] as const)
    for (const { tab, id, fields } of comparison[group]) {
      const change = byId.get(`${tab} ${id}`) ?? { tab, id, was: {}, now: {} };
      byId.set(`${tab} ${id}`, change);
      if (choices[group]) addFields(change, fields);
    }
  const theirs = new Map(comparison.theirs.map((each) => [`${each.tab} ${each.ours?.id}`, each]));
  const decided = [...byId].map(([key, { tab, id, was, now }]): ToLog => {
    const their = theirs.get(key);
    const from = lineOf(their?.record.From as Cell);
    return { what: 'changed', tab, id, from, written: now, read: their?.read ?? null, before: was };
  });
  return { changes: [...byId.values()].filter(({ now }) => Object.keys(now).length > 0), decided };
}

function addFields(change: RowChange, fields: Difference['fields']): void {
  for (const { column, here, now } of fields) {
    change.was[column] = here;
    change.now[column] = now;
  }
}

/**
 * Rows as they stand; one that somebody has edited here stays, and so does an objective that has rows left.
 */
function goneRows({ gone, theirs }: Comparison): TabRecords[] {
  const stays = [
    ...gone.filter(({ isEdited }) => isEdited).map(({ ours }) => ours),
    ...theirs.flatMap(({ ours }) => (ours?.isHere ? [ours] : [])),
  ];
  const needed = new Set(stays.map(({ cells }) => lineOf(cells['Objective ID'])));
  return (['Key results', 'Objectives'] as const).flatMap((tab) => {
    const rows = gone.filter(
      ({ ours, isEdited }) => ours.tab === tab && !isEdited && !(tab === 'Objectives' && needed.has(ours.id)),
    );
    return rows.length > 0 ? [{ tab, records: rows.map(({ ours }) => ours.cells) }] : [];
  });
}

function addedLog(tabs: NewRows['tabs'], theirs: readonly NewVersionRow[]): ToLog[] {
  // By the ID that it is to be given: several may stand in one cell.
  const keyOf = (tab: TabName, id: NewRecord[string] | undefined) => `${tab} ${idText(id)}`;
  const read = new Map(
    theirs
      .filter((each) => each.read !== each.record)
      .map((each) => [keyOf(each.tab, each.record[ID_OF[each.tab]]), each.read]),
  );
  return tabs.flatMap(({ tab, records }) =>
    records.map((record): ToLog => {
      const id = record[tab === 'Objectives' ? 'Objective ID' : 'KR ID'];
      return {
        what: 'added',
        tab,
        id: isNewId(id) ? id : lineOf(id),
        from: lineOf(record.From as Cell),
        written: record,
        read: read.get(keyOf(tab, id)) ?? null,
      };
    }),
  );
}

const goneLog = (out: readonly TabRecords[]): ToLog[] =>
  out.flatMap(({ tab, records }) =>
    records.map((record): ToLog => {
      const id = lineOf(record[ID_OF[tab as keyof typeof ID_OF]]);
      return { what: 'removed', tab, id, from: '', written: null, before: record };
    }),
  );
