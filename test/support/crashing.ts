// Kills a back end at a chosen point: its ports fail before a call, or right after it took effect, and stay
// down until the process is started again. Never crashes twice.
import type { Mailer } from '../../functions/src/ports/mail.ts';
import type { Queue } from '../../functions/src/ports/queue.ts';
import type { Robots } from '../../functions/src/ports/robots.ts';
import type { Store, Transaction } from '../../functions/src/ports/store.ts';

/** What a caller gets of a process that was killed. */
export class Crashed extends Error {}

export interface CrashPlan {
  /** Points passed so far: one before each call, one more after each that changes something. */
  points(): number;
  /** Kills the process at the n-th point from now on. */
  crashAt(point: number): void;
  /** The process is started again. */
  restart(): void;
  /** Passes a point; throws where the process crashes here, or is down. */
  point(): void;
}

/** A plan without a crash in it, until crashAt. */
export function crashPlan(): CrashPlan {
  let points = 0;
  let crash = Number.POSITIVE_INFINITY;
  let isDown = false;
  return {
    points: () => points,
    crashAt: (point) => {
      crash = points + point;
    },
    restart: () => {
      isDown = false;
    },
    point: () => {
      if (isDown) throw new Crashed('the process is down');
      points += 1;
      if (points !== crash) return;
      isDown = true;
      throw new Crashed('the process crashes here');
    },
  };
}

const reading =
  <Given extends unknown[], Answer>(plan: CrashPlan, call: (...given: Given) => Promise<Answer>) =>
  async (...given: Given): Promise<Answer> => {
    plan.point();
    return call(...given);
  };

const changing =
  <Given extends unknown[], Answer>(plan: CrashPlan, call: (...given: Given) => Promise<Answer>) =>
  async (...given: Given): Promise<Answer> => {
    plan.point();
    const answer = await call(...given);
    plan.point();
    return answer;
  };

/** A store that crashes between any two of its calls, reads inside of transactions too. */
export function crashingStore(store: Store, plan: CrashPlan): Store {
  const transact = <T>(body: (tx: Transaction) => Promise<T>): Promise<T> =>
    store.transact((tx) =>
      body({
        ...tx,
        get: reading(plan, tx.get),
        getAll: reading(plan, tx.getAll),
        query: reading(plan, tx.query),
      }),
    );
  return {
    get: reading(plan, store.get),
    getAll: reading(plan, store.getAll),
    query: reading(plan, store.query),
    look: (body) =>
      store.look((inner) => body({ get: reading(plan, inner.get), getAll: reading(plan, inner.getAll) })),
    transact: async (body) => {
      plan.point();
      const answer = await transact(body);
      plan.point();
      return answer;
    },
    close: () => store.close(),
  };
}

/** A queue that crashes before or after a task was taken. */
export const crashingQueue = (queue: Queue, plan: CrashPlan): Queue => ({
  enqueue: changing(plan, queue.enqueue),
});

/** A way to a chat service's robots that crashes before a message is posted, or once it is in the group. */
export const crashingRobots = (robots: Robots, plan: CrashPlan): Robots => ({
  post: changing(plan, robots.post),
});

/** A way to the mail server that crashes before it gets the mail, or after the server has accepted it. */
export const crashingMailer = (mailer: Mailer, plan: CrashPlan): Mailer => ({
  send: changing(plan, mailer.send),
});
