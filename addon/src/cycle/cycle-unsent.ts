// Takes the record tabs of a cycle that ends; has their typed rows sent before they are archived, so that
// they count in it. Never lets one go unsaid.
import { CYCLE_TABS } from '../../../shared/process/cycle-cells.ts';
import type { CycleReply } from '../../../shared/wire/messages/board.ts';
import { listed } from '../../../shared/words/punctuation.ts';
import { openBook } from '../book/book.ts';
import { languageOf } from '../entry/language.ts';
import type { Services } from '../entry/services.ts';
import { speak, speakNewCycle } from '../entry/texts.ts';
import { accessOf } from '../entry/workspace.ts';
import { sendTyped, summaryText } from '../record/typed-rows.ts';
import { countUnsent } from '../record/typed-tabs.ts';
import { sendUnsent } from '../record/unsent.ts';

/** Asks before it sends, and again where a row could not be sent: that one stays in its tab. */
export function sendFirst(services: Services, { cycle }: CycleReply): 'none' | 'sent' | 'cancelled' {
  const before = unsentText(services);
  if (before === '') return 'none';
  if (!agrees(services, speakNewCycle(services, 'cycleUnsent', { rows: before, cycle: cycle.name })))
    return 'cancelled';
  const access = accessOf(services);
  sendUnsent(services, access);
  const summary = summaryText(services, sendTyped(services, access));
  const left = unsentText(services);
  if (left === '') return 'sent';
  const text = `${summary}\n\n${speakNewCycle(services, 'cycleLeft', { rows: left, cycle: cycle.name })}`;
  return agrees(services, text) ? 'sent' : 'cancelled';
}

/** `Snapshots 3, Signals 1`; '' where every row was sent. */
const unsentText = (services: Services): string =>
  listed(
    languageOf(services),
    countUnsent(services, openBook(services), CYCLE_TABS).map(([title, count]) => `${title} ${count}`),
  );

function agrees(services: Services, text: string): boolean {
  const ui = services.ui();
  return ui.alert(speak(services, 'menuNewCycle'), text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}
