// Takes files and tabs that are larger than what is read of one; specifies that what stands beyond is listed
// as left out, with how much it is and where it begins (design §9, Import). Never how fast it is read.
import { describe, expect, it } from '@jest/globals';
import { gridOfTab } from '../../addon/sidebar/import/sources.ts';
import { emptySheet } from '../../shared/books/sheet-model.ts';
import { gridsOfBook } from '../../shared/import/files/book-grids.ts';
import { importOf } from '../../shared/import/index.ts';
import type { Grid, Import } from '../../shared/import/model.ts';
import { bookOf } from '../examples/books.ts';
import { text } from './shape.ts';

const HEAD = ['Objective', 'Key result', 'Target'];
const PLAN = [HEAD, ['Win the town', 'Sell sofas to hotels', '40']];
const MOST = 100_000;

/** A plan, then blank rows, then rows that begin in the one behind the last that is read. */
const longRows = (late: number): string[][] => [
  ...PLAN,
  ...Array.from({ length: MOST - PLAN.length }, () => []),
  ...Array.from({ length: late }, (_, at) => ['', `Late ${at}`, '5']),
];
/** Columns beyond the last that is read: each second one holds something. */
const wideRows = (late: number): string[][] =>
  PLAN.map((row, at) => [
    ...row,
    ...Array.from({ length: 500 - row.length }, () => ''),
    ...Array.from({ length: 2 * late }, (_, column) => (at > 0 && column % 2 === 1 ? 'x' : '')),
  ]);

const separated = (rows: readonly string[][]) =>
  text('plan.csv', rows.map((row) => (row.length > 0 ? row.join(',') : ',')).join('\n'));
const workbook = (rows: readonly string[][]) =>
  gridsOfBook('plan.xlsx', {
    name: 'plan',
    sheets: [
      { ...emptySheet('OKRs'), rows: rows.map((row) => row.map((value) => ({ value: value || null }))) },
    ],
  });
const tab = (rows: readonly string[][]): Grid[] => [
  gridOfTab({ name: 'Plan', rows: rows.map((row) => [...row]) }),
];
const page = (rows: readonly string[][]) =>
  text(
    'plan.html',
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  );
const document = (rows: readonly string[][]) =>
  text('plan.md', rows.map((row) => (row.length > 0 ? `| ${row.join(' | ')} |` : '')).join('\n'));

const beyondOf = ({ leftOut }: Import) =>
  leftOut
    .filter(({ reason }) => /are read|只读取/.test(reason))
    .map(({ at, reason }) => `${at}  ${reason.split(':')[0]!.split('：')[0]}`);
const beyond = (grids: readonly Grid[]) => beyondOf(importOf(grids));

describe('rows beyond the hundred-thousandth', () => {
  it.each<[string, (rows: readonly string[][]) => Grid[], string]>([
    ['a file of separated cells', separated, 'plan.csv!A100001'],
    ['a workbook', workbook, 'plan.xlsx!OKRs!A100001'],
    ['a tab of the spreadsheet', tab, 'Plan!A100001'],
    ['a table of a page', page, 'plan.html!A100001'],
    ['a document', document, 'plan.md:100001'],
  ])('of %s are listed by their number, and the plan above them is read', (_, grids, at) => {
    const read = importOf(grids(longRows(3)));
    expect(beyondOf(read)).toEqual([`${at}  3 rows from here on`]);
    expect(read.objectives.map((each) => each.text)).toEqual(['Win the town']);
  });

  it('of a list of JSON are listed too', () => {
    const rows = Array.from({ length: MOST + 2 }, (_, at) =>
      at > 0 && at < MOST ? {} : { objective: 'Win' },
    );
    expect(beyond(text('plan.json', JSON.stringify([...rows, {}])))).toEqual([
      'plan.json  2 rows from here on',
    ]);
  });

  it('are said in Chinese of a Chinese file', () => {
    const [head, ...rest] = longRows(1);
    const chinese = [
      head!.with(0, '目标').with(1, '关键结果').with(2, '目标值'),
      ['赢得本市', '卖出沙发', '40'],
      ...rest.slice(1),
    ];
    expect(beyond(separated(chinese))).toEqual(['plan.csv!A100001  自此起 1 行']);
  });
});

describe('columns beyond the five-hundredth', () => {
  it.each<[string, (rows: readonly string[][]) => Grid[], string]>([
    ['a file of separated cells', separated, 'plan.csv!SH2'],
    ['a workbook', workbook, 'plan.xlsx!OKRs!SH2'],
    ['a tab of the spreadsheet', tab, 'Plan!SH2'],
    ['a table of a page', page, 'plan.html!SH2'],
    ['a table of a document', document, 'plan.md:2'],
  ])('of %s are listed by their number', (_, grids, at) => {
    expect(beyond(grids(wideRows(2)))).toEqual([`${at}  2 columns from here on`]);
    expect(beyond(grids(wideRows(0)))).toEqual([]);
  });

  it('of a workbook of ours are listed too', () => {
    const grids = bookOf('team-of-eight', 'en').tabs.map(({ name, rows }) => {
      const wide = rows.map((row, at) => (at === 1 ? Object.assign([...row], { 500: 'x' }) : row));
      return { ...gridOfTab({ name, rows: name === 'Objectives' ? wide : rows }), file: 'ours', tab: name };
    });
    const read = importOf(grids);
    expect(read.doubts).toEqual([]);
    expect(beyondOf(read)).toEqual(['ours!Objectives!SG2  1 column from here on']);
  });

  it('of a list of JSON are listed too', () => {
    const fields = Object.fromEntries(Array.from({ length: 505 }, (_, at) => [`note ${at}`, 'x']));
    expect(beyond(text('plan.json', JSON.stringify([{ objective: 'Win the town', ...fields }])))).toEqual([
      'plan.json  6 columns from here on',
    ]);
  });
});

describe('what else has a bound', () => {
  it('is listed: tables of a page, levels and check-ins of JSON', () => {
    const tables = '<table><tr><td>Win</td></tr></table>'.repeat(1003);
    expect(beyond(text('plan.html', tables))).toEqual(['plan.html  3 tables at the end of the page']);
    const deep = Array.from({ length: 12 }).reduce<object>(
      (inner, _, at) => ({ name: `Goal ${12 - at}`, goals: [inner] }),
      { name: 'Goal 13' },
    );
    expect(beyond(text('plan.json', JSON.stringify({ goals: [deep] })))).toEqual(['plan.json  4 records']);
    const checkins = Array.from({ length: 207 }, (_, at) => ({ value: at }));
    const goals = [{ title: 'Win', keyResults: [{ title: 'Sell sofas', checkins }] }];
    expect(beyond(text('plan.json', JSON.stringify({ goals })))).toEqual(['plan.json  7 check-ins']);
  });

  it('is listed: texts of which only the beginning is read', () => {
    const long = 'sell more sofas '.repeat(2000);
    const cut = (grids: readonly Grid[]) =>
      importOf(grids)
        .leftOut.filter(({ reason }) => reason.startsWith('the end of'))
        .map(({ at }) => at);
    expect(cut(page([HEAD, ['Win', long, '4']]))).toEqual(['plan.html!B2']);
    expect(cut(text('plan.md', `# Win\n\n- ${long}\n- Sell beds`))).toEqual(['plan.md:3']);
  });
});
