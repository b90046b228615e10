// Takes changes of cells as they were told; gives those that a page has not seen, for the order of what pages
// send. Never more of them than are needed soon.
import type { Mutation } from '../host/engine/univer.ts';

interface Told {
  /** The notice's. */
  number: number;
  /** The page that made it; null for a script or the story. */
  from: string | null;
  mutations: readonly Mutation[];
}

export interface History {
  add(told: Told): void;
  /** Changes that others made after `seen`; null where they are not known any more. */
  unseen(page: string, seen: number): Mutation[] | null;
  /** Another book stands there. */
  clear(): void;
}

const MOST_TOLD = 500;

/** Remembers the latest changes. */
export function historyOf(): History {
  let told: Told[] = [];
  let forgotten = 0;
  return {
    add: (each) => {
      told.push(each);
      while (told.length > MOST_TOLD) forgotten = told.shift()!.number;
    },
    unseen: (page, seen) =>
      seen < forgotten
        ? null
        : told
            .filter(({ number, from }) => number > seen && from !== page)
            .flatMap(({ mutations }) => mutations),
    clear: () => {
      told = [];
    },
  };
}
