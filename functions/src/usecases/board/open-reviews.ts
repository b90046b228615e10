// Takes the standing and who asks; gives the reviews that wait for a step, each with its clock and what worked before. Never takes a step.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText, percentText, spanText } from '../../../../shared/look/figures.ts';
import type { Playbook } from '../../../../shared/model/process.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { Review } from '../../../../shared/model/state.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { planIndex } from '../../../../shared/process/plan-index.ts';
import { namedMeasure, playbooksOffered } from '../../../../shared/process/playbooks.ts';
import { isOverdue, MS_PER_DAY, nextReviewStep, responseDueAt } from '../../../../shared/process/reviews.ts';
import type { OpenThing } from '../../../../shared/wire/messages.ts';
import { say } from '../../../../shared/words/pages.ts';
import { reviewKey } from '../roll-up/happened.ts';
import { type Asking, joined, keyResultText, unitName } from './open-texts.ts';

/** A review that worked is offered as a playbook for so long after its closing. */
const OFFERED_MS = 14 * MS_PER_DAY;

/** Those that are not closed, and those that worked lately and whose measure nobody has kept; by their opening. */
export function openReviews(standing: Standing, asking: Asking): OpenThing[] {
  const { states, process } = standing;
  return [...states.values()]
    .flatMap((state) => state.reviews)
    .filter((review) => review.closedAt === null || isWorthKeeping(review, process.playbooks, asking.now))
    .sort((a, b) => a.openedAt - b.openedAt)
    .map((review) => thingOf(review, standing, asking));
}

const isWorthKeeping = (review: Review, playbooks: readonly Playbook[], now: EpochMs): boolean =>
  review.outcome === 'effective' &&
  now - review.closedAt! < OFFERED_MS &&
  !playbooks.some((each) => each.keyResultId === review.keyResultId && each.measure === review.measure);

function thingOf(review: Review, { plan, process }: Standing, { language, now }: Asking): OpenThing {
  const { responseHours, timeZone } = plan.settings;
  const { keyResults, unitIdOf } = planIndex(plan);
  const isUnanswered = review.respondedAt === null && review.closedAt === null;
  const overdue = isUnanswered && isOverdue(review, responseHours, now);
  const clock = say(language, overdue ? 'answerOver' : 'answerLeft', {
    time: spanText(responseDueAt(review, responseHours) - now, language),
  });
  const metricId = keyResults.get(review.keyResultId)?.metricId ?? '';
  const tried = isUnanswered ? playbooksOffered(process.playbooks, metricId) : [];
  return {
    action: nextReviewStep(review),
    part: 'review',
    id: reviewKey(review.keyResultId, review.number),
    text: keyResultText(plan, review.keyResultId),
    about: joined(
      unitName(plan, unitIdOf(review.keyResultId) ?? ''),
      say(language, 'openedOn', { day: dayText(dayAt(review.openedAt, timeZone), language) }),
      say(language, 'behind', { share: percentText(review.openedBy.deviation, language) }),
      isUnanswered ? clock : review.measure,
    ),
    overdue,
    ...(tried.length > 0 ? { measures: tried.map((each) => namedMeasure(each, language)) } : {}),
  };
}
