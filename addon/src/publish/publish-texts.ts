// Takes what reading or the server said of a plan; gives it as the text of a box. Never more lines than a box
// can show.
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { WordedChange } from '../../../shared/process/change-words.ts';
import type { OutdatedReply, PublishReply } from '../../../shared/wire/messages/publish.ts';
import { labelled } from '../../../shared/words/punctuation.ts';
import { placeText } from '../book/mark-book.ts';
import type { Context } from '../entry/context.ts';
import { firstLines } from '../entry/first-lines.ts';
import type { TextName } from '../entry/texts.ts';

/** Each with the cell that it is about. */
const placed = (context: Context, workbook: Workbook, problems: readonly Problem[]): string[] =>
  problems.map((each) => labelled(context.language, placeText(workbook, each), each.message));

/** What reading found wrong, the first lines of it. */
export function problemsText(context: Context, workbook: Workbook, problems: readonly Problem[]): string {
  const { say } = context;
  const all = placed(context, workbook, problems);
  return [
    say('problemsFound', { count: problems.length }),
    ...firstLines(context, all),
    '',
    say('problemsAgain'),
  ].join('\n');
}

const changeTexts = (changes: readonly WordedChange[]): string[] => changes.flatMap(({ said }) => said);

/** Who published meanwhile and what they changed, before anything is overwritten. */
export function outdatedText(
  context: Context,
  { by, at, changes, changesCount, message }: OutdatedReply,
): string {
  const { say } = context;
  const changed =
    changes.length > 0 ? firstLines(context, changeTexts(changes), changesCount).join('\n') : message;
  return say('outdatedQuestion', { by, at: at.slice(0, 16).replace('T', ' '), changes: changed });
}

/** What was published, what waits for an admin, and how it was read. */
export function publishedText(context: Context, workbook: Workbook, reply: PublishReply): string {
  const { say } = context;
  const warnings = placed(context, workbook, reply.warnings);
  const parts: [TextName, string[], (number | undefined)?][] = [
    ['publishRead', reply.read],
    ['publishChanges', changeTexts(reply.changes), reply.changesCount],
    ['publishWaiting', changeTexts(reply.waiting), reply.waitingCount],
    ['publishWarnings', warnings],
  ];
  const said = parts.flatMap(([title, all, count]) =>
    all.length > 0 ? ['', say(title), ...firstLines(context, all, count)] : [],
  );
  return [say('publishedAs', { revision: reply.revision }), ...said].join('\n');
}
