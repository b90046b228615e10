// Takes a standing and some key results; gives their reviews: steps, clock, measure, what waits next. Never
// takes a step.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText, spanText } from '../../../../shared/format/format.ts';
import type { Review } from '../../../../shared/model/state.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { isOverdue, nextReviewStep, responseDueAt, reviewState } from '../../../../shared/process/reviews.ts';
import { supportOf } from '../../../../shared/process/support.ts';
import { say } from '../../../../shared/words/pages.ts';
import { inList, Pager, pagedRows } from '../parts/paged.tsx';
import { Empty } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { Lookup, OfKeyResults, PageView } from '../parts/view.ts';
import { stepTitle } from './step-title.ts';
import { SupportLines } from './support-list.tsx';

/** Reviews of these KRs, open ones first, then by opening. `closed`: also those that are closed. */
export function reviewsOf({ lookup, rows }: Omit<OfKeyResults, 'view'>, closed: boolean): Review[] {
  const all = rows.flatMap(({ keyResult }) => lookup.states.get(keyResult.id)?.reviews ?? []);
  return all
    .filter((review) => review.openedAt <= lookup.standing.asOf.at && (closed || review.closedAt === null))
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || a.openedAt - b.openedAt);
}

/** `onItsPage`: a KR's own page, which names it already and shows closed reviews too. */
export function ReviewList({
  lookup,
  rows,
  view,
  onItsPage = false,
  part = 'reviews',
}: OfKeyResults & { onItsPage?: boolean; part?: string }) {
  const { language, link } = view;
  const paged = pagedRows(reviewsOf({ lookup, rows }, onItsPage), part, view);
  const reviews = paged.shown;
  if (reviews.length === 0) return <Empty>{say(language, 'noReviews')}</Empty>;
  return (
    <>
      <ul class="rows">
        {reviews.map((review) => (
          <li key={`${review.keyResultId}-${review.number}`}>
            {!onItsPage && (
              <h3>
                <a href={link(pagePaths.keyResult(review.keyResultId))}>
                  {inList(lookup.keyResults.get(review.keyResultId)?.text ?? review.keyResultId)}
                </a>
              </h3>
            )}
            <p class="small muted">
              <ReviewClock review={review} lookup={lookup} view={view} />
            </p>
            {review.measure && <p class="small pre">{inList(review.measure)}</p>}
            <SupportLines
              support={supportOf(
                review,
                lookup.states.get(review.keyResultId)?.reviews ?? [],
                lookup.standing.process.support,
              )}
              lookup={lookup}
              view={view}
            />
            {view.person && <NextStep review={review} view={view} />}
          </li>
        ))}
      </ul>
      <Pager rows={paged} part={part} view={view} />
    </>
  );
}

/**
 * What the review waits for, a press away. A page that nobody is signed in to (a mail's attachment) leads
 * nowhere.
 */
function NextStep({ review, view }: { review: Review; view: PageView }) {
  const step = nextReviewStep(review);
  if (step === null || review.closedAt !== null) return null;
  const id = `${review.keyResultId}~${review.number}`;
  return (
    <p class="small no-print">
      <a href={view.link(pagePaths.step(step, id))}>{stepTitle(step, view.language)}</a>
    </p>
  );
}

/** The steps taken with their days; while unanswered, what is left of the clock in real hours. */
export function ReviewClock({ review, lookup, view }: { review: Review; lookup: Lookup; view: PageView }) {
  const { language } = view;
  const { plan, asOf } = lookup.standing;
  const { responseHours, timeZone } = plan.settings;
  const on = (at: EpochMs) => dayText(dayAt(at, timeZone), language);
  const left = responseDueAt(review, responseHours) - asOf.at;
  const over = isOverdue(review, responseHours, asOf.at);
  const steps = [
    say(language, 'openedOn', { day: on(review.openedAt) }),
    review.respondedAt !== null && say(language, 'answeredOn', { day: on(review.respondedAt) }),
    review.startedAt !== null && say(language, 'startedOn', { day: on(review.startedAt) }),
    review.closedAt !== null && say(language, 'closedOn', { day: on(review.closedAt) }),
    review.outcome && say(language, review.outcome),
  ].filter(Boolean);
  return (
    <>
      <strong>{say(language, reviewState(review))}</strong> · {steps.join(' · ')}
      {reviewState(review) === 'open' && (
        <>
          {' · '}
          <span class={over ? 'clock over' : 'clock'}>
            {over ? '▲ ' : ''}
            {say(language, over ? 'answerOver' : 'answerLeft', { time: spanText(left, language) })}
          </span>
        </>
      )}
    </>
  );
}
