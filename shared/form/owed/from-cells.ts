// Takes what a person owes; gives the values that stand in their form because cells say so, as they would be
// typed. Never one that was reported already, or that nobody can rely on.
import type { RawAnswers } from '../../model/form.ts';
import type { OwedKeyResult } from '../../model/owed.ts';
import type { DecimalMark } from '../../model/workbook.ts';
import { typedValue } from '../report/stepper.ts';
import { cardName } from './owed-answers.ts';

/** The value of a card as its cell says it; null where it is the person's to fill in. */
export const typedFromCell = (
  { cell, ...keyResult }: OwedKeyResult,
  mark: DecimalMark | null,
): string | null => (cell?.value == null ? null : typedValue(cell.value, keyResult, mark));

/** What a fresh form starts with. */
export const rawFromCells = (owed: readonly OwedKeyResult[], mark: DecimalMark | null): RawAnswers =>
  Object.fromEntries(
    owed.flatMap((each) => {
      const typed = typedFromCell(each, mark);
      return typed === null ? [] : [[cardName(each.id, 'value'), typed]];
    }),
  );
