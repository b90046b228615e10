// The words of every choice in both languages, and what a typed word means.
// Never says what follows from a choice.

import { WEEKDAYS } from '../../calendar/weekdays.ts';
import type { FieldType } from '../../model/form.ts';
import type { KeyResultType, Language, Role } from '../../model/plan.ts';
import type {
  AdjustedField,
  ProposalDecision,
  ReviewOutcome,
  SelfStatus,
  SupportDecision,
  SupportKind,
} from '../../model/record.ts';
import type { Status } from '../../model/state.ts';
import { inLanguage } from '../../words/say.ts';
import type { ImportColumn } from './import-column.ts';
import { normal } from './normal.ts';
import { simplified } from './simplified.ts';

/**
 * What a choice stands for, its English and Chinese word (the first of each is the one that is written), and
 * others that are read.
 */
type Words<Value> = readonly (readonly [Value, string, string, ...string[]])[];

/** The words of every value there is: the compiler misses the one that is left out. */
const words =
  <Value extends string | number | boolean>() =>
  <const List extends Words<Value>>(list: [Value] extends [List[number][0]] ? List : never): Words<Value> =>
    list;

export const CHOICES = {
  role: words<Role>()([
    ['admin', 'admin', '管理员', 'administrator'],
    ['member', 'member', '成员'],
  ]),
  language: words<Language>()([
    ['en', 'en', 'en', 'English', '英文', '英语'],
    ['zh', 'zh', 'zh', 'zh-CN', 'Chinese', '中文', '汉语', '简体中文'],
  ]),
  type: words<KeyResultType>()([
    ['increase', 'increase', '增加'],
    ['decrease', 'decrease', '减少'],
    ['maintain', 'maintain', '保持'],
    ['milestone', 'milestone', '里程碑'],
    ['yes-no', 'yes-no', '是否', 'yes/no', '是/否'],
  ]),
  yesNo: words<boolean>()([
    [true, 'yes', '是', 'true', '1', 'y', '✓'],
    [false, 'no', '否', 'false', '0', 'n'],
  ]),
  weekday: words<1 | 2 | 3 | 4 | 5 | 6 | 7>()([
    [1, ...WEEKDAYS[0], '周一', '礼拜一', 'Mon'],
    [2, ...WEEKDAYS[1], '周二', '礼拜二', 'Tue'],
    [3, ...WEEKDAYS[2], '周三', '礼拜三', 'Wed'],
    [4, ...WEEKDAYS[3], '周四', '礼拜四', 'Thu'],
    [5, ...WEEKDAYS[4], '周五', '礼拜五', 'Fri'],
    [6, ...WEEKDAYS[5], '周六', '礼拜六', 'Sat'],
    [7, ...WEEKDAYS[6], '周日', '星期天', '周天', '礼拜天', 'Sun'],
  ]),
  selfStatus: words<SelfStatus>()([
    ['on track', 'on track', '顺利'],
    ['at risk', 'at risk', '有风险'],
    ['off track', 'off track', '偏离'],
  ]),
  proposalDecision: words<ProposalDecision>()([
    ['adopted', 'adopted', '采纳', '已采纳', '采用', '通过', '接受'],
    ['returned', 'returned', '退回', '已退回', '驳回', '返回'],
  ]),
  outcome: words<ReviewOutcome>()([
    ['effective', 'effective', '有效'],
    ['partly', 'partly', '部分有效', '部分', 'partly effective'],
    ['not', 'not', '无效', '未见效', '没有效果', 'not effective'],
  ]),
  supportKind: words<SupportKind>()([
    ['people', 'people', '人员', '人力', '人手'],
    ['budget', 'budget', '预算', '资金', '经费'],
    ['supply', 'supply', '物资', '货品', '供应', '物料', '货源'],
    ['decision', 'decision', '决策', '决定'],
  ]),
  supportDecision: words<SupportDecision>()([
    ['granted', 'granted', '已批准', '批准', '同意', '准予'],
    ['lent', 'lent', '借调', '已借调', '借出', '出借'],
    ['declined', 'declined', '未批准', '拒绝', '已拒绝', '不批准', '婉拒', '谢绝'],
  ]),
  adjustedField: words<AdjustedField>()([
    ['target', 'target', '目标值', '目标'],
    ['weight', 'weight', '权重'],
    ['plan', 'plan', '计划'],
  ]),
  status: words<Status>()([
    ['green', 'green', '绿'],
    ['amber', 'amber', '黄', 'yellow'],
    ['red', 'red', '红'],
    ['none', 'none', '无'],
  ]),
  field: words<FieldType>()([
    ['text', 'text', '文本'],
    ['long text', 'long text', '长文本', '多行文本'],
    ['number', 'number', '数字', '数值'],
    ['percent', 'percent', '百分比'],
    ['date', 'date', '日期'],
    ['one choice', 'one choice', '单选', 'choice'],
    ['several choices', 'several choices', '多选', 'choices'],
    ['scale', 'scale', '量表', '评分'],
    ['confidence', 'confidence', '信心', '信心指数'],
    ['person', 'person', '人员'],
    ['unit', 'unit', '组织'],
    ['key result', 'key result', '关键结果'],
    ['yes-no', 'yes-no', '是否', 'yes/no', '是/否'],
    ['link', 'link', '链接'],
  ]),
  importColumn: words<ImportColumn>()([
    ['objective', 'objective', '目标'],
    ['keyResult', 'key result', '关键结果'],
    ['item', 'objective or key result', '目标或关键结果'],
    ['kind', 'kind of row', '行的类别'],
    ['id', 'ID', '编号'],
    ['parent', 'belongs to', '所属目标', '上级'],
    ['team', 'unit', '组织', 'team'],
    ['period', 'cycle', '周期', 'period'],
    ['owner', 'owner', '负责人'],
    ['email', 'email', '邮箱'],
    ['baseline', 'baseline', '基线'],
    ['target', 'target', '目标值'],
    ['current', 'value', '数值', 'current'],
    ['progress', 'progress', '进度'],
    ['low', 'low', '下限'],
    ['high', 'high', '上限'],
    ['measureUnit', 'measure unit', '单位'],
    ['metric', 'metric', '指标'],
    ['direction', 'direction', '方向'],
    ['weight', 'weight', '权重'],
    ['status', 'self status', '自评', 'status'],
    ['confidence', 'confidence', '信心'],
    ['start', 'start', '开始'],
    ['due', 'due', '截止'],
    ['date', 'date', '日期'],
    ['note', 'note', '备注'],
    ['nextStep', 'next step', '下一步'],
    ['initiative', 'initiative', '举措'],
    ['ignored', 'not taken', '不导入'],
  ]),
};

