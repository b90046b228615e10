// Takes a back end on a clock that can be moved, and a story; lets everything happen at its moment: ticks,
// tasks, the story's steps.
// Never two moves at once, and never a moment out of order.

import { oneAtATime } from '../../../functions/src/one-at-a-time.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { alarmOf } from './alarm.ts';
import { type Due, dueOf, type Story } from './due.ts';
import type { LiveEngine } from './engine.ts';

interface MoveProgress {
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
  moving(): MoveProgress | null;
  /** Lets the clock run, and does what falls due; returns at once. */
  run(): void;
  /** Says that something new may be due: a request was answered. */
  look(): void;
  close(): Promise<void>;
}

/** `changed` is called after each step of a move, and whenever something was done. */
export function timelineOf(engine: LiveEngine, story: Story, changed: () => void): Timeline {
  const { clock } = engine;
  const turn = oneAtATime();
  const due = dueOf(engine, story);
  let isClosed = false;
  let isRunning = false;
  const mover = moverOf(engine, due, changed, () => isClosed);
  const move = async (to: EpochMs): Promise<boolean> => {
    try {
      return await mover.move(to);
    } finally {
      if (isRunning && !isClosed) clock.run();
      changed();
      alarm.set();
    }
  };
  const catchUp = async (): Promise<void> => {
    if (clock.isRunning && (await due.catchUp(() => isClosed))) changed();
  };
  const alarm = alarmOf({
    clock,
    turn,
    isOn: () => !isClosed && isRunning && clock.isRunning,
    nextAt: due.nextAt,
    wake: () => turn(catchUp),
  });

  return {
    moveTo: (to) => turn(() => move(to)),
    stop: mover.stop,
    moving: mover.moving,
    run: () => {
      isRunning = true;
      if (mover.moving() === null) clock.run();
      alarm.set();
    },
    look: () => {
      engine.keepClock();
      alarm.set();
    },
    close: async () => {
      isClosed = true;
      alarm.clear();
      await turn(async () => undefined);
    },
  };
}

/** Holds the clock and leads it through what is due; says how far it is. */
function moverOf(engine: LiveEngine, due: Due, changed: () => void, isClosed: () => boolean) {
  let moving: MoveProgress | null = null;
  let isStopped = false;
  return {
    moving: () => moving,
    stop: () => {
      isStopped = true;
    },
    move: async (to: EpochMs): Promise<boolean> => {
      const report = (share: number) => {
        moving = { to, share };
        changed();
      };
      isStopped = false;
      engine.clock.hold();
      report(0);
      try {
        return await moveThrough(engine, due, to, { goesOn: () => !isStopped && !isClosed(), report });
      } finally {
        moving = null;
      }
    },
  };
}

/** What is due up to a moment, each at its own. False: ended before. */
async function moveThrough(
  { clock, keepClock }: LiveEngine,
  due: Due,
  to: EpochMs,
  { goesOn, report }: { goesOn(): boolean; report(share: number): void },
): Promise<boolean> {
  const from = clock.now();
  while (goesOn() && (await due.doFirst(to)))
    report(to > from ? Math.min(1, (clock.now() - from) / (to - from)) : 1);
  const isThere = goesOn();
  if (isThere && to > clock.now()) clock.moveTo(to);
  keepClock();
  return isThere;
}
