// Takes what happened; gives whose group hears of it and the card that tells it: reviews that opened,
// signals, what was decided on support and proposals. Never a lapse: who is late is told in person.
import { clippedCard } from '../../digest/clip.ts';
import type { MailCard } from '../../digest/content.ts';
import { newsOf } from '../../digest/notices.ts';
import type { MailNews } from '../../digest/step-notices.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { Standing } from '../../model/standing.ts';
import type { Happened } from '../../process/happened.ts';
import type { GroupMessage, GroupNews } from '../message.ts';
import { sayInGroup } from '../say.ts';
import { type GroupOf, groupReader } from './group-reader.ts';
import { cardOfRow } from './week.ts';

/** One thing that a group may hear of. */
interface GroupEvent {
  /** Names it for good: told once to a group, whatever comes twice. */
  id: string;
  news: GroupNews;
  mailNews: MailNews;
  /** The units whose group is to hear of it, the nearest first: the first that has one does. */
  unitIds: readonly string[];
}

/** Of what happened, what groups hear of. */
export const groupEvents = (standing: Standing, all: readonly Happened[]): GroupEvent[] =>
  all.flatMap((happened) => {
    const mailNews = newsOf(standing, happened);
    if (!mailNews?.group) return [];
    const { news, unitId } = mailNews.group;
    const unitIds = planIndex(standing.plan)
      .above(unitId)
      .map(({ id }) => id);
    return unitIds.length === 0 ? [] : [{ id: `${happened.kind}~${happened.id}`, news, mailNews, unitIds }];
  });

/** The card of one of them; null where it is nothing to tell any more. */
export function eventCard(standing: Standing, group: GroupOf, { mailNews }: GroupEvent): MailCard | null {
  const reader = groupReader(standing, group);
  const row = mailNews.rowFor(reader);
  const waitsFor = mailNews.asks(reader);
  return row ? clippedCard({ ...cardOfRow(row), ...(waitsFor ? { waitsFor } : {}) }) : null;
}

/** Cards of what just happened, as one message; the unit's lead is called where People says how. */
export function eventsMessage(standing: Standing, group: GroupOf, cards: readonly MailCard[]): GroupMessage {
  const { unit, language, linkTo } = group;
  const reader = groupReader(standing, group);
  const first = cards[0]?.title ?? '';
  const title = cards.length === 1 ? first : reader.say('first.more', { first, count: cards.length - 1 });
  return {
    language,
    unit: unit.name,
    title,
    lead: cards.length === 1 ? '' : sayInGroup(language, 'happened', { count: cards.length }),
    cards: [...cards],
    more: 0,
    link: { label: reader.say('button.board'), url: linkTo('board', unit.id) },
    trust: reader.say('trust'),
    calls: unit.leadEmail === null ? [] : [unit.leadEmail],
    until: null,
  };
}
