// Takes what a person presses; runs its function as that person, one after the other. Never lets a double
// click run an action twice.

import type { Turn } from '../../../../functions/src/one-at-a-time.ts';
import type { Host } from '../../host/host.ts';
import type { Runner } from '../runner.ts';
import type { EditTrigger } from './edit-trigger.ts';
import type { CurrentRunner } from './live-host.ts';
import type { LiveSheet, SheetOptions } from './live-sheet.ts';

interface CallParts {
  host: Host;
  turn: Turn;
  as: CurrentRunner['as'];
  trigger: EditTrigger;
}

/** The same call of one page while it runs is that call; the story's (no page) always runs. */
export function scriptCalls(
  { running, longestRunMs }: SheetOptions,
  { host, turn, as, trigger }: CallParts,
): LiveSheet['call'] {
  const run = (runner: Runner, functionName: string, args: readonly unknown[]) =>
    turn(async () => {
      await trigger.runDue();
      running(functionName, runner);
      const timeoutMs = longestRunMs?.(functionName);
      const limit = timeoutMs === undefined ? {} : { timeoutMs };
      return as(runner, () => host.call(functionName, args, limit)).finally(() => running(null, runner));
    });
  const once = onceAtATime();
  return (runner, functionName, args) => {
    const act = () => run(runner, functionName, args);
    return runner.page === null ? act() : once(JSON.stringify([runner.page, functionName, args]), act);
  };
}

/** Runs once what is asked for again, by the same name, while it runs. */
function onceAtATime(): (name: string, run: () => Promise<unknown>) => Promise<unknown> {
  const runs = new Map<string, Promise<unknown>>();
  return (name, run) => {
    const under = runs.get(name);
    if (under) return under;
    const done = run().finally(() => runs.delete(name));
    runs.set(name, done);
    return done;
  };
}
