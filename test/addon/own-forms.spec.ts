// Takes a tab of the company's own; says what form is made of it, and where its answers go from the sidebar
// and from elsewhere. Never a row twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formOfTab, rowsOfForm } from '../../addon/sidebar/tab-form/form-rows.ts';
import type { Services } from '../../addon/src/entry/services.ts';
import { markOf, noteAppended } from '../../addon/src/record/appended.ts';
import { HQ, OWNER, type Running, startPublished } from '../support/running.ts';
import { FIELDS, OWN, ownBook } from './own-tab.ts';
import { type DrivenSheet, openSheet } from './sheet.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

/** The spreadsheet with the form made of the tab and published. */
async function withForm() {
  const sheet = await openSheet({ workbook: ownBook(), running, revision: 1 });
  await sheet.host.select(OWN, { row: 1, column: 1, rows: 1, columns: 1 });
  await keepForm(sheet);
  await sheet.press('publish');
  return sheet;
}

/** What the page does: reads the tab that is open, and keeps the form as it is guessed. */
async function keepForm(sheet: DrivenSheet): Promise<number> {
  const { book } = await sheet.ask('sidebarOpen', 'tabForm');
  const sample = await sheet.ask('sidebarSample');
  const form = formOfTab(sample, book!);
  const rows = rowsOfForm(form, sample.title, sample.title);
  if (form.columns.length > 0)
    await sheet.ask('sidebarRows', { key: 'tab-form-key-000001', draft: 'tabForm', ...rows });
  return form.columns.length;
}

/** Properties of a document, in an object. */
const propertiesIn = (kept: Record<string, string>) => ({
  getProperty: (name: string) => kept[name] ?? null,
  setProperties: (values: Record<string, string>) => void Object.assign(kept, values),
});

const answersOf = (what: string) => ({
  field1: what,
  field2: '18 %',
  field3: '3',
  field4: '2025-01-09',
  field5: 'High',
  field6: 'yes',
});

const send = (key: string, what: string) => ({
  path: '/v1/submissions' as const,
  body: { kind: 'form' as const, key, formId: OWN, answers: answersOf(what) },
});

describe('Make a form of this tab', () => {
  it('guesses the types from validation, formats and values, and writes them to Forms', async () => {
    const sheet = await openSheet({ workbook: ownBook(), running, revision: 1 });
    await sheet.host.select(OWN, { row: 1, column: 1, rows: 1, columns: 1 });
    expect(await keepForm(sheet)).toBe(6);
    const forms = await sheet.records('Forms');
    expect(forms[0]).toMatchObject({ 'Form ID': OWN, 'Field ID': '', Label: OWN });
    expect(
      forms.slice(1).map((row) => [row['Field ID'], row.Label, row.Type, row.Options, row['Maps to']]),
    ).toEqual(FIELDS);
    // The tab itself is as it was.
    expect(await sheet.tab(OWN)).toMatchObject({
      rows: (await ownBook()).sheets.find(({ name }) => name === OWN)!.rows,
    });
    expect(await keepForm(sheet)).toBe(0);
  });

  it('refuses Attune’s own tabs and a tab without headings, with the way out', async () => {
    const book = ownBook();
    const sheet = await openSheet({ workbook: book, running, revision: 1 });
    await sheet.host.select('Units', { row: 1, column: 1, rows: 1, columns: 1 });
    await expect(sheet.ask('sidebarSample')).rejects.toThrow('Open a tab of your own');
    await sheet.host.select('Blank', { row: 1, column: 1, rows: 1, columns: 1 });
    await expect(sheet.ask('sidebarSample')).rejects.toThrow('Write headings into row 1');
  });
});

