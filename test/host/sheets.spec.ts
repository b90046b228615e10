// Takes small scripts; says what sheets, validation rules and conditional formats do, as Google documents it.
// Never a real add-on.
import { describe, expect, it } from '@jest/globals';
import { blankSheet } from '../../workbench/src/host/engine/sheets.ts';
import { hostOf, refusal, result, scriptOf } from './hosts.ts';

describe('the spreadsheet', () => {
  it('finds sheets by name, and gives null for a name that is not there', async () => {
    const body = `return [book.getSheetByName('B').getName(), book.getSheetByName('C'), book.getSheets().map((s) => s.getName()), book.getSheetByName('B').getIndex(), book.getSheetByName('B').getSheetId()];`;
    expect(await result(body, { A: [], B: [] })).toEqual(['B', null, ['A', 'B'], 2, 1]);
  });

  it('knows its id, name, zone and locale', async () => {
    const body =
      'return [book.getId(), book.getName(), book.getSpreadsheetTimeZone(), book.getSpreadsheetLocale()];';
    const settings = { spreadsheetId: 'sheet-1', timeZone: 'Asia/Shanghai', locale: 'zh_CN' };
    expect(await result(body, { A: [] }, { settings })).toEqual([
      'sheet-1',
      'Book',
      'Asia/Shanghai',
      'zh_CN',
    ]);
  });

  it('knows a tab that the grid’s “+” made, whose id is a text, by one number, and makes more beside it', async () => {
    const body = `const grown = book.getSheetByName('Sheet2'); const id = grown.getSheetId();
      return [Number.isInteger(id), book.getSheetById(id).getName(), book.insertSheet('New').getName(), book.getSheetById(id).getName()];`;
    const host = await hostOf(scriptOf(body), { A: [] });
    await host.apply([
      { id: 'sheet.mutation.insert-sheet', params: { index: 1, sheet: blankSheet('kQ3x_-nB', 'Sheet2') } },
    ]);
    expect(await host.call('test')).toEqual([true, 'Sheet2', 'New', 'Sheet2']);
    expect((await host.model()).sheets.map(({ id }) => Number.isInteger(id))).toEqual([true, true, true]);
  });

  it('inserts a sheet at an index and makes it the active one', async () => {
    const body = `const made = book.insertSheet('New', 0); return [book.getSheets().map((s) => s.getName()), book.getActiveSheet().getName(), made.getMaxRows(), made.getMaxColumns()];`;
    expect(await result(body)).toEqual([['New', 'A'], 'New', 1000, 26]);
  });

  it('refuses a name that is taken, and to lose its last sheet', async () => {
    expect(await refusal("book.insertSheet('A');")).toBe(
      'A sheet with the name "A" already exists. Please enter another name.',
    );
    expect(await refusal('book.deleteSheet(sheet);')).toBe("You can't remove all the sheets in a document.");
  });

  it('a sheet that was deleted is gone', async () => {
    expect(
      await refusal("const b = book.getSheetByName('B'); book.deleteSheet(b); b.getLastRow();", {
        A: [],
        B: [],
      }),
    ).toBe('Sheet 1 not found');
  });

  it('keeps developer metadata', async () => {
    const host = await hostOf(`function put() { SpreadsheetApp.getActive().addDeveloperMetadata('k', 'v'); }
      function get() { return SpreadsheetApp.getActive().getDeveloperMetadata().map((m) => [m.getKey(), m.getValue()]); }`);
    await host.call('put');
    expect(await host.call('get')).toEqual([['k', 'v']]);
  });
});

