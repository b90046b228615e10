// Takes workbooks that are opened one after the other; says that a thread serves the next one and brings
// nothing of the last. Never counts threads by the clock.
import { describe, expect, it } from '@jest/globals';
import { giveBack, takeThread } from '../../workbench/src/host/thread/threads.ts';
import { hostOf, type Tabs } from './hosts.ts';

const inThread = (code: string, tabs?: Tabs) => hostOf(code, tabs, { inProcess: false });

/** The thread that the next workbook would get. */
async function nextThread(): Promise<number> {
  const thread = takeThread();
  const id = thread.threadId;
  await giveBack(thread);
  return id;
}

const LEAVES_TRACES = `
  var mine = 'of the first';
  function onOpen() { SpreadsheetApp.getUi().createMenu('First').addItem('One', 'f').addToUi(); }
  function f() {
    globalThis.left = 'behind'; Array.prototype.left = 'behind';
    PropertiesService.getDocumentProperties().setProperty('left', 'behind');
    CacheService.getScriptCache().put('left', 'behind');
    SpreadsheetApp.getActive().insertSheet('Left');
    LockService.getDocumentLock().tryLock(1);
  }`;
const LOOKS_FOR_TRACES = `
  function f() {
    return [typeof mine, typeof globalThis.left, typeof [].left,
      PropertiesService.getDocumentProperties().getProperty('left'), CacheService.getScriptCache().get('left'),
      SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getName()), LockService.getDocumentLock().tryLock(1)];
  }`;

describe('a thread that a workbook is done with', () => {
  it('serves the next, which finds nothing of what a script did before', async () => {
    const first = await inThread(LEAVES_TRACES, { A: [['one']] });
    await first.open();
    await first.call('f');
    await first.dispose();
    const thread = await nextThread();
    const second = await inThread(LOOKS_FOR_TRACES, { B: [['two']] });
    expect(second.menu()).toEqual([]);
    expect(await second.call('f')).toEqual(['undefined', 'undefined', 'undefined', null, null, ['B'], true]);
    expect((await second.workbook()).tabs).toEqual([{ name: 'B', rows: [['two']] }]);
    await second.dispose();
    expect(await nextThread()).toBe(thread);
  });

  it('serves nobody while a workbook is open in it', async () => {
    const hosts = [await inThread('function f() {}'), await inThread('function f() {}')];
    const heard: number[] = [];
    hosts.forEach((host, at) => void host.onMutation(() => heard.push(at)));
    await hosts[0]!.edit('A', 1, 1, 'typed');
    expect(heard).toEqual([0]);
    expect((await hosts[1]!.workbook()).tabs).toEqual([{ name: 'A', rows: [] }]);
  });

  it('takes nothing more for the workbook that was closed, closed twice or not', async () => {
    const closed = await inThread('function f() {}', { A: [['closed']] });
    await closed.dispose();
    const opened = await inThread('function f() {}', { A: [['open']] });
    await closed.dispose();
    await expect(closed.edit('A', 1, 1, 'typed')).rejects.toThrow('the host has ended');
    await expect(closed.workbook()).rejects.toThrow('the host has ended');
    expect((await opened.workbook()).tabs[0]!.rows).toEqual([['open']]);
  });

  it('starts no other for a page that goes on asking after the workbook was closed', async () => {
    const closed = await inThread('function f() { return 1; }');
    const running = closed.call('f');
    const ending = closed.dispose();
    await expect(closed.call('f')).rejects.toThrow('the host has ended');
    await expect(closed.call('f')).rejects.toThrow('the host has ended');
    expect(await running).toBe(1);
    await ending;
  });

  it('serves nobody any more where it broke while it waited', async () => {
    await (await inThread('function f() {}')).dispose();
    const thread = takeThread();
    await giveBack(thread);
    await thread.terminate();
    expect(await (await inThread('function f() { return 1; }')).call('f')).toBe(1);
  });

  it('is ended where a script had to be', async () => {
    const host = await inThread('function f() {} function endless() { for (;;) {} }');
    await host.dispose();
    const thread = await nextThread();
    const again = await inThread('function f() { return 1; } function endless() { for (;;) {} }');
    await expect(again.call('endless', [], { timeoutMs: 100 })).rejects.toThrow('Exceeded');
    expect(await again.call('f')).toBe(1);
    await again.dispose();
    expect(await nextThread()).not.toBe(thread);
  });

  it('where its files cannot be read, the fault is told and the next workbook opens', async () => {
    await expect(inThread('function (')).rejects.toThrow('Function statements require a function name');
    expect(await (await inThread('function f() { return 1; }')).call('f')).toBe(1);
  });
});
