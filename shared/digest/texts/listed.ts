// Takes the Mails tab as it stands; gives the rows and cells that it lacks so that every mail of the product
// stands there with what it says now. Never over a text that somebody has changed.

import type { MailKind } from '../../model/mail.ts';
import type { Language } from '../../model/plan.ts';
import type { Tab } from '../../model/workbook.ts';
import { readHeadings } from '../../sheet/table/headings.ts';
import { MAIL_KINDS, mailName, mailNamed, placesText } from '../../sheet/table/mail-places.ts';
import { tabSpec } from '../../sheet/table/tabs.ts';
import { lineOf } from '../../sheet/table/texts.ts';
import { choiceOf, wordFor } from '../../sheet/table/words.ts';
import type { CellChange } from '../../sheet/write/cell-change.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import { isEarlier, ourText } from './own-texts.ts';

/** Mails are said in the first of the languages; a row that names none is of it. */
type Languages = readonly [Language, ...Language[]];

interface ListedRow {
  kind: MailKind;
  language: Language;
  /** As in the sheet: the headings are 1. */
  row: number;
  cells: Readonly<Record<string, string>>;
}

const nameOf = ({ kind, language }: Pick<ListedRow, 'kind' | 'language'>): string => `${kind} ${language}`;

/** The rows that stand for a mail of ours. */
function listedRows({ rows }: Tab, first: Language): ListedRow[] {
  const { index } = readHeadings(tabSpec('Mails'), rows[0] ?? []);
  return rows.slice(1).flatMap((row, at) => {
    const cells = Object.fromEntries([...index].map(([column, place]) => [column, lineOf(row[place])]));
    const kind = mailNamed(cells.Mail ?? '');
    if (kind === null) return [];
    const language = (choiceOf('language', cells.Language ?? '') as Language | null) ?? first;
    return [{ kind, language, row: at + 2, cells }];
  });
}

/** A row for each mail that has none, by English column names; `tab` is null where there is none yet. */
export function missingMails(tab: Tab | null, languages: Languages): RecordCells[] {
  const [first] = languages;
  const there = new Set((tab ? listedRows(tab, first) : []).map(nameOf));
  return languages.flatMap((language) =>
    MAIL_KINDS.filter((kind) => !there.has(nameOf({ kind, language }))).map((kind) => ({
      Mail: mailName(kind, first),
      Language: wordFor('language', language, first),
      Subject: ourText(kind, 'subject', language),
      Opening: ourText(kind, 'opening', language),
      Placeholders: placesText(kind, first),
    })),
  );
}

/**
 * Cells to be written in the rows that stand: what was cleared, what an earlier version said, and the places
 * that a mail knows. All of it is checked again where it is written.
 */
export function mailCells(tab: Tab, [first]: Languages): CellChange[] {
  const { index } = readHeadings(tabSpec('Mails'), tab.rows[0] ?? []);
  return listedRows(tab, first).flatMap(({ kind, language, row, cells }) => {
    const wanted: [column: string, after: string, isOurs: (text: string) => boolean][] = [
      ['Subject', ourText(kind, 'subject', language), isEarlier],
      ['Opening', ourText(kind, 'opening', language), isEarlier],
      ['Placeholders', placesText(kind, first), isPlaces],
    ];
    return wanted.flatMap(([column, after, isOurs]) => {
      const [at, text] = [index.get(column), cells[column]];
      if (at === undefined || text === undefined || text === after || !(text === '' || isOurs(text)))
        return [];
      const beside = { column: index.get('Mail')! + 1, value: tab.rows[row - 1]![index.get('Mail')!] ?? '' };
      const before = tab.rows[row - 1]![at] ?? '';
      return [{ tab: tab.name, row, column: at + 1, before, after, beside, asText: true }];
    });
  });
}

const PLACES = new Set(MAIL_KINDS.flatMap((kind) => [placesText(kind, 'en'), placesText(kind, 'zh')]));
const isPlaces = (text: string): boolean => PLACES.has(text);
