// Takes small scripts; says what cells read and become, as Google documents it. Never a real add-on.
import { describe, expect, it } from '@jest/globals';
import { hostOf, NOW, refusal, result, scriptOf } from './hosts.ts';

describe('reading cells', () => {
  it('a blank is "", a boolean a boolean, a number a number', async () => {
    const read = await result('return sheet.getRange(1, 1, 2, 3).getValues();', {
      A: [
        [1.5, true, null],
        ['x', false],
      ],
    });
    expect(read).toEqual([
      [1.5, true, ''],
      ['x', false, ''],
    ]);
  });

  it('a date is a Date of the script, at midnight in the spreadsheet zone', async () => {
    const body = `sheet.getRange('A1').setValue('2025-01-14'); const at = sheet.getRange('A1').getValue();
      return [at instanceof Date, at.toISOString(), Utilities.formatDate(at, 'Asia/Shanghai', 'yyyy-MM-dd HH:mm')];`;
    expect(await result(body, { A: [] }, { settings: { timeZone: 'Asia/Shanghai' } })).toEqual([
      true,
      '2025-01-13T16:00:00.000Z',
      '2025-01-14 00:00',
    ]);
  });

  it('a day on which clocks change stays that day', async () => {
    const body = `sheet.getRange('A1:A3').setValues([['2025-03-09'], ['2025-03-09 03:30'], ['2025-11-02']]);
      return sheet.getRange('A1:A3').getValues().map((row) => Utilities.formatDate(row[0], 'America/New_York', 'yyyy-MM-dd HH:mm'));`;
    expect(await result(body, { A: [] }, { settings: { timeZone: 'America/New_York' } })).toEqual([
      '2025-03-09 00:00',
      '2025-03-09 03:30',
      '2025-11-02 00:00',
    ]);
  });

  it('the data range of an empty tab is A1, and its last row and column are 0', async () => {
    const body =
      'return [sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues(), sheet.getLastRow(), sheet.getLastColumn()];';
    expect(await result(body)).toEqual(['A1', [['']], 0, 0]);
  });

  it('the data range ends where values end, colours do not count', async () => {
    const body = `sheet.getRange('D9').setBackground('red'); return [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows(), sheet.getMaxColumns()];`;
    expect(await result(body, { A: [[1], [null, 'x']] })).toEqual(['A1:B2', 2, 2, 1000, 26]);
  });

  it('display values are what a person sees', async () => {
    const body = `sheet.getRange('A1:D1').setValues([['15%', '2025-01-14', true, 1234.5]]); sheet.getRange('D1').setNumberFormat('#,##0.00');
      return sheet.getRange('A1:E1').getDisplayValues();`;
    expect(await result(body)).toEqual([['15%', '2025-01-14', 'TRUE', '1,234.50', '']]);
  });

  it('values are lists of the script itself', async () => {
    expect(
      await result(
        'const v = sheet.getDataRange().getValues(); return [v instanceof Array, v[0] instanceof Array, v.constructor === Array];',
      ),
    ).toEqual([true, true, true]);
  });
});

