// Takes a tab of the company's own; says what form is made of it, and of which tabs none is. Never a row
// changed in the tab.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Running, startPublished } from '../../support/running.ts';
import { FIELDS, OWN, ownBook } from './own-tab.ts';
import { keepForm, withTab } from './with-form.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

describe('Make a form of this tab', () => {
  it('guesses the types from validation, formats and values, and writes them to Forms', async () => {
    const sheet = await withTab(running);
    expect(await keepForm(sheet)).toBe(6);
    const forms = await sheet.records('Forms');
    expect(forms[0]).toMatchObject({ 'Form ID': OWN, 'Field ID': '', Label: OWN });
    expect(
      forms.slice(1).map((row) => [row['Field ID'], row.Label, row.Type, row.Options, row['Maps to']]),
    ).toEqual(FIELDS);
    // The tab itself is as it was.
    expect(await sheet.tab(OWN)).toMatchObject({
      rows: ownBook().sheets.find(({ name }) => name === OWN)!.rows,
    });
    expect(await keepForm(sheet)).toBe(0);
  });

  it('refuses Attune’s own tabs and a tab without headings, with the way out', async () => {
    const sheet = await withTab(running);
    await sheet.host.select('Units', { row: 1, column: 1, rows: 1, columns: 1 });
    await expect(sheet.ask('sidebarSample')).rejects.toThrow('Open a tab of your own');
    await sheet.host.select('Blank', { row: 1, column: 1, rows: 1, columns: 1 });
    await expect(sheet.ask('sidebarSample')).rejects.toThrow('Write headings into row 1');
  });
});
