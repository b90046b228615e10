// Takes a review that a snapshot opened; gives whom it concerns and the line that tells it: figures, clock,
// what was in the way, what worked before.
import { localText } from '../calendar/zones.ts';
import { keyResultNamed, planIndex } from '../lookup/plan-index.ts';
import type { Standing } from '../model/standing.ts';
import type { Review } from '../model/state.ts';
import { responseDueAt } from '../process/answer-due.ts';
import { leadsOn } from '../process/leads.ts';
import { playbooksFor } from '../process/playbooks.ts';
import { reviewKey } from '../process/reviews.ts';
import { inBrackets } from '../words/punctuation.ts';
import type { MailRow } from './content.ts';
import { figuresText } from './digest-scope.ts';
import { keyResultTitle, type Reader } from './reader.ts';
import type { MailNews } from './step-notices.ts';

/**
 * The owner and the lead beside them hear of it: the owner who reported the deviation too, its answer is
 * theirs to give.
 */
export function openedReviewNews(standing: Standing, id: string): MailNews | null {
  const keyResult = keyResultNamed(standing.plan, id);
  if (!keyResult) return null;
  const beside = leadsOn(standing.plan, standing.asOf.day).besideOwner(keyResult);
  return {
    emails: [keyResult.owner, beside ?? ''].filter((email) => email !== ''),
    rowFor: (reader) => reviewRow(reader, id),
    asks: () => `review.respond:${id}`,
    group: { news: 'review', unitId: planIndex(standing.plan).unitIdOf(keyResult.id) ?? '' },
  };
}

function reviewRow(reader: Reader, id: string): MailRow | null {
  const { standing, say } = reader;
  const keyResult = keyResultNamed(standing.plan, id);
  const state = keyResult && standing.states.get(keyResult.id);
  const review =
    state?.reviews.find((each) => reviewKey(each.keyResultId, each.number) === id) ?? state?.reviews.at(-1);
  const snapshot = state?.snapshots.find((each) => each.day === review?.openedBy.day);
  if (!keyResult || !snapshot) return null;
  const figures = figuresText(reader, keyResult, { latest: snapshot, figures: snapshot });
  const [tried] = playbooksFor(standing.process.playbooks, keyResult.metricId);
  const parts = [
    figures,
    review?.respondedAt === null ? dueText(reader, review) : '',
    snapshot.blocker,
    snapshot.note,
    tried ? say('row.tried', { measure: inBrackets(reader.language, tried.measure, tried.id) }) : '',
  ];
  return {
    status: snapshot.colour,
    title: say('titled', { news: say('news.review-opened'), what: keyResultTitle(reader, keyResult) }),
    text: parts.filter(Boolean).join(say('between')),
    planned: snapshot.planned,
    attained: snapshot.attainment,
    link: { label: say('link.answer'), url: reader.linkTo('action', `review.respond:${id}`) },
  };
}

/** The clock as it starts: real hours, and the moment in the reader's zone. */
function dueText({ standing, person, say }: Reader, review: Review): string {
  const { responseHours, timeZone } = standing.plan.settings;
  const until = localText(responseDueAt(review, responseHours), person.timeZone ?? timeZone);
  return say('row.review.due', { hours: responseHours, until });
}
