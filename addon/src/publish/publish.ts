// Takes the plan tabs; checks them here, marks problems on their cells, fills in blank IDs, and publishes
// what is sound.
// Never sends a plan with a problem; never publishes over somebody's work unasked.
import { isAsked } from '../../../shared/check/asked.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { WorkbookRead } from '../../../shared/sheet/index.ts';
import type {
  OutdatedReply,
  PublishReply,
  PublishRequest,
  UndoReply,
} from '../../../shared/wire/messages/publish.ts';
import type { Refusal } from '../../../shared/wire/messages/refusal.ts';
import {
  isPlanTab,
  isRecordTab,
  openBook,
  readOwnHeadings,
  readTabs,
  rememberLanguage,
} from '../book/book.ts';
import { firstEditAt } from '../book/edited.ts';
import { writeIds } from '../book/fill-ids.ts';
import { asProblems, asWarnings, markBook } from '../book/mark-book.ts';
import { readBook } from '../book/read-book.ts';
import { problemsNow, withTabs } from '../book/row-anchor.ts';
import { type Access, callApi, type Outcome } from '../entry/api.ts';
import { locked } from '../entry/guard.ts';
import { PersonFault } from '../entry/person-fault.ts';
import type { Services } from '../entry/services.ts';
import type { PublishPreview, PublishSaid, PublishUndone } from '../entry/sidebar-messages.ts';
import { recall, remember } from '../entry/store.ts';
import { speak, speakObstacle } from '../entry/texts.ts';
import { accessOf } from '../entry/workspace.ts';
import { sendUnsent } from '../record/unsent.ts';
import { carryValues } from '../record/values.ts';
import { openSidebar } from '../sidebar/sidebar.ts';
import { reportedIds, writeStarts } from './first-starts.ts';
import { outdatedText, problemsText, publishedText } from './publish-texts.ts';

interface Checked {
  /** As it is sent: the plan tabs, IDs filled in. */
  workbook: Workbook;
  read: WorkbookRead;
}

/**
 * The menu's Publish. Problems are shown in the sidebar, which keeps their list; anything else, and where no
 * sidebar can be shown, in a box.
 */
export function publishAndSay(services: Services): void {
  const ui = services.ui();
  const { revision, text, problems } = publish(services);
  if (problems.length > 0 && showsCheck(services, problems)) return;
  ui.alert(speak(services, revision === null ? 'problemsTitle' : 'publishedTitle'), text, ui.ButtonSet.OK);
}

function showsCheck(services: Services, problems: Problem[]): boolean {
  try {
    openSidebar(services, 'check', problems);
    return true;
  } catch {
    return false;
  }
}

/** Gives what came of it in words; asks in a box where the server needs a word first. */
export function publish(services: Services): PublishSaid {
  const access = accessOf(services);
  services.spreadsheet().toast(speak(services, 'publishReading'), speak(services, 'product'));
  sendUnsent(services, access);
  const checked = locked(services, () => checkBook(services));
  if (!checked.read.plan) return notPublished(services, checked.workbook, checked.read.problems);
  services.spreadsheet().toast(speak(services, 'publishSending'), speak(services, 'product'));
  const reply = sendPlan(services, access, checked);
  if ('text' in reply) return reply;
  // What waits for an admin is still to be published: its edit stays noted.
  const editedAt = reply.waiting.length > 0 ? {} : { editedAt: null };
  remember(services, { revision: String(reply.revision), newCycle: null, ...editedAt });
  // Reading found no problem: marks of warnings replace those of the last time.
  const asked = reply.warnings.filter(isAsked(checked.read.plan));
  const { workbook, problems } = markNow(services, checked, asked, asWarnings);
  writeStarts(services, reply.starts);
  const text = publishedText(services, workbook, { ...reply, warnings: problems });
  const { message: values } = carryValues(services, access, reply);
  return { revision: reply.revision, text: values === '' ? text : `${text}\n\n${values}`, problems: [] };
}

const left = (text: string): PublishSaid => ({ revision: null, text, problems: [] });

const notPublished = (services: Services, workbook: Workbook, problems: Problem[]): PublishSaid => ({
  ...left(problemsText(services, workbook, problems)),
  problems,
});

/**
 * Marks what the server said at the cells where its rows stand now: people have gone on working since the
 * plan was read.
 */
function markNow(
  services: Services,
  { workbook: then }: Checked,
  problems: readonly Problem[],
  judged: typeof asProblems,
): { workbook: Workbook; problems: Problem[] } {
  return locked(services, () => {
    const book = openBook(services);
    const names = new Set(problems.map(({ tab }) => tab));
    const workbook = withTabs(
      then,
      readTabs(services, book, (name) => names.has(name)),
    );
    const { all, found } = problemsNow(then, workbook, problems);
    markBook(services, book, workbook, judged(found), isJudged);
    return { workbook, problems: all };
  });
}

const isJudged = (name: Parameters<typeof isPlanTab>[0] | null): boolean => name !== null && isPlanTab(name);

/**
 * Reads every plan tab once; record tabs only where IDs are to be filled in, since an ID is never used again.
 */
function checkBook(services: Services): Checked {
  const book = openBook(services);
  const { decimalMark } = book;
  const workbook: Workbook = { tabs: readTabs(services, book, isPlanTab), decimalMark };
  rememberLanguage(services, workbook);
  const around = readOwnHeadings(book);
  let read = readBook({ ...workbook, tabs: [...workbook.tabs, ...around] }, { only: 'plan' });
  if (read.writes.length > 0) {
    const records = readTabs(services, book, isRecordTab);
    read = readBook({ ...workbook, tabs: [...workbook.tabs, ...records, ...around] }, { only: 'plan' });
    writeIds(book, workbook, read.writes);
  }
  // Where all is sound the marks wait for the server's warnings: one call of each property in an action.
  if (!read.plan) {
    const all: Workbook = { ...workbook, tabs: [...workbook.tabs, ...around] };
    markBook(services, book, all, asProblems(read.problems), isJudged);
  }
  if (read.blankStarts.length > 0) workbook.tabs.push(...reportedIds(book));
  return { workbook, read };
}

