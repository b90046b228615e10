// The words that the workbooks' cells choose from, in both languages: posts, levels, values.
// Never holds headings: those are headings.ts.
import { type ChoiceName, type ChoiceValue, wordFor } from '../../shared/sheet/table/words.ts';
import { type Text, t } from './types.ts';

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

/** A choice's word in both languages, from the product's own table. */
const choice = <Name extends ChoiceName>(name: Name, value: ChoiceValue<Name>): Text =>
  t(wordFor(name, value, 'en'), wordFor(name, value, 'zh'));

export const fieldType = (type: ChoiceValue<'field'>): Text => choice('field', type);

export const word = {
  admin: choice('role', 'admin'),
  member: choice('role', 'member'),
  increase: choice('type', 'increase'),
  decrease: choice('type', 'decrease'),
  maintain: choice('type', 'maintain'),
  milestone: choice('type', 'milestone'),
  'yes-no': choice('type', 'yes-no'),
  yes: choice('yesNo', true),
  no: choice('yesNo', false),
  onTrack: choice('selfStatus', 'on track'),
  atRisk: choice('selfStatus', 'at risk'),
  offTrack: choice('selfStatus', 'off track'),
  friday: choice('weekday', 5),
  monday: choice('weekday', 1),
  adopted: choice('proposalDecision', 'adopted'),
  returned: choice('proposalDecision', 'returned'),
  effective: choice('outcome', 'effective'),
  partly: choice('outcome', 'partly'),
  people: choice('supportKind', 'people'),
  budget: choice('supportKind', 'budget'),
  supply: choice('supportKind', 'supply'),
  decision: choice('supportKind', 'decision'),
  granted: choice('supportDecision', 'granted'),
  lent: choice('supportDecision', 'lent'),
  declined: choice('supportDecision', 'declined'),
  target: choice('adjustedField', 'target'),
  weight: choice('adjustedField', 'weight'),
} as const;
