// Takes what happened; gives whose group hears of it and the card that tells it: reviews that opened,
// signals, what was decided on support and proposals. Never a lapse: who is late is told in person.
import { clippedCard } from '../../digest/clip.ts';
import type { MailCard } from '../../digest/content.ts';
import { openedReviewNews } from '../../digest/review-opened.ts';
import { stepNews } from '../../digest/step-notices.ts';
import type { Unit } from '../../model/plan.ts';
import type { Standing } from '../../model/standing.ts';
import type { Answerable } from '../../process/answered.ts';
import type { Happened } from '../../process/happened.ts';
import { keyResultNamed, planIndex } from '../../process/plan-index.ts';
import { unitsAbove } from '../../process/unit-tree.ts';
import type { GroupMessage, GroupNews } from '../message.ts';
import { sayInGroup } from '../say.ts';
import { type GroupOf, groupReader } from './group-reader.ts';
import { cardOfRow } from './week.ts';

/** One thing that a group may hear of. */
export interface GroupEvent {
  /** Names it for good: told once to a group, whatever comes twice. */
  id: string;
  news: GroupNews;
  happened: Happened;
  /** The units whose group is to hear of it, the nearest first: the first that has one does. */
  unitIds: readonly string[];
}

/** Of what happened, what groups hear of. */
export const groupEvents = (standing: Standing, all: readonly Happened[]): GroupEvent[] =>
  all.flatMap((happened) => {
    const news = newsOf(happened);
    const near = news && nearestUnit(standing, happened);
    if (!news || !near) return [];
    const unitIds = unitsAbove(standing.plan.units, near.id).map(({ id }) => id);
    return [{ id: `${happened.kind}~${happened.id}`, news, happened, unitIds }];
  });

const NEWS: Partial<Record<Happened['kind'], GroupNews>> = {
  'review-opened': 'review',
  'signal-reported': 'signal',
  'support-decided': 'back',
  'support-offered': 'back',
  'proposal-decided': 'back',
};

const newsOf = ({ kind }: Happened): GroupNews | null => NEWS[kind] ?? null;

/** The unit of the key result, or that proposed; the home of who reported the signal. */
function nearestUnit({ plan, process }: Standing, { kind, id }: Happened): Unit | undefined {
  const { unitOf, units, people, root } = planIndex(plan);
  switch (kind) {
    case 'review-opened': {
      const keyResult = keyResultNamed(plan, id);
      return keyResult && unitOf(keyResult.id);
    }
    case 'support-decided':
    case 'support-offered':
      return unitOf(process.support.find((each) => each.id === id)?.keyResultId ?? '');
    case 'proposal-decided':
      return units.get(process.proposals.find((each) => each.id === id)?.unitId ?? '');
    default: {
      const signal = process.signals.find((each) => each.id === id);
      return units.get(people.get(signal?.by ?? '')?.unitIds[0] ?? '') ?? root;
    }
  }
}

/** The answer that the card of one asks for. */
function answerTo({ kind, id }: Happened): Answerable | null {
  if (kind === 'review-opened') return `review.respond:${id}`;
  return kind === 'signal-reported' ? `signal.acknowledge:${id}` : null;
}

/** The card of one of them; null where it is nothing to tell any more. */
export function eventCard(standing: Standing, group: GroupOf, { happened }: GroupEvent): MailCard | null {
  const reader = groupReader(standing, group);
  const told =
    happened.kind === 'review-opened'
      ? openedReviewNews(standing, happened.id)
      : stepNews(standing, happened);
  const row = told?.rowFor(reader);
  const waitsFor = answerTo(happened);
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
