// Takes the plan tabs; publishes what is sound, and says what came of it, what it would change, and how it is
// taken back.
// Never sends a plan with a problem; never publishes over somebody's work unasked.
import { isRelevantTo } from '../../../shared/check/relevant-warnings.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { OutdatedReply, PublishReply, UndoReply } from '../../../shared/wire/messages/publish.ts';
import type { Refusal } from '../../../shared/wire/messages/refusal.ts';
import { isPlanTab, openBook, readTabs } from '../book/book.ts';
import { asWarnings } from '../book/mark-book.ts';
import { reachApi } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import type { PublishPreview, PublishSaid, PublishUndone } from '../entry/sidebar-messages.ts';
import { recall, remember } from '../entry/store.ts';
import { accessOf } from '../entry/workspace.ts';
import { sendUnsent } from '../record/unsent.ts';
import { carryValues } from '../record/values.ts';
import { openSidebar } from '../sidebar/sidebar.ts';
import { checkBook, markCurrentCells } from './check-plan.ts';
import { reportedIds, writeStarts } from './first-starts.ts';
import { outdatedText, publishedText } from './publish-texts.ts';
import { nothingPublished, notPublished, requestOf, sendPlan } from './send-plan.ts';

/**
 * The menu's Publish. Problems are shown in the sidebar, which keeps their list; anything else, and where no
 * sidebar can be shown, in a box.
 */
export function publishAndSay(context: Context): void {
  const { services, say } = context;
  const ui = services.ui();
  const { revision, text, problems } = publish(context);
  if (problems.length > 0 && showsCheck(context, problems)) return;
  ui.alert(say(revision === null ? 'problemsTitle' : 'publishedTitle'), text, ui.ButtonSet.OK);
}

function showsCheck(context: Context, problems: Problem[]): boolean {
  try {
    openSidebar(context, 'check', problems);
    return true;
  } catch {
    return false;
  }
}

/** Gives what came of it in words; asks in a box where the server needs a word first. */
export function publish(context: Context): PublishSaid {
  const { services, say } = context;
  const access = accessOf(context);
  services.spreadsheet().toast(say('publishReading'), say('product'));
  sendUnsent(services, access);
  const checked = locked(context, () => checkBook(context));
  if (!checked.read.plan) return notPublished(context, checked.workbook, checked.read.problems);
  services.spreadsheet().toast(say('publishSending'), say('product'));
  const reply = sendPlan(context, access, checked);
  if ('text' in reply) return reply;
  // What waits for an admin is still to be published: its edit stays noted.
  const editedAt = reply.waiting.length > 0 ? {} : { editedAt: null };
  remember(services, { revision: String(reply.revision), newCycle: null, ...editedAt });
  // Reading found no problem: marks of warnings replace those of the last time.
  const asked = reply.warnings.filter(isRelevantTo(checked.read.plan));
  const { workbook, problems } = markCurrentCells(context, checked, asked, asWarnings);
  writeStarts(context, reply.starts);
  const text = publishedText(context, workbook, { ...reply, warnings: problems });
  const { message: values } = carryValues(context, access, reply);
  return { revision: reply.revision, text: values === '' ? text : `${text}\n\n${values}`, problems: [] };
}

/** What Publish would change, in words. Writes nothing, neither here nor there. */
export function previewPublish(context: Context): PublishPreview {
  const { services } = context;
  const access = accessOf(context, false);
  const book = openBook(services);
  const workbook = { tabs: readTabs(services, book, isPlanTab), decimalMark: book.decimalMark };
  const request = { ...requestOf(services, workbook), asksOfPeople: false, dryRun: true };
  workbook.tabs.push(...reportedIds(book));
  const outcome = reachApi<PublishReply>(context, access, '/v1/publish', request);
  if (outcome.kind === 'done') return { reply: outcome.value, ...nothingPublished('') };
  const refusal: Refusal = outcome.refusal;
  const text =
    refusal.code === 'outdated' ? outdatedText(context, refusal as OutdatedReply) : refusal.message;
  return { reply: null, ...nothingPublished(text), problems: refusal.problems ?? [] };
}

/**
 * Makes live again what was live before the last publish (design §6, Who may what); the sheet stays as it is.
 */
export function undoPublish(context: Context): PublishUndone {
  const { services } = context;
  const revision = Number(recall(services, 'revision') ?? 0);
  const request = { spreadsheetId: services.spreadsheet().getId(), revision };
  const access = accessOf(context, false);
  const outcome = reachApi<UndoReply>(context, access, '/v1/publish/undo', request);
  if (outcome.kind === 'refused') return { reply: null, text: outcome.refusal.message };
  remember(services, { revision: String(outcome.value.revision) });
  return { reply: outcome.value, text: '' };
}
