// Takes a fault of an answer; gives what to say about it, with the way out. Never shows an internal name.

import type { Language } from '../model/language.ts';
import { filledIn, type Words } from './say.ts';

export const answerFaults = {
  required: ['Please fill in “{label}”.', '请填写“{label}”。'],
  'too-long': [
    'Shorten it to {max} {max?character|characters}; it has {count}.',
    '请缩短到 {max} 个字以内，现有 {count} 个。',
  ],
  'too-short': ['Write at least {min} {min?character|characters}.', '请至少填写 {min} 个字。'],
  'not-a-number': ['Write a number, such as {example}.', '请填写数字，例如 {example}。'],
  'too-small': ['Write {min} or more.', '请填写不小于 {min} 的数值。'],
  'too-large': ['Write {max} or less.', '请填写不大于 {max} 的数值。'],
  'number-doubt': ['{typed} can be read in two ways. Choose one.', '{typed} 有两种读法，请选择一种。'],
  'bad-key-results': [
    'Write one a line: text, baseline, target. Such as: Shops remodelled, 0, 8',
    '请每行写一个：内容，基线，目标值。例如：完成门店改造，0，8',
  ],
  'key-results-doubt': [
    'The commas can be read in two ways. Choose what is meant.',
    '其中的逗号有两种读法，请选择一种。',
  ],
  'percent-doubt': ['Is {typed} meant as a percent? Choose one reading.', '{typed} 是百分比吗？请选择一种。'],
  'percent-among-numbers': [
    'This counts in plain numbers: write it without the percent sign.',
    '此项按数值填写：请去掉百分号。',
  ],
  'bad-date': ['Write the date as 2025-01-14.', '请将日期写成 2025-01-14。'],
  'ambiguous-date': ['Day or month first? Write the date as 2025-01-14.', '日期有歧义：请写成 2025-01-14。'],
  'impossible-date': ['There is no such day. Write it as 2025-01-14.', '没有这一天：请写成 2025-01-14。'],
  'too-early': ['Choose {min} or a later day.', '请选择 {min} 或之后的日期。'],
  'too-late': ['Choose {max} or an earlier day.', '请选择 {max} 或之前的日期。'],
  'not-an-option': ['Choose one of: {options}.', '请从以下选项中选择：{options}。'],
  'too-few': ['Choose at least {min}.', '请至少选择 {min} 项。'],
  'too-many': ['Choose at most {max}.', '最多选择 {max} 项。'],
  'not-whole': ['Choose a whole number from {min} to {max}.', '请选择 {min} 到 {max} 的整数。'],
  'unknown-person': [
    'Choose somebody from the list, or write their mail address.',
    '请从列表中选择人员，或填写其邮箱。',
  ],
  'unknown-unit': ['Choose a unit from the list, or write its ID.', '请从列表中选择组织，或填写其编号。'],
  'unknown-key-result': [
    'Choose a key result from the list, or write its ID.',
    '请从列表中选择关键结果，或填写其编号。',
  ],
  'two-of-a-name': [
    '“{value}” is the name of {first} and of {second}: choose one from the list, or write its ID.',
    '“{value}”是 {first} 和 {second} 共有的名称：请从列表中选择，或填写其编号。',
  ],
  'not-yes-no': ['Choose yes or no.', '请选择“是”或“否”。'],
  'not-a-link': ['Write the whole address, starting with https://', '请填写完整网址，以 https:// 开头。'],
  'nothing-filled-in': [
    'Nothing was filled in: enter at least one value.',
    '没有填写内容：请至少填写一项数值。',
  ],
  'value-missing': [
    'You wrote something here: enter the value too, or clear the card.',
    '此卡片已有内容：请同时填写数值，或清空卡片。',
  ],
} as const satisfies Words;

export type FaultCode = keyof typeof answerFaults;

/** What to say about a fault, its parts filled in. */
export function faultMessage(
  code: FaultCode,
  language: Language,
  parts: Record<string, string | number>,
): string {
  return filledIn(language, answerFaults[code], parts);
}
