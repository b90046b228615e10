// The one table of all tabs and columns in both languages (design §5).
// Never holds a rule: a kind says how a cell is read, the readers say what follows.

/**
 * plan: a person's, published. record: appended by the product, typed by people too. output: written by the
 * product only.
 */
export type TabOwner = 'plan' | 'record' | 'output';

/**
 * How a column's cells are read. `id`: with `detail` the prefix of filled-in IDs (none: never filled in).
 * `ref`: `detail` names what it refers to.
 * `choice`: `detail` names the words (words.ts). `when`: a day or a moment. `line`: text without line breaks.
 */
export type Kind =
  | 'id'
  | 'ref'
  | 'line'
  | 'text'
  | 'value'
  | 'number'
  | 'day'
  | 'when'
  | 'moment'
  | 'email'
  | 'list'
  | 'choice'
  | 'plan';

export interface ColumnSpec {
  /** The English heading; everywhere in code the column's name. */
  name: string;
  zh: string;
  kind: Kind;
  detail: string;
  /** The tab cannot be read without it. */
  needed: boolean;
}

export interface TabSpec {
  name: TabName;
  zh: string;
  owner: TabOwner;
  columns: ColumnSpec[];
}

/** `Heading=中文 kind:detail`, `!` where the column is needed. */
const TABLE = {
  Settings: ['设置', 'plan', 'Key=项 line!, Value=值 text!, What it does=用途与默认值 text'],
  Units: [
    '组织',
    'plan',
    'Unit ID=组织编号 id:U!, Name=名称 line, Level=层级 line, Parent=上级 ref:unit!, Lead=负责人 email',
  ],
  People: [
    '人员',
    'plan',
    'Email=邮箱 email!, Name=姓名 line, Unit=组织 list, Post=岗位 line, Role=角色 choice:role, Language=语言 choice:language, Time zone=时区 line, Left on=离职日 day, Chat ID=群聊账号 line',
  ],
  Metrics: [
    '指标字典',
    'plan',
    'Metric ID=指标编号 id:M!, Name=名称 line, Definition=口径 text, Measure unit=单位 line, Direction=方向 line, Owner=负责人 email',
  ],
  Objectives: [
    '目标',
    'plan',
    'Objective ID=目标编号 id:O!, Unit=组织 ref:unit!, Objective=目标 text!, Aligned to=对齐 ref:aim, Weight=权重 number, Notes=备注 text',
  ],
  'Key results': [
    '关键结果',
    'plan',
    'KR ID=编号 id:KR!, Objective ID=目标编号 ref:objective!, Key result=关键结果 text!, Metric=指标 line, Type=类型 choice:type, Baseline=基线 value, Target=目标值 value!, Low=下限 value, High=上限 value, Weight=权重 number, Owner=负责人 email, Start=开始 day, Due=截止 day, Plan=计划 plan, Value from=取值 line',
  ],
  Forms: [
    '表单',
    'plan',
    'Form ID=表单编号 line!, Field ID=字段编号 id:F!, Label=标签 line, Label (zh)=中文标签 line, Type=类型 choice:field!, Required=必填 choice:yesNo, Options=选项 text, Min=最小 value, Max=最大 value, Help=说明 text, Show when=显示条件 line, Maps to=对应 line, Default=默认 line, Right answer=正确答案 text, Pass at=及格线 value, Points=积分 number',
  ],
  Mails: [
    '邮件',
    'plan',
    'Mail=邮件 line!, Language=语言 choice:language, Subject=主题 line, Opening=开头 text, Closing=结尾 text, Placeholders=占位符 text',
  ],
  Snapshots: [
    '快照',
    'record',
    'Date=日期 day!, KR ID=编号 ref:keyResult!, Value=数值 value!, Confidence=信心 number, Self status=自评 choice:selfStatus, Blocker=障碍 text, Note=备注 text, Support needed=所需支持 text, By=填报人 email, Received=接收时间 moment',
  ],
  Proposals: [
    '提案',
    'record',
    'Proposal ID=提案编号 id:P!, Date=日期 when!, Unit=组织 ref:unit!, Answers=回应 ref:aim!, Objective ID=目标编号 ref:objective, Objective=目标 text!, Key results=关键结果 text!, Alignment score=关联度评分 number!, Resources=资源需求 text!, Idea=创意 text, Decision=决定 choice:proposalDecision, Decided on=决定日 when, Decided by=决定人 email, Reason=理由 text',
  ],
  Reviews: [
    '复盘',
    'record',
    'KR ID=编号 ref:keyResult!, Opened at=开启时间 moment, Responded at=响应时间 when, Started at=启动时间 when, Closed at=关闭时间 when, Measure=措施 text, Outcome=结果 choice:outcome, By=负责人 email',
  ],
  Support: [
    '支援',
    'record',
    'Support ID=支援编号 id:S!, Date=日期 when!, KR ID=编号 ref:keyResult!, Kind=类别 choice:supportKind!, Request=需求 text!, Decision=决定 choice:supportDecision, From unit=支援方 ref:unit, Decided on=决定日 when, Decided by=决定人 email, Reason=理由 text',
  ],
  Signals: [
    '情报',
    'record',
    'Signal ID=情报编号 id:SG!, At=时间 when!, By=上报人 email, What=内容 text!, Where=地点 text, Effect=影响 text, Acknowledged at=确认时间 when, Acknowledged by=确认人 email, Linked to=关联 ref:aim',
  ],
  'Micro-OKRs': [
    '微OKR',
    'record',
    'Micro-OKR ID=编号 id:MO!, Email=邮箱 email!, Goal=目标 text!, Steps=步骤 list, Start=开始 day, Due=截止 day, Points=积分 number, Confirmed on=确认日 when, Confirmed by=确认人 email',
  ],
  Rewards: [
    '兑换',
    'plan',
    'Reward ID=编号 id:RW!, Reward=奖励 text!, Points=积分 number!, Stock=库存 number',
  ],
  Points: [
    '积分',
    'record',
    'Date=日期 when!, Email=邮箱 email!, Change=变动 number!, Reason=理由 text, Reward ID=兑换编号 ref:reward',
  ],
  Adjustments: [
    '调整',
    'record',
    'At=时间 when!, KR ID=编号 ref:keyResult!, Field=字段 choice:adjustedField!, Before=原值 text!, After=新值 text!, By=调整人 email, Reason=理由 text',
  ],
  Playbooks: [
    '打法库',
    'output',
    'Playbook ID=打法编号 id!, Metric=指标 line, KR ID=编号 ref:keyResult, Measure=措施 text, Before=之前 value, After=之后 value, Reused=复用次数 number',
  ],
  Board: [
    '看板',
    'output',
    'Status=状态 choice:status, Unit=组织 line, Objective=目标 text, Key result=关键结果 text, Attainment=达成 value, Plan=计划 value, Deviation=偏离度 value, Trend=走势 line, Forecast=预测 value, Owner=负责人 email, Snapshot date=快照日期 day, KR ID=编号 ref:keyResult, Value from=取值 text',
  ],
  'Import headings': ['导入表头', 'plan', 'Heading=表头 line!, Column=对应列 choice:importColumn!'],
  'Import log': [
    '导入记录',
    'output',
    'Import=导入 line!, Date=日期 day, Source=来源 line, What=变动 line, Tab=表 line!, ID=编号 line, From=出处 line, Written=写入 text, Read=读到 text, Before=原值 text',
  ],
} satisfies Record<string, [string, TabOwner, string]>;

export type TabName = keyof typeof TABLE;

function columnSpec(text: string): ColumnSpec {
  const cut = text.lastIndexOf(' ');
  const [name = '', zh = ''] = text.slice(0, cut).split('=');
  const needed = text.slice(-1) === '!';
  const [kind = '', detail = ''] = text.slice(cut + 1, needed ? -1 : undefined).split(':');
  return { name, zh, kind: kind as Kind, detail, needed };
}

/** All tabs in the order in which Set up writes them. */
export const TABS: readonly TabSpec[] = (Object.keys(TABLE) as TabName[]).map((name) => {
  const [zh, owner, columns] = TABLE[name];
  return { name, zh, owner: owner as TabOwner, columns: columns.split(', ').map(columnSpec) };
});

const byName = new Map<string, TabSpec>(TABS.map((spec) => [spec.name, spec]));

/** The tab's spec by its English name. */
export function tabSpec(name: TabName): TabSpec {
  return byName.get(name)!;
}

/** True for the English name of a tab of Attune's. */
export function isTabName(name: string): name is TabName {
  return byName.has(name);
}