describe('writing cells', () => {
  it('text is read as if it was typed', async () => {
    const body = `sheet.getRange('A1:F1').setValues([['15%', '2025-01-14', 'TRUE', '12', 'plain', '']]);
      return [sheet.getRange('A1:F1').getNumberFormats()[0].slice(0, 2), sheet.getRange('A1').getValue(), sheet.getRange('C1:F1').getValues()];`;
    expect(await result(body)).toEqual([['0%', 'yyyy-mm-dd'], 0.15, [[true, 12, 'plain', '']]]);
  });

  it('under the format @ text stays text, a leading = too', async () => {
    const body = `const range = sheet.getRange('A1:C1'); range.setNumberFormat('@').setValues([['=1+1', '15%', '2025-01-14']]);
      return [range.getValues(), range.getFormulas()];`;
    expect(await result(body)).toEqual([[['=1+1', '15%', '2025-01-14']], [['', '', '']]]);
  });

  it('a leading = makes a formula, whose result is there for the next execution', async () => {
    const host = await hostOf(
      `${scriptOf("sheet.getRange('C1').setValue('=A1+B1'); return [sheet.getRange('C1').getFormula(), sheet.getRange('C1').getValue()];")}
       function later() { return SpreadsheetApp.getActiveSheet().getRange('C1').getValue(); }`,
      { A: [[1, 2]] },
    );
    expect(await host.call('test')).toEqual(['=A1+B1', '#ERROR!']);
    expect(await host.call('later')).toBe(3);
  });

  it('a Date becomes a day or a moment in the spreadsheet zone', async () => {
    const host = await hostOf(
      scriptOf("sheet.getRange('A1:B1').setValues([[new Date(2025, 0, 14), new Date()]]);").replace(
        'new Date(2025, 0, 14)',
        "new Date('2025-01-13T16:00:00Z')",
      ),
      { A: [] },
      { settings: { timeZone: 'Asia/Shanghai' } },
    );
    await host.call('test');
    expect((await host.workbook()).tabs[0]!.rows).toEqual([['2025-01-14', '2025-01-14 09:30']]);
  });

  it('a format set before survives a value', async () => {
    const body = `const cell = sheet.getRange('A1'); cell.setNumberFormat('0.0%').setValue(0.5); return [cell.getNumberFormat(), cell.getDisplayValue()];`;
    expect(await result(body)).toEqual(['0.0%', '50.0%']);
  });

  it('data of another size is refused with Google words, and nothing is written', async () => {
    expect(await refusal("sheet.getRange('A1:B2').setValues([['a', 'b']]);")).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(await refusal("sheet.getRange('A1:B2').setNotes([['a', 'b'], ['c']]);")).toBe(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(await refusal("sheet.getRange('A1').setValues('x');")).toBe(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it.each([
    ['0, 1', 'The starting row of the range is too small.'],
    ['1, 0', 'The starting column of the range is too small.'],
    ['1, 1, 0', 'The number of rows in the range must be at least 1.'],
    ['1, 1, 1, 0', 'The number of columns in the range must be at least 1.'],
    ['1001, 1', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['1, 27', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["'nowhere!'", 'Range not found'],
  ])('getRange(%s) is refused', async (args, message) => {
    expect(await refusal(`sheet.getRange(${args});`)).toBe(message);
  });

  it('clearing takes contents, looks, notes apart', async () => {
    const body = `const cell = sheet.getRange('A1').setValue('x').setBackground('#ff0000').setNote('n').setFontWeight('bold');
      cell.clearContent(); const a = [cell.getValue(), cell.getBackground(), cell.getNote()];
      cell.clearFormat(); const b = [cell.getBackground(), cell.getFontWeight(), cell.getNote()];
      cell.clearNote(); return [a, b, cell.getNote(), cell.isBlank()];`;
    expect(await result(body)).toEqual([['', '#ff0000', 'n'], ['#ffffff', 'normal', 'n'], '', true]);
  });

  it('looks read back as set', async () => {
    const body = `const range = sheet.getRange('A1:B1');
      range.setBackgrounds([['#F00', null]]).setFontColors([['blue', null]]).setFontWeights([['bold', 'normal']]).setHorizontalAlignments([['right', 'left']]).setWrap(true);
      return [range.getBackgrounds(), range.getFontColors(), range.getFontWeights(), range.getHorizontalAlignments(), range.getWraps()];`;
    expect(await result(body)).toEqual([
      [['#ff0000', '#ffffff']],
      [['#0000ff', '#000000']],
      [['bold', 'normal']],
      [['right', 'left']],
      [[true, true]],
    ]);
  });

  it('notes are set and read for many cells at once', async () => {
    const body = `sheet.getRange('A1:B2').setNotes([['a', ''], [null, 'd']]); sheet.getRange('B2').setNote(''); return sheet.getRange('A1:B2').getNotes();`;
    expect(await result(body)).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });

  it('a range list sets many ranges', async () => {
    const body = `sheet.getRangeList(['A1', 'B2:C2']).setBackground('#00ff00'); return sheet.getRange('A1:C2').getBackgrounds();`;
    expect(await result(body)).toEqual([
      ['#00ff00', '#ffffff', '#ffffff'],
      ['#ffffff', '#00ff00', '#00ff00'],
    ]);
  });

  it('10,000 rows in one call', async () => {
    const rows = Array.from({ length: 10_000 }, (_, r) => [`KR-${r}`, r]);
    const body = `const values = sheet.getDataRange().getValues(); sheet.getDataRange().setValues(values.map((row) => [row[0], row[1] + 1]));
      return sheet.getRange(10000, 1, 1, 2).getValues();`;
    expect(await result(body, { A: rows })).toEqual([['KR-9999', 10_000]]);
  });
});

describe('typing as a person', () => {
  it.each([
    ['15%', '15%'],
    ['2025-01-14', '2025-01-14'],
    ['2025-01-14 09:30', '2025-01-14 09:30'],
    ['TRUE', true],
    ['1,234', 1234],
    ["'=1", '=1'],
    ['x', 'x'],
  ])('%s', async (typed, cell) => {
    const host = await hostOf('', { A: [['']] });
    expect(await host.edit('A', 1, 1, typed)).toBe(true);
    expect((await host.workbook()).tabs[0]!.rows).toEqual([[cell]]);
  });

  it('=1+2 is a formula; 20 into a percent cell is 20%', async () => {
    const host = await hostOf('', { A: [['']] });
    await host.edit('A', 1, 1, '=1+2');
    await host.edit('A', 1, 2, '15%');
    await host.edit('A', 1, 2, '20');
    expect((await host.workbook()).tabs[0]!.rows).toEqual([[3, '20%']]);
  });

  it('a place that is not there says so', async () => {
    const host = await hostOf('', { A: [['']] });
    expect([
      await host.edit('B', 1, 1, 'x'),
      await host.edit('A', 0, 1, 'x'),
      await host.edit('A', 1001, 1, 'x'),
    ]).toEqual([false, false, false]);
  });
});

it('the script has the workbench clock', async () => {
  expect(
    await result(
      'const d = new Date(); return [Date.now(), d.getTime(), d instanceof Date, d.constructor === Date, new Date(0).getTime()];',
    ),
  ).toEqual([NOW, NOW, true, true, 0]);
});
