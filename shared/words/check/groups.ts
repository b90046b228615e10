// How Check names a group of problems or warnings, with how many there are. Never the way out: that is in the
// words of the fault itself.
import type { Pair, Words } from '../say.ts';

/** The rows of a tab, counted, by its English name. */
export const rowsOfTab = {
  Units: ['{count} {count?unit|units}', '{count} 个组织'],
  People: ['{count} {count?person|people}', '{count} 人'],
  Metrics: ['{count} {count?metric|metrics}', '{count} 个指标'],
  Objectives: ['{count} {count?objective|objectives}', '{count} 个目标'],
  'Key results': ['{count} {count?key result|key results}', '{count} 个关键结果'],
  Forms: ['{count} {count?row of Forms|rows of Forms}', '“表单”中的 {count} 行'],
  Mails: ['{count} {count?mail|mails}', '{count} 封邮件'],
  Rewards: ['{count} {count?reward|rewards}', '{count} 项奖励'],
  Settings: ['{count} {count?setting|settings}', '{count} 项设置'],
} as const satisfies Words;
export const rowsOfAnyTab: Pair = ['{count} {count?row|rows} of {tab}', '“{tab}”中的 {count} 行'];

/** Cells of Value from that give no value now; a plan is published all the same. */
export const sourceGroup: Pair = [
  '{count} {count?value|values} cannot be read from {count?its cell|their cells} now',
  '目前有 {count} 个数值无法从单元格读取',
];

/** Kinds of problems. `{things}`: the rows, counted; `{column}` and `{tab}` as the sheet names them. */
export const problemGroups = {
  inNoUnit: [
    '{count} {count?person is|people are} in “{value}”, which is not in {where}',
    '{count} 人属于“{value}”，但{where}中没有',
  ],
  noSuch: [
    '“{value}” is not in {where}: {column} of {things}',
    '{where}中没有“{value}”：{things}的“{column}”',
  ],
  blank: ['{column} is blank for {things}', '{things}的“{column}”为空'],
  noDate: ['{column} of {things} cannot be read as a date', '{things}的“{column}”无法读作日期'],
  noNumber: ['{column} of {things} cannot be read as a number', '{things}的“{column}”无法读作数字'],
  percent: ['{column} of {things}: percent or plain number?', '{things}的“{column}”：百分比还是数字？'],
  noAddress: ['{column} of {things} names nobody', '{things}的“{column}”无法对应到人员'],
  noChoice: ['{column} of {things} is none of the choices', '{things}的“{column}”不在可选值中'],
  outside: ['{column} of {things} is outside the cycle', '{things}的“{column}”不在周期内'],
  twice: ['{column} stands twice, at {things}', '{things}的“{column}”重复'],
  tooLong: ['{column} of {things} is too long', '{things}的“{column}”过长'],
  headings: ['{count} {count?heading|headings} of {tab} cannot be used', '“{tab}”有 {count} 个表头有问题'],
  tab: ['The tab {tab} cannot be used yet', '“{tab}”表还不能使用'],
  keys: ['{count} {count?setting is|settings are} not known', '{count} 项设置无法识别'],
  keysMissing: ['{count} {count?setting is|settings are} missing', '缺少 {count} 项设置'],
  other: ['{column} of {things} needs mending', '{things}的“{column}”需要修改'],
} as const satisfies Words;

/** A key of Settings that nobody reads. */
export const unknownSetting: Pair = [
  '“{key}” is none of the settings and changes nothing: choose one of them, or begin it with # if it is your own.',
  '“{key}”不是设置项，不起作用：请改用已有的设置项；若为自用，请以 # 开头。',
];

/** Kinds of warnings, by their codes. */
export const warningGroups: Readonly<Record<string, Pair>> = {
  'post-metric-differs': [
    '{count} {count?person is|people are} steered by another metric than others with the same post',
    '{count} 人的核心指标与同岗位的其他人不同',
  ],
  'post-weight-spread': [
    '{count} {count?metric weighs|metrics weigh} much more for one than for another with the same post',
    '{count} 个指标在同一岗位中权重相差悬殊',
  ],
  'post-target-spread': [
    '{count} {count?target lies|targets lie} far from another for the same post',
    '{count} 个目标值与同岗位相差悬殊',
  ],
  'metric-without-definition': [
    '{count} {count?metric has|metrics have} no definition',
    '{count} 个指标没有口径',
  ],
  'metric-not-in-dictionary': [
    '{count} {count?key result names|key results name} no metric that is in Metrics',
    '{count} 个关键结果的指标不在指标字典中',
  ],
  'objective-without-key-results': [
    '{count} {count?objective has|objectives have} no key results',
    '{count} 个目标没有关键结果',
  ],
  'unknown-setting': [
    '{count} {count?row of Settings changes|rows of Settings change} nothing',
    '“设置”中有 {count} 行不起作用',
  ],
  'mail-unknown': [
    '{count} {count?row of Mails names|rows of Mails name} no mail of the product',
    '“邮件”表中有 {count} 行的名称不存在',
  ],
  'mail-place-unknown': [
    '{count} {count?text holds a placeholder|texts hold placeholders} that {count?its|their} mail does not know',
    '{count} 处邮件文本含有无法识别的占位符',
  ],
};
