// Takes the sheet; writes every mail of the product into its Mails tab, each with what it says now. Never
// over a text that somebody has changed, and nothing where all of it stands.

import { mailCells, missingMails } from '../../../shared/digest/texts/listed.ts';
import { LANGUAGES } from '../../../shared/model/language.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Tab, Workbook } from '../../../shared/model/workbook.ts';
import { findTab, readHeadings } from '../../../shared/sheet/table/headings.ts';
import { tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { choiceOf } from '../../../shared/sheet/table/words.ts';
import { newKey } from '../state/new-key.ts';
import type { Server } from '../state/server.ts';

type Done = { ok: true; value: null } | { ok: false; message: string };

/** Missing rows in one call; then what the rows that stood there lack. */
export async function listMails(server: Server): Promise<Done> {
  const before = await bookNow(server);
  if (!before.ok) return before;
  const tab = findTab(before.value.book, 'Mails');
  const languages = languagesOf(before.value);
  const records = missingMails(tab, languages);
  const isWhole = tab !== null && readHeadings(tabSpec('Mails'), tab.rows[0] ?? []).index.has('Placeholders');
  if (records.length > 0 || !isWhole) {
    const rows = { key: newKey(), draft: 'mails', settings: {}, tabs: [{ tab: 'Mails' as const, records }] };
    const written = await server.sidebarRows(rows);
    if (!written.ok) return written;
  }
  // Nothing stood there before: nothing is left to be filled up.
  if (tab === null) return { ok: true, value: null };
  const after = await bookNow(server);
  if (!after.ok) return after;
  const mails: Tab | null = findTab(after.value.book, 'Mails');
  const changes = mails ? mailCells(mails, languages) : [];
  const changed = changes.length > 0 ? await server.sidebarWrite(changes) : null;
  return changed?.ok === false ? changed : { ok: true, value: null };
}

interface Now {
  book: Workbook;
  /** The workspace's. */
  language: Language;
}

async function bookNow(server: Server): Promise<{ ok: true; value: Now } | { ok: false; message: string }> {
  const answer = await server.sidebarOpen('customise');
  if (!answer.ok) return answer;
  const { book, language } = answer.value;
  return { ok: true, value: { book: book ?? { tabs: [] }, language } };
}

/** The workspace's language, and the other one where somebody in People reads it. */
function languagesOf({ book, language }: Now): [Language, ...Language[]] {
  const people = findTab(book, 'People');
  const at = readHeadings(tabSpec('People'), people?.rows[0] ?? []).index.get('Language');
  const read = (people?.rows ?? []).slice(1).map((row) => choiceOf('language', lineOf(row[at ?? -1])));
  return [language, ...LANGUAGES.filter((each) => each !== language && read.includes(each))];
}
