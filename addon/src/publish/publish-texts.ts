// Takes what reading or the server said of a plan; gives it as the text of a box. Never more lines than a box
// can show.
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { ToldChange } from '../../../shared/process/change-words.ts';
import type { OutdatedReply, PublishReply } from '../../../shared/wire/messages/publish.ts';
import { labelled } from '../../../shared/words/punctuation.ts';
import { placeText } from '../book/mark-book.ts';
import { firstLines } from '../entry/first-lines.ts';
import { languageOf } from '../entry/language.ts';
import type { Services } from '../entry/services.ts';
import { speak, type TextName } from '../entry/texts.ts';

/** Each with the cell that it is about. */
const placed = (services: Services, workbook: Workbook, problems: readonly Problem[]): string[] =>
  problems.map((each) => labelled(languageOf(services), placeText(workbook, each), each.message));

/** What reading found wrong, the first lines of it. */
export function problemsText(services: Services, workbook: Workbook, problems: readonly Problem[]): string {
  const all = placed(services, workbook, problems);
  return [
    speak(services, 'problemsFound', { count: problems.length }),
    ...firstLines(services, all),
    '',
    speak(services, 'problemsAgain'),
  ].join('\n');
}

const changeTexts = (changes: readonly ToldChange[]): string[] => changes.flatMap(({ said }) => said);

/** Who published meanwhile and what they changed, before anything is overwritten. */
export function outdatedText(
  services: Services,
  { by, at, changes, changesCount, message }: OutdatedReply,
): string {
  const changed =
    changes.length > 0 ? firstLines(services, changeTexts(changes), changesCount).join('\n') : message;
  return speak(services, 'outdatedQuestion', { by, at: at.slice(0, 16).replace('T', ' '), changes: changed });
}

/** What was published, what waits for an admin, and how it was read. */
export function publishedText(services: Services, workbook: Workbook, reply: PublishReply): string {
  const warnings = placed(services, workbook, reply.warnings);
  const parts: [TextName, string[], (number | undefined)?][] = [
    ['publishRead', reply.read],
    ['publishChanges', changeTexts(reply.changes), reply.changesCount],
    ['publishWaiting', changeTexts(reply.waiting), reply.waitingCount],
    ['publishWarnings', warnings],
  ];
  const said = parts.flatMap(([title, all, count]) =>
    all.length > 0 ? ['', speak(services, title), ...firstLines(services, all, count)] : [],
  );
  return [speak(services, 'publishedAs', { revision: reply.revision }), ...said].join('\n');
}
