// Specifies that no mail relies on what a mail program cannot show: each part that some program leaves out is
// named here, with what its reader sees instead.

import { describe, expect, it } from '@jest/globals';
import { caniemail } from 'caniemail';
import { renderMail } from '../../functions/src/mail/render.tsx';
import type { Language } from '../../shared/model/plan.ts';
import { mailsIn } from './mails.ts';

const CLIENTS = ['gmail.*', 'outlook.*', 'apple-mail.*'] as const;

/** Left out by some of the programs, and why nothing is lost by it. */
const WITHOUT_HARM: Record<string, string> = {
  '<style> element': 'only the dark colours stand there: the light ones are inline',
  '@media': 'the light colours show',
  'color-scheme meta tag': 'the light colours show, or the program darkens them itself',
  'color-scheme CSS property': 'the same',
  '<body> element': 'the table inside has the same ground',
  'display:none': 'the preview line has no height either',
  overflow: 'the preview line is not displayed at all there',
  opacity: 'the same',
  'max-height property': 'the same',
  'border-radius': 'corners are square',
  'table-layout': 'the cells of a bar have their widths as attributes too',
  'white-space': 'a date may break at its hyphens',
  'word-break': 'a long word makes its line longer',
  'target attribute': 'links open in a new window anyway',
  'role attribute': 'a screen reader says that there is a table',
};

/** Titles of caniemail.com that some of the programs do not know at all, with their names. */
function unknownTo(html: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [client, issues] of caniemail({ clients: [...CLIENTS], html }).issues.errors)
    for (const { title } of issues) {
      const name = title.trim();
      found[name] = [...new Set([...(found[name] ?? []), client])];
    }
  return found;
}

/** Gmail drops a style element that is larger. Bytes. */
const LARGEST_STYLE = 16_384;

describe.each<Language>(['en', 'zh'])('in Gmail, Outlook and Apple Mail, in %s,', (language) => {
  for (const [name, content] of Object.entries(mailsIn(language))) {
    it(`${name} loses nothing that its reader needs`, async () => {
      const { html } = await renderMail(content!, 'https://attune.example/u/token');
      const lost = Object.entries(unknownTo(html)).filter(([title]) => !(title in WITHOUT_HARM));
      expect(lost).toEqual([]);
    });

    it(`${name} fetches nothing, and its style is not too long for Gmail`, async () => {
      const { html } = await renderMail(content!, 'https://attune.example/u/token');
      expect(html).not.toMatch(
        /<(img|svg|link|script|iframe|object|video)\b|url\(|data:|@import|@font-face/i,
      );
      const style = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css!).join('');
      expect(Buffer.byteLength(style)).toBeLessThan(LARGEST_STYLE);
    });
  }
});

describe('the list of what may be missing', () => {
  it('names nothing that no mail of ours has', async () => {
    const used = new Set<string>();
    for (const content of Object.values(mailsIn('zh'))) {
      const { html } = await renderMail(content!, 'https://attune.example/u/token');
      for (const title of Object.keys(unknownTo(html))) used.add(title);
    }
    expect(Object.keys(WITHOUT_HARM).filter((title) => !used.has(title))).toEqual([]);
  });
});
