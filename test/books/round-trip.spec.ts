// Takes workbooks of every kind of cell; says what survives saving and opening again. Never opens a file of
// the project.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { BookModel, SheetModel } from '../../shared/books/sheet-model.ts';
import { emptySheet, sheetOfValues } from '../../shared/books/sheet-model.ts';
import { saveCsvFolder } from '../../workbench/src/books/csv/folder.ts';
import { openBook } from '../../workbench/src/books/open.ts';
import { toTab, toWorkbook } from '../../workbench/src/books/to-workbook.ts';
import { saveXlsx } from '../../workbench/src/books/write-xlsx.ts';
import { newFolder } from '../support/new-folder.ts';

async function opened(path: string): Promise<BookModel> {
  const result = await openBook(path);
  if (!result.ok) throw new Error(result.message);
  return result.book;
}

async function throughXlsx(book: BookModel): Promise<BookModel> {
  const path = join(newFolder(), 'book.xlsx');
  await saveXlsx(book, path);
  return opened(path);
}

const HOSTILE = [
  '=1+1',
  '+1',
  '-1+cmd',
  '@SUM(A1)',
  '=HYPERLINK("http://x")',
  'a\r\nb',
  'a"b,c;d',
  '<b>',
  '\t=1',
  '你好；',
];

const DRESSED: SheetModel = {
  ...emptySheet('关键结果'),
  rows: [
    [
      {
        value: 'x',
        note: 'why',
        background: '#ffeeaa',
        fontColor: '#cc0000',
        bold: true,
        wrap: true,
        align: 'center',
      },
    ],
  ],
  columnWidths: [120, undefined, 61],
  frozenRows: 1,
  tabColor: '#00aa00',
  merges: [{ row: 3, column: 1, rows: 2, columns: 2 }],
  validations: [
    {
      areas: [{ row: 2, column: 1, rows: 9, columns: 2 }],
      criteria: 'VALUE_IN_LIST',
      values: ['增加', 'decrease'],
      allowInvalid: false,
      dropdown: true,
      help: 'pick',
    },
    {
      areas: [{ row: 2, column: 3, rows: 9, columns: 1 }],
      criteria: 'NUMBER_BETWEEN',
      values: [1, 5],
      allowInvalid: true,
      dropdown: false,
    },
    {
      areas: [{ row: 2, column: 4, rows: 9, columns: 1 }],
      criteria: 'VALUE_IN_RANGE',
      values: ["'关键结果'!$A$1:$A$9"],
      allowInvalid: true,
      dropdown: true,
    },
  ],
};