describe('a sheet', () => {
  it('appends below the last value and grows when it must', async () => {
    const body = `sheet.getRange(1000, 1).setValue('end'); sheet.appendRow(['x', 1]); return [sheet.getLastRow(), sheet.getMaxRows(), sheet.getRange(1001, 1, 1, 2).getValues()];`;
    expect(await result(body)).toEqual([1001, 1001, [['x', 1]]]);
  });

  it('takes rows out: what is below moves up, with its notes, and what hung on them is gone', async () => {
    const body = `sheet.getRange('A2').setNote('two'); sheet.getRange('A4').setNote('four');
      sheet.getRange('A1:A4').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      sheet.deleteRows(2, 2);
      return [sheet.getRange('A1:A3').getValues().map(String), sheet.getRange('A1:A3').getNotes().map(String),
        sheet.getRange('A1:A3').getDataValidations().map(([rule]) => rule !== null), sheet.getMaxRows()];`;
    expect(await result(body, { A: [['one'], ['two'], ['three'], ['four']] })).toEqual([
      ['one', 'four', ''],
      ['', 'four', ''],
      [true, true, false],
      998,
    ]);
    expect(await refusal('sheet.deleteRow(1001);')).toContain('out of bounds');
    expect(await refusal('sheet.deleteRows(1, 1000);')).toContain('all the rows');
  });

  it('inserts rows and columns: what is below and beside moves', async () => {
    const body = `sheet.insertRowsAfter(1, 2); sheet.insertColumnsAfter(1, 1); return [sheet.getRange('A1:C4').getValues(), sheet.getMaxRows(), sheet.getMaxColumns()];`;
    expect(
      await result(body, {
        A: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      }),
    ).toEqual([
      [
        ['a', '', 'b'],
        ['', '', ''],
        ['', '', ''],
        ['c', '', 'd'],
      ],
      1002,
      27,
    ]);
  });

  it('freezes, sizes, colours and hides', async () => {
    const host = await hostOf(
      scriptOf(
        "sheet.setFrozenRows(1).setColumnWidth(1, 240).setColumnWidths(2, 2, 60); sheet.setTabColor('#00ff00'); book.getSheetByName('B').hideSheet(); return [sheet.getFrozenRows(), sheet.getColumnWidth(1), book.getSheetByName('B').isSheetHidden()];",
      ),
      { A: [[1]], B: [] },
    );
    expect(await host.call('test')).toEqual([1, 240, true]);
    const { sheets } = await host.model();
    expect(sheets[0]).toMatchObject({ frozenRows: 1, columnWidths: [240, 60, 60], tabColor: '#00ff00' });
    expect(sheets[1]).toMatchObject({ hidden: true });
  });

  it('widens columns for their texts, Chinese ones more', async () => {
    const body = 'sheet.autoResizeColumns(1, 2); return sheet.getColumnWidth(2) > sheet.getColumnWidth(1);';
    expect(await result(body, { A: [['abcdef', '关键结果编号']] })).toBe(true);
  });

  it('clears contents, or all, and merges', async () => {
    const body = `sheet.getRange('A1').setBackground('red'); sheet.clearContents(); const kept = sheet.getRange('A1').getBackground(); sheet.clear(); sheet.getRange('B1:C2').merge();
      return [sheet.getLastRow(), kept, sheet.getRange('A1').getBackground()];`;
    expect(await result(body, { A: [[1]] })).toEqual([0, '#ff0000', '#ffffff']);
  });

  it('knows what is selected', async () => {
    const host = await hostOf(
      scriptOf(
        'return [sheet.getActiveRange().getA1Notation(), sheet.getActiveCell().getA1Notation(), book.getActiveSheet().getName()];',
      ),
      { A: [], B: [] },
    );
    await host.select('A', { row: 2, column: 3, rows: 2, columns: 1 });
    expect(await host.call('test')).toEqual(['C2:C3', 'C2', 'A']);
  });

  it('ranges are found from others', async () => {
    const body = `const r = sheet.getRange('B2:C3'); return [r.offset(1, 1).getA1Notation(), r.offset(0, 0, 1, 1).getA1Notation(), r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getLastRow(), r.getSheet().getName(), book.getRange("'My tab'!A1").getSheet().getName()];`;
    expect(await result(body, { A: [], 'My tab': [] })).toEqual([
      'C3:D4',
      'B2',
      2,
      2,
      2,
      2,
      3,
      'A',
      'My tab',
    ]);
  });
});

