// Takes a mail; gives it as its recipient would see it, as text or as it came. Never its own HTML: that
// stands in a frame of its own.
import { localText } from '../../../shared/calendar/zones.ts';
import { addressOf, type Choice } from './choice.ts';
import { MAIL_SANDBOX } from './mail-frame.ts';
import type { WholeMail } from './read-mail.ts';
import { inboxWord } from './words.ts';

interface MailProps {
  choice: Choice;
  mail: WholeMail;
  source: string;
  said: string | null;
}

const pathOf = ({ number }: WholeMail): string => `/inbox/mail/${number}`;

export function Mail({ choice, mail, source, said }: MailProps) {
  const { language } = choice;
  return (
    <>
      <a class="back" href={addressOf(choice, { mail: null, view: 'html' })}>
        ← {inboxWord(language, 'back')}
      </a>
      <h2>{mail.subject}</h2>
      <Envelope choice={choice} mail={mail} />
      {said !== null && (
        <p class="notice" role="status">
          {said}
        </p>
      )}
      <Views choice={choice} mail={mail} />
      <Letter choice={choice} mail={mail} source={source} path={pathOf(mail)} />
    </>
  );
}

/** From whom, to whom, when, with what. */
function Envelope({ choice: { language, timeZone }, mail }: Pick<MailProps, 'choice' | 'mail'>) {
  return (
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
              <a key={index} href={`${pathOf(mail)}/attachment/${index}`} download={name}>
                {name}
              </a>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The ways to look at it, and what can be done with it. */
function Views({ choice, mail }: Pick<MailProps, 'choice' | 'mail'>) {
  const { language, view } = choice;
  const path = pathOf(mail);
  return (
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
