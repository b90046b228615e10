// Takes how a cycle ended; gives what the person is asked before it is rolled over, and told after. Never
// more lines than a box can show.
import { percentText } from '../../../shared/format/number.ts';
import { archiveTitle, type SettingChange } from '../../../shared/process/cycle-cells.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { CycleReply } from '../../../shared/wire/messages/board.ts';
import { labelled, listed } from '../../../shared/words/punctuation.ts';
import type { Book } from '../book/book.ts';
import type { Context } from '../entry/context.ts';
import { firstLines, MOST_LINES } from '../entry/first-lines.ts';
import { cycleSheets, type RolloverResult } from './cycle-archive.ts';

interface Rollover {
  number: number;
  cells: readonly SettingChange[];
}

/** What ended how, what is replaced and where the old rows are kept. */
export function cycleQuestion(
  context: Context,
  book: Book,
  { cycle, next, keyResults }: CycleReply,
  { number, cells }: Rollover,
): string {
  const { language, sayNewCycle } = context;
  const unfinished = keyResults.filter(({ finished }) => !finished);
  const counts = { all: keyResults.length, unfinished: unfinished.length };
  const lines = unfinished.map(({ text, unit, attainment }) =>
    labelled(language, `${text} · ${unit}`, percentText(attainment, language)),
  );
  const tabs = cycleSheets(book).map(({ title }) => title);
  const settings = cells.map(({ key, value, after }) => `${key} ${lineOf(value) || '–'} → ${after || '–'}`);
  return [
    unfinished.length === 0
      ? sayNewCycle('cycleAllDone', counts)
      : sayNewCycle('cycleEnded', { ...counts, finished: counts.all - counts.unfinished }),
    ...firstLines(context, lines),
    '',
    sayNewCycle('cycleQuestion', {
      archives: `${archiveTitle(tabs[0] ?? '', cycle.name, number)} …`,
      tabs: listed(language, tabs),
      settings: listed(language, settings),
      to: next.name,
    }),
  ].join('\n');
}

/** What was carried forward, and what the person has to look at. */
export function cycleDoneText(context: Context, { cycle, next }: CycleReply, done: RolloverResult): string {
  const { language, sayNewCycle } = context;
  const { unaligned, formulas } = done;
  const counts = { objectives: done.objectives.length, keyResults: done.keyResults.length };
  return [
    sayNewCycle('cycleDone', { from: cycle.name, to: next.name, ...counts }),
    ...(unaligned.length > 0
      ? [
          sayNewCycle('cycleUnaligned', {
            count: unaligned.length,
            ids: listed(language, unaligned.slice(0, MOST_LINES)),
          }),
        ]
      : []),
    ...(formulas.length > 0 ? [sayNewCycle('cycleFormulas', { keys: listed(language, formulas) })] : []),
  ].join('\n\n');
}
