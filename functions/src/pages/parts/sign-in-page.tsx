// Takes a language and who is asked for; gives the pages by which somebody signs in: the form for an address,
// and the button behind the mailed link.
// Never says whether a person exists.
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { htmlDocument } from './document.tsx';
import { EmailField } from './field.tsx';
import { questionPage } from './small-page.tsx';

export interface SignInInput {
  language: Language;
  workspace?: string;
  /** Where it is sent; '' for the page's own address. */
  action: string;
  /** Names and values that travel with the form, such as the workspace. */
  hidden?: Readonly<Record<string, string>>;
  typed?: string;
  isBadAddress?: boolean;
  /** The link of a mail that led here works no longer. */
  isExpired?: boolean;
  /** Who has signed in before and does so again: nothing is typed. */
  known?: string;
}

/** A board visitor types a mail address; if People has it, a link is sent (design §7, Identity). */
export function signInPage({
  language,
  workspace,
  action,
  hidden = {},
  typed = '',
  isBadAddress = false,
  isExpired = false,
  known,
}: SignInInput): string {
  return htmlDocument({
    language,
    title: say(language, isExpired ? 'expiredTitle' : 'signInTitle'),
    workspace,
    width: 'narrow',
    script: true,
    children: (
      <form class="card stack" method="post" action={action || undefined} data-attune="signin" noValidate>
        <h1>{say(language, isExpired ? 'expiredTitle' : known ? 'signInAgainTitle' : 'signInTitle')}</h1>
        <p class="muted">
          {known
            ? say(language, 'signInAgainLead', { email: known })
            : say(language, isExpired ? 'expiredForm' : 'signInLead')}
        </p>
        {hidden.typed && (
          <p class="notice">{say(language, isExpired ? 'typedWaitsForLink' : 'typedWaits')}</p>
        )}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {!known && <EmailField language={language} typed={typed} isBad={isBadAddress} isOwn />}
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
  return questionPage({
    language,
    workspace,
    title,
    lead: say(language, 'openAs', { name }),
    children: (
      <label class="check">
        <input type="checkbox" name="keep" value="yes" />
        <span>
          {say(language, 'keepSignedIn')}
          <span class="muted small">{say(language, 'keepSignedInHelp')}</span>
        </span>
      </label>
    ),
    button: title,
  });
}
