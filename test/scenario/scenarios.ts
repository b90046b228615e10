// Takes a world; plays what a quarter is made of: a publish, a report, a morning of the schedule, an answer,
// points. Gives what holds in the end.
import { expect } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { filledStore, rememberedStore } from '../support/copied-store.ts';
import { HQ, inboxes, LEAD, OWNER, type World, type WorldOptions, worldAt } from './world.ts';

export interface Scenario {
  from: string;
  /** What happened before, without a death. */
  given: (world: World) => Promise<unknown>;
  /** What is killed at each of its points in turn. */
  when: (world: World) => Promise<unknown>;
  /** What holds in the end, the same as without a death. */
  outcome: (world: World) => Promise<unknown>;
}

export const SCENARIOS: Record<string, Scenario> = {
  'a first publish': {
    from: '2025-01-08T09:00:00+08:00',
    given: async () => {},
    when: async (world) => {
      await world.publish(100);
      await world.passTo('2025-01-08T11:00:00+08:00');
    },
    outcome: async (world) => {
      const { plan, process } = await world.standing();
      return { targets: plan.keyResults.map((each) => each.target), adjustments: process.adjustments };
    },
  },
  'a target that is changed by publishing again': {
    from: '2025-01-08T09:00:00+08:00',
    given: async (world) => {
      await world.publish(100);
      await world.passTo('2025-01-08T10:30:00+08:00');
    },
    when: async (world) => {
      await world.publish(120, 1);
      await world.passTo('2025-01-08T12:00:00+08:00');
    },
    outcome: async (world) => {
      const { plan, board } = await world.standing();
      return { targets: plan.keyResults.map((each) => each.target), adjustments: board.adjustments };
    },
  },
  'a report that opens a review and asks for support': {
    from: '2025-01-09T09:00:00+08:00',
    given: async (world) => {
      await world.publish(100);
      await world.passTo('2025-01-09T15:00:00+08:00');
    },
    when: async (world) => {
      await world.report('2025-01-09', 1, 'the-key-of-the-form');
      await world.passTo('2025-01-09T17:30:00+08:00');
    },
    outcome: async (world) => {
      const { board, states, process } = await world.standing();
      return {
        rows: board.keyResults,
        reports: states.get('K1')?.deviations.length,
        reviews: board.reviews.map(({ keyResultId, state }) => ({ keyResultId, state })),
        support: process.support.map(({ id, request }) => ({ id, request })),
      };
    },
  },
  'the reminder, the nudge and the weekly digest': {
    from: '2025-01-08T09:00:00+08:00',
    // All of them on one Friday, so that no point is an idle tick's.
    given: async (world) => {
      await world.publish(100, 0, [
        ['Reminder hours before', 1],
        ['Nudge hours after', 1],
        ['Digest day', 'Friday'],
        ['Digest time', '12:30'],
      ]);
      await world.passTo('2025-01-10T10:50:00+08:00');
    },
    when: (world) => world.passTo('2025-01-10T13:40:00+08:00'),
    outcome: async (world) => (await world.mails()).map(({ data }) => [data.to, data.kind, data.state]),
  },
  'an answer to a review': {
    from: '2025-01-09T13:00:00+08:00',
    given: async (world) => {
      await world.publish(100);
      await world.report('2025-01-09', 1, 'the-key-of-the-form');
      await world.passTo('2025-01-09T15:00:00+08:00');
    },
    when: async (world) => {
      await world.act(LEAD, 'review.respond', 'K1~1', { measure: 'A second crew' }, 'the-key-of-the-answer');
      await world.passTo('2025-01-09T17:30:00+08:00');
    },
    outcome: async (world) => {
      const [review] = (await world.standing()).states.get('K1')!.reviews;
      return { measure: review?.measure, isAnswered: review?.respondedAt !== null };
    },
  },
  'points that are booked and spent': {
    from: '2025-01-09T13:00:00+08:00',
    given: async (world) => {
      await world.publish(100);
      await world.passTo('2025-01-09T14:00:00+08:00');
    },
    when: async (world) => {
      await world.act(
        HQ,
        'points.book',
        '',
        { email: OWNER, change: '15', reason: 'Level 3' },
        'booked-once-0001',
      );
      await world.act(OWNER, 'reward.redeem', 'R1', {}, 'redeemed-once-01');
      await world.passTo('2025-01-09T16:00:00+08:00');
    },
    outcome: async (world) => (await world.standing()).board.points,
  },
};

export interface Ended {
  outcome: unknown;
  inboxes: string[];
  points: number;
  /** Mails that the server accepted a second time. */
  again: number;
}

/** Opens the world in which a scenario begins, as often as one likes: what was before is played once. */
export async function begun(
  { from, given }: Pick<Scenario, 'from' | 'given'>,
  open: () => Promise<Store>,
  options: WorldOptions = {},
): Promise<() => Promise<World>> {
  const { store, documents } = rememberedStore(await open());
  const before = worldAt(Date.parse(from), store, options);
  await given(before);
  const [moment, waiting] = [before.now(), before.waiting()];
  await before.close();
  return async () => worldAt(moment, await filledStore(await open(), documents), { ...options, waiting });
}

/** Plays a scenario in the world in which it begins, killed at a point; 0: not at all. */
export async function played(
  { when, outcome }: Pick<Scenario, 'when' | 'outcome'>,
  world: World,
  death: number,
): Promise<Ended> {
  if (death > 0) world.own.dieAt(death);
  await when(world);
  const points = world.own.points();
  expect(world.queue.dead).toEqual([]);
  expect(await world.pending()).toEqual([]);
  const ended = {
    outcome: await outcome(world),
    inboxes: inboxes(world),
    points,
    again: world.accepted.length - new Set(world.accepted.map(({ messageId }) => messageId)).size,
  };
  await world.close();
  return ended;
}
