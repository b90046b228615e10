// Takes a standing and some key results; gives their reviews: steps, clock, measure, what waits next. Never
// takes a step.

import { type ReviewAndCause, twinsOf } from '../../../../shared/board/twins.ts';
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText, spanText } from '../../../../shared/format/format.ts';
import type { Review } from '../../../../shared/model/state.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { isOverdue, responseDueAt } from '../../../../shared/process/answer-due.ts';
import { reviewKey, reviewState } from '../../../../shared/process/reviews.ts';
import { supportOf } from '../../../../shared/process/support.ts';
import { say } from '../../../../shared/words/pages.ts';
import { listed } from '../../../../shared/words/punctuation.ts';
import { inList, Pager, pagedRows } from '../parts/paged.tsx';
import { Empty } from '../parts/parts.tsx';
import { pagePaths } from '../parts/paths.ts';
import type { KeyResultRow, Lookup, OfKeyResults, PageView } from '../parts/view.ts';
import { stepTitle } from './step-title.ts';
import { SupportLines } from './support-list.tsx';

/** Units that a folded cause names, and twins that it opens to. */
const UNITS_NAMED = 4;
const TWINS_SHOWN = 12;

/** Reviews of these KRs, open ones first, then by opening. `closed`: also those that are closed. */
export function reviewsOf({ lookup, rows }: Omit<OfKeyResults, 'view'>, closed: boolean): Review[] {
  const all = rows.flatMap(({ keyResult }) => lookup.states.get(keyResult.id)?.reviews ?? []);
  return all
    .filter((review) => review.openedAt <= lookup.standing.asOf.at && (closed || review.closedAt === null))
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || a.openedAt - b.openedAt);
}

/**
 * Each cause once, with its twins folded behind it. `onItsPage`: a KR's own page, which names it already and
 * shows closed reviews too.
 */
export function ReviewList({
  lookup,
  rows,
  view,
  onItsPage = false,
  part = 'reviews',
}: OfKeyResults & { onItsPage?: boolean; part?: string }) {
  return <CauseList {...{ lookup, view, onItsPage, part }} causes={causesOf({ lookup, rows }, onItsPage)} />;
}

/**
 * Reviews by their cause, as `causesOf` finds them. `size`: the most lines, where it is not a page's own
 * choice.
 */
export function CauseList({
  causes,
  lookup,
  view,
  onItsPage = false,
  part,
  size,
}: OfReview & { causes: readonly Item[][]; onItsPage?: boolean; part: string; size?: number }) {
  const paged = pagedRows(causes, part, view, size);
  if (paged.shown.length === 0) return <Empty>{say(view.language, 'noReviews')}</Empty>;
  return (
    <>
      <ul class="rows">
        {paged.shown.map(([first, ...twins]) => (
          <li key={`${first!.review.keyResultId}-${first!.review.number}`}>
            <ReviewItem {...first!} lookup={lookup} view={view} isNamed={!onItsPage} />
            {twins.length > 0 && <Twins first={first!} twins={twins} lookup={lookup} view={view} />}
          </li>
        ))}
      </ul>
      <Pager rows={paged} part={part} view={view} />
    </>
  );
}

interface Item extends ReviewAndCause {
  row: KeyResultRow;
}

/** The reviews of these KRs by their cause; on a KR's own page each stands for itself. */
export function causesOf(of: Omit<OfKeyResults, 'view'>, onItsPage = false): Item[][] {
  const byId = new Map(of.rows.map((row) => [row.keyResult.id, row]));
  const { timeZone } = of.lookup.standing.plan.settings;
  // Many reviews open in one moment: its day is looked up once.
  const days = new Map<EpochMs, string>();
  const dayOf = (at: EpochMs): string => {
    const day = days.get(at) ?? dayAt(at, timeZone);
    days.set(at, day);
    return day;
  };
  const items = reviewsOf(of, onItsPage).map((review): Item => {
    const row = byId.get(review.keyResultId)!;
    const latest = row.snapshots.at(-1) ?? null;
    return { review, row, keyResult: row.keyResult, latest, openedOn: dayOf(review.openedAt) };
  });
  return onItsPage ? items.map((item) => [item]) : twinsOf(items);
}

interface OfReview {
  lookup: Lookup;
  view: PageView;
}

function ReviewItem({ review, row, lookup, view, isNamed }: Item & OfReview & { isNamed: boolean }) {
  const support = supportOf(
    review,
    lookup.states.get(review.keyResultId)?.reviews ?? [],
    lookup.standing.process.support,
  );
  return (
    <>
      {isNamed && <ReviewSubject row={row} view={view} />}
      <p class="small muted">
        <ReviewClock review={review} lookup={lookup} view={view} />
        <NextStep review={review} view={view} />
      </p>
      {review.measure && <p class="small pre">{inList(review.measure)}</p>}
      <SupportLines support={support} lookup={lookup} view={view} />
    </>
  );
}

/** Which key result, of which unit, and who answers for it. */
function ReviewSubject({ row, view }: { row: KeyResultRow; view: PageView }) {
  const where = [row.unit?.name ?? '', row.ownerName].filter((each) => each !== '');
  return (
    <h3>
      <a href={view.link(pagePaths.keyResult(row.keyResult.id))}>{inList(row.keyResult.text)}</a>
      <span class="small muted"> {where.join(' · ')}</span>
    </h3>
  );
}

/** The others of one cause: how many, and each a press away with its own clock and step. */
function Twins({ first, twins, lookup, view }: OfReview & { first: Item; twins: readonly Item[] }) {
  const units = [...new Set(twins.map(({ row }) => row.unit?.name ?? ''))].filter((name) => name !== '');
  const { language } = view;
  return (
    <details class="twins">
      <summary class="small">
        <span class="tag">{say(language, 'twins', { count: twins.length + 1 })}</span>{' '}
        {listed(language, units.slice(0, UNITS_NAMED))}
        {units.length > UNITS_NAMED &&
          ` ${say(language, 'andMoreTurned', { count: units.length - UNITS_NAMED })}`}
      </summary>
      <ul>
        {twins.slice(0, TWINS_SHOWN).map((twin) => (
          <li key={`${twin.review.keyResultId}-${twin.review.number}`}>
            <ReviewItem {...twin} lookup={lookup} view={view} isNamed />
          </li>
        ))}
        {twins.length > TWINS_SHOWN && (
          <li class="small muted">
            <a href={view.link(pagePaths.board(undefined, first.row.figures.status))}>
              {say(language, 'andMoreTurned', { count: twins.length - TWINS_SHOWN })}
            </a>
          </li>
        )}
      </ul>
    </details>
  );
}

/** What the review waits for, a press away. */
function NextStep({ review, view }: { review: Review; view: PageView }) {
  const id = reviewKey(review.keyResultId, review.number);
  const step = review.closedAt === null ? view.stepOn?.('review', id) : null;
  if (!step) return null;
  return (
    <span class="no-print">
      {' · '}
      <a href={view.link(pagePaths.step(step, id))}>{stepTitle(step, view.language)}</a>
    </span>
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
