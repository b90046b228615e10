// Kills a back end at a chosen point: its ports die before a call, or right after it took effect, and stay
// dead until the process is started again. Never dies twice.
import type { Mailer } from '../../functions/src/ports/mail.ts';
import type { Queue } from '../../functions/src/ports/queue.ts';
import type { Robots } from '../../functions/src/ports/robots.ts';
import type { Store, Transaction } from '../../functions/src/ports/store.ts';

/** What a caller gets of a process that was killed. */
export class Died extends Error {}

export interface Fate {
  /** Points passed so far: one before each call, one more after each that changes something. */
  points(): number;
  /** Kills the process at the n-th point from now on. */
  dieAt(point: number): void;
  /** The process is started again. */
  revive(): void;
  /** Passes a point; throws where the process dies here, or is dead. */
  point(): void;
}

/** A fate without a death in it, until dieAt. */
export function fate(): Fate {
  let points = 0;
  let death = Number.POSITIVE_INFINITY;
  let isDead = false;
  return {
    points: () => points,
    dieAt: (point) => {
      death = points + point;
    },
    revive: () => {
      isDead = false;
    },
    point: () => {
      if (isDead) throw new Died('the process is dead');
      points += 1;
      if (points !== death) return;
      isDead = true;
      throw new Died('the process dies here');
    },
  };
}

const reading =
  <Given extends unknown[], Answer>(own: Fate, call: (...given: Given) => Promise<Answer>) =>
  async (...given: Given): Promise<Answer> => {
    own.point();
    return call(...given);
  };

const changing =
  <Given extends unknown[], Answer>(own: Fate, call: (...given: Given) => Promise<Answer>) =>
  async (...given: Given): Promise<Answer> => {
    own.point();
    const answer = await call(...given);
    own.point();
    return answer;
  };

/** A store that dies between any two of its calls, reads inside of transactions too. */
export function mortalStore(store: Store, own: Fate): Store {
  const transact = <T>(body: (tx: Transaction) => Promise<T>): Promise<T> =>
    store.transact((tx) =>
      body({
        ...tx,
        get: reading(own, tx.get),
        getAll: reading(own, tx.getAll),
        query: reading(own, tx.query),
      }),
    );
  return {
    get: reading(own, store.get),
    getAll: reading(own, store.getAll),
    query: reading(own, store.query),
    look: (body) =>
      store.look((inner) => body({ get: reading(own, inner.get), getAll: reading(own, inner.getAll) })),
    transact: async (body) => {
      own.point();
      const answer = await transact(body);
      own.point();
      return answer;
    },
    close: () => store.close(),
  };
}

/** A queue that dies before or after a task was taken. */
export const mortalQueue = (queue: Queue, own: Fate): Queue => ({ enqueue: changing(own, queue.enqueue) });

/** A way to the robots of chat services that dies before a message is posted, or after it is in the group. */
export const mortalRobots = (robots: Robots, own: Fate): Robots => ({ post: changing(own, robots.post) });

/** A way to the mail server that dies before it gets the mail, or after the server has accepted it. */
export const mortalMailer = (mailer: Mailer, own: Fate): Mailer => ({ send: changing(own, mailer.send) });
