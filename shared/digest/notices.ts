// Takes what happened; gives whom it concerns at once and the line that tells it. What can wait for the
// weekly mail is not here. Never to the one who did it.

import { spanText } from '../format/format.ts';
import type { Standing } from '../model/standing.ts';
import { MS_PER_HOUR } from '../model/time.ts';
import type { Answerable } from '../process/answered.ts';
import type { Lapsed } from '../process/deadlines.ts';
import type { Happened } from '../process/happened.ts';
import { stepNamed } from '../process/steps/table.ts';
import { battleNotices } from './battles.ts';
import type { LinkTo } from './content.ts';
import type { Notice } from './news.ts';
import { plainRow, readerOf } from './reader.ts';
import { openedReviewNews } from './review-opened.ts';
import { type MailNews, mailTextsFor, stepNews } from './step-notices.ts';

/** The notices of what happened, each to whom it concerns. */
export function noticesOf(
  standing: Standing,
  news: readonly Happened[],
  linkTo: (email: string) => LinkTo,
): Notice[] {
  return news.flatMap((each) => {
    if (each.kind === 'plan-published') return battleNotices(standing, each.by, linkTo);
    const news = newsOf(standing, each);
    // The owner who reported the deviation gets the review too: its answer is theirs to give.
    const isReview = each.kind === 'review-opened';
    const emails = (news?.emails ?? []).filter((email) => isReview || email !== each.by);
    return [...new Set(emails)].flatMap((email) => {
      const reader = readerOf(standing, email, linkTo(email));
      const row = reader && news!.rowFor(reader);
      return row ? [{ id: `${each.kind}~${each.id}`, email, row }] : [];
    });
  });
}

/** What is told of something that happened; null where nobody hears of it at once. */
export const newsOf = (standing: Standing, happened: Happened): MailNews | null =>
  happened.kind === 'review-opened' ? openedReviewNews(standing, happened.id) : stepNews(standing, happened);

/**
 * The notices of deadlines that lapsed: each lapse climbs one level of the unit tree (design §6, Climbing).
 */
export function lapseNotices(
  standing: Standing,
  lapsed: readonly Lapsed[],
  linkTo: (email: string) => LinkTo,
): Notice[] {
  const each = lapsed.flatMap((one) => one.emails.map((email) => ({ ...one, email })));
  return each.flatMap(({ step: name, id, thing, email, times, hours, isLast }) => {
    const reader = readerOf(standing, email, linkTo(email));
    const { part, answer } = stepNamed(name)!;
    if (!reader || !answer) return [];
    const { news, what, link: label } = answer.lapsed;
    const waitsFor: Answerable = `${name}:${id}`;
    const waited = spanText(times * hours * MS_PER_HOUR, reader.language);
    const text = reader.say(isLast ? 'row.unanswered.last' : 'row.climbed', { waited });
    const link = { label: reader.say(label), url: reader.linkTo('action', waitsFor) };
    const title = reader.say('titled', { news: reader.say(news), what: what(thing, mailTextsFor(reader)) });
    const row = { ...plainRow(title, text, link), waitsFor };
    return [{ id: `${part.name}-lapsed~${id}~${times}`, email: reader.person.email, row }];
  });
}