export type ChoiceName = keyof typeof CHOICES;
export type ChoiceValue<Name extends ChoiceName> = (typeof CHOICES)[Name][number][0];

const lookups = new Map<string, Map<string, unknown>>();

function lookup(name: ChoiceName): Map<string, unknown> {
  const known = lookups.get(name);
  if (known) return known;
  const made = new Map<string, unknown>();
  for (const [value, ...typed] of CHOICES[name]) for (const word of typed) made.set(normal(word), value);
  lookups.set(name, made);
  return made;
}

/** What a typed word stands for among the choices of that name; null for a word that is none of them. */
export function choiceOf<Name extends ChoiceName>(name: Name, typed: string): ChoiceValue<Name> | null {
  const word = normal(typed);
  const found = lookup(name).get(word) ?? lookup(name).get(simplified(word));
  return found === undefined ? null : (found as ChoiceValue<Name>);
}

/** The word that is written for a choice. Throws for a value that is none. */
export function wordFor<Name extends ChoiceName>(
  name: Name,
  value: ChoiceValue<Name>,
  language: Language,
): string {
  const found = (CHOICES[name] as Words<unknown>).find(([each]) => each === value);
  if (!found) throw new Error(`no ${name}: ${String(value)}`);
  return inLanguage(language, [found[1], found[2]]);
}

/** The words to choose from, in a language. */
export function choiceWords(name: ChoiceName, language: Language): string[] {
  return CHOICES[name].map((each) => inLanguage(language, [each[1], each[2]]));
}
