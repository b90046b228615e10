// Takes a back end and a story; says when something is due next, and does what is: ticks, tasks, the story's
// steps. Never a moment out of order.
import { type EpochMs, TICK_MS } from '../../../shared/model/time.ts';
import type { LiveEngine } from './engine.ts';

/** What a workbook says happens, step by step. */
export interface Story {
  /** When the next step happens; null where none is left. */
  nextAt(): EpochMs | null;
  /** Does it, the clock being there. What cannot be done is noted, never thrown. */
  doNext(): Promise<void>;
}

export interface Due {
  /** When something is due next; at the latest the next quarter of an hour. */
  nextAt(): Promise<EpochMs>;
  /** Does the first thing that is due up to a moment. False: nothing is. */
  doFirst(to: EpochMs): Promise<boolean>;
  /**
   * While the clock runs: what has fallen due, and the tick of a new quarter of an hour. True: there was
   * something.
   */
  catchUp(isClosed: () => boolean): Promise<boolean>;
}

export function dueOf(engine: LiveEngine, story: Story): Due {
  const { clock, queue } = engine;
  const quarterNow = () => Math.floor(clock.now() / TICK_MS);
  let ticked = quarterNow();

  /** The queue and the schedule before the story, as `play` does. */
  const doFirst = async (to: EpochMs): Promise<boolean> => {
    const [task, tick, step] = [queue.nextAt(), await engine.nextTickAt(), story.nextAt()];
    const at = earliest(task, tick, step);
    if (at === null || at > to) return false;
    if (!clock.isRunning) clock.moveTo(Math.max(at, clock.now()));
    const isStep = step === at && (task === null || task > at) && (tick === null || tick > at);
    if (isStep) await story.doNext();
    else if ((await queue.runDue(clock.now())) === 0) await engine.tick();
    engine.keepClock();
    return true;
  };

  return {
    nextAt: async () => {
      const quarter = (quarterNow() + 1) * TICK_MS;
      return earliest(queue.nextAt(), await engine.nextTickAt(), story.nextAt(), quarter) ?? quarter;
    },
    doFirst,
    catchUp: async (isClosed) => {
      let done = false;
      while (!isClosed() && (await doFirst(clock.now()))) done = true;
      const quarter = quarterNow();
      if (quarter > ticked) {
        ticked = quarter;
        await engine.tick();
        done = true;
      }
      engine.keepClock();
      return done;
    },
  };
}

function earliest(...moments: (EpochMs | null)[]): EpochMs | null {
  const known = moments.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
