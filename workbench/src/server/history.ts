// Takes changes of cells as they were told; gives those that a page has not seen, for the order of what pages
// send. Never more of them than are needed soon.
import type { Mutation } from '../host/engine/univer.ts';

interface NumberedChanges {
  /** The notice's. */
  number: number;
  /** The page that made it; null for a script or the story. */
  from: string | null;
  mutations: readonly Mutation[];
}

export interface History {
  add(changes: NumberedChanges): void;
  /** Changes that others made after `seen`; null where they are not known any more. */
  unseen(page: string, seen: number): Mutation[] | null;
  /** Another book stands there. */
  clear(): void;
}

const MOST_KEPT = 500;

/** Remembers the latest changes. */
export function historyOf(): History {
  let latest: NumberedChanges[] = [];
  let forgotten = 0;
  return {
    add: (each) => {
      latest.push(each);
      while (latest.length > MOST_KEPT) forgotten = latest.shift()!.number;
    },
    unseen: (page, seen) =>
      seen < forgotten
        ? null
        : latest
            .filter(({ number, from }) => number > seen && from !== page)
            .flatMap(({ mutations }) => mutations),
    clear: () => {
      latest = [];
    },
  };
}
