// Takes a back end on a clock that can be moved, and a story; lets everything happen at its moment: ticks,
// tasks, the story's steps.
// Never two moves at once, and never a moment out of order.
import { type EpochMs, TICK_MS } from '../../../shared/model/time.ts';
import type { LiveEngine } from './engine.ts';

/** What a workbook says happens, step by step. */
export interface Story {
  /** When the next step happens; null where none is left. */
  nextAt(): EpochMs | null;
  /** Does it, the clock being there. What cannot be done is noted, never thrown. */
  doNext(): Promise<void>;
}

export interface Moving {
  to: EpochMs;
  /** 0 to 1. */
  share: number;
}

export interface Timeline {
  /** Moves the clock on to a moment; resolves when it is there, or stopped. False: stopped before. */
  moveTo(to: EpochMs): Promise<boolean>;
  /** Ends the move that is under way, after the step that is being done. */
  stop(): void;
  /** The move that is under way. */
  moving(): Moving | null;
  /** Lets the clock run, and does what falls due; returns at once. */
  run(): void;
  /** Says that something new may be due: a request was answered. */
  look(): void;
  close(): Promise<void>;
}

/** A timer sleeps no longer than this; then it looks again. */
const LONGEST_SLEEP_MS = 60_000;

/** `changed` is called after each step of a move, and whenever something was done. */
export function timelineOf(engine: LiveEngine, story: Story, changed: () => void): Timeline {
  const { clock, queue } = engine;
  let turn: Promise<unknown> = Promise.resolve();
  let moving: Moving | null = null;
  let isStopped = false;
  let isClosed = false;
  let isRunning = false;
  let timer: NodeJS.Timeout | undefined;
  let ticked = Math.floor(clock.now() / TICK_MS);

  const next = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act);
    turn = done.catch(() => undefined);
    return done;
  };

  /**
   * Does the first thing that is due up to `to`: the queue and the schedule before the story, as `play` does.
   * False: nothing is.
   */
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

  const move = async (to: EpochMs): Promise<boolean> => {
    const from = clock.now();
    isStopped = false;
    clock.hold();
    moving = { to, share: 0 };
    changed();
    try {
      while (!isStopped && !isClosed && (await doFirst(to))) {
        moving = { to, share: to > from ? Math.min(1, (clock.now() - from) / (to - from)) : 1 };
        changed();
      }
      const isThere = !isStopped && !isClosed;
      if (isThere && to > clock.now()) clock.moveTo(to);
      engine.keepClock();
      return isThere;
    } finally {
      moving = null;
      if (isRunning && !isClosed) clock.run();
      changed();
      arm();
    }
  };

  /** While the clock runs: what has fallen due, and the tick of a new quarter of an hour. */
  const catchUp = async (): Promise<void> => {
    let done = false;
    while (!isClosed && (await doFirst(clock.now()))) done = true;
    const quarter = Math.floor(clock.now() / TICK_MS);
    if (quarter > ticked) {
      ticked = quarter;
      await engine.tick();
      done = true;
    }
    engine.keepClock();
    if (done) changed();
  };

  const arm = (): void => {
    clearTimeout(timer);
    if (isClosed || !isRunning || !clock.isRunning) return;
    void next(async () => {
      if (isClosed || !clock.isRunning) return;
      const quarter = (Math.floor(clock.now() / TICK_MS) + 1) * TICK_MS;
      const at = earliest(queue.nextAt(), await engine.nextTickAt(), story.nextAt(), quarter) ?? quarter;
      clearTimeout(timer);
      timer = setTimeout(wake, Math.min(Math.max(0, at - clock.now()), LONGEST_SLEEP_MS));
    });
  };
  const wake = () => void next(() => (clock.isRunning ? catchUp() : Promise.resolve())).finally(arm);

  return {
    moveTo: (to) => next(() => move(to)),
    stop: () => {
      isStopped = true;
    },
    moving: () => moving,
    run: () => {
      isRunning = true;
      if (moving === null) clock.run();
      arm();
    },
    look: () => {
      engine.keepClock();
      arm();
    },
    close: async () => {
      isClosed = true;
      isStopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}

function earliest(...moments: (EpochMs | null)[]): EpochMs | null {
  const known = moments.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
