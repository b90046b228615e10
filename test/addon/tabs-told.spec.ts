// Takes spreadsheets; says that Settings tells beside each key what it does, and that Mails lists every mail
// with what it says, which an admin changes by changing a cell. Never a text that nobody gets.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MAIL_KINDS } from '../../shared/sheet/table/mail-places.ts';
import { settingDescription } from '../../shared/sheet/table/setting-description.ts';
import { SETTING_KEYS } from '../../shared/sheet/table/setting-keys.ts';
import { bookWith, OWNER, type Running, startPublished } from '../support/running.ts';
import { openSidebarPage } from './page.ts';
import { type DrivenSheet, openSheet } from './sheet.ts';

const told = (rows: unknown[][]) => rows.slice(1).map(([key, , about]) => [key, about]);

describe('the tab Settings', () => {
  it.each([
    ['en', 'en_US', 'Settings'],
    ['zh', 'zh_CN', '设置'],
  ] as const)(
    'says beside each key what it does and its default (%s)',
    async (language, userLocale, name) => {
      const sheet = await openSheet({ userLocale });
      await sheet.press('setUp');
      expect(told(await sheet.rows(name))).toEqual(
        SETTING_KEYS.map((spec) => [
          language === 'zh' ? spec.zh : spec.key,
          settingDescription(spec, language),
        ]),
      );
      const [, red] = told(await sheet.rows(name)).find(
        ([key]) => key === 'Red above' || key === '红灯阈值',
      )!;
      expect(red).toContain(language === 'zh' ? '默认：40%。' : 'Default 40%.');
    },
  );

  it('is told in a sheet in use too, behind the columns that are there, and reads as before', async () => {
    const book = bookWith([['Red above', '30%']]);
    const tab = book.tabs.find(({ name }) => name === 'Settings')!;
    tab.rows = tab.rows.map((row, at) => [...row, at === 0 ? 'Who decides' : 'Ada']);
    const sheet = await openSheet({ workbook: book });
    await sheet.press('setUp');
    const rows = await sheet.rows('Settings');
    expect(rows[0]).toEqual(['Key', 'Value', 'Who decides', 'What it does']);
    expect(rows.slice(0, tab.rows.length).map((row) => row.slice(0, 3))).toEqual(tab.rows);
    expect(rows.find(([key]) => key === 'Red above')![3]).toContain('Default 40%.');
    expect(rows.slice(1).every((row) => String(row[3]).length > 10)).toBe(true);
  });

  it('leaves a column of that name to whoever has filled it, and a cell that somebody has written', async () => {
    const filled = bookWith();
    const tab = filled.tabs.find(({ name }) => name === 'Settings')!;
    tab.rows = tab.rows.map((row, at) => [
      ...row,
      at === 0 ? 'What it does' : at === 1 ? 'ours since 2019' : '',
    ]);
    const theirs = await openSheet({ workbook: filled });
    await theirs.press('setUp');
    expect((await theirs.rows('Settings')).slice(1).flatMap((row) => (row[2] ? [row[2]] : []))).toEqual([
      'ours since 2019',
    ]);

    const ours = await openSheet();
    await ours.press('setUp');
    await ours.host.edit('Settings', 2, 3, 'We are the bakery');
    await ours.host.edit('Settings', 3, 3, '');
    await ours.press('setUp');
    const [, first, second] = await ours.rows('Settings');
    expect([first![2], second![2]]).toEqual([
      'We are the bakery',
      settingDescription(SETTING_KEYS[1]!, 'en'),
    ]);
  });
});

