// Takes the built files; says what the menu is in each language and state of consent, and that Code.js runs
// on what Google has and nothing more.

import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { MOST_CODE_BYTES } from '../../scripts/add-on/build.ts';
import { newCycleWords } from '../../shared/words/add-on/new-cycle.ts';
import { obstacleWords } from '../../shared/words/add-on/obstacles.ts';
import { setUpWords } from '../../shared/words/add-on/set-up.ts';
import { cellFaults } from '../../shared/words/cells/faults.ts';
import { settingWords } from '../../shared/words/cells/settings.ts';
import type { MenuItem } from '../../workbench/src/host/services/ui.ts';
import { bookWith } from '../support/running.ts';
import { builtFiles, openSheet } from './sheet.ts';

const captions = (items: readonly MenuItem[]): unknown[] =>
  items.map((item) =>
    item.kind === 'item'
      ? item.caption
      : item.kind === 'menu'
        ? [item.caption, ...captions(item.items)]
        : '—',
  );
const functions = (items: readonly MenuItem[]): string[] =>
  items.flatMap((item) =>
    item.kind === 'item' ? [item.functionName] : item.kind === 'menu' ? functions(item.items) : [],
  );

describe('the menu', () => {
  it('before anybody has allowed anything is built in both languages, and nothing else is touched', async () => {
    const sheet = await openSheet({ workbook: bookWith() });
    const [menu] = await sheet.host.open('NONE');
    expect(captions([menu!]).flat(2)).toContain('Set up 初始化');
    expect(sheet.host.counters.calls).toBe(0);
    expect(sheet.logged).toEqual([]);
  });

  it.each([
    ['en', 'Start'],
    ['zh', '开始'],
  ])('speaks the language of the workbook (%s)', async (language, first) => {
    const sheet = await openSheet({ properties: { 'attune.language': language } });
    const [menu] = await sheet.host.open('LIMITED');
    expect((captions([menu!]) as unknown[][])[0]![1]).toBe(first);
  });

  it('without a word about the language speaks the person’s', async () => {
    const sheet = await openSheet({ userLocale: 'zh_TW' });
    const [menu] = await sheet.host.open('LIMITED');
    expect(captions([menu!]).flat(2)).toContain('发布');
  });

  it('names only functions that Code.js has', async () => {
    const sheet = await openSheet();
    const menus = await sheet.host.open('LIMITED');
    const code = (await builtFiles())['Code.js']!;
    for (const name of functions(menus)) expect(code).toContain(`function ${name}(...a){`);
  });
});

describe('Code.js', () => {
  it('is small enough to be loaded at each click', async () => {
    expect(Buffer.byteLength((await builtFiles())['Code.js']!)).toBeLessThan(MOST_CODE_BYTES);
  });

  it.each([
    ['what is wrong with a cell', 'faults', cellFaults, cellFaults['missing-tab']],
    ['what a setting does', 'settings', settingWords, settingWords.workspace],
    ['a new cycle', 'new-cycle', newCycleWords, newCycleWords.cycleDone],
    ['setting up', 'set-up', setUpWords, setUpWords.setUpDone],
    ['what is in the way', 'obstacles', obstacleWords, obstacleWords.copyQuestion],
  ])('leaves the words of %s to a file that is read when they are said', async (_, name, words, some) => {
    const files = await builtFiles();
    expect(JSON.parse(files[`${name}.html`]!)).toEqual(words);
    expect(files[`${name}.html`]).not.toMatch(/[<&]/);
    for (const text of some) expect(files['Code.js']).not.toContain(text);
  });

  it('opens a form without reading any of them', async () => {
    const { 'Code.js': code, 'sidebar.html': page } = await builtFiles();
    const sheet = await openSheet({ host: { files: { 'Code.js': code!, 'sidebar.html': page! } } });
    await sheet.press('report');
    expect(sheet.pages).toHaveLength(1);
    expect([...sheet.logged, ...sheet.boxes]).toEqual([]);
  });

  it('is ES2020: no syntax that the runtime refuses', async () => {
    const code = (await builtFiles())['Code.js']!;
    const again = await build({ stdin: { contents: code }, target: 'es2020', write: false, charset: 'utf8' });
    expect(again.warnings).toEqual([]);
    // Lowering what needs it leaves helpers behind: there is nothing to lower.
    expect(again.outputFiles[0]!.text).not.toContain('__privateGet');
    expect(code).not.toMatch(/\?\?=|\|\|=|&&=|\bstatic\s*\{|#[a-z]\w*\s*[(;=]/);
  });

  it('names nothing that Google does not have', async () => {
    const code = (await builtFiles())['Code.js']!;
    for (const name of [
      'fetch(',
      'new URL',
      'setTimeout',
      'TextEncoder',
      'require(',
      'crypto.',
      'globalThis',
      'structuredClone',
    ])
      expect(code.replace(/UrlFetchApp\.fetch\(|\.fetch\(/g, '')).not.toContain(name);
  });

  it('asks for few scopes and no trigger, and is allowed to call the back end only', async () => {
    const manifest = JSON.parse((await builtFiles())['appsscript.json']!) as { oauthScopes: string[] };
    expect(manifest.oauthScopes.map((scope) => scope.split('/').pop())).toEqual([
      'spreadsheets.currentonly',
      'script.container.ui',
      'script.external_request',
      'userinfo.email',
      'openid',
    ]);
  });
});

describe('a container that has no document properties or lock', () => {
  it('is told to be opened as a Google spreadsheet, and the menu is there', async () => {
    const files = await builtFiles();
    const bare = `${files['Code.js']}
      var real = PropertiesService;
      PropertiesService = { getDocumentProperties: function () { return null }, getUserProperties: function () { return real.getUserProperties() }, getScriptProperties: function () { return real.getScriptProperties() } };
      LockService = { getDocumentLock: function () { return null } };`;
    const poor = await openSheet({ workbook: bookWith(), host: { files: { ...files, 'Code.js': bare } } });
    expect((await poor.host.open('LIMITED')).length).toBe(1);
    await poor.press('publish');
    expect(poor.boxes.at(-1)).toContain('Open it as a Google spreadsheet');
    expect((await poor.ask('sidebarOpen', 'report')).notice).toContain('Open it as a Google spreadsheet');
  });
});
