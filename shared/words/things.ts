// What the things of docs/design.md §2 are called, once for every surface. Never a sentence about one.
import type { Words } from './say.ts';

/** Design §2's words and their fixed translations. */
export const thingWords = {
  cycle: ['Cycle', '周期'],
  unit: ['Unit', '组织'],
  objective: ['Objective', '目标'],
  keyResult: ['Key result', '关键结果'],
  keyResults: ['Key results', '关键结果'],
  plan: ['Plan', '计划'],
  snapshot: ['Snapshot', '快照'],
  snapshots: ['Snapshots', '快照'],
  attained: ['Attained', '完成'],
  deviation: ['Deviation', '偏离度'],
  confidence: ['Confidence', '信心'],
  forecast: ['Forecast', '预测'],
  board: ['Board', '看板'],
  review: ['Review', '复盘'],
  reviews: ['Reviews', '复盘'],
  support: ['Support', '支援'],
  signal: ['Signal', '情报'],
  signals: ['Signals', '情报'],
  adjustments: ['Adjustments', '调整'],
  owner: ['Owner', '负责人'],
  lead: ['Lead', '负责人'],
  value: ['Value', '数值'],
  date: ['Date', '日期'],
  status: ['Status', '状态'],
  blocker: ['Blocker', '障碍'],
  note: ['Note', '备注'],
  coverage: ['Coverage', '覆盖率'],
} as const satisfies Words;
