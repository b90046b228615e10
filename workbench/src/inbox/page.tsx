// Takes mails and a choice of them; gives the inbox's page, or its list alone. Never the mail's own HTML:
// that stands in a frame of its own.

import { createHash } from 'node:crypto';
import { render } from 'preact-render-to-string';
import { LIGHT } from '../../../shared/look/colours.ts';
import { pageStyle } from '../../../shared/look/style.ts';
import { coloursIn } from '../../../shared/look/tokens.ts';
import { Bar, documentOf } from '../groups/beside-sheet.tsx';
import { addressOf, type Choice } from './choice.ts';
import inboxStyle from './inbox.css';
import { Chooser, Lines } from './lines.tsx';
import { Mail } from './mail.tsx';
import type { MailLine, WholeMail } from './read-mail.ts';
import { inboxScript } from './script.ts';
import { inboxWord } from './words.ts';

interface InboxPage {
  choice: Choice;
  /** Newest first, all of them. */
  lines: readonly MailLine[];
  /** The one that is read; null where none is chosen or there is none of that number. */
  mail: WholeMail | null;
  source: string;
  said: string | null;
}

/** A letter that says no ground of its own stands on white, as in a mail program. */
const styles = [pageStyle, coloursIn('iframe.letter', LIGHT), inboxStyle].join('\n');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Our own style and script by their hashes, frames of our own, and nothing of another host. */
export const INBOX_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(styles)}`,
  `script-src ${hashOf(inboxScript)}`,
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Has to be sent with INBOX_POLICY, which lets its own style and script run. */
export function inboxPage(page: InboxPage): string {
  const { language } = page.choice;
  return documentOf({ language, title: inboxWord(language, 'title'), styles }, <Body {...page} />);
}

/** The list alone, for a page that is open. */
export const inboxList = (choice: Choice, lines: readonly MailLine[]): string =>
  render(<Lines choice={choice} lines={lines} />);

function Body({ choice, lines, mail, source, said }: InboxPage) {
  const { language } = choice;
  return (
    <body>
      <a class="skip" href="#content">
        {inboxWord(language, 'title')}
      </a>
      <Bar language={language} addressIn={(other) => addressOf(choice, { language: other })}>
        <a href={`/groups?lang=${language}`}>{inboxWord(language, 'groups')}</a>
      </Bar>
      <main id="content" class={`inbox${choice.mail === null ? '' : ' reading'}`} tabIndex={-1}>
        <section class="mails" aria-label={inboxWord(language, 'title')}>
          <Chooser choice={choice} lines={lines} />
          <nav class="mails-list" aria-label={inboxWord(language, 'title')}>
            <Lines choice={choice} lines={lines} />
          </nav>
        </section>
        <section class="mail" aria-live="polite">
          {mail ? (
            <Mail choice={choice} mail={mail} source={source} said={said} />
          ) : (
            <p class="muted">{inboxWord(language, choice.mail === null ? 'choose' : 'gone')}</p>
          )}
        </section>
      </main>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, as its hash says */}
      <script dangerouslySetInnerHTML={{ __html: inboxScript }} />
    </body>
  );
}
