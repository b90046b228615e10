// The keys of the Settings tab (design §5): each with its Chinese name, kind, default and bounds on one line.
// Never reads a cell.
import { BOUNDS } from '../../model/bounds.ts';
import type { Language, Settings } from '../../model/plan.ts';
import type { Weekday } from '../../model/time.ts';
import { percentCell } from './percent-cell.ts';
import { wordFor } from './words.ts';

type SettingKind =
  | 'line'
  | 'language'
  | 'zone'
  | 'day'
  | 'moment'
  | 'time'
  | 'weekday'
  | 'share'
  | 'whole'
  | 'holidays';

export interface SettingSpec {
  field: keyof Settings;
  key: string;
  zh: string;
  kind: SettingKind;
  /** What a blank cell means; '' or null for nothing. */
  standard: Settings[keyof Settings];
  /** Of a whole number. */
  bounds: { low: number; high: number };
}

const setting = <Field extends keyof Settings>(
  field: Field,
  key: string,
  zh: string,
  kind: SettingKind,
  standard: Settings[Field],
  bounds: SettingSpec['bounds'] = { low: 0, high: BOUNDS.number },
): SettingSpec => ({ field, key, zh, kind, standard, bounds });

export const SETTING_KEYS: readonly SettingSpec[] = [
  setting('workspace', 'Workspace', '工作区', 'line', ''),
  setting('language', 'Language', '语言', 'language', 'en'),
  // Its default follows the language: Asia/Shanghai for zh, else UTC.
  setting('timeZone', 'Time zone', '时区', 'zone', ''),
  setting('cycle', 'Cycle', '周期', 'line', ''),
  setting('cycleStart', 'Cycle start', '周期开始', 'day', ''),
  setting('cycleEnd', 'Cycle end', '周期结束', 'day', ''),
  setting('snapshotEveryWeeks', 'Snapshot every weeks', '快照间隔周数', 'whole', 2, BOUNDS.weeks),
  setting('snapshotDay', 'Snapshot day', '快照日', 'weekday', 5),
  setting('snapshotDueTime', 'Snapshot due time', '快照截止时刻', 'time', '12:00'),
  setting('reminderHoursBefore', 'Reminder hours before', '提前提醒小时', 'whole', 24, BOUNDS.hours),
  setting('nudgeHoursAfter', 'Nudge hours after', '催报小时', 'whole', 4, BOUNDS.hours),
  setting('digestDay', 'Digest day', '周报日', 'weekday', 1),
  setting('digestTime', 'Digest time', '周报时刻', 'time', '08:00'),
  setting('amberAbove', 'Amber above', '黄灯阈值', 'share', 0.15),
  setting('redAbove', 'Red above', '红灯阈值', 'share', 0.4),
  setting('openingPlan', 'Opening plan', '起步计划', 'share', 0.2),
  setting('reviewAbove', 'Review above', '复盘阈值', 'share', 0.15),
  setting('responseHours', 'Response hours', '响应小时', 'whole', 72, BOUNDS.hours),
  setting('signalHours', 'Signal hours', '情报小时', 'whole', 24, BOUNDS.hours),
  setting('proposalWorkingDays', 'Proposal working days', '提案工作日', 'whole', 5, BOUNDS.workingDays),
  setting('keepYears', 'Keep years', '保留年数', 'whole', 2, BOUNDS.keepYears),
  setting('decodingMeeting', 'Decoding meeting', '解码会', 'moment', null),
  setting('holidays', 'Holidays', '节假日', 'holidays', null),
];

/** What holds where no cell says otherwise. */
export const defaultSettings = (): Settings =>
  Object.fromEntries(SETTING_KEYS.map(({ field, standard }) => [field, standard])) as unknown as Settings;

/** A setting as a person would type it; '' for blank. */
export function settingText(kind: SettingKind, value: Settings[keyof Settings], language: Language): string {
  if (value === null) return '';
  if (typeof value === 'object')
    return [...(value.calendar === null ? [] : [value.calendar]), ...value.days].join('; ');
  if (kind === 'weekday') return wordFor('weekday', value as Weekday, language);
  if (kind === 'moment') return String(value).replace('T', ' ');
  return kind === 'share' ? percentCell(Number(value)) : String(value);
}

/** A setting's default as a person would type it; '' for blank. */
export const defaultText = ({ kind, standard }: SettingSpec, language: Language): string =>
  settingText(kind, standard, language);
