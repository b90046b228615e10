// Takes a workbook with a past and a back end on a standing clock; runs the cycle through it, step by step.
// Never computes a figure itself.
import { startOfDay } from '../../../shared/calendar/zones.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { doStep } from './do-step.ts';
import { adminOf, type Engine, type Play } from './play.ts';
import { PlaySheet } from './play-sheet.ts';
import type { PlayStep } from './step.ts';
import { carryFromBook, momentsOfValues } from './values.ts';

/**
 * Runs every step up to `until` (exclusive), with the schedule and the queue in between. Returns the problems
 * of moments that could not be.
 */
export async function run(play: Play, until: EpochMs): Promise<Problem[]> {
  const { engine, steps, plan } = play;
  const sheet = new PlaySheet(play);
  const problems: Problem[] = [];
  const unsound = await sheet.begin(adminOf(plan));
  if (unsound.length > 0) return unsound;
  await engine.setUpGroups(play.key, adminOf(plan));
  const due = steps.filter((step) => step.at < until);
  const readings = momentsOfValues(plan, until);
  const readCells = async (upTo: EpochMs) => {
    while (readings.length > 0 && readings[0]! <= upTo) {
      await passTime(engine, Math.max(readings.shift()!, engine.clock.now()));
      await carryFromBook(play);
    }
  };
  for (const [index, step] of due.entries()) {
    await readCells(step.at);
    await passTime(engine, Math.max(step.at, engine.clock.now()));
    problems.push(...(await doStep(play, sheet, step, index)));
    play.progress(index + 1, due.length);
  }
  await readCells(until - 1);
  await passTime(engine, until - 1);
  return problems;
}

/** The clock starts with the cycle, or with the first thing that happened before it. */
export function startOf(plan: Plan, steps: readonly PlayStep[]): EpochMs {
  const cycleStart = startOfDay(plan.settings.cycleStart, plan.settings.timeZone);
  return steps.reduce((first, step) => Math.min(first, step.at), cycleStart);
}

/** Ticks and tasks up to a moment, each at its own. */
async function passTime(engine: Engine, to: EpochMs): Promise<void> {
  for (;;) {
    const at = earliest(engine.queue.nextAt(), await engine.nextTickAt());
    if (at === null || at > to) break;
    const now = Math.max(at, engine.clock.now());
    engine.clock.moveTo(now);
    if ((await engine.queue.runDue(now)) === 0) await engine.tick();
  }
  if (to > engine.clock.now()) engine.clock.moveTo(to);
}

function earliest(...moments: (EpochMs | null)[]): EpochMs | null {
  const known = moments.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
