// Takes what happened; gives whom it concerns at once and the line that tells it. What can wait for the weekly mail is not here. Never to the one who did it.

import { spanText } from '../format/format.ts';
import type { Standing } from '../model/standing.ts';
import type { Lapsed } from '../process/deadlines.ts';
import type { Happened } from '../process/happened.ts';
import { MS_PER_HOUR } from '../process/reviews.ts';
import { battleNotices } from './battles.ts';
import type { LinkTo } from './content.ts';
import { keyResultNamed } from './lookup.ts';
import type { Notice } from './news.ts';
import { keyResultTitle, plainRow, readerOf } from './reader.ts';
import { openedReviewNews } from './review-opened.ts';
import { stepNews } from './step-notices.ts';

/** The notices of what happened, each to whom it concerns. */
export function noticesOf(
  standing: Standing,
  news: readonly Happened[],
  linkTo: (email: string) => LinkTo,
): Notice[] {
  return news.flatMap((each) => {
    if (each.kind === 'plan-published') return battleNotices(standing, each.by, linkTo);
    const isReview = each.kind === 'review-opened';
    const told = isReview ? openedReviewNews(standing, each.id) : stepNews(standing, each);
    // The owner who reported the deviation gets the review too: its answer is theirs to give.
    const emails = (told?.emails ?? []).filter((email) => isReview || email !== each.by);
    return [...new Set(emails)].flatMap((email) => {
      const reader = readerOf(standing, email, linkTo(email));
      const row = reader && told!.rowFor(reader);
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
    const waited = spanText(times * hours * MS_PER_HOUR, reader.language);
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
