// Takes workbooks with and without problems before a real back end; says what Publish marks, fills in, asks
// and tells. Never a stand-in server.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bookWith, type Running, startRunning } from '../../support/running.ts';
import { listed } from '../listed.ts';
import { builtFiles, openSheet } from '../sheet.ts';
import { changed } from './changed-book.ts';

const PROBLEM = '#fbdcd9';

const WARNING = '#fff2cf';

let running: Running;

afterEach(() => running.close());

describe('a plan with problems', () => {
  beforeEach(async () => {
    running = await startRunning('2025-01-10T10:00:00+08:00');
  });
  const key = 'a-new-key-of-a-new-workspace-0123456789';

  it('is marked at the cells that hold them, with a note that says the way out, and is not sent', async () => {
    const sheet = await openSheet({
      workbook: changed(['O1-K0', 'Target', 'many'], ['O2-K0', 'Owner', 'nobody']),
      running,
      key,
    });
    await sheet.press('publish');
    expect(sheet.gate!.asked).toEqual([]);
    const target = await sheet.cell('Key results', 4, 6);
    expect(target).toMatchObject({ value: 'many', background: PROBLEM });
    expect(target.note).toContain('⚠ Attune');
    // The list stays beside the sheet: no box that forgets it.
    expect(sheet.boxes).toEqual([]);
    expect(listed(sheet).map(({ tab, row, column }) => [tab, row, column])).toEqual([
      ['Key results', 4, 'Target'],
      ['Key results', 6, 'Owner'],
    ]);
  });

  it('is said in a box where no sidebar can be shown', async () => {
    const files = await builtFiles();
    const host = {
      files: { ...files, 'Code.js': files['Code.js']!.replaceAll('.showSidebar(', '.noSuchThing(') },
    };
    const sheet = await openSheet({ workbook: changed(['O1-K0', 'Target', 'many']), running, key, host });
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toContain('Cells to mend: 1.');
    expect(sheet.boxes.at(-1)).toContain('Key results!F4');
  });

  it('clears a mark when its cell is mended, and publishes', async () => {
    const sheet = await openSheet({ workbook: changed(['O1-K0', 'Target', 'many']), running, key });
    await sheet.press('publish');
    await sheet.host.edit('Key results', 4, 6, '120');
    await sheet.press('publish');
    const mended = await sheet.cell('Key results', 4, 6);
    expect([mended.value, mended.note ?? '', mended.background ?? null]).toEqual([120, '', null]);
    expect(sheet.boxes.at(-1)).toContain('Revision 1 is live.');
  });

  it('keeps people’s own notes and colours under the mark, and gives them back', async () => {
    const sheet = await openSheet({ workbook: changed(['O1-K0', 'Target', 'many']), running, key });
    const model = await sheet.host.model();
    const tab = model.sheets.find(({ name }) => name === 'Key results')!;
    tab.rows[3]![5] = { ...tab.rows[3]![5]!, note: 'ask Mei', background: '#00ff00' };
    tab.rows[2]![5] = { ...tab.rows[2]![5]!, note: 'checked', background: '#0000ff' };
    const again = await openSheet({ workbook: model, running, key });
    await again.press('publish');
    const marked = await again.cell('Key results', 4, 6);
    expect(marked.note).toMatch(/^ask Mei\n⚠ Attune/);
    expect(marked.background).toBe(PROBLEM);
    await again.host.edit('Key results', 4, 6, '120');
    await again.press('publish');
    expect(await again.cell('Key results', 4, 6)).toMatchObject({ note: 'ask Mei', background: '#00ff00' });
    expect(await again.cell('Key results', 3, 6)).toMatchObject({ note: 'checked', background: '#0000ff' });
  });

  it('leaves a marked heading readable: light text on a dark ground gets a dark mark, and its ground back', async () => {
    const model = await (await openSheet({ workbook: bookWith(), running, key })).host.model();
    const tab = model.sheets.find(({ name }) => name === 'Key results')!;
    tab.rows[0]![5] = { value: 'Tarqet', background: '#0b5a63' };
    const sheet = await openSheet({ workbook: model, running, key });
    await sheet.press('publish');
    expect(await sheet.cell('Key results', 1, 6)).toMatchObject({ background: '#b3261e' });
    await sheet.host.edit('Key results', 1, 6, 'Target');
    await sheet.press('publish');
    expect(await sheet.cell('Key results', 1, 6)).toMatchObject({
      background: '#0b5a63',
    });
  });

  it('marks a misspelt heading and says which tab is missing', async () => {
    const book = bookWith();
    book.tabs = book.tabs.filter(({ name }) => name !== 'Units');
    const keyResults = book.tabs.find(({ name }) => name === 'Key results')!;
    keyResults.rows[0] = keyResults.rows[0]!.with(5, 'Tarqet');
    const sheet = await openSheet({ workbook: book, running, key });
    await sheet.press('publish');
    expect((await sheet.cell('Key results', 1, 6)).note).toContain('Target');
    expect(listed(sheet).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('There is no tab “Units”'),
    );
  });

  it('speaks Chinese in a Chinese workbook', async () => {
    const book = changed(['O1-K0', 'Target', '许多']);
    book.tabs.find(({ name }) => name === 'Settings')!.rows.push(['语言', '中文']);
    const sheet = await openSheet({ workbook: book, running, key });
    await sheet.press('publish');
    expect(listed(sheet)).toHaveLength(1);
    expect(sheet.pages.at(-1)).toContain('"language":"zh"');
    expect((await sheet.cell('Key results', 4, 6)).note).toMatch(/[\u4e00-\u9fff]/);
    expect(sheet.stores.properties.document!['attune.language']).toBe('zh');
  });
});

