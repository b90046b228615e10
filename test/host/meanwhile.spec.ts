// Takes scripts that wait for the network or for a person; says that people's changes go into the sheet
// meanwhile, as Google lets them. Never leaves 127.0.0.1.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Host } from '../../workbench/src/host/host.ts';
import { personIn } from '../support/person-acts.ts';
import { hostOf } from './hosts.ts';

let meanwhile: () => unknown = () => undefined;
let base = '';
const server = createServer(async (_, response) => {
  await meanwhile();
  response.end('ok');
});

beforeEach(async () => {
  meanwhile = () => undefined;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const SCRIPT = `
  const column = () => SpreadsheetApp.getActiveSheet().getRange('A1:A4').getValues().map(([cell]) => cell);
  function fetches(base) { const before = column(); SpreadsheetApp.getActiveSheet().getRange('B1').setValue('by the script');
    UrlFetchApp.fetch(base); return [before, column()]; }
  function asks() { SpreadsheetApp.getUi().alert('?'); return column(); }
  function locks(base) { const lock = LockService.getDocumentLock(); lock.tryLock(1); UrlFetchApp.fetch(base); lock.releaseLock(); UrlFetchApp.fetch(base); }
  function endless(base) { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('half'); UrlFetchApp.fetch(base); for (;;) {} }`;

const waiting = (more = {}): Promise<Host> =>
  hostOf(SCRIPT, { A: [['a'], ['b'], ['c'], ['d']] }, { inProcess: false, ...more });

const columnOf = async (host: Host) => (await host.workbook()).tabs[0]!.rows.map(([cell]) => cell);

describe('while a script waits for the network', () => {
  it('what a person types stands in the sheet when it goes on', async () => {
    const host = await waiting();
    meanwhile = () => host.edit('A', 2, 1, 'typed');
    expect(await host.call('fetches', [base])).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'typed', 'c', 'd'],
    ]);
    expect(await columnOf(host)).toEqual(['a', 'typed', 'c', 'd']);
  });

  it.each([
    ['put in', 'insertRow', ['', 'a', 'b', 'c']],
    ['taken out', 'deleteRow', ['b', 'c', 'd', '']],
    ['sorted', 'swapRows', ['b', 'a', 'c', 'd']],
  ] as const)('rows are %s', async (_, act, after) => {
    const host = await waiting();
    const person = await personIn(host, 'A');
    meanwhile = () => person[act](1, 2);
    expect(await host.call('fetches', [base])).toEqual([['a', 'b', 'c', 'd'], after]);
  });

  it('those who listen hear of the changes in the order in which they were made, and of each by whom', async () => {
    const host = await waiting();
    const heard: string[] = [];
    host.onMutation((_, origin) => heard.push(origin));
    meanwhile = () => host.edit('A', 2, 1, 'typed');
    await host.call('fetches', [base]);
    expect(heard).toEqual(['script', 'typed']);
  });

  it('what was typed outlives a script that has to be ended afterwards', async () => {
    const host = await waiting();
    meanwhile = () => host.edit('A', 3, 1, 'typed');
    await expect(host.call('endless', [base], { timeoutMs: 500 })).rejects.toThrow('Exceeded');
    expect((await columnOf(host))[2]).toBe('typed');
  });

  it('it is known whether the script holds the document', async () => {
    const host = await waiting();
    const held: boolean[] = [];
    meanwhile = () => held.push(host.holdsLock('document'));
    await host.call('locks', [base]);
    expect(held).toEqual([true, false]);
  });
});

describe('while a box waits for its answer', () => {
  it('others go on typing', async () => {
    const host: Host = await waiting({
      ui: { alert: async () => ((await host.edit('A', 2, 1, 'typed')) ? 'OK' : 'CLOSE') },
    });
    expect(await host.call('asks')).toEqual(['a', 'typed', 'c', 'd']);
  });
});
