// Takes a language and a few facts; gives the small pages: sign-in, links that do not work, unsubscribe, faults. Never says whether a person exists.

import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../shared/model/plan.ts';
import { say, type Word } from '../../../../shared/words/pages.ts';
import { type Carried, SendAgain, TypedText } from './carried.tsx';
import { htmlDocument } from './document.tsx';

interface Message {
  language: Language;
  title: string;
  lead: string;
  note?: string | undefined;
  workspace?: string | undefined;
  link?: { href: string; text: string } | undefined;
  more?: ComponentChildren;
}

function messagePage({ language, title, lead, note, workspace, link, more }: Message): string {
  return htmlDocument({
    language,
    title,
    workspace,
    width: 'narrow',
    children: (
      <div class="card stack">
        <h1>{title}</h1>
        <p>{lead}</p>
        {note && <p class="muted small">{note}</p>}
        {link && (
          <p>
            <a class="button" href={link.href}>
              {link.text}
            </a>
          </p>
        )}
        {more}
      </div>
    ),
  });
}

export interface SignInInput {
  language: Language;
  workspace?: string;
  /** Where it is sent; '' for the page's own address. */
  action: string;
  /** Names and values that travel with the form, such as the workspace. */
  hidden?: Readonly<Record<string, string>>;
  typed?: string;
  isBadAddress?: boolean;
  /** Who has signed in before and does so again: nothing is typed. */
  known?: string;
}

/** A board visitor types a mail address; if People has it, a link is sent (design §7). */
export function signInPage({
  language,
  workspace,
  action,
  hidden = {},
  typed = '',
  isBadAddress = false,
  known,
}: SignInInput): string {
  return htmlDocument({
    language,
    title: say(language, 'signInTitle'),
    workspace,
    width: 'narrow',
    script: true,
    children: (
      <form class="card stack" method="post" action={action || undefined} data-attune="signin" noValidate>
        <h1>{say(language, known ? 'signInAgainTitle' : 'signInTitle')}</h1>
        <p class="muted">
          {known ? say(language, 'signInAgainLead', { email: known }) : say(language, 'signInLead')}
        </p>
        {hidden.typed && <p class="notice">{say(language, 'typedWaits')}</p>}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {!known && (
          <div class={isBadAddress ? 'field has-fault' : 'field'}>
            <label for="email">{say(language, 'mailAddress')}</label>
            <input
              class="in"
              id="email"
              name="email"
              type="email"
              inputMode="email"
              autocomplete="email"
              autocapitalize="none"
              value={typed}
              aria-invalid={isBadAddress || undefined}
              aria-describedby={isBadAddress ? 'email-fault' : undefined}
            />
            {isBadAddress && (
              <p class="fault" id="email-fault" role="alert">
                {say(language, 'badAddress')}
              </p>
            )}
          </div>
        )}
        <button class="button wide" type="submit">
          {say(language, 'sendLink')}
        </button>
      </form>
    ),
  });
}

/** What a sign-in's link shows: only the button opens a session. */
export function openPage({
  language,
  workspace,
  name,
}: {
  language: Language;
  workspace: string;
  name: string;
}): string {
  const title = say(language, 'openBoard');
  return htmlDocument({
    language,
    title,
    workspace,
    width: 'narrow',
    children: (
      <form class="card stack" method="post">
        <h1>{title}</h1>
        <p class="muted">{say(language, 'openAs', { name })}</p>
        <label class="check">
          <input type="checkbox" name="keep" value="yes" />
          <span>
            {say(language, 'keepSignedIn')}
            <span class="muted small">{say(language, 'keepSignedInHelp')}</span>
          </span>
        </label>
        <button class="button wide" type="submit">
          {title}
        </button>
      </form>
    ),
  });
}

/** The same answer for every address: nobody learns who works here. */
export function linkSentPage(language: Language, workspace?: string, carried: Carried | null = null): string {
  return messagePage({
    language,
    workspace,
    more: carried && (
      <>
        <p>{say(language, 'comeBackHere')}</p>
        <SendAgain carried={carried} language={language} />
      </>
    ),
    title: say(language, 'linkSentTitle'),
    lead: say(language, 'linkSentLead'),
  });
}

const BAD_LINKS: Record<'expired' | 'invalid' | 'used', [title: Word, lead: Word]> = {
  expired: ['expiredTitle', 'expiredLead'],
  invalid: ['invalidTitle', 'invalidLead'],
  used: ['usedTitle', 'usedLead'],
};

/** A link that is expired, that we did not sign, or that works once and was used. */
export function badLinkPage(
  reason: 'expired' | 'invalid' | 'used',
  language: Language,
  signInUrl: string | null,
  carried: Carried | null = null,
): string {
  const [title, lead] = BAD_LINKS[reason];
  return messagePage({
    language,
    more: carried && <TypedText carried={carried} language={language} />,
    title: say(language, title),
    lead: say(language, lead),
    note: say(language, 'nothingLost'),
    link: signInUrl ? { href: signInUrl, text: say(language, 'newLink') } : undefined,
  });
}

export interface UnsubscribeInput {
  language: Language;
  workspace: string;
  /** The mail's name, for people. */
  mail: string;
  state: 'ask' | 'done';
  formKey?: string;
}

/** GET asks, POST acts: mail scanners follow every link (design §7). */
export function unsubscribePage({ language, workspace, mail, state }: UnsubscribeInput): string {
  const title = say(language, state === 'ask' ? 'unsubscribeTitle' : 'unsubscribedTitle');
  return htmlDocument({
    language,
    title,
    workspace,
    width: 'narrow',
    children: (
      <form class="card stack" method="post">
        <h1>{title}</h1>
        <p>{say(language, state === 'ask' ? 'unsubscribeLead' : 'unsubscribedLead', { mail })}</p>
        <input type="hidden" name="wanted" value={state === 'ask' ? 'no' : 'yes'} />
        <button class={state === 'ask' ? 'button wide' : 'button quiet wide'} type="submit">
          {say(language, state === 'ask' ? 'unsubscribeDo' : 'resubscribe')}
        </button>
      </form>
    ),
  });
}

export type FaultPage = 'not-found' | 'fault' | 'too-large' | 'forbidden' | 'not-understood';

const FAULTS: Record<FaultPage, [title: Word, lead: Word]> = {
  'not-found': ['notFoundTitle', 'notFoundLead'],
  fault: ['faultTitle', 'faultLead'],
  'too-large': ['tooLargeTitle', 'tooLargeLead'],
  forbidden: ['forbiddenTitle', 'forbiddenLead'],
  'not-understood': ['notUnderstoodTitle', 'notUnderstoodLead'],
};

/** 404, 500, 413, 403, and 400 or 415. `reference` finds the log line; `message` replaces the built-in lead by the refusal's own words. */
export function problemPage(
  fault: FaultPage,
  {
    language,
    reference,
    message,
    boardUrl,
    carried,
  }: {
    language: Language;
    reference?: string;
    message?: string;
    boardUrl?: string | null;
    carried?: Carried | null;
  },
): string {
  const [title, lead] = FAULTS[fault];
  return messagePage({
    language,
    title: say(language, title),
    lead: message ?? say(language, lead),
    more: carried && <SendAgain carried={carried} language={language} />,
    note: reference ? say(language, 'referenceIs', { reference }) : undefined,
    link: boardUrl ? { href: boardUrl, text: say(language, 'toBoard') } : undefined,
  });
}
