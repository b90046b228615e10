// Takes mails and a choice of them; gives the inbox's page, or its list alone. Never the mail's own HTML: that stands in a frame of its own.
import { createHash } from 'node:crypto';
import { render } from 'preact-render-to-string';
import { localText } from '../../../shared/calendar/zones.ts';
import { pageStyle } from '../../../shared/look/style.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { MAIL_SANDBOX } from './mail-frame.ts';
import type { MailLine, WholeMail } from './read-mail.ts';
import { inboxScript, inboxStyle } from './style.ts';
import { inboxWord, kindWord } from './words.ts';

export type MailView = 'html' | 'text' | 'source';

export interface Choice {
  language: Language;
  timeZone: string;
  to: string;
  kind: string;
  mail: number | null;
  view: MailView;
}

export interface InboxPage {
  choice: Choice;
  /** Newest first, all of them. */
  lines: readonly MailLine[];
  /** The one that is read; null where none is chosen or there is none of that number. */
  mail: WholeMail | null;
  source: string;
  said: string | null;
}

const styles = `${pageStyle}\n${inboxStyle}`;
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

export function inboxPage(page: InboxPage): string {
  const { language } = page.choice;
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="color-scheme" content="light dark"><title>${inboxWord(language, 'title')} · Attune</title><link rel="icon" href="data:,">`;
  return `<!doctype html><html lang="${lang}"><head>${head}<style>${styles}</style></head>${render(<Body {...page} />)}</html>`;
}

/** The list alone, for a page that is open. */
export const inboxList = (choice: Choice, lines: readonly MailLine[]): string =>
  render(<Lines choice={choice} lines={lines} />);

/** The address of a choice, with some of it changed. */
function addressOf(choice: Choice, change: Partial<Choice>): string {
  const { to, kind, mail, view, language } = { ...choice, ...change };
  const query = new URLSearchParams({ lang: language });
  if (to) query.set('to', to);
  if (kind) query.set('kind', kind);
  if (mail !== null) query.set('mail', String(mail));
  if (view !== 'html') query.set('view', view);
  return `/inbox?${query}`;
}

function Body({ choice, lines, mail, source, said }: InboxPage) {
  const { language } = choice;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <body>
      <a class="skip" href="#content">
        {inboxWord(language, 'title')}
      </a>
      <header class="bar">
        <div class="bar-in">
          <span class="brand">Attune 同频</span>
          <div class="bar-right">
            <a href={addressOf(choice, { language: other })} lang={other === 'zh' ? 'zh-CN' : 'en'}>
              {inboxWord(language, 'otherLanguage')}
            </a>
          </div>
        </div>
      </header>
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
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, word for word as its hash says */}
      <script dangerouslySetInnerHTML={{ __html: inboxScript }} />
    </body>
  );
}

function Chooser({ choice, lines }: { choice: Choice; lines: readonly MailLine[] }) {
  const { language, to, kind } = choice;
  const people = [...new Set([...lines.map((line) => line.to), ...(to ? [to] : [])])].sort();
  const kinds = [...new Set([...lines.map((line) => line.kind), ...(kind ? [kind] : [])])].sort();
  return (
    <div class="mails-head">
      <h1>{inboxWord(language, 'title')}</h1>
      <p class="small muted">{inboxWord(language, 'lead')}</p>
      <form class="choice" method="get" action="/inbox">
        <input type="hidden" name="lang" value={language} />
        <label>
          {inboxWord(language, 'to')}
          <select name="to">
            <option value="">{inboxWord(language, 'everybody')}</option>
            {people.map((each) => (
              <option key={each} value={each} selected={each === to}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <label>
          {inboxWord(language, 'kind')}
          <select name="kind">
            <option value="">{inboxWord(language, 'everyKind')}</option>
            {kinds.map((each) => (
              <option key={each} value={each} selected={each === kind}>
                {kindWord(language, each)}
              </option>
            ))}
          </select>
        </label>
        <button class="button" type="submit">
          {inboxWord(language, 'show')}
        </button>
      </form>
    </div>
  );
}

function Lines({ choice, lines }: { choice: Choice; lines: readonly MailLine[] }) {
  const { language, timeZone, to, kind } = choice;
  const chosen = lines.filter((line) => (!to || line.to === to) && (!kind || line.kind === kind));
  if (chosen.length === 0)
    return <p class="mails-head muted">{inboxWord(language, lines.length === 0 ? 'none' : 'noneSuch')}</p>;
  return (
    <>
      <p class="mail-line small muted">{inboxWord(language, 'count', { n: chosen.length })}</p>
      {chosen.map((line) => (
        <a
          key={line.number}
          class="mail-line"
          href={addressOf(choice, { mail: line.number, view: 'html' })}
          aria-current={line.number === choice.mail ? 'true' : undefined}
        >
          <span class="row">
            <span class="who">{line.to}</span>
            <time class="num">{localText(line.at, timeZone)}</time>
          </span>
          <span class="what">{line.subject}</span>
          <span class="tag">{kindWord(language, line.kind)}</span>
        </a>
      ))}
    </>
  );
}

function Mail({
  choice,
  mail,
  source,
  said,
}: {
  choice: Choice;
  mail: WholeMail;
  source: string;
  said: string | null;
}) {
  const { language, timeZone, view } = choice;
  const path = `/inbox/mail/${mail.number}`;
  return (
    <>
      <a class="back" href={addressOf(choice, { mail: null, view: 'html' })}>
        ← {inboxWord(language, 'back')}
      </a>
      <h2>{mail.subject}</h2>
      <dl>
        <dt>{inboxWord(language, 'from')}</dt>
        <dd>{mail.from}</dd>
        <dt>{inboxWord(language, 'to')}</dt>
        <dd>
          {mail.to} · <time>{localText(mail.at, timeZone)}</time>
        </dd>
        {mail.attachments.length > 0 && (
          <>
            <dt>{inboxWord(language, 'attachments')}</dt>
            <dd class="files">
              {mail.attachments.map(({ name }, index) => (
                <a key={index} href={`${path}/attachment/${index}`} download={name}>
                  {name}
                </a>
              ))}
            </dd>
          </>
        )}
      </dl>
      {said !== null && (
        <p class="notice" role="status">
          {said}
        </p>
      )}
      <div class="views">
        {(['html', 'text', 'source'] as const).map((each) => (
          <a
            key={each}
            href={addressOf(choice, { view: each })}
            aria-current={each === view ? 'true' : undefined}
          >
            {inboxWord(language, each)}
          </a>
        ))}
        <a href={`${path}.eml`} download={`${mail.number}.eml`}>
          {inboxWord(language, 'download')}
        </a>
        {mail.unsubscribeUrl !== null && (
          <form method="post" action={`${path}/unsubscribe?${addressOf(choice, {}).split('?')[1]}`}>
            <button type="submit">{inboxWord(language, 'unsubscribe')}</button>
          </form>
        )}
      </div>
      <Letter choice={choice} mail={mail} source={source} path={path} />
    </>
  );
}

function Letter({
  choice: { language, view },
  mail,
  source,
  path,
}: {
  choice: Choice;
  mail: WholeMail;
  source: string;
  path: string;
}) {
  if (view === 'source')
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
      <pre class="letter" tabIndex={0}>
        {source}
      </pre>
    );
  if (view === 'text' || mail.html === '')
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
      <pre class="letter" tabIndex={0}>
        {mail.text}
      </pre>
    );
  return (
    <iframe class="letter" title={inboxWord(language, 'frame')} sandbox={MAIL_SANDBOX} src={`${path}/html`} />
  );
}
