// Takes a harness; plays what a quarter is made of: a publish, a report, a morning of the schedule, an
// answer, points. Gives what holds in the end.
import { expect } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { filledStore, rememberedStore } from '../support/store/copied-store.ts';
import { acceptedAgain, type Harness, type HarnessOptions, harnessAt, inboxes } from './harness.ts';
import { HQ, LEAD, OWNER } from './small-company.ts';

export interface Scenario {
  from: string;
  /** What happened before, without a death. */
  given: (harness: Harness) => Promise<unknown>;
  /** What is killed at each of its points in turn. */
  when: (harness: Harness) => Promise<unknown>;
  /** What holds in the end, the same as without a death. */
  outcome: (harness: Harness) => Promise<unknown>;
}

/** What the cell reported on the key result, once, and the reviews that it opened. */
const fedIn = ({ states }: Standing) => {
  const { snapshots = [], reviews = [] } = states.get('K1') ?? {};
  expect(snapshots).toHaveLength(1);
  return [snapshots.map(({ day, value, fed }) => [day, value, fed]), reviews.length];
};

export const SCENARIOS: Record<string, Scenario> = {
  'a first publish': {
    from: '2025-01-08T09:00:00+08:00',
    given: async () => {},
    when: async (harness) => {
      await harness.publish(100);
      await harness.passTo('2025-01-08T11:00:00+08:00');
    },
    outcome: async (harness) => {
      const { plan, process } = await harness.standing();
      return { targets: plan.keyResults.map((each) => each.target), adjustments: process.adjustments };
    },
  },
  'keys of programs, one made and one ended': {
    from: '2025-01-08T09:00:00+08:00',
    given: async (harness) => {
      await harness.publish(100);
      await harness.makeKey('the-form-of-an-old-key');
      await harness.passTo('2025-01-08T11:00:00+08:00');
    },
    when: async (harness) => {
      const [old] = await harness.keys();
      for (const form of ['a', 'b', 'c']) await harness.makeKey(`the-form-of-a-new-key-${form}`);
      await harness.endKey(old!.id);
    },
    outcome: async (harness) => ({
      keys: (await harness.keys()).map(({ name, right, by }) => ({ name, right, by })),
      log: (await harness.accessLog()).map(({ kind }) => kind).sort(),
    }),
  },
  'a target that is changed by publishing again': {
    from: '2025-01-08T09:00:00+08:00',
    given: async (harness) => {
      await harness.publish(100);
      await harness.passTo('2025-01-08T10:30:00+08:00');
    },
    when: async (harness) => {
      await harness.publish(120, 1);
      await harness.passTo('2025-01-08T12:00:00+08:00');
    },
    outcome: async (harness) => {
      const { plan, board } = await harness.standing();
      return { targets: plan.keyResults.map((each) => each.target), adjustments: board.adjustments };
    },
  },
  'a report that opens a review and asks for support': {
    from: '2025-01-09T09:00:00+08:00',
    given: async (harness) => {
      await harness.publish(100);
      await harness.passTo('2025-01-09T15:00:00+08:00');
    },
    when: async (harness) => {
      await harness.report('2025-01-09', 1, 'the-key-of-the-form');
      await harness.passTo('2025-01-09T17:30:00+08:00');
    },
    outcome: async (harness) => {
      const { board, states, process } = await harness.standing();
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
    given: async (harness) => {
      await harness.publish(100, 0, [
        ['Reminder hours before', 1],
        ['Nudge hours after', 1],
        ['Digest day', 'Friday'],
        ['Digest time', '12:30'],
      ]);
      await harness.passTo('2025-01-10T10:50:00+08:00');
    },
    when: (harness) => harness.passTo('2025-01-10T13:40:00+08:00'),
    outcome: async (harness) => (await harness.mails()).map(({ data }) => [data.to, data.kind, data.state]),
  },
  'the end of a snapshot day on which a cell reports': {
    from: '2025-01-08T09:00:00+08:00',
    given: async (harness) => {
      await harness.publish(100, 0, [], true);
      await harness.carry(0);
      await harness.passTo('2025-01-10T23:25:00+08:00');
    },
    when: async (harness) => {
      await harness.carry(1);
      await harness.passTo('2025-01-11T00:20:00+08:00');
    },
    outcome: async (harness) => fedIn(await harness.standing()),
  },
  'a publish of the next cycle while a cell waits to report into the last one': {
    from: '2025-03-29T09:00:00+08:00',
    given: async (harness) => {
      await harness.publish(100, 0, [], true);
      await harness.carry(90);
      await harness.passTo('2025-03-31T17:00:00+08:00');
    },
    when: async (harness) => {
      const next: [string, string][] = [
        ['Cycle start', '2025-04-01'],
        ['Cycle end', '2025-06-30'],
      ];
      await harness.publish(100, 1, next, true);
      await harness.passTo('2025-03-31T18:20:00+08:00');
    },
    outcome: async (harness) => fedIn(await harness.past('2025-01-01')),
  },
  'a Monday with groups': {
    // The review's 72 hours end after the weekly mail.
    from: '2025-01-10T10:00:00+08:00',
    given: async (harness) => {
      await harness.publish(100);
      await harness.report('2025-01-10', 1, 'the-key-of-the-form');
      await harness.passTo('2025-01-13T07:50:00+08:00');
      await harness.addGroup('T', 'https://hooks.slack.com/services/T0000/B0000/abcdefghijklmnopqrstuvwx');
      await harness.addGroup(
        'HQ',
        'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f8e2a3b-1c4d-4e5f-8a9b-0c1d2e3f4a5b',
      );
    },
    when: (harness) => harness.passTo('2025-01-13T09:10:00+08:00'),
    outcome: async (harness) => {
      expect(new Set(harness.posted.map(({ url }) => url)).size).toBe(2);
      return (await harness.mails()).map(({ data }) => [data.to, data.kind, data.state]).sort();
    },
  },
  'an answer to a review': {
    from: '2025-01-09T13:00:00+08:00',
    given: async (harness) => {
      await harness.publish(100);
      await harness.report('2025-01-09', 1, 'the-key-of-the-form');
      await harness.passTo('2025-01-09T15:00:00+08:00');
    },
    when: async (harness) => {
      await harness.act(
        LEAD,
        'review.respond',
        'K1~1',
        { measure: 'A second crew' },
        'the-key-of-the-answer',
      );
      await harness.passTo('2025-01-09T17:30:00+08:00');
    },
    outcome: async (harness) => {
      const [review] = (await harness.standing()).states.get('K1')!.reviews;
      return { measure: review?.measure, isAnswered: review?.respondedAt !== null };
    },
  },
  'points that are booked and spent': {
    from: '2025-01-09T13:00:00+08:00',
    given: async (harness) => {
      await harness.publish(100);
      await harness.passTo('2025-01-09T14:00:00+08:00');
    },
    when: async (harness) => {
      await harness.act(
        HQ,
        'points.book',
        '',
        { email: OWNER, change: '15', reason: 'Level 3' },
        'booked-once-0001',
      );
      await harness.act(OWNER, 'reward.redeem', 'R1', {}, 'redeemed-once-01');
      await harness.passTo('2025-01-09T16:00:00+08:00');
    },
    outcome: async (harness) => (await harness.standing()).board.points,
  },
};

export interface Ended {
  outcome: unknown;
  inboxes: string[];
  points: number;
  /** Mails that the server accepted a second time. */
  again: number;
}

/** Opens the harness in which a scenario begins, as often as one likes: what was before is played once. */
export async function begun(
  { from, given }: Pick<Scenario, 'from' | 'given'>,
  open: () => Promise<Store>,
  options: HarnessOptions = {},
): Promise<() => Promise<Harness>> {
  const { store, documents } = rememberedStore(await open());
  const before = harnessAt(Date.parse(from), store, options);
  await given(before);
  const [moment, waiting] = [before.now(), before.waiting()];
  await before.close();
  return async () => harnessAt(moment, await filledStore(await open(), documents), { ...options, waiting });
}

/** Plays a scenario in the harness in which it begins, killed at a point; 0: not at all. */
export async function played(
  { when, outcome }: Pick<Scenario, 'when' | 'outcome'>,
  harness: Harness,
  death: number,
): Promise<Ended> {
  if (death > 0) harness.crash.crashAt(death);
  await when(harness);
  const points = harness.crash.points();
  expect(harness.queue.dead).toEqual([]);
  expect(await harness.pending()).toEqual([]);
  const ended = {
    outcome: await outcome(harness),
    inboxes: inboxes(harness),
    points,
    again: acceptedAgain(harness),
  };
  await harness.close();
  return ended;
}
