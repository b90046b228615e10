// Takes a warning's code and values; gives its text in a language. Never decides whether to warn.
import { fill } from '../model/fill.ts';
import type { Language } from '../model/plan.ts';
import type { WarningCode, WarningText } from './consistency.ts';

const TEXTS: Record<WarningCode, Record<Language, string>> = {
  'post-metric-differs': {
    en: '{post} in {unit} is steered by {metric}, in {otherUnit} by {otherMetric}. Agree on one metric for the post, or say in Notes why they differ.',
    zh: '{unit} 的{post}以 {metric} 为主，{otherUnit} 的以 {otherMetric} 为主。请统一该岗位的核心指标，或在备注中说明原因。',
  },
  'post-weight-spread': {
    en: '{metric} weighs {high} of the objective in {highId} and {low} in {lowId} for the same post ({post}). Bring the weights closer.',
    zh: '同为{post}，{metric} 在 {highId} 占目标权重 {high}，在 {lowId} 只占 {low}。请拉近权重。',
  },
  'post-target-spread': {
    en: 'The target for {metric} is {high} in {highId} and {low} in {lowId} for the same post ({post}). Check that the bar is equally high.',
    zh: '同为{post}，{metric} 的目标值在 {highId} 为 {high}，在 {lowId} 为 {low}。请确认标准是否一致。',
  },
  'metric-without-definition': {
    en: 'Metric {metric} has no definition: write how it is counted, so that everybody counts the same.',
    zh: '指标 {metric} 没有口径：请写明如何统计，确保大家口径一致。',
  },
  'metric-not-in-dictionary': {
    en: 'Metric “{metric}” of {keyResult} is not in Metrics: pick one from there or add it with its definition.',
    zh: '{keyResult} 的指标“{metric}”不在指标字典中：请从中选择，或补充该指标及口径。',
  },
  'objective-without-key-results': {
    en: 'Objective {objective} has no key results: nothing will show whether it is reached.',
    zh: '目标 {objective} 没有关键结果：无法判断是否达成。',
  },
};

/** The texts of the warnings in a language. */
export function warningTexts(language: Language): WarningText {
  return (code, values) => fill(TEXTS[code][language], values, '');
}
