// The three regions' objectives and key results, aligned to headquarters' key results.
// Never holds a city's part. Objectives 4 came from the regions' own proposals (proposals.ts).

import { course } from './courses.ts';
import { leadOf, mail } from './people.ts';
import { type KeyResultSource, type ObjectiveSource, type Text, t } from './types.ts';

const objective = (id: string, alignedTo: string, weight: number, text: Text): ObjectiveSource => ({
  id,
  unit: id.split('-')[1] ?? '',
  text,
  alignedTo,
  weight,
});

// biome-ignore format: a table, one row a line
export const regionObjectives: ObjectiveSource[] = [
  objective('O-EC-1', 'KR-HQ-2-1', 40, t('Break through with the premium line in East China', '华东高端线突围')),
  objective('O-EC-2', 'KR-HQ-1-3', 30, t('Guides who can show premium in a scene of daily life', '让导购会讲场景、懂演示')),
  objective('O-EC-3', 'KR-HQ-2-2', 20, t('Turn first visits into first purchases', '把首次到店变成首次成交')),
  objective('O-EC-4', 'KR-HQ-1-4', 10, t('Answer community group buying with member bundles', '用会员组合装应对社区团购低价')),
  objective('O-SC-1', 'KR-HQ-2-1', 30, t('Get the premium line moving in South China', '让华南高端线动起来')),
  objective('O-SC-2', 'KR-HQ-2-3', 30, t('Members come back more often', '让老客更常回来')),
  objective('O-SC-3', 'KR-HQ-1-4', 15, t('The benefit pack is known to every member', '让每位会员知道权益包')),
  objective('O-SC-4', 'KR-HQ-1-1', 15, t('Try premium where people train: joint days with gyms', '在健身现场体验高端线：跨界体验日')),
  objective('O-SC-5', 'KR-HQ-3-1', 10, t('Keep our experienced guides', '留住资深导购')),
  objective('O-NC-1', 'KR-HQ-1-2', 40, t('Flagship stores of North China open on time', '华北标杆门店按期开业')),
  objective('O-NC-2', 'KR-HQ-2-1', 35, t('Premium growth while stores are rebuilt', '边改造边增长高端线')),
  objective('O-NC-3', 'KR-HQ-3-2', 15, t('Every guide passes the short-video levels', '人人通过短视频闯关')),
  objective('O-NC-4', 'KR-HQ-2-1', 10, t('Keep selling premium in front of the building site', '工地门前不断档：快闪点卖高端')),
];

type Rest = Omit<KeyResultSource, 'id' | 'objective' | 'owner' | 'text' | 'metric'> & { owner?: string };

const result = (id: string, metric: string, text: Text, rest: Rest): KeyResultSource => ({
  id,
  objective: id.replace('KR-', 'O-').replace(/-\d+$/, ''),
  text,
  metric,
  owner: leadOf[id.split('-')[1] ?? ''] ?? '',
  ...rest,
});

/**
 * docs/case.md: 38 % of plan on 10 January (1.52 % of 4 %), 107 % of the target in the end (26.75 % of 25 %).
 */
// biome-ignore format: a table, one row a line
const eastPremium: Rest = {
  type: 'increase', baseline: 0, target: 0.25, percent: true, decimals: 2, weight: 60,
  plan: [['2025-01-10', 0.04], ['2025-01-24', 0.08], ['2025-02-07', 0.11], ['2025-02-21', 0.15], ['2025-03-07', 0.19], ['2025-03-21', 0.225]],
  course: { values: [['2025-01-10', 0.0152], ['2025-01-24', 0.074], ['2025-02-07', 0.1145], ['2025-02-21', 0.1605], ['2025-03-07', 0.2074], ['2025-03-21', 0.2468], ['2025-03-31', 0.2675]], cause: 'demo' },
};

