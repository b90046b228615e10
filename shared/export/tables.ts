// Takes a standing and who asks; gives the tables of an export in the language of its headings: the tabs of
// the workbook that reads back as the same plan. Never what a member may not see.
import { boardRows } from '../board/rows.ts';
import type { Language } from '../model/language.ts';
import { type ColumnSpec, type TabName, tabSpec } from '../sheet/table/tabs.ts';
import { planRows } from '../sheet/write/plan-rows.ts';
import { type RecordCells, rowFor, tabTitle } from '../sheet/write/write.ts';
import { inLanguage } from '../words/say.ts';
import { isSeenByMembers } from './members-view.ts';
import type { Exported, ExportPart, FileRow, FileTable } from './model.ts';
import { figureColumns, snapshotRows } from './snapshot-rows.ts';

/** Tabs of the plan that are the admins' own: a form holds the right answers of a training. */
const ADMINS_TABS: readonly TabName[] = ['Forms', 'Mails'];

/**
 * The tables of a part, in the order of the workbook's tabs; those of the plan that are blank are left out.
 */
export function tablesOf(part: ExportPart, exported: Exported): FileTable[] {
  const has = (each: ExportPart) => part === 'all' || part === each;
  return [
    ...(has('plan') ? planTables(exported) : []),
    ...(has('snapshots') ? [snapshotTable(exported)] : []),
    ...(has('board') ? [boardTable(exported)] : []),
  ];
}

function planTables({ standing, language, isAdmin }: Exported): FileTable[] {
  return planRows(standing.plan, language).flatMap(([tab, records]) => {
    if (records.length === 0 || (!isAdmin && ADMINS_TABS.includes(tab))) return [];
    const columns = tabSpec(tab).columns.filter(
      ({ name }) => isAdmin || tab !== 'People' || isSeenByMembers(name),
    );
    return [tableOf(tab, columns, language, records)];
  });
}

const snapshotTable = ({ standing, language }: Exported): FileTable =>
  tableOf(
    'Snapshots',
    [...tabSpec('Snapshots').columns, ...figureColumns()],
    language,
    lazily(() => snapshotRows(standing, language)),
  );

function boardTable({ shown, language }: Exported): FileTable {
  // What cells say stands in the sheet that has them.
  const columns = tabSpec('Board').columns.filter(({ name }) => name !== 'Value from');
  return {
    ...tableOf('Board', columns, language, []),
    rows: lazily(function* () {
      for (const row of boardRows(shown, language))
        yield { cells: columns.map(({ name }) => row.cells[name] ?? ''), board: row };
    }),
  };
}

/** Made anew each time it is gone through. */
const lazily = <Each>(make: () => Generator<Each>): Iterable<Each> => ({ [Symbol.iterator]: make });

function tableOf(
  tab: TabName,
  columns: readonly ColumnSpec[],
  language: Language,
  records: Iterable<RecordCells>,
): FileTable {
  const headings = columns.map(({ name, zh }) => inLanguage(language, [name, zh]));
  const own = new Set(tabSpec(tab).columns);
  return {
    spec: tabSpec(tab),
    title: tabTitle(tab, language),
    columns,
    headings,
    rows: lazily(function* (): Generator<FileRow> {
      for (const record of records) {
        const cells = rowFor(tab, headings, record);
        // Columns of another tab are passed over by the writer of this one.
        yield {
          cells: columns.map((column, at) => (own.has(column) ? cells[at]! : (record[column.name] ?? ''))),
        };
      }
    }),
  };
}
