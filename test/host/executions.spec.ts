// Takes small scripts; says how functions are run: realm, menu, arguments, limits, counting. Never a real
// add-on.
import { describe, expect, it } from '@jest/globals';
import { hostOf, refusal, result } from './hosts.ts';

describe('the realm', () => {
  it('has ECMAScript and Google services, and nothing of Node or a browser', async () => {
    const names = [
      'fetch',
      'URL',
      'setTimeout',
      'setInterval',
      'TextEncoder',
      'require',
      'process',
      'Buffer',
      'window',
      'globalThis.global',
      'structuredClone',
      'queueMicrotask',
      'WebAssembly',
      'module',
      'crypto',
    ];
    const body = `return [${names.map((name) => `typeof ${name}`).join(', ')}];`;
    expect(new Set((await result(body)) as string[])).toEqual(new Set(['undefined']));
    expect(
      await result(
        'return [typeof console.log, typeof Logger.log, typeof Intl, typeof Map, typeof Promise];',
      ),
    ).toEqual(['function', 'function', 'object', 'function', 'function']);
  });

  it.each([
    ['sheet.getFoo()', 'Sheet.getFoo is not available in the workbench'],
    ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById is not available in the workbench'],
    ['DriveApp.getFiles()', 'DriveApp.getFiles is not available in the workbench'],
    ['sheet.foo = 1', 'Sheet.foo is not available in the workbench'],
  ])('%s fails with its name', async (statement, message) => {
    expect(await refusal(`${statement};`)).toBe(message);
  });

  it('errors of services are errors of the script', async () => {
    const body =
      'try { sheet.getRange(0, 1); } catch (e) { return [e instanceof Error, e.name, String(e)]; }';
    expect(await result(body)).toEqual([
      true,
      'Exception',
      'Exception: The starting row of the range is too small.',
    ]);
  });

  it('nothing in it leads out of it', async () => {
    const body = `const out = []; for (const thing of [sheet, sheet.getRange, console.log, sheet.getDataRange().getValues(), Date, new Date(), HtmlService.createTemplate('').evaluate]) {
        try { const F = thing.constructor && thing.constructor.constructor; out.push(F ? typeof F('return typeof process')() === 'string' && F('return typeof process')() : 'none'); } catch (e) { out.push('refused'); } }
      return out;`;
    expect(new Set((await result(body)) as string[])).toEqual(new Set(['undefined', 'none']));
  });

  it('module state does not survive an execution', async () => {
    const host = await hostOf('let n = 0; function next() { return ++n; }');
    expect([await host.call('next'), await host.call('next')]).toEqual([1, 1]);
  });

  it('a built file, an IIFE with generated globals, runs', async () => {
    const host = await hostOf(
      `"use strict"; var addon = (() => { const hi = (name) => ({ hello: name }); return { hi }; })();\nfunction hi(a){return addon.hi(a)}`,
    );
    expect(await host.call('hi', ['Mei'])).toEqual({ hello: 'Mei' });
  });
});

describe('calls from a page', () => {
  const echo =
    'function echo(a) { if (a && a.list) a.list.push(1); return a; } function secret_() {} function date() { return { at: [new Date(0)] }; } function nothing() {} function bad() { throw new TypeError("no"); }';

  it('carry plain values, copied', async () => {
    const host = await hostOf(echo);
    const given = { list: [], text: '目标', none: null, yes: true };
    expect(await host.call('echo', [given])).toEqual({ list: [1], text: '目标', none: null, yes: true });
    expect(given.list).toEqual([]);
    expect(await host.call('nothing')).toBe(null);
  });

  it('refuse a Date or a function, wherever it hides', async () => {
    const host = await hostOf(echo);
    await expect(host.call('echo', [{ a: [new Date(0)] }])).rejects.toThrow(
      'Failed due to illegal value in property: 0 (a Date at 0.a.0)',
    );
    await expect(host.call('echo', [() => 1])).rejects.toThrow('Failed due to illegal value in property: 0');
    await expect(host.call('date')).rejects.toThrow('The result holds a Date at result.at.0');
  });

  it('say what the script threw, that a function is private, or not there', async () => {
    const host = await hostOf(echo);
    await expect(host.call('bad')).rejects.toMatchObject({
      name: 'TypeError',
      message: 'no',
      scriptStack: expect.stringContaining('Code.js'),
    });
    await expect(host.call('secret_')).rejects.toThrow('secret_ is private');
    await expect(host.call('elsewhere')).rejects.toThrow('Script function not found: elsewhere');
  });

  it('what was written before an error stays, as in Google Sheets', async () => {
    const host = await hostOf(
      'function f() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x"); throw new Error("after"); }',
    );
    await expect(host.call('f')).rejects.toThrow('after');
    expect((await host.workbook()).tabs[0]!.rows).toEqual([['x']]);
  });
});

