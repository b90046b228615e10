// The second objective that some city teams have: their part of one regional task.
// Never the premium line itself: that is cities.ts.

import { course } from './courses.ts';
import { leadOf } from './people.ts';
import { type Course, type KeyResultSource, type ObjectiveSource, type Text, t } from './types.ts';

interface Task {
  cityId: string;
  alignedTo: string;
  text: Text;
  results: [metric: string, text: Text, target: number, start: string, course: Course, percent?: boolean][];
}

// biome-ignore format: a table, one row a line
const certified: Task['results'][number] = [
  'M-CERT',
  t('4 guides certified', '认证4名导购'),
  4,
  '',
  { values: [['2025-01-10', 0], ['2025-01-24', 1], ['2025-02-07', 2], ['2025-02-21', 2], ['2025-03-07', 3], ['2025-03-21', 4], ['2025-03-31', 4]] },
];

/** Plans of what comes in steps: one staircase for the building sites, one line for certified guides. */
// biome-ignore format: a table, one row a line
const plans: Record<string, [string, number][]> = {
  'M-FLAG': [['2025-01-09', 0.1], ['2025-01-23', 0.25], ['2025-02-06', 0.4], ['2025-02-20', 0.55], ['2025-03-06', 0.72], ['2025-03-20', 0.88]],
  'M-CERT': [['2025-01-10', 0], ['2025-01-24', 1], ['2025-02-21', 2], ['2025-03-07', 3], ['2025-03-21', 4]],
};

// biome-ignore format: a table, one row a line
const tasks: Task[] = [
  { cityId: 'EC-SHA', alignedTo: 'O-EC-4', text: t('Bundles against the price war in communities', '用组合装应对社区价格战'), results: [
    ['M-BUNDLE', t('420 bundles sold', '售出组合装420套'), 420, '2025-01-20', course.strong],
    ['M-SIGNUP', t('600 new pack members', '新增权益包会员600名'), 600, '2025-01-20', course.steady],
  ] },
  { cityId: 'EC-NKG', alignedTo: 'O-EC-2', text: t('Guides of Nanjing show premium in scenes', '南京导购人人会场景演示'), results: [
    certified,
    ['M-LEVEL', t('90 % of guides pass all levels', '90%的导购通过全部关卡'), 0.9, '2025-01-13', course.strong, true],
  ] },
  { cityId: 'SC-CAN', alignedTo: 'O-SC-4', text: t('Joint experience days with Guangzhou gyms', '广州健身房跨界体验日'), results: [
    ['M-TRIAL', t('240 people try premium', '高端线试用240人次'), 240, '2025-01-13', course.strong],
    ['M-DEMO', t('300 demonstrations on the day', '活动现场演示300次'), 300, '2025-01-13', course.steady],
  ] },
  { cityId: 'SC-SZX', alignedTo: 'O-SC-3', text: t('Shenzhen members know the pack', '深圳会员人人知道权益包'), results: [
    ['M-SIGNUP', t('700 members open the pack', '700名会员开通权益包'), 700, '2025-03-01', { paces: [1, 1, 1, 1, 0.94, 1, 1.03] }],
    ['M-BUNDLE', t('360 bundles sold', '售出组合装360套'), 360, '2025-03-01', { paces: [1, 1, 1, 1, 0.9, 0.97, 1.01] }],
  ] },
  { cityId: 'SC-FUO', alignedTo: 'O-SC-4', text: t('Joint experience days with Foshan gyms', '佛山健身房跨界体验日'), results: [
    ['M-TRIAL', t('200 people try premium', '高端线试用200人次'), 200, '2025-01-13', course.steady],
    ['M-DEMO', t('240 demonstrations on the day', '活动现场演示240次'), 240, '2025-01-13', course.late],
  ] },
  { cityId: 'NC-PEK', alignedTo: 'O-NC-1', text: t('Wangjing and Zhongguancun open rebuilt', '望京店、中关村店改造后开业'), results: [
    ['M-FLAG', t('Both stores handed over', '两家门店通过验收'), 1, '', { values: [['2025-01-10', 0.1], ['2025-01-24', 0.22], ['2025-02-07', 0.22], ['2025-02-21', 0.5], ['2025-03-07', 0.71], ['2025-03-21', 0.88], ['2025-03-31', 1]], cause: 'works' }, true],
    ['M-TRIAL', t('220 trials at the opening', '开业试用220人次'), 220, '2025-02-15', course.steady],
  ] },
  { cityId: 'NC-TSN', alignedTo: 'O-NC-1', text: t('Heping opens rebuilt', '和平店改造后开业'), results: [
    ['M-FLAG', t('The store handed over', '门店通过验收'), 1, '', { values: [['2025-01-10', 0.12], ['2025-01-24', 0.24], ['2025-02-07', 0.24], ['2025-02-21', 0.56], ['2025-03-07', 0.75], ['2025-03-21', 0.9], ['2025-03-31', 1]], cause: 'works' }, true],
    ['M-TRIAL', t('200 trials at the opening', '开业试用200人次'), 200, '2025-02-15', course.late],
  ] },
  { cityId: 'NC-TNA', alignedTo: 'O-NC-1', text: t('Jinan prepares its flagship store for April', '济南标杆门店四月开业准备'), results: [
    ['M-FLAG', t('Design, permits and orders done', '完成设计、报批与订货'), 1, '', { values: [['2025-01-10', 0.1], ['2025-01-24', 0.25], ['2025-02-07', 0.3], ['2025-02-21', 0.6], ['2025-03-07', 0.75], ['2025-03-21', 0.9], ['2025-03-31', 1]], cause: 'works' }, true],
    ['M-CERT', t('4 guides certified', '认证4名导购'), 4, '', certified[4]],
  ] },
  { cityId: 'NC-TAO', alignedTo: 'O-NC-3', text: t('Qingdao passes all levels', '青岛团队全员通关'), results: [
    ['M-LEVEL', t('90 % of guides pass all levels', '90%的导购通过全部关卡'), 0.9, '2025-02-05', course.strong, true],
    ['M-DEMO', t('280 demonstrations', '场景化演示280次'), 280, '2025-02-05', course.steady],
  ] },
];

export const taskObjectives: ObjectiveSource[] = tasks.map((task) => ({
  id: `O-${task.cityId}-2`,
  unit: task.cityId,
  text: task.text,
  alignedTo: task.alignedTo,
}));

export const taskKeyResults: KeyResultSource[] = tasks.flatMap((task) =>
  task.results.map(([metric, text, target, start, went, percent], index) => {
    const isMilestone = metric === 'M-FLAG';
    return {
      id: `KR-${task.cityId}-2-${index + 1}`,
      objective: `O-${task.cityId}-2`,
      text,
      metric,
      type: isMilestone ? ('milestone' as const) : ('increase' as const),
      ...(isMilestone ? {} : { baseline: 0, target }),
      weight: 50,
      owner: leadOf[task.cityId] ?? '',
      ...(start ? { start } : {}),
      ...(percent ? { percent, decimals: 1 } : {}),
      ...(plans[metric] ? { plan: plans[metric] } : {}),
      course: went,
    };
  }),
);
