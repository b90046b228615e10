// What each key of the Settings tab does, for the column beside it. Never a default: that stands on the key's
// line in shared/sheet/table/setting-keys.ts.
import type { Settings } from '../../model/plan.ts';
import type { Pair } from '../say.ts';

export const settingWords = {
  workspace: [
    'Name of the company or team: in every mail, on every page.',
    '公司或团队的名称，显示在所有邮件和页面上。',
  ],
  language: [
    'Of mails and pages, for whoever has none in People: en or zh.',
    '邮件和页面的语言：en 或 zh；“人员”表可为个人另设。',
  ],
  timeZone: [
    'In which all days and hours count. Default: Asia/Shanghai where the language is zh, else UTC.',
    '所有日期和时刻按此时区计算。默认：语言为 zh 时 Asia/Shanghai，否则 UTC。',
  ],
  cycle: ['Name of the cycle, such as 2026 Q1.', '周期的名称，如 2026 Q1。'],
  cycleStart: ['First day of the cycle. Needed.', '周期的第一天，必填。'],
  cycleEnd: ['Last day of the cycle, a snapshot day too. Needed.', '周期的最后一天，当天也是快照日，必填。'],
  snapshotEveryWeeks: ['How many weeks from one snapshot day to the next.', '每隔几周填报一次快照。'],
  snapshotDay: [
    'Weekday on which everybody reports on their key results.',
    '每位负责人填报关键结果进展的星期几。',
  ],
  snapshotDueTime: [
    'Until when on a snapshot day a report is in time.',
    '快照日当天的填报截止时刻，此前提交算按时。',
  ],
  reminderHoursBefore: [
    'How long before the due time whoever has not reported is reminded.',
    '截止前多少小时提醒尚未填报的人。',
  ],
  nudgeHoursAfter: [
    'How long after the due time whoever has not reported is asked once more.',
    '截止后多少小时再次提醒尚未填报的人。',
  ],
  digestDay: ['Weekday of the weekly digest to leads.', '每周几向各级负责人发送周报。'],
  digestTime: ['When the weekly digest goes out.', '周报的发送时刻。'],
  amberAbove: [
    'Amber where a key result is behind its plan to date by more than this share.',
    '关键结果落后当前计划超过此比例时为黄灯。',
  ],
  redAbove: [
    'Red where it is behind by more than this share, once the plan is beyond “Opening plan”.',
    '落后超过此比例时为红灯（计划已超过“起步计划”之后）。',
  ],
  openingPlan: [
    'While the plan to date is below this share, amber is the worst: too early to tell.',
    '当前计划低于此比例时最差只到黄灯：起步阶段，尚难判断。',
  ],
  reviewAbove: [
    'A review opens where a key result is behind its plan by more than this share.',
    '关键结果落后计划超过此比例时开启复盘。',
  ],
  responseHours: [
    'Within how many hours a review or a proposal is answered; after that the lead above is told.',
    '复盘和提案须在多少小时内响应，逾期告知上一级负责人。',
  ],
  signalHours: [
    'Within how many hours somebody acknowledges a signal from the front line.',
    '一线情报须在多少小时内得到确认。',
  ],
  proposalWorkingDays: [
    'Working days that units have after the decoding meeting for their proposals.',
    '解码会后，各组织须在多少个工作日内提交提案。',
  ],
  keepYears: ['Years after its end when a past cycle is deleted.', '过往周期在结束多少年后删除。'],
  decodingMeeting: [
    'Day and hour of the meeting on the battles of the cycle, such as 2026-01-05 09:30; leads are invited. Default: none.',
    '讨论本周期战役的会议时间，如 2026-01-05 09:30；届时邀请各级负责人。默认：无。',
  ],
  holidays: [
    'CN for China’s public holidays, or days separated by semicolons: a snapshot day on one moves to the working day before. Default: none.',
    'CN 表示中国法定节假日，也可填写日期（以分号分隔）；遇假日的快照日提前到上一个工作日。默认：无。',
  ],
  withDefault: ['{about} Default: {value}.', '{about}默认：{value}。'],
} as const satisfies Record<keyof Settings | 'withDefault', Pair>;

export const settingWord = (name: keyof typeof settingWords): Pair => settingWords[name];