describe('opening', () => {
  it('builds the menu with nothing allowed but the menu', async () => {
    const host =
      await hostOf(`function onOpen(e) { const ui = SpreadsheetApp.getUi(); const sub = ui.createMenu('More').addItem('Help', 'help');
      ui.createAddonMenu().addItem(String(e.authMode) + (e.authMode === ScriptApp.AuthMode.NONE), 'publish').addSeparator().addSubMenu(sub).addToUi(); }`);
    const menu = {
      kind: 'menu',
      caption: 'Attune 同频',
      items: [
        { kind: 'item', caption: 'NONEtrue', functionName: 'publish' },
        { kind: 'separator' },
        { kind: 'menu', caption: 'More', items: [{ kind: 'item', caption: 'Help', functionName: 'help' }] },
      ],
    };
    expect(await host.open()).toEqual([menu]);
    await host.open();
    expect(host.menu()).toEqual([menu]);
  });

  it.each([
    ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
    ["UrlFetchApp.fetch('http://127.0.0.1/')", 'UrlFetchApp.fetch'],
    ['SpreadsheetApp.getActiveSheet()', 'SpreadsheetApp.getActiveSheet'],
  ])('a touch of %s at module level breaks the menu', async (touch, name) => {
    const host = await hostOf(
      `${touch}; function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addToUi(); }`,
    );
    await expect(host.open()).rejects.toThrow(`You do not have permission to call ${name}`);
  });
});

describe('counting', () => {
  it('reads and writes of the spreadsheet count, places do not', async () => {
    const host = await hostOf(
      'function f() { const s = SpreadsheetApp.getActive().getSheetByName("A"); const r = s.getRange(1, 1, 2, 2); r.getValues(); r.offset(1, 1).getA1Notation(); r.setNotes([["a", ""], ["", ""]]); s.getLastRow(); }',
    );
    await host.call('f');
    expect(host.counters).toEqual({
      calls: 4,
      byMethod: {
        'Spreadsheet.getSheetByName': 1,
        'Range.getValues': 1,
        'Range.setNotes': 1,
        'Sheet.getLastRow': 1,
      },
    });
  });
});

describe('changes', () => {
  it('are heard as the engine speaks of them, with who made them, and can be replayed elsewhere', async () => {
    const code =
      'function f() { const s = SpreadsheetApp.getActive().insertSheet("B"); s.getRange("A1").setValue("15%").setNote("n").setBackground("red"); s.appendRow(["x"]); s.insertRowsAfter(1, 1); }';
    const [one, other] = [await hostOf(code), await hostOf('')];
    const origins: string[] = [];
    one.onMutation((mutations, origin) => {
      origins.push(origin);
      void other.apply(structuredClone([...mutations]));
    });
    await one.call('f');
    await one.edit('A', 1, 1, '=1+1');
    expect(origins).toEqual(['script', 'typed']);
    expect(await other.model()).toEqual(await one.model());
    expect((await one.workbook()).tabs[1]!.rows).toEqual([['15%'], [], ['x']]);
  });

  it('of two formulas typed in a row both have their results, and no result is heard as a change', async () => {
    const host = await hostOf('', { A: [[1, 2]] });
    const heard: unknown[] = [];
    host.onMutation((mutations) => heard.push(...mutations.map(({ params }) => params.cellValue)));
    await host.edit('A', 2, 1, '=A1+B1');
    await host.edit('A', 3, 1, '=A2*10');
    await host.edit('A', 1, 1, '5');

    expect((await host.workbook()).tabs[0]!.rows).toEqual([[5, 2], [7], [70]]);
    expect(JSON.stringify(heard)).not.toMatch(/"v":(3|7|70)\b/);
  });

  it('notes, rules and merges move with their rows', async () => {
    const host =
      await hostOf(`function f() { const s = SpreadsheetApp.getActiveSheet(); s.getRange('A3').setNote('n'); s.getRange('B2:B4').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()); s.getRange('C3:D4').merge();
      s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([s.getRange('A1:A2')]).build()]); s.insertRowsAfter(2, 5); }`);
    await host.call('f');
    const sheet = (await host.model()).sheets[0]!;
    expect(sheet.rows[7]![0]).toMatchObject({ note: 'n' });
    expect(sheet.validations[0]!.areas).toEqual([{ row: 2, column: 2, rows: 8, columns: 1 }]);
    expect(sheet.merges).toEqual([{ row: 8, column: 3, rows: 2, columns: 2 }]);
    expect(sheet.conditionals[0]!.areas).toEqual([{ row: 1, column: 1, rows: 2, columns: 1 }]);
  });

  it('the snapshot is what a page opens', async () => {
    const host = await hostOf('', { A: [['x']] });
    expect(await host.snapshot()).toMatchObject({
      id: 'book',
      sheetOrder: ['0'],
      sheets: { 0: { name: 'A' } },
    });
  });
});
