// Takes a key result, its reported value and what was planned; gives both as a mail says them: in the key
// result's own unit, as form, receipt and page do. Never a share of the way.
import { valueText } from '../format/format.ts';
import { planValueText } from '../format/plan-value.ts';
import type { KeyResult, KeyResultType } from '../model/plan.ts';
import type { Reader } from './reader.ts';

export interface FiguresText {
  /** Decides the words: of what is to sink nobody has done `55 of 37`. Absent: of what grows. */
  type?: KeyResultType;
  attained: string;
  planned: string;
  /** Where the way begins, where that is not at nothing: shares of the way are counted from there. */
  baseline: string | null;
}

/** `planned` is the share of the way that the plan had come on the day of the value. */
export const figuresInUnit = (
  { language }: Pick<Reader, 'language'>,
  keyResult: KeyResult,
  { value, planned }: { value: number; planned: number },
): FiguresText => ({
  type: keyResult.type,
  attained: valueText(value, keyResult, language),
  planned: planValueText(keyResult, planned, language),
  baseline:
    keyResult.type === 'maintain' || keyResult.type === 'milestone' || keyResult.baseline === 0
      ? null
      : valueText(keyResult.baseline, keyResult, language),
});

const WORDS = { decrease: 'row.now', maintain: 'row.kept' } as const;

/** `8.8 % of 9 % planned`, `now 55, plan 37`, `now 7 %, to stay ≤ 4 %`. */
export function figuresSentence({ say }: Pick<Reader, 'say'>, figures: FiguresText): string {
  const { type, attained, planned } = figures;
  const key = type === 'decrease' || type === 'maintain' ? WORDS[type] : 'row.attained';
  return say(key, { attained, planned });
}
