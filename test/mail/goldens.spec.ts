import { describe, expect, it } from '@jest/globals';
import { renderMail } from '../../functions/src/mail/render.tsx';
import { pictureFile, pictureFileName } from '../../functions/src/pages/index.ts';
import type { Language } from '../../shared/model/plan.ts';
import { expectGolden } from '../support/golden.ts';
import { mailsIn } from './mails.ts';

const UNSUBSCRIBE = 'https://attune.example/u/token';
const LANGUAGES: Language[] = ['en', 'zh'];

/** A sign of English beside a Chinese character. */
const LATIN_SIGN = /\p{Script=Han}[,:;!?]|[,:;!?] ?\p{Script=Han}/u;

/** One tag a line, so that a difference is a line. */
const lined = (html: string): string => html.replace(/></g, '>\n<');

describe.each(LANGUAGES)('what people read in %s', (language) => {
  for (const [name, content] of Object.entries(mailsIn(language))) {
    it(`is, of ${name}, what somebody has looked at`, async () => {
      expect(content).not.toBeNull();
      const { html, text } = await renderMail(content!, content!.kind === 'signin' ? null : UNSUBSCRIBE);
      if (language === 'zh') expect(`${content!.subject}\n${text}`).not.toMatch(LATIN_SIGN);
      expectGolden(`mail/${name}.${language}.txt`, `${content!.subject}\n\n${text}`);
      expectGolden(`mail/${name}.${language}.html`, lined(html));
      for (const picture of content!.pictures ?? []) {
        const file = lined(pictureFile(picture, language)).replace(
          /<style>[\s\S]*<\/style>/,
          '<style>…</style>',
        );
        expectGolden(`mail/${name}.${language}.${pictureFileName(picture)}`, file);
      }
      if (content!.calendar !== null) expectGolden(`mail/${name}.${language}.ics`, content!.calendar);
    });
  }
});
