// Takes a running company; gives its spreadsheet with a form made of a tab of its own, and answers to that
// form. For specifications of such forms.
import { formOfTab, rowsOfForm } from '../../../addon/sidebar/tab-form/form-rows.ts';
import { OWNER, type Running } from '../../support/running.ts';
import { type DrivenSheet, openSheet } from '../sheet.ts';
import { OWN, ownBook } from './own-tab.ts';

/** The tab is open, and no form is made of it yet. */
export async function withTab(running: Running): Promise<DrivenSheet> {
  const sheet = await openSheet({ workbook: ownBook(), running, revision: 1 });
  await sheet.host.select(OWN, { row: 1, column: 1, rows: 1, columns: 1 });
  return sheet;
}

/** The form is made and published. */
export async function withForm(running: Running): Promise<DrivenSheet> {
  const sheet = await withTab(running);
  await keepForm(sheet);
  await sheet.press('publish');
  return sheet;
}

/** What the page does: reads the tab that is open, and keeps the form as it is guessed. */
export async function keepForm(sheet: DrivenSheet): Promise<number> {
  const { book } = await sheet.ask('sidebarOpen', 'tabForm');
  const sample = await sheet.ask('sidebarSample');
  const form = formOfTab(sample, book!);
  const rows = rowsOfForm(form, sample.title, sample.title);
  if (form.columns.length > 0)
    await sheet.ask('sidebarRows', { key: 'tab-form-key-000001', draft: 'tabForm', ...rows });
  return form.columns.length;
}

const answersOf = (what: string) => ({
  field1: what,
  field2: '18 %',
  field3: '3',
  field4: '2025-01-09',
  field5: 'High',
  field6: 'yes',
});

/** What the sidebar sends. */
export const send = (key: string, what: string) => ({
  path: '/v1/submissions' as const,
  body: { kind: 'form' as const, key, formId: OWN, answers: answersOf(what) },
});

/** Sent from a phone or by a program: the spreadsheet knows nothing of it yet. */
export const sendElsewhere = (running: Running, key: string, what: string) =>
  running.v1('POST', 'submissions', { email: OWNER, body: send(key, what).body });

/** What was answered to the first field, below the two rows that the tab had. */
export const answered = async (sheet: DrivenSheet) => (await sheet.rows(OWN)).slice(3).map(([what]) => what);
