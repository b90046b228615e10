// Takes a language; gives the page behind a group's link, which asks who one is. Never says whose page it is,
// or who works here.
import type { Language } from '../../../../shared/model/plan.ts';
import { say } from '../../../../shared/words/pages.ts';
import { htmlDocument } from '../parts/document.tsx';

/** `isBlank`: it was sent with nothing typed. */
export function whoPage(language: Language, isBlank: boolean): string {
  return htmlDocument({
    language,
    title: say(language, 'whoTitle'),
    width: 'narrow',
    children: (
      <form class="card stack" method="post">
        <h1>{say(language, 'whoTitle')}</h1>
        <p class="muted">{say(language, 'whoLead')}</p>
        <div class={isBlank ? 'field has-fault' : 'field'}>
          <label for="who">{say(language, 'whoName')}</label>
          <input
            class="in"
            id="who"
            name="who"
            autocomplete="email"
            autocapitalize="none"
            aria-describedby={isBlank ? 'who-fault' : undefined}
          />
          {isBlank && (
            <p class="fault" id="who-fault" role="alert">
              {say(language, 'whoBlank')}
            </p>
          )}
        </div>
        <button class="button wide" type="submit">
          {say(language, 'sendLink')}
        </button>
      </form>
    ),
  });
}

/** The same answer for everybody: nobody learns who works here. */
export function whoSentPage(language: Language): string {
  return htmlDocument({
    language,
    title: say(language, 'whoSentTitle'),
    width: 'narrow',
    children: (
      <div class="card stack">
        <h1>{say(language, 'whoSentTitle')}</h1>
        <p>{say(language, 'whoSentLead')}</p>
      </div>
    ),
  });
}
