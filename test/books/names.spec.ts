// Takes files with named ranges; specifies which of them a book has, that they are saved again, and where
// they are once rows come and go. Never a formula behind a name.
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type BookModel, sheetOfValues } from '../../shared/books/sheet-model.ts';
import { openBook } from '../../workbench/src/books/open.ts';
import { toWorkbook } from '../../workbench/src/books/to-workbook.ts';
import { saveXlsx } from '../../workbench/src/books/write-xlsx.ts';
import { createHost } from '../../workbench/src/host/create-host.ts';
import type { Host } from '../../workbench/src/host/host.ts';
import { newFolder } from '../support/new-folder.ts';
import { personIn } from '../support/person-acts.ts';
import { bookOf, xlsxBytes } from './parts.ts';

const named = (...names: [name: string, at: string][]) =>
  xlsxBytes({
    sheet:
      '<sheetData><row r="2"><c r="B2"><v>31</v></c><c r="C2"><v>7</v></c></row><row r="3"><c r="B3"><v>5</v></c></row></sheetData>',
    workbook: `<definedNames>${names.map(([name, at]) => `<definedName name="${name}">${at}</definedName>`).join('')}</definedNames>`,
  });

const CELL = { name: 'Premium', tab: 'Key results', area: { row: 2, column: 2, rows: 1, columns: 1 } };

describe('the named ranges of an Excel file', () => {
  it('are those that are an area of a tab; formulas, damage and what is Excel’s own are none', async () => {
    const book = await bookOf(
      named(
        ['Premium', "'Key results'!$B$2"],
        ['Both', "'Key results'!$B$2:$C$3"],
        ['Rate', '0.19'],
        ['Sum', "SUM('Key results'!$B$2:$B$9)"],
        ['Gone', '#REF!'],
        ['Elsewhere', '[1]Other!$A$1'],
        ['_xlnm.Print_Area', "'Key results'!$A$1:$C$9"],
      ),
    );
    expect(book.names).toEqual([
      CELL,
      { ...CELL, name: 'Both', area: { row: 2, column: 2, rows: 2, columns: 2 } },
    ]);
    expect(toWorkbook(book).names).toEqual([
      { name: 'Premium', cells: [[31]] },
      {
        name: 'Both',
        cells: [
          [31, 7],
          [5, ''],
        ],
      },
    ]);
  });

  it('stay in the file that is saved of it', async () => {
    const path = join(newFolder(), 'again.xlsx');
    await saveXlsx(await bookOf(named(['Premium', "'Key results'!$B$2"])), path);
    const again = await openBook(path);
    expect(again.ok && again.book.names).toEqual([CELL]);
  });
});

describe('a named range in the live sheet', () => {
  let host: Host;
  afterEach(() => host.dispose());

  const open = async (body: string) => {
    const rows = [
      ['Region', 'Premium'],
      ['North', 31],
    ];
    const names = [{ ...CELL, tab: 'Sales' }];
    const book: BookModel = { name: 'Book', sheets: [sheetOfValues('Sales', rows)], names };
    host = await createHost({
      files: {
        'Code.js': `function test() { const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0]; ${body} const range = book.getRangeByName('premium'); return range && [range.getA1Notation(), range.getValue()]; }`,
      },
      book,
      user: () => 'mei@example.com',
      clock: () => 0,
      inProcess: true,
    });
    return host.call('test');
  };

  it.each<[string, string, unknown]>([
    ['is found in any case', '', ['B2', 31]],
    ['moves with rows that are put in above it', 'sheet.insertRowsBefore(1, 3);', ['B5', 31]],
    ['moves with columns that are put in before it', 'sheet.insertColumnsAfter(1, 2);', ['D2', 31]],
    ['stays where rows below it go', 'sheet.deleteRow(5);', ['B2', 31]],
    ['is none any more once its cell is taken out', 'sheet.deleteRow(2);', null],
    ['goes with its tab’s name', "sheet.setName('Revenue');", ['B2', 31]],
  ])('%s', async (_, body, wanted) => {
    expect(await open(body)).toEqual(wanted);
  });

  it('goes with its cell where a person cuts that and puts it in elsewhere, and comes back with it', async () => {
    await open('');
    const person = await personIn(host, 'Sales');
    await person.cutAndPaste([2, 2], [7, 4]);
    expect(await host.call('test')).toEqual(['D7', 31]);
    await person.cutAndPaste([1, 1], [2, 2]);
    expect(await host.call('test')).toEqual(['D7', 31]);
    await person.cutAndPaste([7, 4], [2, 2]);
    expect(await host.call('test')).toEqual(['B2', 31]);
  });

  it('is kept with the book, where it is by then', async () => {
    await open("sheet.insertRowsBefore(1, 1); sheet.setName('Revenue');");
    expect((await host.model()).names).toEqual([
      { name: 'Premium', tab: 'Revenue', area: { row: 3, column: 2, rows: 1, columns: 1 } },
    ]);
  });
});
