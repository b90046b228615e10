// Takes a key and a language; gives the words of the user interface. Never holds messages about faults (form/messages.ts)
// nor tab and column names (sheet/).
import { fill } from '../model/fill.ts';
import type { Language } from '../model/plan.ts';
import { boardWords } from './words-board.ts';
import { formWords } from './words-form.ts';
import { pageWords } from './words-page.ts';
import { processWords } from './words-process.ts';

/** Design §2's words and their fixed translations. */
const thingWords = {
  cycle: { en: 'Cycle', zh: '周期' },
  unit: { en: 'Unit', zh: '组织' },
  objective: { en: 'Objective', zh: '目标' },
  keyResult: { en: 'Key result', zh: '关键结果' },
  keyResults: { en: 'Key results', zh: '关键结果' },
  plan: { en: 'Plan', zh: '计划' },
  snapshot: { en: 'Snapshot', zh: '快照' },
  snapshots: { en: 'Snapshots', zh: '快照' },
  attained: { en: 'Attained', zh: '完成' },
  deviation: { en: 'Deviation', zh: '偏离' },
  confidence: { en: 'Confidence', zh: '信心' },
  forecast: { en: 'Forecast', zh: '预测' },
  board: { en: 'Board', zh: '看板' },
  review: { en: 'Review', zh: '复盘' },
  reviews: { en: 'Reviews', zh: '复盘' },
  support: { en: 'Support', zh: '支援' },
  signal: { en: 'Signal', zh: '情报' },
  signals: { en: 'Signals', zh: '情报' },
  adjustments: { en: 'Adjustments', zh: '调整' },
  owner: { en: 'Owner', zh: '负责人' },
  lead: { en: 'Lead', zh: '负责人' },
  value: { en: 'Value', zh: '数值' },
  date: { en: 'Date', zh: '日期' },
  status: { en: 'Status', zh: '状态' },
  blocker: { en: 'Blocker', zh: '障碍' },
  note: { en: 'Note', zh: '备注' },
  coverage: { en: 'Coverage', zh: '覆盖率' },
} as const;

/** Status names; on a screen never without their shape. */
const statusWords = {
  red: { en: 'Red', zh: '红灯' },
  amber: { en: 'Amber', zh: '黄灯' },
  green: { en: 'Green', zh: '绿灯' },
  none: { en: 'No report', zh: '未填报' },
  'on track': { en: 'On track', zh: '顺利' },
  'at risk': { en: 'At risk', zh: '有风险' },
  'off track': { en: 'Off track', zh: '偏离' },
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  people: { en: 'People', zh: '人员' },
  budget: { en: 'Budget', zh: '预算' },
  supply: { en: 'Supply', zh: '物资' },
  decision: { en: 'Decision', zh: '决策' },
  open: { en: 'Open', zh: '待回应' },
  responded: { en: 'Answered', zh: '已回应' },
  started: { en: 'Started', zh: '已启动' },
  closed: { en: 'Closed', zh: '已关闭' },
  effective: { en: 'Effective', zh: '有效' },
  partly: { en: 'Partly effective', zh: '部分有效' },
  not: { en: 'Not effective', zh: '无效' },
  granted: { en: 'Granted', zh: '已批准' },
  lent: { en: 'Lent', zh: '已调借' },
  declined: { en: 'Declined', zh: '未批准' },
} as const;

export const words = {
  ...thingWords,
  ...statusWords,
  ...formWords,
  ...boardWords,
  ...pageWords,
  ...processWords,
} as const;

export type Word = keyof typeof words;

/** The word in a language, each `{name}` in it replaced by its part. A part left out stays visible as `{name}`: a fault to be seen, not hidden. */
export function say(language: Language, word: Word, parts: Record<string, string | number> = {}): string {
  return fill(words[word][language], parts);
}