describe('an .xlsx saved and opened', () => {
  it('keeps numbers, texts, booleans, percents and dates', async () => {
    const sheet = emptySheet('Key results');
    sheet.rows = [
      [{ value: 1.5 }, { value: 'text' }, { value: true }, undefined, { value: 0.07, format: '0%' }],
      [
        { value: 45671, format: 'yyyy-mm-dd' },
        { value: 45671.395833333336, format: 'yyyy-mm-dd hh:mm' },
      ],
    ];
    const book = await throughXlsx({ name: 'b', sheets: [sheet] });
    expect(toWorkbook(book)).toEqual({
      tabs: [
        {
          name: 'Key results',
          rows: [
            [1.5, 'text', true, '', '7%'],
            ['2025-01-14', '2025-01-14 09:30'],
          ],
        },
      ],
    });
  });

  it('keeps notes, colours, widths, frozen rows and merges', async () => {
    const again = (await throughXlsx({ name: 'b', sheets: [DRESSED] })).sheets[0]!;
    expect(again.rows[0]).toEqual(DRESSED.rows[0]);
    expect(again.columnWidths[0]).toBe(120);
    expect(again.columnWidths[2]).toBe(61);
    expect(again).toMatchObject({ frozenRows: 1, tabColor: '#00aa00', merges: DRESSED.merges });
  });

  it('keeps validations: of a list, between numbers, of a range', async () => {
    const again = (await throughXlsx({ name: 'b', sheets: [DRESSED] })).sheets[0]!;
    expect(again.validations).toEqual(DRESSED.validations);
  });

  it('gives a formula its last value', async () => {
    const sheet = { ...emptySheet('A'), rows: [[{ value: 3, formula: '=1+2' }]] };
    expect((await throughXlsx({ name: 'b', sheets: [sheet] })).sheets[0]!.rows[0]![0]).toEqual({
      value: 3,
      formula: '=1+2',
    });
  });

  it('never makes a formula of typed text', async () => {
    const book = await throughXlsx({
      name: 'b',
      sheets: [
        sheetOfValues(
          'A',
          HOSTILE.map((text) => [text]),
        ),
      ],
    });
    const cells = book.sheets[0]!.rows.map((row) => row[0]!);
    expect(cells.every((cell) => cell.formula === undefined)).toBe(true);
    expect(cells.slice(0, 5).map((cell) => cell.format)).toEqual(['@', '@', '@', '@', '@']);
    // XML knows one line end only.
    expect(cells.map((cell) => String(cell.value).replaceAll('\r\n', '\n'))).toEqual(
      HOSTILE.map((text) => text.replaceAll('\r\n', '\n')),
    );
  });

  it('keeps texts that XML cannot hold as they are: signs, halves of characters, what looks like an escape', async () => {
    const texts = ['a\u0007b', 'x_x0041_y', '<&>"', 'half \ud83d', '  blanks  '];
    const book = await throughXlsx({
      name: 'b',
      sheets: [
        sheetOfValues(
          'A',
          texts.map((text) => [text]),
        ),
      ],
    });
    const again = book.sheets[0]!.rows.map((row) => row[0]!.value);
    expect(again.slice(1)).toEqual(['x_x0041_y', '<&>"', 'half \ufffd', '  blanks  ']);
    expect(String(again[0])).toMatch(/^a.*b$/);
  });

  it('gives tabs names that Excel takes, each once', async () => {
    const names = ['Plan: 1/2', 'plan: 1/2', 'x'.repeat(40), 'x'.repeat(41), "'q'"];
    const book = await throughXlsx({ name: 'b', sheets: names.map((name) => sheetOfValues(name, [[1]])) });
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Plan_ 1_2',
      'plan_ 1_2 (2)',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
      '_q_',
    ]);
  });

  it('keeps 10,000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, r) => [`KR-${r}`, r / 7, 'note']);
    const book = await throughXlsx({ name: 'b', sheets: [sheetOfValues('A', rows)] });
    expect(toTab(book.sheets[0]!).rows).toEqual(rows);
    expect(book.sheets[0]!.rowCount).toBe(10_000);
  });
});

describe('a folder of CSV files', () => {
  it('keeps every text as it was typed, formulas included as text', async () => {
    const path = newFolder();
    saveCsvFolder(
      {
        name: 'b',
        sheets: [
          sheetOfValues(
            'Signals',
            HOSTILE.map((text) => [text, 'x']),
          ),
        ],
      },
      path,
    );
    const book = await opened(path);
    expect(toWorkbook(book)).toEqual({
      tabs: [{ name: 'Signals', rows: HOSTILE.map((text) => [text, 'x']) }],
    });
    expect(book.sheets[0]!.rows.flat().some((cell) => cell?.formula)).toBe(false);
  });

  it('reads BOM, CRLF, quoted line ends and a ; inside a cell', async () => {
    const path = newFolder();
    writeFileSync(
      join(path, 'Key results.csv'),
      '\uFEFFKR ID,Plan\r\nKR-1,"2025-01-14:5; 2025-02-14:9"\r\n\r\nKR-2,"two\r\nlines"\r\n',
    );
    expect(toWorkbook(await opened(path))).toEqual({
      tabs: [
        {
          name: 'Key results',
          rows: [['KR ID', 'Plan'], ['KR-1', '2025-01-14:5; 2025-02-14:9'], [''], ['KR-2', 'two\r\nlines']],
        },
      ],
    });
  });

  it('never writes outside its folder, whatever a tab is called', async () => {
    const path = newFolder();
    const names = ['../up', 'a/b', '..', 'con:1', '100%'];
    saveCsvFolder({ name: 'b', sheets: names.map((name) => sheetOfValues(name, [['x']])) }, join(path, 'in'));
    expect((await opened(join(path, 'in'))).sheets.map((sheet) => sheet.name).sort()).toEqual(
      [...names].sort(),
    );
  });
});
