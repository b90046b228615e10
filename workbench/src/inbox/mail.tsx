// Takes a mail; gives it as its recipient would see it, as text or as it came. Never its own HTML: that
// stands in a frame of its own.
import { localText } from '../../../shared/calendar/zones.ts';
import { addressOf, type Choice } from './choice.ts';
import { MAIL_SANDBOX } from './mail-frame.ts';
import type { WholeMail } from './read-mail.ts';
import { inboxWord } from './words.ts';

export function Mail({
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
