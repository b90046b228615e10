// Takes the record tabs of a cycle that ends; has their typed rows sent before they are archived, so that
// they count in it. Never lets one go unsaid.
import { CYCLE_TABS } from '../../../shared/process/cycle-cells.ts';
import type { CycleReply } from '../../../shared/wire/messages/board.ts';
import { listed } from '../../../shared/words/punctuation.ts';
import { openBook } from '../book/book.ts';
import type { Context } from '../entry/context.ts';
import { accessOf } from '../entry/workspace.ts';
import { sendTyped, summaryText } from '../record/typed-rows.ts';
import { countUnsent } from '../record/typed-tabs.ts';
import { sendUnsent } from '../record/unsent.ts';

/** Asks before it sends, and again where a row could not be sent: that one stays in its tab. */
export function sendFirst(context: Context, { cycle }: CycleReply): 'none' | 'sent' | 'cancelled' {
  const { services, sayNewCycle } = context;
  const before = unsentText(context);
  if (before === '') return 'none';
  if (!agrees(context, sayNewCycle('cycleUnsent', { rows: before, cycle: cycle.name }))) return 'cancelled';
  const access = accessOf(context);
  sendUnsent(services, access);
  const summary = summaryText(context, sendTyped(context, access));
  const left = unsentText(context);
  if (left === '') return 'sent';
  const text = `${summary}\n\n${sayNewCycle('cycleLeft', { rows: left, cycle: cycle.name })}`;
  return agrees(context, text) ? 'sent' : 'cancelled';
}

/** `Snapshots 3, Signals 1`; '' where every row was sent. */
const unsentText = (context: Context): string =>
  listed(
    context.language,
    countUnsent(context.services, openBook(context.services), CYCLE_TABS).map(
      ([title, count]) => `${title} ${count}`,
    ),
  );

function agrees({ services, say }: Context, text: string): boolean {
  const ui = services.ui();
  return ui.alert(say('menuNewCycle'), text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}
