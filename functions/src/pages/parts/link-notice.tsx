// Takes a view; gives the notice of a page that a mail's link opened, with the button that asks for a
// sign-in. Nothing where somebody has signed in.
import { say } from '../../../../shared/words/pages.ts';
import type { PageView } from './view.ts';

/** Its button posts to the address of the page that it stands on, which has to mail the sign-in link. */
export function LinkNotice({ view: { isByLink, language } }: { view: PageView }) {
  if (!isByLink) return null;
  return (
    <form class="notice past by-link no-print" method="post">
      <span>
        <strong>{say(language, 'byLinkTitle')}</strong> {say(language, 'byLinkLead')}
      </span>
      <button class="button quiet" type="submit">
        {say(language, 'mailMeSignIn')}
      </button>
    </form>
  );
}
