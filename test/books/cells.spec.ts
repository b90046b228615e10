// Takes cells and typed texts; says how a person's 15% and 2025-01-14 travel. Never goes near a file.

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { a1Of, areaOfA1, areasOfCells, splitSheetName } from '../../shared/books/a1.ts';
import { isDateFormat, isPercentFormat } from '../../shared/books/serial.ts';
import { sheetOfValues } from '../../shared/books/sheet-model.ts';
import { percentCell, shareOfPercent } from '../../shared/sheet/table/percent-cell.ts';
import { toCell, toTab } from '../../workbench/src/books/to-workbook.ts';
import { typedBook, typedValue } from '../../workbench/src/books/typed.ts';

describe('percents', () => {
  it.each([
    [0.07, '7%'],
    [0.18, '18%'],
    [1.1, '110%'],
    [0.155, '15.5%'],
    [0, '0%'],
    [-0.29, '-29%'],
    [1e-7, '0.00001%'],
    [12, '1200%'],
    [1e21, '100000000000000000000000%'],
  ])('%d reads %s', (share, text) => {
    expect(percentCell(share)).toBe(text);
  });

  it('come back as the same number, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (share) => {
        const again = shareOfPercent(percentCell(share).slice(0, -1));
        return again === share || (again === 0 && share === 0);
      }),
    );
  });
});

describe('number formats', () => {
  it('a percent sign counts unless it is quoted', () => {
    expect([isPercentFormat('0.0%'), isPercentFormat('0" %"'), isPercentFormat('0\\%')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('letters of dates count unless they are quoted, a colour or General', () => {
    const formats = [
      'yyyy-mm-dd',
      'm/d/yy h:mm',
      '[$-804]yyyy年m月d日',
      '[h]:mm',
      '0.00',
      'General',
      '[Red]0',
      '0" days"',
      '@',
    ];
    expect(formats.map(isDateFormat)).toEqual([true, true, true, true, false, false, false, false, false]);
  });

  it('a date before a format is a number', () => {
    expect(toCell({ value: 45671 })).toBe(45671);
    expect(toCell({ value: 45671.5, format: 'd/m/yy h:mm' })).toBe('2025-01-14 12:00');
    expect(toCell({ value: 0.5, format: 'hh:mm' })).toBe('12:00');
  });
});

describe('what a person types', () => {
  it.each([
    ['15%', 0.15, '0%'],
    ['15.5 %', 0.155, '0.00%'],
    ['1,234', 1234, '#,##0'],
    ['-3.5', -3.5, undefined],
    ['1e3', 1000, undefined],
    ['2025-01-14', 45671, 'yyyy-mm-dd'],
    ['2025/1/14', 45671, 'yyyy-mm-dd'],
    ['2025年1月14日', 45671, 'yyyy-mm-dd'],
    ['2025-01-14 12:00', 45671.5, 'yyyy-mm-dd hh:mm'],
    ['1/14/2025', 45671, 'yyyy-mm-dd'],
    ['12:00', 0.5, 'h:mm'],
    ['TRUE', true, undefined],
    ['false', false, undefined],
    ["'15%", '15%', undefined],
    ['', null, undefined],
    [' x ', ' x ', undefined],
  ])('%s', (text, value, format) => {
    expect(typedValue(text)).toEqual(format ? { value, format } : { value });
  });

  it.each(['2025-02-30', '2025-1-1 25:00', '13/13/2025', '1,23', '--1', '.', 'e5', '%', '1-2', '24:00'])(
    '%s stays text',
    (text) => {
      expect(typedValue(text)).toEqual({ value: text });
    },
  );

  it('month/day/year is a date where the locale says so only', () => {
    expect(typedValue('1/14/2025', 'zh_CN')).toEqual({ value: '1/14/2025' });
  });
});

describe('a CSV opened in the grid', () => {
  it('types what reads back the same, and nothing else', () => {
    const texts = [
      '15%',
      '2025-01-14',
      '2025-01-14 09:30',
      '8',
      '0.5',
      'TRUE',
      '007',
      '1,000',
      '1e5',
      'true',
      '2025/1/14',
      '=1',
      '-4',
      '+4',
      '15.50%',
    ];
    const book = { name: 'b', sheets: [sheetOfValues('A', [texts])] };
    const typed = typedBook(book).sheets[0]!;
    expect(
      toTab(typed)
        .rows[0]!.map(String)
        .map((text) => (text === 'true' ? 'TRUE' : text)),
    ).toEqual(texts.map((text) => (text === 'true' ? 'TRUE' : text)));
    expect(typed.rows[0]!.map((cell) => typeof cell!.value)).toEqual([
      'number',
      'number',
      'number',
      'number',
      'number',
      'boolean',
      'string',
      'string',
      'string',
      'string',
      'string',
      'string',
      'number',
      'string',
      'string',
    ]);
  });
});

describe('A1 notation', () => {
  it.each(['A1', 'C9', 'A1:C9', 'AA10:AB12'])('%s there and back', (text) => {
    expect(a1Of(areaOfA1(text, { rowCount: 20, columnCount: 30 })!)).toBe(text);
  });

  it('open ends reach to the end of the grid', () => {
    const grid = { rowCount: 20, columnCount: 5 };
    expect(['A:B', '2:3', 'B2:C', '$A$2:B9'].map((text) => a1Of(areaOfA1(text, grid)!))).toEqual([
      'A1:B20',
      'A2:E3',
      'B2:C20',
      'A2:B9',
    ]);
    expect(['', 'A', '1', 'A1B', 'AAAA1', 'A1:', ':A1'].map((text) => areaOfA1(text, grid))).toEqual(
      Array(7).fill(null),
    );
  });

  it('a tab in quotes', () => {
    expect(splitSheetName("'It''s!'!A1")).toEqual({ tab: "It's!", reference: 'A1' });
  });

  it('cells are covered by few rectangles', () => {
    const cells = [1, 2, 3].flatMap((row) => [1, 2].map((column) => ({ row, column })));
    expect(areasOfCells([...cells, { row: 9, column: 9 }])).toEqual([
      { row: 1, column: 1, rows: 3, columns: 2 },
      { row: 9, column: 9, rows: 1, columns: 1 },
    ]);
  });
});
