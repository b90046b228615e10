// Takes a key result as it was read; says what its source tells of now, which has no day and is therefore in
// no row. Never of one whose values have days.
import { numberText } from '../../../shared/format/format.ts';
import { percentText } from '../../../shared/format/number.ts';
import type { ImportedKeyResult } from '../../../shared/import/model.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { percentCell } from '../../../shared/sheet/table/percent-cell.ts';
import { sayAnswer } from '../../../shared/words/import/answers.ts';
import { say } from './words.ts';

/** The value or the share of the way, the status, the confidence: what there is of them. */
export function saidOfNow(keyResult: ImportedKeyResult, language: Language): string[] {
  const { current, progress, status, confidence, asPercent, history = [] } = keyResult;
  if (history.length > 0) return [];
  const said: string[] = [];
  if (current !== null)
    said.push(say(language, 'now', { value: asPercent ? percentCell(current) : numberText(current) }));
  else if (progress !== null)
    said.push(say(language, 'ofTheWay', { share: percentText(progress, language) }));
  if (status) said.push(sayAnswer(language, status));
  if (confidence) said.push(say(language, 'confidence', { value: confidence }));
  return said;
}
