// Takes a review that a link names and who opens it; gives what its form opens with, so that an answer is one
// press from done. Never an answer by itself: a person reads it, changes it, sends it.
import type { RawAnswers } from '../../model/form.ts';
import { talkWords } from '../../words/page/talk.ts';
import { sayFrom } from '../../words/say.ts';
import { leadsOn } from '../leads.ts';
import { planIndex } from '../plan-index.ts';
import { reviewOf } from '../reviews.ts';
import type { Opener } from './step.ts';

const say = sayFrom(talkWords);

/** Nothing where the review is none. */
export function openedReview(id: string, { standing, email, language }: Opener): RawAnswers {
  const { plan, states, asOf } = standing;
  const named = reviewOf(id);
  const state = named && states.get(named.keyResultId);
  const review = state?.reviews.find((each) => each.number === named?.number);
  const index = planIndex(plan);
  const keyResult = index.keyResults.get(named?.keyResultId ?? '');
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
