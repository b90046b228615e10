// Takes a proposal; gives the workbook that it would become: our tabs in the file's language, with the cell
// that each row came from. Never writes a record that nobody made.
import { isLanguage, type Language } from '../../model/language.ts';
import type { Cell, Tab, Workbook } from '../../model/workbook.ts';
import { SETTING_KEYS } from '../../sheet/table/setting-keys.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { headingRow, neutralText, type RecordCells, rowFor, tabTitle } from '../../sheet/write/write.ts';
import { inLanguage } from '../../words/say.ts';
import type { Import } from '../model.ts';
import { saysIn } from '../words/says.ts';
import { type BookRows, bookRows } from './rows.ts';

const MORE: readonly [string, string][] = [
  ['Owner as given', '原负责人'],
  ['Note', '备注'],
  ['From', '来源'],
];

/** The proposal as a workbook of the product's own tabs. */
export function workbookOf(read: Import): Workbook {
  const language = isLanguage(read.language) ? read.language : 'en';
  const title = (read.files[0] ?? 'Import').replace(/\.[a-z]{2,8}$/i, '');
  const rows = bookRows(read, language, title);
  const tab = (
    name: TabName,
    records: readonly RecordCells[],
    more: readonly [string, string][] = [],
  ): Tab => {
    const own = headingRow(name, language);
    const lines = records.map((record) => [
      ...rowFor(name, own, record),
      ...more.map(([key]) => record[key] ?? ''),
    ]);
    return {
      name: tabTitle(name, language),
      rows: [[...own, ...more.map((each) => inLanguage(language, each))], ...lines].map((line) =>
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
    saysIn(language, 'Name', '姓名'),
    saysIn(language, 'Email', '邮箱'),
    saysIn(language, 'Key results', '关键结果'),
  ];
  return {
    name: saysIn(language, 'Owners to match', '待匹配负责人'),
    rows: [head, ...owners.map(({ name, keyResults }) => [safe(name), '', keyResults])],
  };
}
