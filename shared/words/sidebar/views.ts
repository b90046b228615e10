// What the views of the sidebar are called, and the sentence that each opens with.
import { MICRO_OKR_DAYS } from '../../calendar/micro-okr.ts';
import type { Words } from '../say.ts';

export const viewWords = {
  start: ['Start', '开始'],
  import: ['Import', '导入'],
  export: ['Export', '导出'],
  check: ['Check', '检查'],
  report: ['Report', '填报'],
  objective: ['New objective', '新目标'],
  review: ['Reviews', '复盘'],
  support: ['Support', '支援'],
  signal: ['Signals', '情报'],
  proposal: ['Proposals', '提案'],
  microOkr: ['Micro-OKRs', '微OKR'],
  forms: ['Forms', '表单'],
  customise: ['Customise', '自定义'],
  tabForm: ['Form of this tab', '用本表生成表单'],
  groups: ['Groups', '群组'],
  groupsLead: [
    'A unit’s group in WeCom, Feishu, DingTalk, Slack, Google Chat or Teams gets what concerns it. Admins set it up on a page of its own, so that no robot’s address stands in a cell.',
    '组织在企业微信、飞书、钉钉、Slack、Google Chat 或 Teams 的群可接收与其有关的动态。由管理员在单独的页面设置，机器人地址不会写入单元格。',
  ],
  openGroups: ['Open Groups', '打开群组页面'],
  settings: ['Add-on settings', '插件设置'],
  leadReview: [
    'Where a result is off plan: answer, start a change, close it with what came of it.',
    '偏离计划的关键结果：响应、启动调整、以结果关闭。',
  ],
  leadSupport: [
    'Ask for people, budget, supply or a decision; whoever can grant it is told at once.',
    '请求人员、预算、物资或决策，能批准的人会立即收到。',
  ],
  leadSignal: [
    'What you have seen in the market. Headquarters hears of it at once.',
    '您在市场上看到的情况，总部会立即收到。',
  ],
  leadProposal: ['Your unit’s own answer to an objective of headquarters.', '本组织对总部目标的回应。'],
  leadMicroOkr: [
    `Your own goal for ${MICRO_OKR_DAYS} days. It counts in no result; reached, it earns points.`,
    `您自己的 ${MICRO_OKR_DAYS} 天成长目标，不计入任何业绩；达成可得积分。`,
  ],
  leadForms: [
    'Forms of your company. What is missing? Propose a field or a form.',
    '公司自建的表单。缺少什么？可提议新的字段或表单。',
  ],
  leadObjective: [
    'Written into the tabs Objectives and Key results; live once somebody publishes it.',
    '将写入“目标”和“关键结果”两张表，发布后生效。',
  ],
} as const satisfies Words;
