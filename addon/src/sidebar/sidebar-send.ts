// Takes what a form sends; sends it, keeps it where the server cannot be reached, and appends answers to the
// company's own tab at once.
// Never keeps what the server refused: the form stays open with its message.
import type { ActionReply } from '../../../shared/wire/messages/actions.ts';
import type { RecordRows } from '../../../shared/wire/messages/board.ts';
import type { SubmissionReply } from '../../../shared/wire/messages/submissions.ts';
import { openBook } from '../book/book.ts';
import { callApi } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import type { Sendable, SendReply } from '../entry/sidebar-messages.ts';
import { accessOf } from '../entry/workspace.ts';
import { appendOwnRecords } from '../record/own-tabs.ts';
import { forgetUnsent, keepUnsent, sendUnsent, unsentForms } from '../record/unsent.ts';
import { draftNameOf } from './draft-name.ts';
import { forgetDraft } from './drafts.ts';

/** All that a form of the sidebar is sent to: the page in the sidebar names one of them, never any other. */
const SENT_TO: readonly Sendable['path'][] = ['/v1/submissions', '/v1/actions'];

/**
 * What was kept goes first, then this: a call each. The body's key makes two presses one. Throws at an
 * address that no form is sent to.
 */
export function sendFromSidebar(context: Context, what: Sendable): SendReply {
  const { services, say, sayObstacle } = context;
  if (!SENT_TO.includes(what.path)) throw new Error('not a path that a form is sent to');
  const access = accessOf(context, false);
  sendUnsent(services, access);
  const outcome = callApi<SubmissionReply | ActionReply>(services, access, what.path, what.body);
  const reply = (state: SendReply['state'], message: string, more: Partial<SendReply> = {}): SendReply => ({
    state,
    fresh: true,
    message,
    receipt: [],
    kept: unsentForms(context),
    ...more,
  });
  if (outcome.kind === 'refused') return reply('refused', outcome.refusal.message);
  if (outcome.kind === 'unreachable') {
    try {
      keepUnsent(services, what);
    } catch (error) {
      services.log(`attune: not kept: ${String(error)}`);
      return reply('refused', sayObstacle('cannotKeep'));
    }
    forgetDraft(services, draftNameOf(what));
    return reply('kept', sayObstacle('keptUnsent'));
  }
  const { value } = outcome;
  // Pressed again after it had been kept: it is there now.
  forgetUnsent(services, what.body.key);
  forgetDraft(services, draftNameOf(what));
  if (!('receivedAt' in value)) return reply('sent', value.message, { fresh: value.fresh });
  const isWritten = !value.fresh || appendRows(context, value.records ?? []);
  const message = say(isWritten ? 'recorded' : 'recordedRowLater');
  return reply('sent', message, { fresh: value.fresh, receipt: value.rows });
}

/**
 * False where the tab cannot be written now, such as while another action holds the document: the next
 * Refresh brings the row.
 */
function appendRows(context: Context, records: readonly RecordRows[]): boolean {
  const { services } = context;
  if (records.length === 0) return true;
  try {
    locked(context, () => {
      const book = openBook(services);
      for (const each of records) appendOwnRecords(services, book, each);
    });
    return true;
  } catch (error) {
    services.log(`attune: rows wait for the next refresh: ${String(error)}`);
    return false;
  }
}
