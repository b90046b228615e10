// Takes a lead; gives the lines of the reviews that wait for their answer, each with its clock in real hours and what was asked for to help it. Never what waits for somebody else.
import { foldContext } from '../board/fold.ts';
import { spanText } from '../format/format.ts';
import type { Review } from '../model/state.ts';
import { keyResultStanding } from '../okr/key-result.ts';
import { lapsesBy, levelsAbove } from '../process/deadlines.ts';
import { leadsOn } from '../process/leads.ts';
import { planIndex } from '../process/plan-index.ts';
import { responseDueAt } from '../process/reviews.ts';
import { supportOf } from '../process/support.ts';
import type { MailRow } from './content.ts';
import { figuresRow, reasonsOf } from './digest-scope.ts';
import type { Reader } from './reader.ts';

/**
 * The reviews that wait for the reader, the longest first. One waits for the lead of its unit and, for each time that it lapsed, for one more level above
 * (design §6, Climbing).
 */
export function reviewsFor({ standing, person }: Reader): Review[] {
  const { plan, states, asOf } = standing;
  const { unitOf } = planIndex(plan);
  const leads = leadsOn(plan, asOf.day);
  return [...states.values()]
    .flatMap((state) => state.reviews)
    .filter((review) => review.respondedAt === null && review.closedAt === null && review.openedAt <= asOf.at)
    .filter((review) => {
      const unit = unitOf(review.keyResultId);
      const lapses = lapsesBy(review.openedAt, plan.settings.responseHours, asOf.at);
      return (
        unit !== undefined &&
        levelsAbove(leads, unit.id)
          .slice(0, lapses + 1)
          .some((level) => level.includes(person.email))
      );
    })
    .sort((a, b) => a.openedAt - b.openedAt);
}

export function reviewRows(reader: Reader): MailRow[] {
  const { plan, states, asOf } = reader.standing;
  const { keyResults } = planIndex(plan);
  const context = foldContext(plan, asOf);
  return reviewsFor(reader).map((review) => {
    const keyResult = keyResults.get(review.keyResultId)!;
    const standing = keyResultStanding(keyResult, states.get(keyResult.id), context);
    const helped = helpedTexts(reader, review);
    const text = [clockText(reader, review), ...reasonsOf(standing), ...helped].join(reader.say('between'));
    const subject = `review.respond:${review.keyResultId}~${review.number}`;
    const link = { label: reader.say('link.answer'), url: reader.linkTo('action', subject) };
    return figuresRow(reader, { keyResult, standing }, text, link);
  });
}

/** What was asked for to help the review, and what became of it. */
function helpedTexts({ standing: { states, process }, say }: Reader, review: Review): string[] {
  const reviews = states.get(review.keyResultId)?.reviews ?? [];
  return supportOf(review, reviews, process.support).map(({ decision, request }) => {
    const news = decision
      ? say('news.support-decided', { decision: say(decision) })
      : say('news.support-asked');
    return say('titled', { news, what: request });
  });
}

function clockText(reader: Reader, review: Review): string {
  const { plan, asOf } = reader.standing;
  const dueAt = responseDueAt(review, plan.settings.responseHours);
  const elapsed = spanText(asOf.at - review.openedAt, reader.language);
  return asOf.at > dueAt
    ? reader.say('row.review.overdue', { elapsed, over: spanText(asOf.at - dueAt, reader.language, true) })
    : reader.say('row.review', { elapsed, left: spanText(dueAt - asOf.at, reader.language) });
}
