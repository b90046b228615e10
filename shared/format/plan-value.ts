// Takes a key result and its plan to date; gives that plan as people read it, in the key result's own unit.
// Never a share of the way: form, receipt, page and mail speak in one scale.
import type { KeyResult, Language } from '../model/plan.ts';
import { plannedText, rangeText } from './format.ts';

type InUnit = Pick<KeyResult, 'type' | 'percent' | 'baseline' | 'target' | 'low' | 'high'>;

/** `14.4 %` of a target of 18 %, `10–20` of a range to keep; a dash where nothing is known. */
export function planValueText(keyResult: InUnit, planned: number | null, language: Language): string {
  if (keyResult.type === 'maintain') return rangeText(keyResult, language);
  const { baseline, target } = keyResult;
  const value = planned === null ? null : baseline + planned * (target - baseline);
  return plannedText(value, keyResult, language);
}
