// Takes what happened; gives whom it concerns at once and the line that tells it. What can wait for the weekly mail is not here. Never to the one who did it.
import type { Standing } from '../model/standing.ts';
import type { Lapsed } from '../process/deadlines.ts';
import { MS_PER_HOUR } from '../process/reviews.ts';
import { audienceOf } from './audience.ts';
import { battleNotices } from './battles.ts';
import type { LinkTo } from './content.ts';
import { keyResultNamed } from './lookup.ts';
import type { News, Notice } from './news.ts';
import { noticeRow } from './notice-rows.ts';
import { keyResultTitle, plainRow, readerOf } from './reader.ts';
import { spanText } from './waiting-reviews.ts';

/** The notices of what happened, each to whom it concerns. */
export function noticesOf(
  standing: Standing,
  news: readonly News[],
  linkTo: (email: string) => LinkTo,
): Notice[] {
  return news.flatMap((each) => {
    if (each.kind === 'plan-published') return battleNotices(standing, each.by, linkTo);
    const told = new Set(audienceOf(standing, each));
    // The owner who reported the deviation gets the review too: its answer is theirs to give.
    if (each.kind !== 'review-opened') told.delete(each.by);
    return [...told].flatMap((email) => {
      const reader = readerOf(standing, email, linkTo(email));
      const row = reader && noticeRow(reader, each);
      return row ? [{ id: `${each.kind}~${each.id}`, email, row }] : [];
    });
  });
}

/** The notices of deadlines that lapsed: each lapse climbs one level of the unit tree. */
export function lapseNotices(
  standing: Standing,
  lapsed: readonly Lapsed[],
  linkTo: (email: string) => LinkTo,
): Notice[] {
  const each = lapsed.flatMap((one) => one.emails.map((email) => ({ ...one, email })));
  return each.flatMap(({ kind, id, email, times, hours }) => {
    const reader = readerOf(standing, email, linkTo(email));
    if (!reader) return [];
    const isReview = kind === 'review';
    const waited = spanText(reader, times * hours * MS_PER_HOUR);
    const text = reader.say(isReview ? 'row.climbed' : 'row.unanswered', { waited });
    const link = {
      label: reader.say(isReview ? 'link.answer' : 'link.acknowledge'),
      url: reader.linkTo('action', `${isReview ? 'review.respond' : 'signal.acknowledge'}:${id}`),
    };
    const news = reader.say(isReview ? 'news.review-lapsed' : 'news.signal-lapsed');
    const row = plainRow(reader.say('titled', { news, what: nameOf(standing, id) }), text, link);
    return [{ id: `${kind}-lapsed~${id}~${times}`, email: reader.person.email, row }];
  });
}

function nameOf(standing: Standing, id: string): string {
  const keyResult = keyResultNamed(standing, id);
  const signal = standing.process.signals.find((each) => each.id === id);
  return keyResult ? keyResultTitle({ standing }, keyResult) : (signal?.what ?? id);
}