/** So many questions at most, each about another key result. */
const MOST_QUESTIONS = 50;

/** What is sent of a workbook. */
const requestOf = (services: Services, workbook: Workbook): PublishRequest => ({
  spreadsheetId: services.spreadsheet().getId(),
  workbook,
  basedOn: Number(recall(services, 'revision') ?? 0),
  reasons: {},
  // Whoever has said that the copy is a workspace of its own is not asked again.
  asksOfPeople: recall(services, 'ownCopy') === null,
  overwrite: false,
  editedAt: firstEditAt(services),
});

/** What Publish would change, in words. Writes nothing, neither here nor there. */
export function previewPublish(services: Services): PublishPreview {
  const access = accessOf(services, false);
  const book = openBook(services);
  const workbook = { tabs: readTabs(services, book, isPlanTab), decimalMark: book.decimalMark };
  const request = { ...requestOf(services, workbook), asksOfPeople: false, dryRun: true };
  workbook.tabs.push(...reportedIds(book));
  const outcome: Outcome<PublishReply> = callApi(services, access, '/v1/publish', request);
  if (outcome.kind === 'done') return { reply: outcome.value, ...left('') };
  if (outcome.kind === 'unreachable')
    throw new PersonFault(speakObstacle(services, 'unreachable', { detail: outcome.detail }));
  const refusal: Refusal = outcome.refusal;
  const text =
    refusal.code === 'outdated' ? outdatedText(services, refusal as OutdatedReply) : refusal.message;
  return { reply: null, ...left(text), problems: refusal.problems ?? [] };
}

/** Makes live again what was live before the last publish; the sheet stays as it is. */
export function undoPublish(services: Services): PublishUndone {
  const revision = Number(recall(services, 'revision') ?? 0);
  const request = { spreadsheetId: services.spreadsheet().getId(), revision };
  const access = accessOf(services, false);
  const outcome: Outcome<UndoReply> = callApi(services, access, '/v1/publish/undo', request);
  if (outcome.kind === 'unreachable')
    throw new PersonFault(speakObstacle(services, 'unreachable', { detail: outcome.detail }));
  if (outcome.kind === 'refused') return { reply: null, text: outcome.refusal.message };
  remember(services, { revision: String(outcome.value.revision) });
  return { reply: outcome.value, text: '' };
}

/** Sends; asks where the server needs a word first. A text: why nothing was published. */
function sendPlan(services: Services, access: Access, checked: Checked): PublishReply | PublishSaid {
  const request = requestOf(services, checked.workbook);
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const outcome: Outcome<PublishReply> = callApi(services, access, '/v1/publish', request);
    if (outcome.kind === 'done') return outcome.value;
    if (outcome.kind === 'unreachable')
      throw new PersonFault(speakObstacle(services, 'unreachable', { detail: outcome.detail }));
    const why = askedFor(services, request, outcome.refusal, checked);
    if (why !== null) return why;
  }
  return left(speak(services, 'outdatedLeft'));
}

/** Null where the person's answer, now in the request, makes another try worthwhile; else why it does not. */
function askedFor(
  services: Services,
  request: PublishRequest,
  refusal: Refusal,
  checked: Checked,
): PublishSaid | null {
  const ui = services.ui();
  if (refusal.code === 'same-people') {
    const answer = ui.alert(speakObstacle(services, 'copyTitle'), refusal.message, ui.ButtonSet.YES_NO);
    request.asksOfPeople = answer !== ui.Button.YES;
    return request.asksOfPeople ? left(speakObstacle(services, 'copyUndecided')) : null;
  }
  if (refusal.code === 'outdated') {
    const text = outdatedText(services, refusal as OutdatedReply);
    const answer = ui.alert(speak(services, 'outdatedTitle'), text, ui.ButtonSet.YES_NO);
    request.overwrite = answer === ui.Button.YES;
    return request.overwrite ? null : left(speak(services, 'outdatedLeft'));
  }
  if (refusal.code === 'reason-needed')
    return askReason(services, request, refusal, checked) ? null : left(speak(services, 'outdatedLeft'));
  const told = refusal.problems ?? [];
  if (told.length === 0) return left(refusal.message);
  const { workbook, problems } = markNow(services, checked, told, asProblems);
  return notPublished(services, workbook, problems);
}

/**
 * The reason is kept for the key result that the message names; where it names none, for all that have none
 * yet.
 */
function askReason(services: Services, request: PublishRequest, refusal: Refusal, checked: Checked): boolean {
  const ui = services.ui();
  const answer = ui.prompt(speak(services, 'reasonTitle'), refusal.message, ui.ButtonSet.OK_CANCEL);
  const reason = answer.getResponseText().trim();
  if (answer.getSelectedButton() !== ui.Button.OK) return false;
  if (reason === '') return true;
  const without = (checked.read.plan?.keyResults ?? [])
    .map(({ id }) => id)
    .filter((id) => !request.reasons[id]);
  const named = without.filter((id) => refusal.message.includes(id)).sort((a, b) => b.length - a.length)[0];
  for (const id of named === undefined ? without : [named]) request.reasons[id] = reason;
  return true;
}
