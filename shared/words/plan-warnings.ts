// Takes a warning's code and values; gives its text in a language. Never decides whether to warn.
import type { Language } from '../model/language.ts';
import type { WarningCode, WarningText } from '../okr/consistency.ts';
import { filledIn, type Pair } from './say.ts';

export const planWarnings: Record<WarningCode, Pair> = {
  'post-metric-differs': [
    '{post} in {unit} is steered by {metric}, in {otherUnit} by {otherMetric}. Agree on one metric for the post, or say in Notes why they differ.',
    '{unit} 的{post}以 {metric} 为主，{otherUnit} 的以 {otherMetric} 为主。请统一该岗位的核心指标，或在备注中说明原因。',
  ],
  'post-weight-spread': [
    '{metric} weighs {high} of the objective in {highId} and {low} in {lowId} for the same post ({post}). Bring the weights closer.',
    '同为{post}，{metric} 在 {highId} 占目标权重 {high}，在 {lowId} 只占 {low}。请拉近权重。',
  ],
  'post-target-spread': [
    'The target for {metric} is {high} in {highId} and {low} in {lowId} for the same post ({post}). Check that the bar is equally high.',
    '同为{post}，{metric} 的目标值在 {highId} 为 {high}，在 {lowId} 为 {low}。请确认标准是否一致。',
  ],
  'metric-without-definition': [
    'Metric {metric} has no definition: write how it is counted, so that everybody counts the same.',
    '指标 {metric} 没有口径：请写明如何统计，确保大家口径一致。',
  ],
  'metric-not-in-dictionary': [
    'Metric “{metric}” of {keyResult} is not in Metrics: pick one from there or add it with its definition.',
    '{keyResult} 的指标“{metric}”不在指标字典中：请从中选择，或补充该指标及口径。',
  ],
  'objective-without-key-results': [
    'Objective {objective} has no key results: nothing will show whether it is reached.',
    '目标 {objective} 没有关键结果：无法判断是否达成。',
  ],
};

const noMetric: Pair = [
  '{keyResult} names no metric: pick one from Metrics, so that everybody counts it the same way.',
  '{keyResult} 未填写指标：请从指标字典中选择，确保大家口径一致。',
];

/** The texts of the warnings in a language. */
export function warningTexts(language: Language): WarningText {
  return (code, values) => {
    const isBlank = code === 'metric-not-in-dictionary' && values.metric === '';
    return filledIn(language, isBlank ? noMetric : planWarnings[code], values, '');
  };
}
