// Takes a checked plan; sends it, and asks the person where the server needs a word first: a copy, somebody
// else's work, a reason. Never answers for them.
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { OutdatedReply, PublishReply, PublishRequest } from '../../../shared/wire/messages/publish.ts';
import type { Refusal } from '../../../shared/wire/messages/refusal.ts';
import { firstEditAt } from '../book/edited.ts';
import { asProblems } from '../book/mark-book.ts';
import { type Access, reachApi } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import type { Services } from '../entry/services.ts';
import type { PublishSaid } from '../entry/sidebar-messages.ts';
import { recall } from '../entry/store.ts';
import { type Checked, markCurrentCells } from './check-plan.ts';
import { outdatedText, problemsText } from './publish-texts.ts';

/** Nothing was published: why. */
export const nothingPublished = (text: string): PublishSaid => ({ revision: null, text, problems: [] });

/** Nothing was published, with the problems that people mend. */
export const notPublished = (context: Context, workbook: Workbook, problems: Problem[]): PublishSaid => ({
  ...nothingPublished(problemsText(context, workbook, problems)),
  problems,
});

/** What is sent of a workbook. */
export const requestOf = (services: Services, workbook: Workbook): PublishRequest => ({
  spreadsheetId: services.spreadsheet().getId(),
  workbook,
  basedOn: Number(recall(services, 'revision') ?? 0),
  reasons: {},
  // Whoever has said that the copy is a workspace of its own is not asked again.
  asksOfPeople: recall(services, 'ownCopy') === null,
  overwrite: false,
  editedAt: firstEditAt(services),
});

/** So many questions at most, each about another key result. */
const MOST_QUESTIONS = 50;

/** Sends; asks where the server needs a word first. A text: why nothing was published. */
export function sendPlan(context: Context, access: Access, checked: Checked): PublishReply | PublishSaid {
  const { services, say } = context;
  const request = requestOf(services, checked.workbook);
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const outcome = reachApi<PublishReply>(context, access, '/v1/publish', request);
    if (outcome.kind === 'done') return outcome.value;
    const why = askedFor(context, request, outcome.refusal, checked);
    if (why !== null) return why;
  }
  return nothingPublished(say('outdatedLeft'));
}

/** Null where the person's answer, now in the request, makes another try worthwhile; else why it does not. */
function askedFor(
  context: Context,
  request: PublishRequest,
  refusal: Refusal,
  checked: Checked,
): PublishSaid | null {
  const { services, say, sayObstacle } = context;
  const ui = services.ui();
  if (refusal.code === 'same-people') {
    const answer = ui.alert(sayObstacle('copyTitle'), refusal.message, ui.ButtonSet.YES_NO);
    request.asksOfPeople = answer !== ui.Button.YES;
    return request.asksOfPeople ? nothingPublished(sayObstacle('copyUndecided')) : null;
  }
  if (refusal.code === 'outdated') {
    const text = outdatedText(context, refusal as OutdatedReply);
    const answer = ui.alert(say('outdatedTitle'), text, ui.ButtonSet.YES_NO);
    request.overwrite = answer === ui.Button.YES;
    return request.overwrite ? null : nothingPublished(say('outdatedLeft'));
  }
  if (refusal.code === 'reason-needed')
    return askReason(context, request, refusal, checked) ? null : nothingPublished(say('outdatedLeft'));
  const found = refusal.problems ?? [];
  if (found.length === 0) return nothingPublished(refusal.message);
  const { workbook, problems } = markCurrentCells(context, checked, found, asProblems);
  return notPublished(context, workbook, problems);
}

/**
 * The reason is kept for the key result that the message names; where it names none, for all that have none
 * yet.
 */
function askReason(
  { services, say }: Context,
  request: PublishRequest,
  refusal: Refusal,
  checked: Checked,
): boolean {
  const ui = services.ui();
  const answer = ui.prompt(say('reasonTitle'), refusal.message, ui.ButtonSet.OK_CANCEL);
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
