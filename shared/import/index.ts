// Takes grids of any files; gives what a careful reader takes out of them: proposed rows, doubts, and a line
// for everything left out.
// Never guesses silently, never drops a row, never reads a file or a clock.

import type { OwnHeading } from '../sheet/table/import-column.ts';
import { answered } from './answers.ts';
import { Scales } from './columns/scale.ts';
import { languageOf } from './find/language.ts';
import { namedAfter } from './find/what-table.ts';
import { type AnsweredImport, type GivenAnswer, GivenAnswers } from './given.ts';
import { settleGoals } from './join/goals-with-figures.ts';
import { join } from './join/join.ts';
import type { Grid, Import } from './model.ts';
import { assemble } from './out/assemble.ts';
import { leftBeyond } from './out/beyond.ts';
import { ownBook } from './own/own-book.ts';
import { headingsBeside, joinedHeadings } from './own/own-headings.ts';
import { ImportReading, type Section } from './reading.ts';
import { tellInCells } from './rows/inline-cells.ts';
import { leaveLoose } from './rows/loose-tabs.ts';
import { leaveTab } from './rows/other-tables.ts';
import { readGrid } from './rows/read-grid.ts';
import { lexiconOf } from './words/lookup.ts';
import { periodIn } from './words/periods.ts';
import { readerOf } from './words/reader.ts';
import { spokenIn } from './words/spoken.ts';
import { withoutAtEnd, withoutAtStart } from './words/trim.ts';

/**
 * What a person may add to the reader's own words: a heading of their sheets and the kind of column that it
 * stands for; and what they answered.
 */
interface ImportOptions {
  headings?: readonly OwnHeading[];
  /** To the questions of an earlier reading of the same grids: what they say is read so. */
  answers?: readonly GivenAnswer[];
}

/**
 * What the files say, in the order in which they were brought (design §9), read as `options` tell; its doubts
 * hold every question, also those that are answered.
 */
export function importOf(grids: readonly Grid[], options: ImportOptions = {}): Import {
  const own = ownBook(grids);
  if (own) return { ...own, leftOut: [...own.leftOut, ...leftBeyond(grids, spokenIn(own.language))] };
  const { headings, others, beside } = headingsBeside(grids);
  const read = readerOf(lexiconOf(joinedHeadings(headings, options.headings ?? [])));
  const reading = new ImportReading(new GivenAnswers(options.answers));
  reading.language = languageOf(others, read);
  for (const grid of beside) leaveTab(reading, grid, reading.say('ownHeadings'));
  for (const grid of others) readGrid(reading, grid, { team: null, cycle: null }, read);
  leaveLoose(reading, reading.loose);
  reading.leftOut.push(...leftBeyond(grids, reading.spoken));
  nameByTabs(reading, others);
  join(reading);
  settleGoals(reading);
  tellInCells(reading, read);
  return assemble(reading, others, new Scales(others, reading.language, reading.answers), read);
}

/** What the files say with the answers of a person. */
export function importAnswered(
  grids: readonly Grid[],
  options: Omit<ImportOptions, 'answers'>,
  given: readonly GivenAnswer[],
): AnsweredImport {
  const read = importOf(grids, { ...options, answers: given });
  return { asked: read.doubts, settled: answered(read, given) };
}

const GENERIC =
  /^(?:sheet|tabelle|feuille|hoja|folha|planilha|foglio|blad|лист|arkusz|sayfa|工作表|シート|시트|okrs?|plan|goals?|objectives?|key results?|目标|关键结果|data|main|template|overview|tab)[ _-]?\d*$/iu;

/** Several tabs with a plan: each tab's name is the team or the period of its rows. */
function nameByTabs(reading: ImportReading, grids: readonly Grid[]): void {
  const planned = grids.filter(
    (grid) =>
      grid.tab !== null &&
      reading.items.some(
        ({ source }) =>
          source.grid === grid || (source.grid.tab === grid.tab && source.grid.file === grid.file),
      ),
  );
  if (planned.length < 2) return;
  for (const item of reading.items) {
    const tab = item.source.grid.tab;
    if (tab === null || GENERIC.test(tab.trim()) || namedAfter(tab) !== null) continue;
    const section: Section = { team: item.team, cycle: item.cycle };
    if (periodIn(tab, true)) section.cycle ??= tab;
    else if (!item.fields.has('team')) section.team ??= teamOfTab(tab);
    Object.assign(item, section);
  }
}

/** `Team Growth`, `Growth OKRs`: without the word that every tab has. */
function teamOfTab(tab: string): string {
  const named = tab.replace(/^(?:team|okrs?)[ :_-]/iu, '').replace(/[ :_-]okrs?$/iu, '');
  return withoutAtEnd(withoutAtStart(named, ' :_-'), ' :_-');
}
