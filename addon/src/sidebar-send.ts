// Takes what a form sends; sends it, keeps it where the server cannot be reached, and appends answers to the company's own tab at once.
// Never keeps what the server refused: the form stays open with its message.
import type { ActionReply, SubmissionReply } from '../../shared/wire/messages.ts';
import { callApi } from './api.ts';
import { openBook } from './book.ts';
import { locked } from './guard.ts';
import { appendAtOnce } from './own-tabs.ts';
import type { Services } from './services.ts';
import type { SendReply, SendRequest } from './sidebar-messages.ts';
import { speak } from './texts.ts';
import { countUnsent, keepUnsent, sendUnsent } from './unsent.ts';
import { accessOf } from './workspace.ts';

export function sendFromSidebar(services: Services, { what, rows, email }: SendRequest): SendReply {
  const access = accessOf(services);
  sendUnsent(services, access);
  const outcome = callApi<SubmissionReply | ActionReply>(services, access, what.path, what.body);
  const reply = (
    state: SendReply['state'],
    message: string,
    receipt: SendReply['receipt'] = [],
  ): SendReply => ({
    state,
    message,
    receipt,
    unsent: countUnsent(services),
  });
  if (outcome.kind === 'refused') return reply('refused', outcome.refusal.message);
  if (outcome.kind === 'unreachable') {
    try {
      keepUnsent(services, what);
    } catch {
      return reply('refused', speak(services, 'cannotKeep'));
    }
    return reply('kept', speak(services, 'keptUnsent'));
  }
  const { value } = outcome;
  if ('receivedAt' in value) {
    const received = value.receivedAt.slice(0, 16).replace('T', ' ');
    if (value.fresh) appendRows(services, rows, email, received);
    return reply('sent', speak(services, 'recorded'), value.rows);
  }
  return reply('sent', value.message);
}

/** In the order of the server's own rows, so that the next Refresh knows them again. */
function appendRows(services: Services, rows: SendRequest['rows'], email: string, received: string): void {
  if (rows.length === 0) return;
  locked(services, () => {
    const book = openBook(services);
    for (const { tab, cells } of rows)
      appendAtOnce(services, book, tab, { By: email, Received: received, ...cells });
  });
}
