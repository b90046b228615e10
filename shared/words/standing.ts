// The words for where a result, a review or a request stands. On a screen a status never stands without its
// shape.
import type { Words } from './say.ts';

export const standingWords = {
  red: ['Red', '红灯'],
  amber: ['Amber', '黄灯'],
  green: ['Green', '绿灯'],
  none: ['No report', '未填报'],
  'on track': ['On track', '顺利'],
  'at risk': ['At risk', '有风险'],
  'off track': ['Off track', '偏离'],
  yes: ['Yes', '是'],
  no: ['No', '否'],
  people: ['People', '人员'],
  budget: ['Budget', '预算'],
  supply: ['Supply', '物资'],
  decision: ['Decision', '决策'],
  open: ['Open', '待响应'],
  responded: ['Answered', '已响应'],
  started: ['Started', '已启动'],
  closed: ['Closed', '已关闭'],
  effective: ['Effective', '有效'],
  partly: ['Partly effective', '部分有效'],
  not: ['Not effective', '无效'],
  granted: ['Granted', '已批准'],
  lent: ['Lent', '借调'],
  declined: ['Declined', '未批准'],
  noReports: ['No reports yet', '尚无填报'],
  onPlan: ['on plan', '与计划一致'],
  behind: ['{share} behind plan', '落后计划 {share}'],
  ahead: ['{share} ahead of plan', '领先计划 {share}'],
  attainedOfPlan: ['{attained} attained, {planned} planned', '完成 {attained}，计划 {planned}'],
  trendOf: [
    'Trend: {from} to {to}, now {attained}, plan {planned}',
    '走势：{from} 至 {to}，现完成 {attained}，计划 {planned}',
  ],
} as const satisfies Words;
