// Takes nothing; gives the tabs and their headings in both languages (design §5).
// Never holds a row.
import { type Text, t } from '../build/types.ts';

export interface TabHeading {
  name: Text;
  columns: readonly Text[];
}

const tab = (name: Text, columns: string): TabHeading => ({
  name,
  columns: columns.split(',').map((pair) => {
    const [en = '', zh = ''] = pair.trim().split('=');
    return t(en, zh);
  }),
});

export const headings = {
  settings: tab(t('Settings', '设置'), 'Key=项, Value=值'),
  units: tab(t('Units', '组织'), 'Unit ID=组织编号, Name=名称, Level=层级, Parent=上级, Lead=负责人'),
  people: tab(
    t('People', '人员'),
    'Email=邮箱, Name=姓名, Unit=组织, Post=岗位, Role=角色, Language=语言, Time zone=时区, Left on=离职日',
  ),
  metrics: tab(
    t('Metrics', '指标字典'),
    'Metric ID=指标编号, Name=名称, Definition=口径, Measure unit=单位, Direction=方向, Owner=负责人',
  ),
  objectives: tab(
    t('Objectives', '目标'),
    'Objective ID=目标编号, Unit=组织, Objective=目标, Aligned to=对齐, Weight=权重, Notes=备注',
  ),
  keyResults: tab(
    t('Key results', '关键结果'),
    'KR ID=编号, Objective ID=目标编号, Key result=关键结果, Metric=指标, Type=类型, Baseline=基线, Target=目标值, Low=下限, High=上限, Weight=权重, Owner=负责人, Start=开始, Due=截止, Plan=计划',
  ),
  forms: tab(
    t('Forms', '表单'),
    'Form ID=表单编号, Field ID=字段编号, Label=标签, Label (zh)=中文标签, Type=类型, Required=必填, Options=选项, Min=最小, Max=最大, Help=说明, Show when=显示条件, Maps to=对应',
  ),
  mails: tab(t('Mails', '邮件'), 'Mail=邮件, Language=语言, Subject=主题, Opening=开头, Closing=结尾'),
  snapshots: tab(
    t('Snapshots', '快照'),
    'Date=日期, KR ID=编号, Value=数值, Confidence=信心, Self status=自评, Blocker=障碍, Note=备注, Support needed=所需支持, By=填报人, Received=接收时间',
  ),
  proposals: tab(
    t('Proposals', '提案'),
    'Proposal ID=提案编号, Date=日期, Unit=组织, Answers=回应, Objective ID=目标编号, Objective=目标, Key results=关键结果, Alignment score=关联度评分, Resources=资源需求, Idea=创意, Decision=决定, Decided on=决定日, Decided by=决定人, Reason=理由',
  ),
  reviews: tab(
    t('Reviews', '复盘'),
    'KR ID=编号, Opened at=开启时间, Responded at=响应时间, Started at=启动时间, Closed at=关闭时间, Measure=措施, Outcome=结果, By=负责人',
  ),
  support: tab(
    t('Support', '支援'),
    'Support ID=支援编号, Date=日期, KR ID=编号, Kind=类别, Request=需求, Decision=决定, From unit=支援方, Decided on=决定日, Decided by=决定人, Reason=理由',
  ),
  signals: tab(
    t('Signals', '情报'),
    'Signal ID=情报编号, At=时间, By=上报人, What=内容, Where=地点, Effect=影响, Acknowledged at=确认时间, Acknowledged by=确认人, Linked to=关联',
  ),
  microOkrs: tab(
    t('Micro-OKRs', '微OKR'),
    'Micro-OKR ID=编号, Email=邮箱, Goal=目标, Steps=步骤, Start=开始, Due=截止, Points=积分, Confirmed on=确认日, Confirmed by=确认人',
  ),
  rewards: tab(t('Rewards', '兑换'), 'Reward ID=编号, Reward=奖励, Points=积分, Stock=库存'),
  points: tab(t('Points', '积分'), 'Date=日期, Email=邮箱, Change=变动, Reason=理由, Reward ID=兑换编号'),
  adjustments: tab(
    t('Adjustments', '调整'),
    'At=时间, KR ID=编号, Field=字段, Before=原值, After=新值, By=调整人, Reason=理由',
  ),
  playbooks: tab(
    t('Playbooks', '打法库'),
    'Playbook ID=打法编号, Metric=指标, KR ID=编号, Measure=措施, Before=之前, After=之后, Reused=复用次数',
  ),
} satisfies Record<string, TabHeading>;