describe('a sound plan', () => {
  beforeEach(async () => {
    running = await startRunning('2025-01-10T10:00:00+08:00');
  });

  it('gets its blank IDs filled in, which stay, and warnings in yellow', async () => {
    const book = bookWith();
    const keyResults = book.tabs.find(({ name }) => name === 'Key results')!;
    keyResults.rows = keyResults.rows
      .map((row, at) => (at > 4 ? row.with(0, '') : row))
      .map((row, at) => (at === 1 ? row.with(3, 'M9') : row));
    const sheet = await openSheet({
      workbook: book,
      running,
      key: 'a-new-key-of-a-new-workspace-0123456789',
    });
    await sheet.press('publish');
    const ids = (await sheet.rows('Key results')).map(([id]) => id);
    expect(ids.slice(5)).toEqual(['KR1', 'KR2']);
    expect(sheet.boxes.at(-1)).toContain('Worth a look');
    expect((await sheet.cell('Key results', 2, 4)).background).toBe(WARNING);
    await sheet.press('publish');
    expect((await sheet.rows('Key results')).map(([id]) => id)).toEqual(ids);
  });

  it('never overwrites a formula in the column of IDs, nor writes beside its own', async () => {
    const sheet = await openSheet({
      workbook: bookWith(),
      running,
      key: 'a-new-key-of-a-new-workspace-0123456789',
    });
    const model = await sheet.host.model();
    const tab = model.sheets.find(({ name }) => name === 'Key results')!;
    tab.rows[1]![0] = { value: 'O0-K0', formula: '="O0-"&"K0"' };
    tab.rows[2]![0] = { value: null };
    tab.rows[1]![9] = { value: 'mine', formula: '="mi"&"ne"' };
    const again = await openSheet({
      workbook: model,
      running,
      key: 'a-new-key-of-a-new-workspace-0123456789',
    });
    await again.press('publish');
    expect((await again.cell('Key results', 2, 1)).formula).toBe('="O0-"&"K0"');
    expect((await again.cell('Key results', 2, 10)).formula).toBe('="mi"&"ne"');
    expect((await again.cell('Key results', 3, 1)).value).toBe('KR1');
  });

  it('is not published while the server is away: told so, nothing lost', async () => {
    const sheet = await openSheet({
      workbook: bookWith(),
      running,
      key: 'a-new-key-of-a-new-workspace-0123456789',
    });
    sheet.gate!.state = 'away';
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toContain('could not be reached');
    sheet.gate!.state = 'open';
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toContain('Revision 1 is live.');
  });
});
