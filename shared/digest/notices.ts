// Takes what happened; gives whom it concerns at once and the line that tells it. What can wait for the
// weekly mail is not here. Never to the one who did it.

import { spanText } from '../format/format.ts';
import type { Standing } from '../model/standing.ts';
import { MS_PER_HOUR } from '../model/time.ts';
import type { Answerable } from '../process/answered.ts';
import type { Lapsed } from '../process/deadlines.ts';
import type { Happened } from '../process/happened.ts';
import { keyResultNamed } from '../process/plan-index.ts';
import type { StepName } from '../process/steps/table.ts';
import type { MailWord } from '../words/mail.ts';
import { battleNotices } from './battles.ts';
import type { LinkTo } from './content.ts';
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

/** What is said of what lapsed, the step that answers it, and the word on its link. */
const ANSWER = {
  review: { news: 'news.review-lapsed', link: 'link.answer', step: 'review.respond' },
  signal: { news: 'news.signal-lapsed', link: 'link.acknowledge', step: 'signal.acknowledge' },
  proposal: { news: 'news.proposal-lapsed', link: 'link.decide', step: 'proposal.decide' },
} as const satisfies Record<Lapsed['kind'], { news: MailWord; link: MailWord; step: StepName }>;

/**
 * The notices of deadlines that lapsed: each lapse climbs one level of the unit tree (design §6, Climbing).
 */
export function lapseNotices(
  standing: Standing,
  lapsed: readonly Lapsed[],
  linkTo: (email: string) => LinkTo,
): Notice[] {
  const each = lapsed.flatMap((one) => one.emails.map((email) => ({ ...one, email })));
  return each.flatMap(({ kind, id, email, times, hours, isLast }) => {
    const reader = readerOf(standing, email, linkTo(email));
    if (!reader) return [];
    const { news, link: label, step } = ANSWER[kind];
    const waitsFor: Answerable = `${step}:${id}`;
    const waited = spanText(times * hours * MS_PER_HOUR, reader.language);
    const text = reader.say(isLast ? 'row.unanswered.last' : 'row.climbed', { waited });
    const link = { label: reader.say(label), url: reader.linkTo('action', waitsFor) };
    const title = reader.say('titled', { news: reader.say(news), what: nameOf(standing, { kind, id }) });
    const row = { ...plainRow(title, text, link), waitsFor };
    return [{ id: `${kind}-lapsed~${id}~${times}`, email: reader.person.email, row }];
  });
}

function nameOf(standing: Standing, { kind, id }: Pick<Lapsed, 'kind' | 'id'>): string {
  const { signals, proposals } = standing.process;
  if (kind === 'signal') return signals.find((each) => each.id === id)?.what ?? id;
  if (kind === 'proposal') return proposals.find((each) => each.id === id)?.objective ?? id;
  const keyResult = keyResultNamed(standing.plan, id);
  return keyResult ? keyResultTitle({ standing }, keyResult) : id;
}