/** docs/case.md: logistics late, the crew lent by East China on 8 February, no collapse. */
// biome-ignore format: a table, one row a line
const northStores: Rest = {
  type: 'milestone', weight: 60, owner: mail('bai.song'),
  plan: [['2025-01-09', 0.1], ['2025-01-23', 0.25], ['2025-02-07', 0.4], ['2025-02-21', 0.6], ['2025-03-07', 0.75], ['2025-03-21', 0.9]],
  course: { values: [['2025-01-10', 0.1], ['2025-01-24', 0.15], ['2025-02-07', 0.15], ['2025-02-21', 0.54], ['2025-03-07', 0.73], ['2025-03-21', 0.9], ['2025-03-31', 1]], cause: 'works' },
};

const north = { paces: [0.9, 0.88, 0.52, 0.87, 0.93, 0.97, 1], cause: 'works' };

// biome-ignore format: a table, one row a line
export const regionKeyResults: KeyResultSource[] = [
  result('KR-EC-1-1', 'M-PREM', t('Premium sales up 25 % quarter on quarter', '高端产品销量环比增长25%'), eastPremium),
  result('KR-EC-1-2', 'M-TICKET', t('Average ticket from 186 to 200 yuan', '客单价由186元提升至200元'), { type: 'increase', baseline: 186, target: 200, decimals: 1, weight: 40, course: { values: [['2025-01-10', 187.5], ['2025-01-24', 189.6], ['2025-02-07', 192.4], ['2025-02-21', 195.5], ['2025-03-07', 199.2], ['2025-03-21', 203.1], ['2025-03-31', 205]] } }),
  result('KR-EC-2-1', 'M-CERT', t('24 guides certified', '认证24名导购'), { type: 'increase', baseline: 0, target: 24, weight: 50, course: { values: [['2025-01-10', 2], ['2025-01-24', 6], ['2025-02-07', 10], ['2025-02-21', 14], ['2025-03-07', 19], ['2025-03-21', 23], ['2025-03-31', 25]], cause: 'demo' } }),
  result('KR-EC-2-2', 'M-COVER', t('All 23 shops trained', '培训覆盖全部23家门店'), { type: 'increase', baseline: 0, target: 23, weight: 50, due: '2025-02-28', course: { values: [['2025-01-10', 3], ['2025-01-24', 23], ['2025-02-07', 23], ['2025-02-21', 23], ['2025-03-07', 23]], cause: 'demo' } }),
  result('KR-EC-3-1', 'M-NEW', t('New-customer conversion from 8.2 % to 10.6 %', '新客转化率由8.2%提升至10.6%'), { type: 'increase', baseline: 0.082, target: 0.106, percent: true, decimals: 2, weight: 50, course: course.steady }),
  result('KR-EC-3-2', 'M-SIGNUP', t('4,000 first buyers become members', '4000名首购顾客入会'), { type: 'increase', baseline: 0, target: 4000, weight: 50, course: course.strong }),
  result('KR-EC-4-1', 'M-BUNDLE', t('1500 bundles sold to members', '组合装售出1500套'), { type: 'increase', baseline: 0, target: 1500, weight: 50, start: '2025-01-20', course: course.steady }),
  result('KR-EC-4-2', 'M-STAND', t('12 community stands open', '开设12个社区快闪点'), { type: 'increase', baseline: 0, target: 12, weight: 50, start: '2025-01-20', course: { values: [['2025-01-24', 1], ['2025-02-07', 3], ['2025-02-21', 6], ['2025-03-07', 8], ['2025-03-21', 11], ['2025-03-31', 12]] } }),
  result('KR-SC-1-1', 'M-PREM', t('Premium sales up 20 % quarter on quarter', '高端产品销量环比增长20%'), { type: 'increase', baseline: 0, target: 0.2, percent: true, decimals: 2, weight: 60, course: course.slow }),
  result('KR-SC-1-2', 'M-DEMO', t('2,400 scene demonstrations', '场景化演示2400次'), { type: 'increase', baseline: 0, target: 2400, weight: 40, course: course.slow }),
  result('KR-SC-2-1', 'M-REPEAT', t('Repeat purchase from 320 to 375 yuan a member', '老客复购额由320元提升至375元'), { type: 'increase', baseline: 320, target: 375, decimals: 1, weight: 50, course: course.steady }),
  result('KR-SC-2-2', 'M-VISIT', t('900 visits to member communities', '会员社区拜访900次'), { type: 'increase', baseline: 0, target: 900, weight: 50, course: course.late }),
  result('KR-SC-3-1', 'M-SIGNUP', t('3,000 members open the pack', '3000名会员开通权益包'), { type: 'increase', baseline: 0, target: 3000, weight: 50, start: '2025-03-01', course: { paces: [1, 1, 1, 1, 0.93, 1.02, 1.04] } }),
  result('KR-SC-3-2', 'M-NEW', t('New-customer conversion of pack members to 9.9 %', '权益包新客转化率提升至9.9%'), { type: 'increase', baseline: 0.08, target: 0.099, percent: true, decimals: 2, weight: 50, start: '2025-03-01', course: { paces: [1, 1, 1, 1, 0.9, 0.95, 1.01] } }),
  result('KR-SC-4-1', 'M-EVENT', t('6 joint experience days with gyms', '健身房跨界体验日6场'), { type: 'increase', baseline: 0, target: 6, weight: 50, start: '2025-01-13', course: { values: [['2025-01-24', 1], ['2025-02-07', 2], ['2025-02-21', 3], ['2025-03-07', 5], ['2025-03-21', 6], ['2025-03-31', 7]] } }),
  result('KR-SC-4-2', 'M-TRIAL', t('600 people try premium', '高端线试用600人次'), { type: 'increase', baseline: 0, target: 600, weight: 50, start: '2025-01-13', course: course.strong }),
  result('KR-SC-5-1', 'M-LEAVE', t('No more than 4 % of experienced guides leave', '资深导购流失率不超过4%'), { type: 'maintain', high: 0.04, percent: true, owner: mail('song.yun'), course: { values: [['2025-01-10', 0], ['2025-01-24', 0], ['2025-02-07', 0.03], ['2025-02-21', 0.03], ['2025-03-07', 0.03], ['2025-03-21', 0.03], ['2025-03-31', 0.03]] } }),
  result('KR-NC-1-1', 'M-FLAG', t('3 flagship stores rebuilt and handed over', '3家标杆门店完成改造并验收'), northStores),
  result('KR-NC-1-2', 'M-NEW', t('New-customer conversion of rebuilt stores to 9.8 %', '改造门店新客转化率提升至9.8%'), { type: 'increase', baseline: 0.078, target: 0.098, percent: true, decimals: 2, weight: 40, course: north }),
  result('KR-NC-2-1', 'M-PREM', t('Premium sales up 20 % quarter on quarter', '高端产品销量环比增长20%'), { type: 'increase', baseline: 0, target: 0.2, percent: true, decimals: 2, weight: 60, course: north }),
  result('KR-NC-2-2', 'M-TICKET', t('Average ticket from 172 to 184 yuan', '客单价由172元提升至184元'), { type: 'increase', baseline: 172, target: 184, decimals: 1, weight: 40, course: north }),
  result('KR-NC-3-1', 'M-LEVEL', t('90 % of guides pass all levels', '90%的导购通过全部关卡'), { type: 'increase', baseline: 0, target: 0.9, percent: true, decimals: 1, weight: 50, start: '2025-02-05', course: course.steady }),
  result('KR-NC-3-2', 'M-DEMO', t('1,800 scene demonstrations', '场景化演示1800次'), { type: 'increase', baseline: 0, target: 1800, weight: 50, start: '2025-02-05', course: course.steady }),
  result('KR-NC-4-1', 'M-STAND', t('5 pop-up stands open', '开设5个快闪点'), { type: 'increase', baseline: 0, target: 5, weight: 50, start: '2025-01-13', owner: mail('bai.song'), course: { values: [['2025-01-24', 1], ['2025-02-07', 2], ['2025-02-21', 3], ['2025-03-07', 4], ['2025-03-21', 5], ['2025-03-31', 5]] } }),
  result('KR-NC-4-2', 'M-TRIAL', t('500 people try premium at the stands', '快闪点试用500人次'), { type: 'increase', baseline: 0, target: 500, weight: 50, start: '2025-01-13', course: course.steady }),
];