describe('data validation', () => {
  it('a list is set on a range and read back by cell', async () => {
    const body = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['yes, please', 'no'], true).setAllowInvalid(false).setHelpText('pick').build();
      sheet.getRange('A2:A3').setDataValidation(rule);
      const rules = sheet.getRange('A1:A3').getDataValidations();
      return [rules[0][0], String(rules[1][0].getCriteriaType()), rules[1][0].getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, rules[2][0].getCriteriaValues(), rules[1][0].getAllowInvalid(), rules[1][0].getHelpText()];`;
    expect(await result(body)).toEqual([
      null,
      'VALUE_IN_LIST',
      true,
      [['yes, please', 'no'], true],
      false,
      'pick',
    ]);
  });

  it('numbers, dates, checkboxes and ranges of values', async () => {
    const body = `const made = SpreadsheetApp.newDataValidation;
      const rules = [made().requireNumberBetween(1, 5), made().requireDate(), made().requireCheckbox(), made().requireValueInRange(sheet.getRange('C1:C9')), made().requireDateOnOrAfter(new Date('2025-01-14T00:00:00Z'))].map((b) => b.build());
      sheet.getRange('A1:E1').setDataValidations([rules]);
      return sheet.getRange('A1:E1').getDataValidations()[0].map((r) => [r.getCriteriaType().name(), r.getCriteriaValues().map((v) => v.getA1Notation ? v.getA1Notation() : v instanceof Date ? v.toISOString() : v)]);`.replace(
      'v.getA1Notation ?',
      "typeof v === 'object' && 'getA1Notation' in v ?",
    );
    expect(await result(body)).toEqual([
      ['NUMBER_BETWEEN', [1, 5]],
      ['DATE_IS_VALID_DATE', []],
      ['CHECKBOX', []],
      ['VALUE_IN_RANGE', ['C1:C9', true]],
      ['DATE_ON_OR_AFTER', ['2025-01-14T00:00:00.000Z']],
    ]);
  });

  it('a new rule takes the place of the old one only where it is set', async () => {
    const body = `const list = (word) => SpreadsheetApp.newDataValidation().requireValueInList([word]).build();
      sheet.getRange('A1:B3').setDataValidation(list('old')); sheet.getRange('A2').setDataValidation(list('new')); sheet.getRange('B3').clearDataValidations();
      return sheet.getRange('A1:B3').getDataValidations().map((row) => row.map((r) => r && r.getCriteriaValues()[0][0]));`;
    expect(await result(body)).toEqual([
      ['old', 'old'],
      ['new', 'old'],
      ['old', null],
    ]);
  });
});

describe('conditional formats', () => {
  it('are set together and read back in their order', async () => {
    const body = `const range = sheet.getRange('A1:A9'); const made = SpreadsheetApp.newConditionalFormatRule;
      sheet.setConditionalFormatRules([made().whenTextEqualTo('red').setBackground('#fbdcd9').setRanges([range]).build(), made().whenFormulaSatisfied('=A1>3').setBold(true).setRanges([range]).build(), made().whenNumberBetween(1, 2).setFontColor('red').setRanges([range]).build()]);
      return sheet.getConditionalFormatRules().map((r) => [r.getBooleanCondition().getCriteriaType().name(), r.getBooleanCondition().getCriteriaValues(), r.getRanges()[0].getA1Notation(), r.getBooleanCondition().getBackground()]);`;
    expect(await result(body)).toEqual([
      ['TEXT_EQUAL_TO', ['red'], 'A1:A9', '#fbdcd9'],
      ['CUSTOM_FORMULA', ['=A1>3'], 'A1:A9', null],
      ['NUMBER_BETWEEN', [1, 2], 'A1:A9', null],
    ]);
  });

  it('a rule without a condition or ranges is refused', async () => {
    expect(await refusal('SpreadsheetApp.newConditionalFormatRule().build();')).toMatch(
      /without a condition/,
    );
  });
});
