// Takes a standing and some units; gives what goes on in them: reviews and their clocks, support, what recovered. Never a ranking: awards name teams.

import { recoveriesOf } from '../../../shared/board/awards.ts';
import { dayAt } from '../../../shared/calendar/zones.ts';
import { builtInForms } from '../../../shared/form/built-in.ts';
import { dayText, percentText, spanText } from '../../../shared/look/figures.ts';
import { say } from '../../../shared/look/words.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Support } from '../../../shared/model/process.ts';
import type { Review } from '../../../shared/model/state.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { isOverdue, responseDueAt, reviewState } from '../../../shared/process/reviews.ts';
import { supportOf } from '../../../shared/process/support.ts';
import { Empty } from './parts.tsx';
import { pagePaths } from './paths.ts';
import type { KeyResultRow, Lookup, PageView } from './view.ts';

interface Props {
  lookup: Lookup;
  rows: readonly KeyResultRow[];
  view: PageView;
}

/** Reviews of these KRs, open ones first, then by opening. `closed`: also those that are closed. */
export function reviewsOf({ lookup, rows }: Omit<Props, 'view'>, closed: boolean): Review[] {
  const all = rows.flatMap(({ keyResult }) => lookup.states.get(keyResult.id)?.reviews ?? []);
  return all
    .filter((review) => review.openedAt <= lookup.standing.asOf.at && (closed || review.closedAt === null))
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || a.openedAt - b.openedAt);
}

/** `onItsPage`: a KR's own page, which names it already and shows closed reviews too. */
export function ReviewList({ lookup, rows, view, onItsPage = false }: Props & { onItsPage?: boolean }) {
  const { language, link } = view;
  const reviews = reviewsOf({ lookup, rows }, onItsPage);
  if (reviews.length === 0) return <Empty>{say(language, 'noReviews')}</Empty>;
  return (
    <ul class="rows">
      {reviews.map((review) => (
        <li key={`${review.keyResultId}-${review.number}`}>
          {!onItsPage && (
            <h3>
              <a href={link(pagePaths.keyResult(review.keyResultId))}>
                {lookup.keyResults.get(review.keyResultId)?.text ?? review.keyResultId}
              </a>
            </h3>
          )}
          <p class="small muted">
            <ReviewClock review={review} lookup={lookup} view={view} />
          </p>
          {review.measure && <p class="small pre">{review.measure}</p>}
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
  );
}

const NEXT = { open: 'review.respond', responded: 'review.start', started: 'review.close' } as const;

/** What the review waits for, a press away. A page that nobody is signed in to (a mail's attachment) leads nowhere. */
function NextStep({ review, view }: { review: Review; view: PageView }) {
  const state = reviewState(review);
  if (state === 'closed') return null;
  const step = NEXT[state];
  const id = `${review.keyResultId}~${review.number}`;
  return (
    <p class="small no-print">
      <a href={view.link(pagePaths.step(step, id))}>{stepTitle(step, view.language)}</a>
    </p>
  );
}

/** The title of a step's built-in form: what the link to it says. */
export function stepTitle(step: string, language: Language): string {
  const title = builtInForms.find(({ id }) => id === step)?.title;
  return title?.[language] ?? title?.en ?? step;
}

/** Requests for support beside the review that they help: what, from whom, decided or waiting. */
export function SupportLines({
  support,
  lookup,
  view,
}: {
  support: readonly Support[];
  lookup: Lookup;
  view: PageView;
}) {
  const { language } = view;
  const { asOf } = lookup.standing;
  return (
    <>
      {support.map((each) => {
        const from = each.fromUnitId && (lookup.units.get(each.fromUnitId)?.name ?? each.fromUnitId);
        const parts = [
          say(language, each.decision ?? 'open'),
          from ? say(language, 'fromUnit', { unit: from }) : '',
          each.decision === null
            ? say(language, 'waitingSince', { time: spanText(asOf.at - each.at, language) })
            : each.reason,
        ];
        return (
          <p key={each.id} class="small">
            <strong>{say(language, 'support')}</strong>
            {language === 'zh' ? '：' : ': '}
            {each.request} · {parts.filter((part) => part !== '').join(' · ')}
          </p>
        );
      })}
    </>
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

export function SupportList({ lookup, rows, view }: Props) {
  const { language, link } = view;
  const { plan, process, asOf } = lookup.standing;
  const within = new Set(rows.map(({ keyResult }) => keyResult.id));
  const asked = process.support.filter(({ keyResultId, at }) => within.has(keyResultId) && at <= asOf.at);
  if (asked.length === 0) return <Empty>{say(language, 'noSupport')}</Empty>;
  return (
    <ul class="rows">
      {asked.map((each) => (
        <li key={each.id}>
          <h3>
            {say(language, each.kind)}
            {language === 'zh' ? '：' : ': '}
            {each.request}
          </h3>
          <p class="small muted">
            <strong>{say(language, each.decision ?? 'open')}</strong>
            {each.fromUnitId &&
              ` · ${say(language, 'fromUnit', { unit: lookup.units.get(each.fromUnitId)?.name ?? each.fromUnitId })}`}
            {' · '}
            {each.decision === null
              ? say(language, 'waitingSince', { time: spanText(asOf.at - each.at, language) })
              : dayText(dayAt(each.decidedAt ?? each.at, plan.settings.timeZone), language)}
            {' · '}
            <a href={link(pagePaths.keyResult(each.keyResultId))}>
              {lookup.keyResults.get(each.keyResultId)?.text ?? each.keyResultId}
            </a>
          </p>
          {each.reason && <p class="small pre">{each.reason}</p>}
          {each.decision === null && view.person && (
            <p class="small no-print">
              <a href={link(pagePaths.step('support.decide', each.id))}>
                {stepTitle('support.decide', language)}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Key results that came back from red to green, latest first; each once, with its last recovery. */
export function RecoveredList({ lookup, rows, view }: Props) {
  const { language, link } = view;
  const recovered = rows.flatMap((row) => {
    const last = recoveriesOf(row.snapshots).pop();
    return last && row.figures.status === 'green' ? [{ row, ...last }] : [];
  });
  const [award] = lookup.standing.board.awards;
  if (recovered.length === 0) return <Empty>{say(language, 'noRecovered')}</Empty>;
  return (
    <ul class="rows">
      {recovered
        .sort((a, b) => (a.to < b.to ? 1 : -1))
        .map(({ row, from, to, recoveredPerDay }) => (
          <li key={row.keyResult.id}>
            <h3>
              <a href={link(pagePaths.keyResult(row.keyResult.id))}>{row.keyResult.text}</a>
            </h3>
            <p class="small muted">
              {row.unit?.name} ·{' '}
              {say(language, 'redToGreen', { from: dayText(from, language), to: dayText(to, language) })} ·{' '}
              {say(language, 'recoveredPerDay', { share: percentText(recoveredPerDay, language) })}
              {row.keyResult.id === award?.keyResultId && (
                <>
                  {' · '}
                  <strong>{say(language, 'fastestOfCycle')}</strong>
                </>
              )}
            </p>
          </li>
        ))}
    </ul>
  );
}
