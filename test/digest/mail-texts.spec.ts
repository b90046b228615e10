// Specification of the texts that stand in the tab Mails: what is ours stays ours through versions, what is
// somebody's own is sent.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EARLIER_TEXTS } from '../../shared/digest/texts/earlier.ts';
import { mailCells, missingMails } from '../../shared/digest/texts/listed.ts';
import { isEarlier, ourText, ownTexts } from '../../shared/digest/texts/own-texts.ts';
import type { MailText } from '../../shared/model/plan.ts';
import { MAIL_KINDS, mailNamed, unknownPlaces } from '../../shared/sheet/table/mail-places.ts';

/** A text a line, blanks as one. */
const SAID = join(import.meta.dirname, '..', 'goldens', 'mail', 'said.txt');

const LANGUAGES = ['en', 'zh'] as const;
const ours = MAIL_KINDS.flatMap((kind) =>
  LANGUAGES.flatMap((language) =>
    (['subject', 'opening'] as const).map((part) => ourText(kind, part, language)),
  ),
);
const row = (more: Partial<MailText>): MailText => ({
  mail: 'reminder',
  language: 'en',
  subject: '',
  opening: '',
  closing: '',
  ...more,
});

describe('a text of the tab Mails', () => {
  it.each(LANGUAGES)('is ours where it says what we say, whatever its blanks (%s)', (language) => {
    const listed = MAIL_KINDS.map((kind) =>
      row({
        mail: kind,
        language,
        subject: ` ${ourText(kind, 'subject', language)} `,
        opening: ourText(kind, 'opening', language).replace(/\n/g, '\r\n'),
      }),
    );
    expect(ownTexts(listed)).toEqual([]);
  });

  it('is somebody’s own where one word differs, and then that part alone', () => {
    const subject = 'Your report is due {due}';
    const opening = ourText('reminder', 'opening', 'en');
    expect(ownTexts([row({ subject, opening, closing: 'Thanks' })])).toEqual([
      row({ subject, closing: 'Thanks' }),
    ]);
  });

  it('is somebody’s own where it is ours in the other language', () => {
    const subject = ourText('reminder', 'subject', 'zh');
    expect(ownTexts([row({ subject })])).toEqual([row({ subject })]);
  });

  it('stays ours when a later version says it otherwise: what was said once is known', () => {
    const today = [...new Set(ours.map(flat))];
    const lines = () => readFileSync(SAID, 'utf8').split('\n').filter(Boolean);
    const isNew = (text: string) => !lines().includes(text);
    // The file only grows: what stands in people's sheets cannot be taken back.
    if (process.env.UPDATE_GOLDENS === '1')
      appendFileSync(
        SAID,
        today
          .filter(isNew)
          .map((text) => `${text}\n`)
          .join(''),
      );
    expect(today.filter(isNew)).toEqual([]);
    // What is said no more belongs into EARLIER_TEXTS.
    expect(lines().filter((text) => !today.includes(text) && !isEarlier(text))).toEqual([]);
    expect(EARLIER_TEXTS.filter((text) => today.includes(flat(text)))).toEqual([]);
  });

  it('names its mail by its key or its name, in either language', () => {
    expect(
      ['Digest', 'weekly digest', '周报', ' 总部周报 ', 'Ｄｉｇｅｓｔ', 'newsletter'].map(mailNamed),
    ).toEqual(['digest', 'digest', 'digest', 'headquarters', 'digest', null]);
  });

  it('knows the places that its own built-in text uses', () => {
    const unknown = MAIL_KINDS.flatMap((kind) =>
      LANGUAGES.flatMap((language) =>
        (['subject', 'opening'] as const).flatMap((part) =>
          unknownPlaces(kind, ourText(kind, part, language)),
        ),
      ),
    );
    expect(unknown).toEqual([]);
    expect(unknownPlaces('digest', '{name} {due} {due} {days?day|days} {first}')).toEqual([
      '{due}',
      '{days?day|days}',
    ]);
  });
});

describe('the list of mails', () => {
  it('lacks nothing once it is written', () => {
    const records = missingMails(null, ['zh', 'en']);
    const headings = ['Mail', 'Language', 'Subject', 'Opening', 'Closing', 'Placeholders'];
    const tab = {
      name: 'Mails',
      rows: [headings, ...records.map((record) => headings.map((name) => record[name] ?? ''))],
    };
    expect(records.length).toBe(2 * MAIL_KINDS.length);
    expect(missingMails(tab, ['zh', 'en'])).toEqual([]);
    expect(mailCells(tab, ['zh', 'en'])).toEqual([]);
  });
});

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
