// Takes a key result and what was said on it; gives the talk, the newest last, with a line to say something.
// Never a status, and never markup: what people typed is text.
import { momentText } from '../../../../shared/format/moment.ts';
import { say } from '../../../../shared/words/pages.ts';
import { Pager, pagedRows } from '../parts/paged.tsx';
import { Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, PageView } from '../parts/view.ts';

/** As long as a comment may be (shared/process/steps/talk.ts). */
const MOST_CHARACTERS = 1000;

interface Props {
  keyResultId: string;
  lookup: Lookup;
  view: PageView;
  /** The key of the form; null where nothing can be said: nobody is signed in, or the cycle is over. */
  formKey: string | null;
}

export function Talk({ keyResultId, lookup, view, formKey }: Props) {
  const { language } = view;
  const { plan, process } = lookup.standing;
  const said = process.comments
    .filter((each) => each.keyResultId === keyResultId)
    .sort((one, other) => one.at - other.at);
  // The newest are on the first page, and stand last on it.
  const paged = pagedRows([...said].reverse(), 'talk', view);
  return (
    <Section title={say(language, 'talk')} count={said.length} id="talk">
      {said.length === 0 && <p class="muted">{say(language, 'noTalk')}</p>}
      {said.length > 0 && (
        <ol class="rows talk">
          {[...paged.shown].reverse().map(({ id, by, at, text }) => (
            <li key={id}>
              <p class="small muted">
                <strong>{lookup.nameOf(by)}</strong> ·{' '}
                {momentText(at, plan.settings.timeZone, language, lookup.standing.asOf.at)}
              </p>
              <p class="pre">{text}</p>
            </li>
          ))}
        </ol>
      )}
      <Pager rows={paged} part="talk" view={view} />
      {formKey !== null && view.person && (
        <form class="card stack-s no-print talk-form" method="post" action={view.link(pagePaths.comment())}>
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="keyResultId" value={keyResultId} />
          <label for="said">{say(language, 'yourLine')}</label>
          <textarea
            class="in"
            id="said"
            name="text"
            rows={2}
            maxLength={MOST_CHARACTERS}
            required
            aria-describedby="said-help"
          />
          <p class="small muted" id="said-help">
            {say(language, 'talkLead')}
          </p>
          <button class="button" type="submit">
            {say(language, 'sayIt')}
          </button>
        </form>
      )}
    </Section>
  );
}
