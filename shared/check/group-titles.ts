// Takes faults or warnings of a kind; gives the sentence that names them all. Never the way out of a single
// one.
import type { Language } from '../model/plan.ts';
import { columnWord, type Fault, shown, tabWord } from '../sheet/table/faults.ts';
import type { TabName } from '../sheet/table/tabs.ts';
import { problemGroups, rowsOfAnyTab, rowsOfTab, warningGroups } from '../words/check/groups.ts';
import { eitherOf } from '../words/punctuation.ts';
import { filledIn, type Pair } from '../words/say.ts';
import { kindOf } from './group-kinds.ts';

const counted: Partial<Record<TabName, Pair>> = rowsOfTab;

/** Of faults that are one group; there is at least one. */
export function problemTitle(faults: readonly Fault[], language: Language): string {
  const { tab, column, values } = faults[0]!;
  const count = faults.length;
  const where = typeof values.where === 'string' ? values.where.split('|') : [];
  return filledIn(language, problemGroups[kindOf(faults[0]!)], {
    count,
    things: filledIn(language, counted[tab] ?? rowsOfAnyTab, { count, tab: tabWord(tab, language) }),
    column: columnWord(tab, column, language),
    tab: tabWord(tab, language),
    value: shown(values.value),
    where: eitherOf(
      language,
      where.map((each) => tabWord(each as TabName, language)),
    ),
  });
}

/** Of warnings of one code. */
export const warningTitle = (code: string, count: number, language: Language): string =>
  filledIn(language, warningGroups[code]!, { count });