describe('answers to a form of a tab', () => {
  it('stand in that tab at once, typed text as text, numbers in the tab’s own formats', async () => {
    const sheet = await withForm();
    const reply = await sheet.ask('sidebarSend', send('own-form-key-0000001', '=IMPORTXML("x")'));
    expect(reply).toMatchObject({ state: 'sent', message: 'Recorded. Thank you.' });
    const row = (await sheet.tab(OWN)).rows[3]!;
    expect(row.map((cell) => cell?.value)).toEqual([
      '=IMPORTXML("x")',
      0.18,
      3,
      expect.anything(),
      'High',
      true,
      HQ,
      '2025-01-10 10:00',
    ]);
    expect(row[0]!.formula).toBeUndefined();
    expect([row[0], row[1], row[3]].map((cell) => cell?.format)).toEqual(['@', '0.0%', 'd mmm yyyy']);
  });

  it('come once: the next Refresh leaves out what stands there, and brings what came from elsewhere', async () => {
    const sheet = await withForm();
    await sheet.ask('sidebarSend', send('own-form-key-0000001', 'the same'));
    await sheet.ask('sidebarSend', send('own-form-key-0000002', 'the same'));
    await sheet.ask('sidebarSend', send('own-form-key-0000002', 'the same'));
    const { path, body } = send('own-form-key-0000003', 'from a phone');
    await running.v1('POST', path.slice(4), { email: OWNER, body });
    expect((await sheet.rows(OWN)).slice(3).map(([what]) => what)).toEqual(['the same', 'the same']);
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    expect((await sheet.rows(OWN)).slice(3).map(([what, , , , , , by]) => [what, by])).toEqual([
      ['the same', HQ],
      ['the same', HQ],
      ['from a phone', OWNER],
    ]);
  });

  it('come once where a Refresh breaks off after it wrote them, before it noted how far it had come', async () => {
    const sheet = await withForm();
    const { path, body } = send('own-form-key-0000003', 'from a phone');
    await running.v1('POST', path.slice(4), { email: OWNER, body });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const { 'attune.cursor': _, ...properties } = sheet.stores.properties.document!;
    await sheet.press('refreshBoard');
    const { 'attune.appended': appended = '' } = sheet.stores.properties.document!;
    const again = await openSheet({
      workbook: await sheet.host.model(),
      running,
      revision: 2,
      properties: { ...properties, 'attune.appended': appended },
    });
    await again.press('refreshBoard');
    expect((await again.rows(OWN)).slice(3).map(([what]) => what)).toEqual(['from a phone']);
  });

  it('come once where two press Refresh at once', async () => {
    const sheet = await withForm();
    const { path, body } = send('own-form-key-0000003', 'from a phone');
    await running.v1('POST', path.slice(4), { email: OWNER, body });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const other = await openSheet({
      workbook: await sheet.host.model(),
      running,
      revision: 2,
      properties: { ...sheet.stores.properties.document! },
    });
    await other.press('refreshBoard');
    const brought = (await other.rows(OWN)).at(-1)!;
    // While the first one waits for the board, the other one ends: its row, its cursor.
    sheet.gate!.meanwhile = async (request) => {
      if (!request.startsWith('GET /v1/board')) return;
      sheet.gate!.meanwhile = null;
      for (const [at, cell] of brought.entries()) await sheet.host.edit(OWN, 4, at + 1, String(cell));
      await sheet.host.remember('attune.cursor', other.stores.properties.document!['attune.cursor']!);
    };
    await sheet.press('refreshBoard');
    expect((await sheet.rows(OWN)).slice(3).map(([what]) => what)).toEqual(['from a phone']);
    expect(sheet.toasts.at(-1)).toContain('Board refreshed');
  });

  it('that were kept unsent come with the Refresh after they were sent', async () => {
    const sheet = await withForm();
    sheet.gate!.state = 'away';
    expect(await sheet.ask('sidebarSend', send('own-form-key-0000001', 'kept'))).toMatchObject({
      state: 'kept',
    });
    expect((await sheet.rows(OWN)).length).toBe(3);
    sheet.gate!.state = 'open';
    await sheet.ask('sidebarSendKept');
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    expect((await sheet.rows(OWN)).slice(3).map(([what]) => what)).toEqual(['kept']);
  });

  it('are recorded while another action holds the document: the row comes with the next Refresh', async () => {
    const sheet = await withForm();
    const release = sheet.host.holdLock('document');
    const reply = await sheet.ask('sidebarSend', send('own-form-key-0000001', 'later'));
    expect(reply.state).toBe('sent');
    expect(reply.message).toContain('next Refresh board brings it');
    release();
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    expect((await sheet.rows(OWN)).slice(3).map(([what]) => what)).toEqual(['later']);
  });

  it('find their columns wherever they were moved, and a tab that is gone is made again', async () => {
    const first = await withForm();
    const model = await first.host.model();
    const own = model.sheets.find(({ name }) => name === OWN)!;
    for (const row of own.rows) row.reverse();
    const properties = first.stores.properties.document!;
    const sheet = await openSheet({ workbook: model, running, revision: 2, properties });
    await sheet.ask('sidebarSend', send('own-form-key-0000001', 'moved'));
    expect((await sheet.rows(OWN))[3]!.at(-1)).toBe('moved');
    model.sheets = model.sheets.filter(({ name }) => name !== OWN);
    const without = await openSheet({ workbook: model, running, revision: 2, properties });
    await without.ask('sidebarSend', send('own-form-key-0000002', 'made again'));
    expect((await without.records(OWN))[0]).toMatchObject({ What: 'made again', By: HQ });
  });

  /** As many rows as a company's other people may have sent meanwhile. */
  const others = (count: number) => Array.from({ length: count }, (_, at) => markOf(OWN, `other-key-${at}`));

  it('come once, however many others came between, and within Google’s 9 KB a property', async () => {
    const sheet = await withForm();
    await sheet.ask('sidebarSend', send('own-form-key-0000001', 'the first'));
    const stores = sheet.stores.properties;
    const services = { documentProperties: () => propertiesIn(stores.document!) } as unknown as Services;
    for (let rows = 0; rows < 5_000; rows += 500)
      noteAppended(services, others(5_000).slice(rows, rows + 500));
    const full = await openSheet({
      workbook: await sheet.host.model(),
      running,
      revision: 2,
      properties: { ...stores.document! },
    });
    await full.ask('sidebarSend', send('own-form-key-9000001', 'one more'));
    expect(full.logged).toEqual([]);
    const sizes = Object.values(full.stores.properties.document!).map((value) => value.length);
    expect(Math.max(...sizes)).toBeLessThan(9 * 1024);
    await running.passTo('2025-01-10T10:05:00+08:00');
    await full.press('refreshBoard');
    expect((await full.rows(OWN)).slice(3).map(([what]) => what)).toEqual(['the first', 'one more']);
  });

  it('of programs, whose keys begin alike, are all there', async () => {
    const sheet = await withForm();
    for (const at of [1, 2, 3]) {
      const { path, body } = send(`visits-of-2025-01-10-row-${at}`, `row ${at}`);
      await running.v1('POST', path.slice(4), { email: OWNER, body });
    }
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    await running.v1('POST', 'submissions', {
      email: OWNER,
      body: send('visits-of-2025-01-10-row-4', 'row 4').body,
    });
    await running.passTo('2025-01-10T10:10:00+08:00');
    await sheet.press('refreshBoard');
    expect((await sheet.rows(OWN)).slice(3).map(([what]) => what)).toEqual([
      'row 1',
      'row 2',
      'row 3',
      'row 4',
    ]);
  });
});
