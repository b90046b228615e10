// Takes what is due or has happened; keeps the messages of the groups that get it. Never calls a robot.

import { addDays } from '../../../shared/calendar/days.ts';
import { momentAt } from '../../../shared/calendar/zones.ts';
import type { LinkTo, MailCard } from '../../../shared/digest/content.ts';
import type { GroupMessage } from '../../../shared/groups/message.ts';
import { calmMoment } from '../../../shared/groups/moment.ts';
import type { GroupOf } from '../../../shared/groups/news/group-reader.ts';
import { eventCard, eventsMessage, groupEvents } from '../../../shared/groups/news/happened.ts';
import { snapshotMessage } from '../../../shared/groups/news/snapshot-day.ts';
import { weekMessage } from '../../../shared/groups/news/week.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import { groupBy } from '../../../shared/model/group-by.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { Day, EpochMs } from '../../../shared/model/time.ts';
import type { Happened } from '../../../shared/process/happened.ts';
import { forEachAtOnce } from '../at-once.ts';
import type { MessageDocument } from '../outbox/mail-document.ts';
import { askForSending, type OutboxDeps, queueMail } from '../outbox/outbox.ts';
import { keepInWindow } from '../outbox/window.ts';
import { type Group, liveGroups } from './group.ts';

/** What fell due that groups hear of: the day of a digest, or the snapshot day of a reminder. */
interface DueNews {
  kind: string;
  day: Day;
}

interface GroupNewsOf {
  workspace: string;
  standing: Standing;
  /** The links of a group, which name nobody. */
  linkTo: LinkTo;
  now: EpochMs;
}

/** The most cards that one message keeps; the rest is counted. */
const MOST_CARDS = 20;

/** The group as its messages need it; null where its unit is no more. */
export function groupOf(standing: Standing, { unitId, language }: Group, linkTo: LinkTo): GroupOf | null {
  const unit = planIndex(standing.plan).units.get(unitId);
  return unit ? { unit, language, linkTo } : null;
}

/**
 * The messages of a digest or a reminder (design §7, Groups): one for each group, by the name of its day, so
 * that twice is once.
 */
export async function queueDueMessages(
  deps: OutboxDeps,
  { workspace, standing, linkTo, now }: GroupNewsOf,
  due: readonly DueNews[],
): Promise<void> {
  const told = due.filter(({ kind }) => kind === 'digest' || kind === 'reminder');
  if (told.length === 0) return;
  const groups = await liveGroups(deps.store, workspace);
  await forEachAtOnce(groups, async (group) => {
    const of = groupOf(standing, group, linkTo);
    if (!of) return;
    for (const each of told) {
      const content = messageOf(standing, of, group, each);
      if (!content) continue;
      const request = { workspace, to: group.id, kind: 'group' as const, window: windowOf(each), content };
      await queueMail(deps, request, now, (id) => calmMoment(now, id));
    }
  });
}

const windowOf = ({ kind, day }: DueNews): string => `${kind}~${day}`;

function messageOf(
  standing: Standing,
  of: GroupOf,
  { gets }: Group,
  { kind, day }: DueNews,
): GroupMessage | null {
  if (kind === 'reminder') return gets.includes('snapshot') ? snapshotMessage(standing, of, day) : null;
  const { digestTime, timeZone } = standing.plan.settings;
  return weekMessage(standing, of, gets, momentAt(addDays(day, -7), digestTime, timeZone));
}

/**
 * What cannot wait, as one message for each group and quarter of an hour; each thing once
 * (design §7, Groups).
 */
export async function bundleEvents(
  deps: OutboxDeps,
  { workspace, standing, linkTo, now }: GroupNewsOf,
  happened: readonly Happened[],
): Promise<void> {
  const events = groupEvents(standing, happened);
  if (events.length === 0) return;
  const groups = await liveGroups(deps.store, workspace);
  const heard = events.flatMap((event) => {
    const wanting = groups.filter(({ gets }) => gets.includes(event.news));
    const nearest = event.unitIds.find((unitId) => wanting.some((each) => each.unitId === unitId));
    return wanting
      .filter(({ unitId }) => unitId === nearest)
      .flatMap((group) => {
        const of = groupOf(standing, group, linkTo);
        const card = of && eventCard(standing, of, event);
        return of && card ? [{ id: event.id, group, of, card }] : [];
      });
  });
  await forEachAtOnce(
    groupBy(heard, ({ group }) => group.id),
    async ([to, all]) => {
      const { of } = all[0]!;
      const kept = await keepInWindow<MessageDocument, MailCard>(
        deps.store,
        {
          workspace,
          to,
          kind: 'group',
          settings: standing.plan.settings,
          now,
          contentWith: (before, fresh) => withCards(standing, of, before, fresh),
          dueAt: calmMoment,
        },
        all.map(({ id, card }) => ({ id, entry: card })),
      );
      if (kept) await askForSending(deps, kept.id, kept.dueAt, 0);
    },
  );
}

function withCards(
  standing: Standing,
  of: GroupOf,
  before: GroupMessage | null,
  fresh: readonly MailCard[],
): GroupMessage {
  const cards = [...(before?.cards ?? []), ...fresh];
  const message = eventsMessage(standing, of, cards);
  const left = Math.max(0, cards.length - MOST_CARDS);
  return { ...message, cards: cards.slice(0, MOST_CARDS), more: (before?.more ?? 0) + left };
}
