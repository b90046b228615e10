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
    'Of mails and pages: en or zh; People may say another for a person.',
    '邮件和页面的语言：en 或 zh；“人员”表可为个人另设。',
  ],
  timeZone: [
    'Default UTC, for zh Asia/Shanghai. All days and hours count in it.',
    '默认：UTC，语言为 zh 时为 Asia/Shanghai。所有日期和时刻按此时区计算。',
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
    'Hours before the due time when whoever has not reported is reminded.',
    '截止前多少小时提醒尚未填报的人。',
  ],
  nudgeHoursAfter: [
    'Hours after the due time when whoever has not reported is asked again.',
    '截止后多少小时再次提醒尚未填报的人。',
  ],
  digestDay: ['Weekday of the weekly digest to leads.', '每周几向各级负责人发送周报。'],
  digestTime: ['When the weekly digest goes out.', '周报的发送时刻。'],
  amberAbove: [
    'Amber where a key result is behind its plan by more than this share.',
    '关键结果落后当前计划超过此比例时为黄灯。',
  ],
  redAbove: [
    'Red where it is behind by more than this, once “Opening plan” is passed.',
    '落后超过此比例时为红灯（计划已超过“起步计划”之后）。',
  ],
  openingPlan: [
    'While the plan is below this share amber is the worst: too early to tell.',
    '当前计划低于此比例时最差只到黄灯：起步阶段，尚难判断。',
  ],
  reviewAbove: [
    'A review opens where a key result is behind by more than this share.',
    '关键结果落后计划超过此比例时开启复盘。',
  ],
  responseHours: [
    'Hours to answer a review or a proposal; then the lead above is told.',
    '复盘和提案须在多少小时内响应，逾期告知上一级负责人。',
  ],
  signalHours: [
    'Hours within which a signal from the front line is acknowledged.',
    '一线情报须在多少小时内得到确认。',
  ],
  proposalWorkingDays: [
    'Working days for proposals, counted from the decoding meeting.',
    '解码会后，各组织须在多少个工作日内提交提案。',
  ],
  keepYears: ['Years after its end when a past cycle is deleted.', '过往周期在结束多少年后删除。'],
  decodingMeeting: [
    'Default none. When leads meet on the battles of the cycle, such as 2026-01-05 09:30.',
    '默认：无。负责人讨论本周期战役的会议时间，如 2026-01-05 09:30。',
  ],
  holidays: [
    'Default none. CN (China’s holidays) or days, parted by “;”: a snapshot day on one moves ahead.',
    '默认：无。CN（中国法定节假日）或日期，以“；”分隔；遇假日的快照日提前。',
  ],
  withDefault: ['Default {value}. {about}', '默认：{value}。{about}'],
} as const satisfies Record<keyof Settings | 'withDefault', Pair>;
