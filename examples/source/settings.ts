// Takes a workspace's name; gives its Settings rows for the first quarter of 2025.
// Never holds a threshold that differs from the product's default without saying why.
import { type SourceCell, type Text, t } from './types.ts';
import { word } from './words.ts';

export const cycle = { start: '2025-01-01', end: '2025-03-31' };

/**
 * The snapshot days of the cycle (design §6, with Chinese holidays); the test compares them with the rule.
 */
export const snapshotDays = [
  '2025-01-10',
  '2025-01-24',
  '2025-02-07',
  '2025-02-21',
  '2025-03-07',
  '2025-03-21',
  '2025-03-31',
];

export const settingsOf = (workspace: Text): [Text, SourceCell][] => [
  [t('Workspace', '工作区'), workspace],
  [t('Language', '语言'), t('en', 'zh')],
  [t('Time zone', '时区'), 'Asia/Shanghai'],
  [t('Cycle', '周期'), '2025 Q1'],
  [t('Cycle start', '周期开始'), cycle.start],
  [t('Cycle end', '周期结束'), cycle.end],
  [t('Snapshot every weeks', '快照间隔周数'), 2],
  [t('Snapshot day', '快照日'), word.friday],
  [t('Snapshot due time', '快照截止时刻'), '12:00'],
  [t('Reminder hours before', '提前提醒小时'), 24],
  [t('Nudge hours after', '催报小时'), 4],
  [t('Digest day', '周报日'), word.monday],
  [t('Digest time', '周报时刻'), '08:00'],
  [t('Amber above', '黄灯阈值'), '15%'],
  [t('Red above', '红灯阈值'), '40%'],
  [t('Opening plan', '起步计划'), '20%'],
  [t('Review above', '复盘阈值'), '15%'],
  [t('Response hours', '响应小时'), 72],
  [t('Signal hours', '情报小时'), 24],
  [t('Proposal working days', '提案工作日'), 5],
  [t('Decoding meeting', '解码会'), '2025-01-02 09:30'],
  [t('Holidays', '节假日'), 'CN'],
];
