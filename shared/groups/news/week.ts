// Takes a unit; gives what its group hears on the day of the weekly mail: the mail's sentence, its cards
// about the unit and those right below, what came back. Null where there is nothing to say. Never who has not
// reported, never what waits for one person.
import { clippedCard } from '../../digest/clip.ts';
import type { MailCard, MailRow } from '../../digest/content.ts';
import { cardsOf, MOST_CARDS, mailCardOf, subjectOf } from '../../digest/decide/cards.ts';
import type { Decision } from '../../digest/decide/decision.ts';
import { decisionsOfReviews, turnedDecisions } from '../../digest/decide/of-key-results.ts';
import { type DigestScope, digestScope } from '../../digest/digest-scope.ts';
import { keyResultTitle, type Reader } from '../../digest/reader.ts';
import { turnsOf, unitRows } from '../../digest/small-print.ts';
import { isBack } from '../../digest/turned.ts';
import { DIGEST_KEEPS_MS } from '../../digest/weekly.ts';
import { wentWellNews, wentWellRows } from '../../digest/went-well.ts';
import { spanText } from '../../format/format.ts';
import type { Standing } from '../../model/standing.ts';
import type { Review } from '../../model/state.ts';
import type { EpochMs } from '../../model/time.ts';
import { isOverdue, isUnanswered } from '../../process/answer-due.ts';
import type { GroupMessage, GroupNews } from '../message.ts';
import { type GroupOf, groupReader } from './group-reader.ts';

/** `since`: the moment of the last digest. `gets`: of the week and of what came back, what the group gets. */
export function weekMessage(
  standing: Standing,
  group: GroupOf,
  gets: readonly GroupNews[],
  since: EpochMs,
): GroupMessage | null {
  const reader = groupReader(standing, group);
  const scope = digestScope(reader, since);
  const cards = gets.includes('week') ? cardsOf(decisionsOf(reader, scope)) : [];
  const back = gets.includes('back') ? backRows(reader, scope, since) : [];
  const title = subjectOf(reader, cards) ?? backTitle(reader, scope, back, since);
  if (title === null) return null;
  const shown = [
    ...cards.slice(0, MOST_CARDS).map((card) => ofGroup(mailCardOf(reader, card))),
    ...back.slice(0, MOST_CARDS).map(cardOfRow),
  ];
  const lead = gets.includes('week') ? (unitRows(reader, turnsOf(reader, since))[0]?.text ?? '') : '';
  return {
    language: group.language,
    unit: group.unit.name,
    title,
    lead,
    cards: shown.map(clippedCard),
    more: cards.length + back.length - shown.length,
    link: { label: reader.say('button.board'), url: group.linkTo('board', group.unit.id) },
    trust: reader.say('trust'),
    calls: [],
    until: standing.asOf.at + DIGEST_KEEPS_MS,
  };
}

/** Reviews that wait, and what turned worse: what concerns the unit, whoever has to do it. */
function decisionsOf(reader: Reader, scope: DigestScope): Decision[] {
  const reviews = scope.near.flatMap((each) => each.reviews).filter(isUnanswered);
  const waiting = decisionsOfReviews(reader, reviews).map((decision, at) =>
    withoutLateness(reader, decision, reviews[at]!),
  );
  return [...waiting, ...turnedDecisions(reader, scope)];
}

/** Who is late is told in person: a group hears since when the review is open (design §7, Groups). */
function withoutLateness(reader: Reader, decision: Decision, review: Review): Decision {
  const { plan, asOf } = reader.standing;
  if (!isOverdue(review, plan.settings.responseHours, asOf.at)) return decision;
  const span = spanText(asOf.at - review.openedAt, reader.language);
  return { ...decision, kind: 'review', ask: reader.say('ask.since', { span }) };
}

/** What came back from red, each as its own line of the mail. */
function backRows(reader: Reader, scope: DigestScope, since: EpochMs): MailRow[] {
  const near = scope.near.filter((each) => isBack(each, since));
  return wentWellRows(reader, { near, deep: new Map() }, wentWellNews(reader, near, since), since);
}

function backTitle(
  reader: Reader,
  { near }: DigestScope,
  rows: readonly MailRow[],
  since: EpochMs,
): string | null {
  if (rows.length === 0) return null;
  const first = near.find((each) => isBack(each, since));
  return first ? reader.say('fact.back', { name: keyResultTitle(reader, first.keyResult) }) : rows[0]!.title;
}

/** A mail to somebody is a person's own business. */
const ofGroup = (card: MailCard): MailCard => ({
  ...card,
  buttons: card.buttons.filter(({ url }) => !url.startsWith('mailto:')),
});

/** A line of a mail as a card. */
export const cardOfRow = ({ status, title, text, planned, attained, link }: MailRow): MailCard => ({
  status,
  title,
  text,
  planned,
  attained,
  quote: '',
  buttons: link ? [link] : [],
});
