// Takes a proposal; gives the workbook that it would become: our tabs in the file's language, with the cell
// that each row came from. Never writes a record that nobody made.
import type { Language } from '../../model/language.ts';
import type { Cell, Tab, Workbook } from '../../model/workbook.ts';
import { SETTING_KEYS } from '../../sheet/table/setting-keys.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { headingRow, neutralText, type RecordCells, rowFor, tabTitle } from '../../sheet/write/write.ts';
import { sayOfImport } from '../../words/import.ts';
import { inLanguage } from '../../words/say.ts';
import type { Import } from '../model.ts';
import { spokenIn } from '../words/spoken.ts';
import { type BookRows, bookRows } from './rows.ts';

/** Columns that our own tabs have not. */
const MORE = ['Owner as given', 'Note', 'From'] as const;

/** The proposal as a workbook of the product's own tabs. */
export function workbookOf(read: Import): Workbook {
  const language = spokenIn(read.language);
  const title = (read.files[0] ?? 'Import').replace(/\.[a-z]{2,8}$/i, '');
  const rows = bookRows(read, language, title);
  const tab = (
    name: TabName,
    records: readonly RecordCells[],
    more: readonly (typeof MORE)[number][] = [],
  ): Tab => {
    const own = headingRow(name, language);
    const lines = records.map((record) => [
      ...rowFor(name, own, record),
      ...more.map((key) => record[key] ?? ''),
    ]);
    return {
      name: tabTitle(name, language),
      rows: [[...own, ...more.map((key) => sayOfImport(language, key))], ...lines].map((line) =>
        line.map(safe),
      ),
    };
  };
  const tabs = [
    {
      name: tabTitle('Settings', language),
      rows: [headingRow('Settings', language), ...settings(rows, language)],
    },
    tab('Units', rows.units),
    tab('People', rows.people),
    tab('Objectives', rows.objectives, MORE.slice(2)),
    tab('Key results', rows.keyResults, MORE),
  ];
  if (rows.metrics.length > 0) tabs.push(tab('Metrics', rows.metrics));
  if (rows.snapshots.length > 0) tabs.push(tab('Snapshots', rows.snapshots));
  if (rows.owners.length > 0) tabs.push(ownersTab(rows, language));
  return { tabs };
}

/** Typed text never becomes a formula, whatever opens the file. */
const safe = (cell: Cell): Cell => neutralText(cell);

function settings({ settings: list }: BookRows, language: Language): Cell[][] {
  return list.map(([key, value]) => [
    inLanguage(language, [key, SETTING_KEYS.find((each) => each.key === key)?.zh ?? key]),
    safe(value),
  ]);
}

function ownersTab({ owners }: BookRows, language: Language): Tab {
  const head = [
    sayOfImport(language, 'ownerName'),
    sayOfImport(language, 'ownerEmail'),
    sayOfImport(language, 'ownerKeyResults'),
  ];
  return {
    name: sayOfImport(language, 'ownersTab'),
    rows: [head, ...owners.map(({ name, keyResults }) => [safe(name), '', keyResults])],
  };
}
