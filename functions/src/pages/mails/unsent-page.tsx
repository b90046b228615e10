// Takes the mails that were given up; gives the page on which an admin sees why, and sends them again. Never
// what stands in them.

import { localText } from '../../../../shared/calendar/zones.ts';
import { unsentReason } from '../../../../shared/digest/unsent.ts';
import type { UnsentMail } from '../../../../shared/model/mail.ts';
import type { Language, Settings } from '../../../../shared/model/plan.ts';
import { mailKinds } from '../../../../shared/words/mail-kinds.ts';
import { say } from '../../../../shared/words/pages.ts';
import { inLanguage } from '../../../../shared/words/say.ts';
import { htmlDocument, PageActions } from '../parts/document.tsx';
import { Empty } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { PageView } from '../parts/view.ts';

/** So many are listed; all of them can be sent again at once. */
const LISTED = 100;

interface UnsentPageInput {
  settings: Settings;
  mails: readonly UnsentMail[];
  nameOf: (email: string) => string;
  /** How many were just sent again; null where nobody asked. */
  sentAgain: number | null;
}

export function unsentPage({ settings, mails, nameOf, sentAgain }: UnsentPageInput, view: PageView): string {
  const { language, link } = view;
  const listed = mails.slice(0, LISTED);
  return htmlDocument({
    language,
    title: say(language, 'unsent'),
    workspace: settings.workspace,
    width: 'middle',
    actions: (
      <>
        <a href={link(pagePaths.board())}>{say(language, 'board')}</a>
        <PageActions language={language} link={link} here={pagePaths.unsent()} />
      </>
    ),
    children: (
      <>
        <h1>{say(language, 'unsent')}</h1>
        {sentAgain !== null && <p role="status">{say(language, 'sentAgain', { count: sentAgain })}</p>}
        {mails.length === 0 ? (
          <Empty>{say(language, 'noUnsent')}</Empty>
        ) : (
          <>
            <p class="muted">{say(language, 'unsentLead')}</p>
            {mails.some(({ canBeSent }) => canBeSent) && (
              <SendAgain id="all" label={say(language, 'sendAllAgain')} view={view} isFirst />
            )}
            <ul class="stack-s">
              {listed.map((mail) => (
                <Line key={mail.id} mail={mail} settings={settings} name={nameOf(mail.to)} view={view} />
              ))}
            </ul>
            {mails.length > LISTED && (
              <p class="muted">{say(language, 'unsentMore', { count: mails.length - LISTED })}</p>
            )}
          </>
        )}
      </>
    ),
  });
}

function Line({
  mail,
  settings,
  name,
  view,
}: {
  mail: UnsentMail;
  settings: Settings;
  name: string;
  view: PageView;
}) {
  const { language } = view;
  const at = localText(mail.failedAt, settings.timeZone);
  return (
    <li class="card stack-s">
      <h2>{name === mail.to ? name : `${name} · ${mail.to}`}</h2>
      <p>{mail.subject}</p>
      <p class="small">{unsentReason(mail, language)}</p>
      <p class="small muted">{say(language, 'unsentAt', { mail: kindOf(mail, language), at })}</p>
      {mail.canBeSent ? (
        <SendAgain id={mail.id} label={say(language, 'sendAgain')} view={view} />
      ) : (
        <p class="small muted">{say(language, 'tooLate')}</p>
      )}
    </li>
  );
}

const kindOf = ({ kind }: UnsentMail, language: Language): string =>
  kind === 'group' ? say(language, 'groupMessage') : inLanguage(language, mailKinds[kind]);

function SendAgain({
  id,
  label,
  view,
  isFirst = false,
}: {
  id: string;
  label: string;
  view: PageView;
  isFirst?: boolean;
}) {
  return (
    <form method="post" action={view.link(pagePaths.unsent())} class="no-print">
      <input type="hidden" name="mail" value={id} />
      <button class={isFirst ? 'button' : 'button quiet'} type="submit">
        {label}
      </button>
    </form>
  );
}
