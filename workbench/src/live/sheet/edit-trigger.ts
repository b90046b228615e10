// Takes what people edited in the grid; runs the add-on's onEdit for it as Google's simple trigger does.
// Never for what a script or the story writes, never shows a person what went wrong in it, and never lets one
// that does not end hold people up again.

import type { Turn } from '../../../../functions/src/one-at-a-time.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { type Edit, joined } from '../../host/engine/edits.ts';
import { type Host, ScriptFailure, TIMED_OUT } from '../../host/host.ts';
import type { Runner } from '../runner.ts';

interface EditTriggerOptions {
  edited: Host['edited'];
  turn: Turn;
  /** Does something as somebody. */
  as<T>(runner: Runner, act: () => Promise<T>): Promise<T>;
  clock: () => EpochMs;
  /** Resolves when the past is loaded: until then the clock shows a moment at which nobody edits. */
  ready: Promise<unknown>;
  /** Of one run; default: three seconds. */
  timeoutMs?: number | undefined;
  say: (line: string) => void;
}

/**
 * Google runs onEdit beside whatever else runs. Here it takes its turn like everything: after its edit,
 * before the next menu item, never in the midst of one. So a publish never forgets an edit that it did not
 * publish, and nobody's workbook is written by two at once.
 */
export interface EditTrigger {
  /** A person's edits were made. Returns at once: they do not wait for onEdit. */
  note(runner: Runner, edits: readonly Edit[]): void;
  /**
   * Runs what is due; to be called in a turn, before a script that may want to know of the edits before it.
   */
  runDue(): Promise<void>;
  /** The sheet is closed: what waits is dropped. */
  close(): void;
}

/**
 * Google's 30 seconds are too long where one thread does everything: typing and menu items would wait for
 * them.
 */
const LONGEST_RUN_MS = 3_000;

interface Due {
  runner: Runner;
  edit: Edit;
  /** Of the first edit that is part of it; null until the past is loaded. */
  at: EpochMs | null;
}

/**
 * What one person edits in one tab while it waits is one: typing down a column starts no more runs than there
 * is time for.
 */
function waitingEdits() {
  let due = new Map<string, Due>();
  return {
    any: () => due.size > 0,
    add: (runner: Runner, edit: Edit, at: EpochMs | null) => {
      const name = JSON.stringify([runner.page, runner.email, edit.sheetId]);
      const before = due.get(name);
      if (before) before.edit = joined(before.edit, edit);
      else due.set(name, { runner, edit, at });
    },
    date: (at: EpochMs) => {
      for (const each of due.values()) each.at = at;
    },
    takeAll: (): Due[] => {
      const all = [...due.values()];
      due = new Map();
      return all;
    },
  };
}

/** `onEdit` of one sheet. */
export function editTrigger(options: EditTriggerOptions): EditTrigger {
  const { turn, clock, say } = options;
  const timeoutMs = Math.min(options.timeoutMs ?? LONGEST_RUN_MS, LONGEST_RUN_MS);
  const waiting = waitingEdits();
  let isReady = false;
  let isEnded = false;
  let said = '';

  const runDue = async (): Promise<void> => {
    if (!isReady) return;
    for (const each of waiting.takeAll()) if (!isEnded) await run(each);
  };
  const run = async ({ runner, edit, at }: Due): Promise<void> => {
    try {
      await options.as(runner, () => options.edited(edit, { at: at ?? clock(), timeoutMs }));
    } catch (error) {
      // Closed meanwhile.
      if (isEnded) return;
      isEnded = error instanceof ScriptFailure && error.message === TIMED_OUT;
      tell(isEnded ? NOT_AGAIN : `onEdit failed: ${String((error as Error)?.message ?? error)}`);
    }
  };
  /** The same fault at each key stroke is said once. */
  const tell = (line: string) => {
    if (line !== said) say(line);
    said = line;
  };
  const begin = () => {
    isReady = true;
    waiting.date(clock());
    if (waiting.any()) void turn(runDue);
  };
  options.ready.then(begin, () => undefined);
  return {
    note: (runner, edits) => {
      if (isEnded) return;
      const isWaiting = waiting.any();
      for (const edit of edits) waiting.add(runner, edit, isReady ? clock() : null);
      if (isReady && !isWaiting && waiting.any()) void turn(runDue);
    },
    runDue,
    close: () => {
      isEnded = true;
      waiting.takeAll();
    },
  };
}

const NOT_AGAIN =
  'onEdit did not end and was stopped; what it wrote is undone. It is not called again until the workbook is opened anew.';
