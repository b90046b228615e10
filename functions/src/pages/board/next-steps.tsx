// Takes what waits on a board; gives whose step is next: reviews that nobody has answered, then what else is
// asked and undecided. Never more lines than one can look at.
import { say } from '../../../../shared/words/pages.ts';
import type { WaitingThing } from '../../usecases/board/open-things.ts';
import { isOfProcess, OpenRows } from '../lists/open-list.tsx';
import { CauseList, causesOf } from '../lists/review-list.tsx';
import { Section } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { OfKeyResults, PageView } from '../parts/view.ts';

/** Lines in all; the rest is a press away. */
const MOST = 4;

/** At most four lines, reviews before all else; the number beside the title is that of all. */
export function NextSteps({ lookup, rows, view, open }: OfKeyResults & { open: readonly WaitingThing[] }) {
  const { language } = view;
  const unanswered = rows.filter(({ review }) => review === 'open');
  const reviews = causesOf({ lookup, rows: unanswered });
  const things = open.filter(({ part }) => part !== 'review' && isOfProcess(part));
  const count = reviews.length + things.length;
  const room = Math.max(0, MOST - reviews.length);
  return (
    <Section title={say(language, 'whoseStep')} count={count}>
      {count === 0 && <p class="muted">{say(language, 'nobodysStep')}</p>}
      {reviews.length > 0 && (
        <CauseList causes={reviews} lookup={lookup} view={unpaged(view)} part="unanswered" size={MOST} />
      )}
      {room > 0 && things.length > 0 && <OpenRows things={things.slice(0, room)} view={view} />}
      {count > MOST && !view.past && (
        <p class="small no-print">
          <a href={view.link(pagePaths.process())}>{say(language, 'allThatWaits', { count })}</a>
        </p>
      )}
    </Section>
  );
}

/** The list has its rest on the page of the process. */
const unpaged = (view: PageView): PageView => ({ ...view, paging: { path: '', part: '', page: 1 } });
