// Takes nothing; gives the keys of the Settings tab in both languages with their kinds and defaults (design §5).
// Never reads a cell.
import type { Settings } from '../../model/plan.ts';

export type SettingKind =
  | 'line'
  | 'language'
  | 'zone'
  | 'day'
  | 'moment'
  | 'time'
  | 'weekday'
  | 'share'
  | 'whole'
  | 'hours'
  | 'holidays';

export interface SettingSpec {
  field: keyof Settings;
  key: string;
  zh: string;
  kind: SettingKind;
  /** As a person would type it; '' for blank. */
  initial: string;
}

const spec = (
  field: keyof Settings,
  key: string,
  zh: string,
  kind: SettingKind,
  initial = '',
): SettingSpec => ({
  field,
  key,
  zh,
  kind,
  initial,
});

export const SETTING_KEYS: readonly SettingSpec[] = [
  spec('workspace', 'Workspace', '工作区', 'line'),
  spec('language', 'Language', '语言', 'language', 'en'),
  // Its default follows the language: Asia/Shanghai for zh, else UTC.
  spec('timeZone', 'Time zone', '时区', 'zone'),
  spec('cycle', 'Cycle', '周期', 'line'),
  spec('cycleStart', 'Cycle start', '周期开始', 'day'),
  spec('cycleEnd', 'Cycle end', '周期结束', 'day'),
  spec('snapshotEveryWeeks', 'Snapshot every weeks', '快照间隔周数', 'whole', '2'),
  spec('snapshotDay', 'Snapshot day', '快照日', 'weekday', 'Friday'),
  spec('snapshotDueTime', 'Snapshot due time', '快照截止时刻', 'time', '12:00'),
  spec('reminderHoursBefore', 'Reminder hours before', '提前提醒小时', 'hours', '24'),
  spec('nudgeHoursAfter', 'Nudge hours after', '催报小时', 'hours', '4'),
  spec('digestDay', 'Digest day', '周报日', 'weekday', 'Monday'),
  spec('digestTime', 'Digest time', '周报时刻', 'time', '08:00'),
  spec('amberAbove', 'Amber above', '黄灯阈值', 'share', '15%'),
  spec('redAbove', 'Red above', '红灯阈值', 'share', '40%'),
  spec('openingPlan', 'Opening plan', '起步计划', 'share', '20%'),
  spec('reviewAbove', 'Review above', '复盘阈值', 'share', '15%'),
  spec('responseHours', 'Response hours', '响应小时', 'hours', '72'),
  spec('signalHours', 'Signal hours', '情报小时', 'hours', '24'),
  spec('proposalWorkingDays', 'Proposal working days', '提案工作日', 'whole', '5'),
  spec('decodingMeeting', 'Decoding meeting', '解码会', 'moment'),
  spec('holidays', 'Holidays', '节假日', 'holidays'),
];
