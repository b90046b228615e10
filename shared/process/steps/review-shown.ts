// Takes a review and who looks at it; gives what they read before they take its next step, and what its form
// opens with, so that an answer is one press from done. Never an answer by itself: a person reads it, changes
// it, sends it.

import { planIndex } from '../../lookup/plan-index.ts';
import type { RawAnswers } from '../../model/form.ts';
import type { Review } from '../../model/state.ts';
import { talkWords } from '../../words/page/talk.ts';
import { sayFrom } from '../../words/say.ts';
import { isOverdue, isUnanswered, responseDueAt } from '../answer-due.ts';
import { leadsOn } from '../leads.ts';
import { namedMeasure, playbooksOffered } from '../playbooks.ts';
import { reviewNamed } from '../reviews.ts';
import type { PageTexts } from './announcement.ts';
import type { Opener, Thing } from './step.ts';

const say = sayFrom(talkWords);

/** Nothing where the review is none. */
export function openedReview(id: string, { standing, email, language }: Opener): RawAnswers {
  const { plan, states, asOf } = standing;
  const review = reviewNamed(states, id);
  const state = states.get(review?.keyResultId ?? '');
  const index = planIndex(plan);
  const keyResult = index.keyResults.get(review?.keyResultId ?? '');
  if (!state || !review || !keyResult) return {};
  // What was answered is what starts, unless it has become another measure.
  if (review.measure !== '') return { measure: review.measure };
  const reporter = leadsOn(plan, asOf.day).reporterOf(keyResult);
  const blocker = state.snapshots.at(-1)?.blocker.trim() ?? '';
  if (reporter === email || reporter === '')
    return {
      measure: blocker === '' ? say(language, 'answerOwn') : say(language, 'answerOwnOf', { blocker }),
    };
  const name = index.personName(reporter);
  return {
    measure:
      blocker === ''
        ? say(language, 'answerWith', { name })
        : say(language, 'answerWithOf', { blocker, name }),
  };
}

/** The key result, how far behind it was, and while nobody has answered the clock and what worked before. */
export function reviewThing(review: Review, texts: PageTexts): Thing {
  const { standing, now, say } = texts;
  const { responseHours } = standing.plan.settings;
  const waits = isUnanswered(review);
  const overdue = waits && isOverdue(review, responseHours, now);
  const clock = say(overdue ? 'answerOver' : 'answerLeft', {
    time: texts.span(responseDueAt(review, responseHours) - now),
  });
  const metricId = planIndex(standing.plan).keyResults.get(review.keyResultId)?.metricId ?? '';
  const tried = waits ? playbooksOffered(standing.process.playbooks, metricId) : [];
  return {
    text: texts.keyResult(review.keyResultId),
    facts: [
      texts.unitOfKeyResult(review.keyResultId),
      say('openedOn', { day: texts.dayOf(review.openedAt) }),
      say('behind', { share: texts.percent(review.openedBy.deviation) }),
      waits ? clock : review.measure,
    ],
    overdue,
    measures: tried.map((each) => namedMeasure(each, texts.language)),
  };
}
