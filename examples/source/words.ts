// Takes nothing; gives the words that the workbooks' cells choose from, in both languages: posts, levels, values.
// Never holds headings: those are headings.ts.
import { t } from '../build/types.ts';

export const level = {
  hq: t('HQ', '总部'),
  region: t('Region', '大区'),
  city: t('City team', '城市团队'),
  shop: t('Shop', '门店'),
};

export const post = {
  coo: t('COO', '运营总监'),
  hr: t('HR director', 'HR总监'),
  expert: t('Product expert', '产品专家'),
  works: t('Store works lead', '门店工程负责人'),
  analyst: t('Operations analyst', '运营分析'),
  member: t('Member programme manager', '会员项目经理'),
  region: t('Region lead', '大区经理'),
  city: t('City manager', '城市经理'),
  manager: t('Shop manager', '店长'),
  guide: t('Shop guide', '导购'),
  crew: t('Crew foreman', '施工队长'),
};

export const word = {
  admin: t('admin', '管理员'),
  member: t('member', '成员'),
  increase: t('increase', '增加'),
  decrease: t('decrease', '减少'),
  maintain: t('maintain', '保持'),
  milestone: t('milestone', '里程碑'),
  'yes-no': t('yes-no', '是否'),
  yes: t('yes', '是'),
  no: t('no', '否'),
  onTrack: t('on track', '顺利'),
  atRisk: t('at risk', '有风险'),
  offTrack: t('off track', '偏离'),
  friday: t('Friday', '周五'),
  monday: t('Monday', '周一'),
  adopted: t('adopted', '采纳'),
  returned: t('returned', '退回'),
  effective: t('effective', '有效'),
  partly: t('partly', '部分有效'),
  not: t('not', '无效'),
  people: t('people', '人员'),
  budget: t('budget', '预算'),
  supply: t('supply', '物资'),
  decision: t('decision', '决策'),
  granted: t('granted', '已批准'),
  lent: t('lent', '借调'),
  declined: t('declined', '未批准'),
  target: t('target', '目标值'),
  weight: t('weight', '权重'),
  plan: t('plan', '计划'),
} as const;
