// Takes the answers of the form New objective; gives the rows that it becomes. Never an ID: the sheet gives
// those that are free.
import type { NewRecord, NewRows } from '../../../shared/goals/first-rows.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';

/** More than the form asks for. */
const MOST_KEY_RESULTS = 20;

/** A key result without a text is left out, also between two others; at most 20. */
export function objectiveRows(answers: RawAnswers): NewRows {
  const of = (name: string): string => {
    const value = answers[name];
    return lineOf(Array.isArray(value) ? value.join('; ') : (value ?? ''));
  };
  const objective: NewRecord = {
    'Objective ID': { prefix: 'O', n: 1 },
    Unit: of('unit'),
    Objective: of('objective'),
    'Aligned to': of('alignedTo'),
    Weight: of('weight'),
  };
  const keyResults = Array.from({ length: MOST_KEY_RESULTS }, (_, index) => index + 1)
    .filter((n) => of(`kr${n}Text`) !== '')
    .map(
      (n): NewRecord => ({
        'KR ID': { prefix: 'KR', n },
        'Objective ID': { prefix: 'O', n: 1 },
        'Key result': of(`kr${n}Text`),
        Metric: of(`kr${n}Metric`),
        Type: of(`kr${n}Type`),
        Baseline: of(`kr${n}Baseline`),
        Target: of(`kr${n}Target`),
        Owner: of(`kr${n}Owner`),
        Weight: of(`kr${n}Weight`),
        Due: of(`kr${n}Due`),
      }),
    );
  return {
    settings: {},
    tabs: [
      { tab: 'Objectives', records: [objective] },
      { tab: 'Key results', records: keyResults },
    ],
  };
}
