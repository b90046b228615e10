// Headquarters' battles of the quarter and their key results.
// Never holds a region's part.

import { course } from './courses.ts';
import { mail } from './people.ts';
import { type KeyResultSource, type ObjectiveSource, t } from './types.ts';

// biome-ignore format: a table, one row a line
export const hqObjectives: ObjectiveSource[] = [
  {
    id: 'O-HQ-1',
    unit: 'HQ',
    text: t('Win the premium battle: raise premium market share to 18 %', '打赢高端战役：高端产品市占率提升至18%'),
    alignedTo: '',
    weight: 50,
    notes: t(
      'Joint experience days with local gyms, so that people try the premium line where they train (Chen Weihua, SC)',
      '联合本地健身房做跨界体验日，让顾客在锻炼现场试用高端线（陈伟华，SC）',
    ),
  },
  {
    id: 'O-HQ-2',
    unit: 'HQ',
    text: t('Grow premium sales with new customers and with members', '新客与会员双轮带动高端产品销量'),
    alignedTo: '',
    weight: 30,
  },
  {
    id: 'O-HQ-3',
    unit: 'HQ',
    text: t('Keep our key people and let them grow', '留住骨干，让人成长'),
    alignedTo: '',
    weight: 20,
  },
];

// biome-ignore format: a table, one row a line
export const hqKeyResults: KeyResultSource[] = [
  { id: 'KR-HQ-1-1', objective: 'O-HQ-1', text: t('Premium market share from 12 % to 18 %', '高端产品市占率由12%提升至18%'), metric: 'M-SHARE', type: 'increase', baseline: 0.12, target: 0.18, percent: true, decimals: 2, weight: 40, owner: mail('he.jian'), course: { paces: [0.9, 0.88, 0.89, 0.92, 0.95, 0.96, 0.97] } },
  {
    id: 'KR-HQ-1-2', objective: 'O-HQ-1', text: t('8 flagship stores remodelled', '完成8场标杆门店改造'), metric: 'M-FLAG', type: 'increase', baseline: 0, target: 8, weight: 20, owner: mail('xie.gang'),
    plan: [['2025-01-10', 0], ['2025-01-24', 1], ['2025-02-07', 2], ['2025-02-21', 4], ['2025-03-07', 6], ['2025-03-21', 7]],
    course: { values: [['2025-01-10', 0], ['2025-01-24', 1], ['2025-02-07', 1], ['2025-02-21', 3], ['2025-03-07', 6], ['2025-03-21', 7], ['2025-03-31', 8]], cause: 'works' },
  },
  { id: 'KR-HQ-1-3', objective: 'O-HQ-1', text: t('50 professional guides trained and certified', '培训认证50名专业导购'), metric: 'M-CERT', type: 'increase', baseline: 0, target: 50, weight: 20, owner: mail('song.yun'), course: { values: [['2025-01-10', 5], ['2025-01-24', 13], ['2025-02-07', 20], ['2025-02-21', 29], ['2025-03-07', 38], ['2025-03-21', 47], ['2025-03-31', 52]] } },
  { id: 'KR-HQ-1-4', objective: 'O-HQ-1', text: t('Exclusive member benefit pack online', '上线专属会员权益包'), metric: 'M-PACK', type: 'yes-no', weight: 20, owner: mail('qiu.lan'), due: '2025-02-28', course: { values: [['2025-01-10', 0], ['2025-01-24', 0], ['2025-02-07', 0], ['2025-02-21', 0], ['2025-02-28', 1]] } },
  { id: 'KR-HQ-2-1', objective: 'O-HQ-2', text: t('Premium sales up 20 % quarter on quarter', '高端产品销量环比增长20%'), metric: 'M-PREM', type: 'increase', baseline: 0, target: 0.2, percent: true, decimals: 2, weight: 40, owner: mail('he.jian'), course: { paces: [0.61, 0.86, 0.87, 0.92, 0.96, 0.99, 1.01], cause: 'demo' } },
  { id: 'KR-HQ-2-2', objective: 'O-HQ-2', text: t('New-customer conversion from 8 % to 10 %', '新客转化率由8%提升至10%'), metric: 'M-NEW', type: 'increase', baseline: 0.08, target: 0.1, percent: true, decimals: 2, weight: 30, owner: mail('du.min'), course: course.steady },
  { id: 'KR-HQ-2-3', objective: 'O-HQ-2', text: t('Repeat purchase from 310 to 360 yuan a member', '老客复购额由310元提升至360元'), metric: 'M-REPEAT', type: 'increase', baseline: 310, target: 360, decimals: 1, weight: 30, owner: mail('qiu.lan'), course: course.late },
  { id: 'KR-HQ-3-1', objective: 'O-HQ-3', text: t('No more than 4 % of key people leave', '骨干流失率不超过4%'), metric: 'M-LEAVE', type: 'maintain', high: 0.04, percent: true, weight: 50, owner: mail('song.yun'), course: { values: [['2025-01-10', 0.011], ['2025-01-24', 0.018], ['2025-02-07', 0.031], ['2025-02-21', 0.034], ['2025-03-07', 0.034], ['2025-03-21', 0.037], ['2025-03-31', 0.037]] } },
  { id: 'KR-HQ-3-2', objective: 'O-HQ-3', text: t('90 % of guides pass all short-video levels', '90%的导购通过全部短视频关卡'), metric: 'M-LEVEL', type: 'increase', baseline: 0, target: 0.9, percent: true, decimals: 1, weight: 50, owner: mail('pan.rui'), start: '2025-01-13', course: course.strong },
];
