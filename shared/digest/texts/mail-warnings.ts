// Takes a workbook; warns of rows of Mails that no mail takes, and of places that would be sent as they were
// typed. Never refuses anything.
import type { Language } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { Workbook } from '../../model/workbook.ts';
import { findTab, readHeadings } from '../../sheet/table/headings.ts';
import { MAIL_KINDS, mailName, mailNamed, placesOf, unknownPlaces } from '../../sheet/table/mail-places.ts';
import { tabSpec } from '../../sheet/table/tabs.ts';
import { lineOf, textOf } from '../../sheet/table/texts.ts';
import { listed } from '../../words/punctuation.ts';
import { filledIn } from '../../words/say.ts';
import { mailWarningWords } from '../../words/sidebar/mails.ts';

/** In the order of the rows; blank rows warn of nothing. */
export function mailWarnings(workbook: Workbook, language: Language): Problem[] {
  const [headings = [], ...rows] = findTab(workbook, 'Mails')?.rows ?? [];
  const { index } = readHeadings(tabSpec('Mails'), headings);
  return rows.flatMap((row, at) => {
    const cell = (column: string) => row[index.get(column) ?? -1];
    const warn = (
      column: string,
      code: keyof typeof mailWarningWords,
      values: Record<string, string>,
    ): Problem => ({
      tab: 'Mails',
      row: at + 2,
      column,
      code,
      message: filledIn(language, mailWarningWords[code], values),
    });
    const mail = lineOf(cell('Mail'));
    if (mail === '') return [];
    const kind = mailNamed(mail);
    if (kind === null) {
      const list = listed(
        language,
        MAIL_KINDS.map((each) => mailName(each, language)),
      );
      return [warn('Mail', 'mail-unknown', { mail, list })];
    }
    return ['Subject', 'Opening', 'Closing'].flatMap((column) => {
      const unknown = unknownPlaces(kind, textOf(cell(column)));
      if (unknown.length === 0) return [];
      const known = placesOf(kind).map((name) => `{${name}}`);
      return [
        warn(column, 'mail-place-unknown', {
          places: listed(language, unknown),
          list: listed(language, known),
        }),
      ];
    });
  });
}