describe('the tab Mails', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startPublished('2025-01-09T09:00:00+08:00');
  });
  afterEach(() => running.close());

  const opened = async (sheet: DrivenSheet, name = 'Mails') => {
    await sheet.press('customise');
    const { page, close } = await openSidebarPage(sheet);
    await page.getByRole('button', { name }).click();
    await page.waitForFunction(() => document.querySelector('.spinner') === null);
    const active = await sheet.host.model();
    await close();
    return active;
  };
  const inUse = (more: Parameters<typeof openSheet>[0] = {}) =>
    openSheet({ workbook: bookWith(), running, revision: 1, ...more });
  const place = async (sheet: DrivenSheet, mail: string, column: string, tab = 'Mails') => {
    const [headings, ...rows] = await sheet.rows(tab);
    return [tab, rows.findIndex((row) => row[0] === mail) + 2, headings!.indexOf(column) + 1] as const;
  };

  it('lists every mail with its texts and what may stand in them, and publishes as if it were not there', async () => {
    const sheet = await inUse();
    await opened(sheet);
    const mails = await sheet.records('Mails');
    expect(mails.map(({ Mail, Language }) => [Mail, Language])).toEqual(
      MAIL_KINDS.map((kind) => [kind, 'en']),
    );
    const reminder = mails.find(({ Mail }) => Mail === 'reminder')!;
    expect(reminder).toMatchObject({ Subject: 'Your snapshot is due {due}', Closing: '' });
    expect(reminder.Placeholders).toContain('{due} until when');
    const { reply } = await sheet.ask('sidebarPreview');
    expect(reply).toMatchObject({ warnings: [] });
    expect(JSON.stringify(reply)).not.toContain('Mails');
    await sheet.press('publish');
    await running.passTo('2025-01-09T12:01:00+08:00');
    expect(running.sent.find(({ to, subject }) => to === OWNER && /due/.test(subject))?.subject).toBe(
      'Your snapshot is due 2025-01-10 12:00',
    );
  });

  it('a text that is changed there reaches the mail, and one that is cleared is ours again', async () => {
    const sheet = await inUse();
    await opened(sheet);
    await sheet.host.edit(
      ...(await place(sheet, 'reminder', 'Subject')),
      '{name}: the bakery asks until {due}',
    );
    await sheet.host.edit(...(await place(sheet, 'reminder', 'Closing')), 'Ask Ada where you are stuck.');
    await sheet.press('publish');
    await running.passTo('2025-01-09T12:01:00+08:00');
    const reminder = running.sent.find(({ to }) => to === OWNER)!;
    expect(reminder.subject).toBe('owner1: the bakery asks until 2025-01-10 12:00');
    expect(reminder.text).toContain('Ask Ada where you are stuck.');

    await sheet.host.edit(...(await place(sheet, 'reminder', 'Subject')), '');
    await opened(sheet);
    const again = (await sheet.records('Mails')).find(({ Mail }) => Mail === 'reminder')!;
    expect(again).toMatchObject({
      Subject: 'Your snapshot is due {due}',
      Closing: 'Ask Ada where you are stuck.',
    });
    const { reply } = await sheet.ask('sidebarPreview');
    expect(JSON.stringify(reply)).toContain('Subject');
    expect((await sheet.rows('Mails')).length).toBe(MAIL_KINDS.length + 1);
  });

  it('is listed in Chinese where the workspace is, and in the other language for whoever reads that', async () => {
    await running.close();
    running = await startPublished('2025-01-09T09:00:00+08:00', [['Language', 'zh']]);
    const book = bookWith([['Language', 'zh']]);
    const people = book.tabs.find(({ name }) => name === 'People')!;
    const at = people.rows[0]!.indexOf('Language');
    const language = at < 0 ? people.rows[0]!.length : at;
    people.rows = people.rows.map((row, r) => {
      const cells = [...row];
      cells[language] = r === 0 ? 'Language' : r === 1 ? 'en' : '';
      return cells;
    });
    const sheet = await inUse({ workbook: book, userLocale: 'zh_CN' });
    await opened(sheet, '邮件');
    const mails = await sheet.records('邮件');
    expect(mails.length).toBe(2 * MAIL_KINDS.length);
    expect(mails.find(({ 邮件: mail }) => mail === '提醒')).toMatchObject({
      语言: 'zh',
      主题: '请在 {due} 前提交进度快照',
    });
    expect(String(mails[0]!.占位符)).toContain('{name} 收件人');
    await sheet.host.edit(...(await place(sheet, '提醒', '主题', '邮件')), '面包店：{due} 前填报');
    await sheet.press('publish');
    await running.passTo('2025-01-09T12:01:00+08:00');
    expect(running.sent.find(({ to }) => to === OWNER)!.subject).toBe('面包店：2025-01-10 12:00 前填报');
  });

  it('keeps rows, columns and words of somebody’s own, and fills up what they lack', async () => {
    const book = bookWith();
    book.tabs.push({
      name: 'Mails',
      rows: [
        ['Team', 'Mail', 'Subject', 'Opening'],
        ['all', 'Weekly digest', 'Our week', ''],
      ],
    });
    const sheet = await inUse({ workbook: book });
    await opened(sheet);
    const mails = await sheet.records('Mails');
    expect(mails.length).toBe(MAIL_KINDS.length);
    expect(mails[0]).toMatchObject({
      Team: 'all',
      Mail: 'Weekly digest',
      Subject: 'Our week',
      Opening: 'Hello {name}, this week in {workspace}.',
    });
    expect(String(mails[0]!.Placeholders)).toContain('{first}');
  });

  it('warns of a mail that there is not, and of a place that a mail does not know', async () => {
    const sheet = await inUse();
    await opened(sheet);
    await sheet.host.edit(...(await place(sheet, 'notice', 'Subject')), '{workspace} {frist}');
    await sheet.host.edit(...(await place(sheet, 'signin', 'Mail')), 'sign-on');
    const { reply } = await sheet.ask('sidebarPreview');
    expect(reply!.warnings.map(({ column, message }) => [column, message.slice(0, 40)])).toEqual([
      ['Subject', '{frist} means nothing in this mail and w'],
      ['Mail', '“sign-on” is no mail of the product, so '],
    ]);
  });
});
