// Takes the built add-on, a book and a memory; gives the live spreadsheet: edits of pages and of scripts in
// one order, kept before they are told, scripts run one at a time as the person who asked. Never lets a
// person's double click run an action twice.
import { oneAtATime } from '../../../../functions/src/one-at-a-time.ts';
import { editTrigger } from './edit-trigger.ts';
import { currentRunner, openHost } from './live-host.ts';
import type { LiveSheet, SheetOptions } from './live-sheet.ts';
import { pageBatches } from './page-batches.ts';
import { scriptCalls } from './script-calls.ts';

/** Resolves when it is ready. */
export async function openSheet(options: SheetOptions): Promise<LiveSheet> {
  const { memory, clock, say, longestRunMs } = options;
  const turn = oneAtATime();
  const { who, as } = currentRunner();
  const host = await openHost(options, { who, as });
  const batches = pageBatches(host, memory, options.changed);
  await host.open('LIMITED');
  const trigger = editTrigger({
    edited: host.edited,
    turn,
    as,
    clock,
    ready: options.entered(),
    timeoutMs: longestRunMs?.('onEdit'),
    say,
  });
  return {
    menus: () => host.menu(),
    snapshot: async (at) => {
      const snapshot = await host.snapshot();
      return { snapshot, at: at() };
    },
    apply: (runner, batch, mutations, mayStill) =>
      turn(async () => {
        if (batch.batch <= memory.takenOf(batch.page)) return true;
        if (!mayStill()) return false;
        trigger.note(runner, await batches.take(batch, mutations));
        return true;
      }),
    takenOf: memory.takenOf,
    type: (sheet, row, column, text) => turn(() => host.edit(sheet, row, column, text)),
    select: (sheet, area) => host.select(sheet, area),
    call: scriptCalls(options, { host, turn, as, trigger }),
    workbook: () => host.workbook(),
    model: () => host.model(),
    close: async () => {
      trigger.close();
      await host.dispose();
    },
  };
}
