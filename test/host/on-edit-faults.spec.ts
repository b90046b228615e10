// Takes small scripts that go wrong in onEdit; says what they may not do, and that their faults harm nothing.
// Never a real add-on.
import { describe, expect, it } from '@jest/globals';
import { edit, TABS, typed } from './edits.ts';
import { hostOf } from './hosts.ts';

describe('an onEdit that goes wrong', () => {
  it.each([
    ['asks for an address', "UrlFetchApp.fetch('http://127.0.0.1/')", 'UrlFetchApp.fetch'],
    ['shows a box', "SpreadsheetApp.getUi().alert('?')", 'Ui.alert'],
    [
      'opens a sidebar',
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
      'Ui.showSidebar',
    ],
  ])('and %s may not', async (_, statement, name) => {
    const host = await hostOf(`function onEdit() { ${statement}; }`, TABS);
    await expect(edit(host, typed(0, 0, 'new'))).rejects.toThrow(
      `You do not have permission to call ${name}`,
    );
  });

  it('has no token of the person', async () => {
    const host = await hostOf(
      'function onEdit(e) { e.range.setNote(String(ScriptApp.getIdentityToken())); }',
      TABS,
      { identityToken: () => 'token' },
    );
    await edit(host, typed(0, 0, 'new'));
    expect((await host.model()).sheets[0]!.rows[0]![0]!.note).toBe('null');
  });

  it('says so to whoever runs it; the edit stands, and other functions run', async () => {
    const host = await hostOf(
      'function onEdit() { throw new Error("no"); } function f() { return 1; }',
      TABS,
    );
    await expect(edit(host, typed(0, 0, 'new'))).rejects.toThrow('no');
    expect((await host.workbook()).tabs[0]!.rows[0]![0]).toBe('new');
    expect(await host.call('f')).toBe(1);
  });

  it('and never ends is ended: the edit stands, and what it wrote does not', async () => {
    const host = await hostOf(
      'function onEdit(e) { e.range.offset(1, 0).setValue("half"); for (;;) {} }',
      TABS,
      { inProcess: false },
    );
    const [made] = await host.apply([typed(0, 0, 'new')]);
    await expect(host.edited(made!, { timeoutMs: 200 })).rejects.toThrow('Exceeded maximum execution time');
    expect((await host.workbook()).tabs[0]!.rows).toEqual([['new', 5, true]]);
  });

  it('may return what it likes: nobody waits for it', async () => {
    const host = await hostOf('function onEdit() { return new Date(0); }', TABS);
    await edit(host, typed(0, 0, 'new'));
  });
});
