// Takes a review; gives it as people read it before they take its next step. Never a step.
import type { Review } from '../../model/state.ts';
import { isOverdue, isUnanswered, responseDueAt } from '../answer-due.ts';
import { planIndex } from '../plan-index.ts';
import { namedMeasure, playbooksOffered } from '../playbooks.ts';

import type { Thing } from './step.ts';
import type { Telling } from './told.ts';

/** The key result, how far behind it was, and while nobody has answered the clock and what worked before. */
export function reviewThing(review: Review, telling: Telling): Thing {
  const { standing, now, say } = telling;
  const { responseHours } = standing.plan.settings;
  const waits = isUnanswered(review);
  const overdue = waits && isOverdue(review, responseHours, now);
  const clock = say(overdue ? 'answerOver' : 'answerLeft', {
    time: telling.span(responseDueAt(review, responseHours) - now),
  });
  const metricId = planIndex(standing.plan).keyResults.get(review.keyResultId)?.metricId ?? '';
  const tried = waits ? playbooksOffered(standing.process.playbooks, metricId) : [];
  return {
    text: telling.keyResult(review.keyResultId),
    facts: [
      telling.unitOfKeyResult(review.keyResultId),
      say('openedOn', { day: telling.dayOf(review.openedAt) }),
      say('behind', { share: telling.percent(review.openedBy.deviation) }),
      waits ? clock : review.measure,
    ],
    overdue,
    measures: tried.map((each) => namedMeasure(each, telling.language)),
  };
}
