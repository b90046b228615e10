// A team of eight in one region: small enough to read in five minutes, with two snapshot days done.
// Never a process tab: a first try starts with goals and reports.

import { course } from './courses.ts';
import { settingsOf } from './settings.ts';
import { type Company, type KeyResultSource, type ObjectiveSource, type Text, t } from './types.ts';
import { level, post } from './words.ts';

/** The last day with snapshots: the rest of the quarter is the reader's. */
export const teamUntil = '2025-01-31';

const mail = (name: string): string => `${name}@team.example`;

const person = (address: string, name: Text, unit: string, at: Text, admin = false) => ({
  email: mail(address),
  name,
  units: unit.split(' '),
  post: at,
  admin,
});

const objective = (id: string, unit: string, text: Text, alignedTo = ''): ObjectiveSource => ({
  id,
  unit,
  text,
  alignedTo,
});

// biome-ignore format: a table, one row a line
const result = (id: string, owner: string, text: Text, rest: Omit<KeyResultSource, 'id' | 'objective' | 'text' | 'owner'>): KeyResultSource => ({
  id,
  objective: id.replace('KR', 'O').replace(/-\d+$/, ''),
  text,
  owner: mail(owner),
  ...rest,
});

const count = { type: 'increase' as const, baseline: 0 };

// biome-ignore format: a table, one row a line
export const team: Company = {
  settings: settingsOf(t('Chengdu team of eight', '成都八人团队')),
  units: [
    { id: 'WEST', name: t('West China', '西部大区'), level: level.region, parent: '', lead: mail('tan.wen') },
    { id: 'CTU', name: t('Chengdu', '成都'), level: level.city, parent: 'WEST', lead: mail('luo.yan') },
  ],
  people: [
    person('tan.wen', t('Tan Wen', '谭文'), 'WEST', post.region, true),
    person('luo.yan', t('Luo Yan', '罗岩'), 'CTU', post.city),
    person('deng.lu', t('Deng Lu', '邓露'), 'CTU', post.guide),
    person('he.xi', t('He Xi', '何曦'), 'CTU', post.guide),
    person('tang.yi', t('Tang Yi', '唐忆'), 'CTU', post.guide),
    person('xu.chuan', t('Xu Chuan', '徐川'), 'CTU', post.guide),
    person('yuan.ye', t('Yuan Ye', '袁野'), 'CTU', post.guide),
    person('zeng.qiao', t('Zeng Qiao', '曾巧'), 'CTU WEST', post.analyst),
  ],
  metrics: [
    ['M-PREM', t('Premium sales growth', '高端产品销量环比'), t('Quarter to date against the same days of last quarter', '本季至今对比上季同期的增幅'), t('percent', '百分比'), 'increase', mail('tan.wen')],
    ['M-UNITS', t('Premium units sold', '高端产品销售件数'), t('Pieces sold, returns taken off', '售出件数，剔除退货'), t('pieces', '件'), 'increase', mail('luo.yan')],
    ['M-ANSWER', t('Time to answer', '响应时长'), t('Median hours from a member’s message to our answer', '会员留言到回复的中位小时数'), t('hours', '小时'), 'decrease', mail('zeng.qiao')],
    ['M-CORNER', t('Member corner', '会员角'), t('Open with a table, two chairs and tea', '有桌椅、有茶水并对外开放'), t('yes-no', '是否'), 'increase', mail('luo.yan')],
  ].map(([id, name, definition, unit, direction, owner]) => [id!, name!, definition!, unit!, direction === 'increase' ? t('increase', '增加') : t('decrease', '减少'), owner!]),
  objectives: [
    objective('O-WEST-1', 'WEST', t('West China wins premium customers', '西部赢得高端顾客')),
    objective('O-CTU-1', 'CTU', t('Everybody in Chengdu can show premium', '成都人人会演示高端'), 'KR-WEST-1-1'),
    objective('O-CTU-2', 'CTU', t('Members feel heard', '让会员感到被重视'), 'O-WEST-1'),
  ],
  keyResults: [
    result('KR-WEST-1-1', 'tan.wen', t('Premium sales up 15 %', '高端产品销量环比增长15%'), { ...count, metric: 'M-PREM', target: 0.15, percent: true, decimals: 2, course: course.late }),
    ...['deng.lu', 'he.xi', 'tang.yi', 'xu.chuan', 'yuan.ye'].map((owner, index) =>
      result(`KR-CTU-1-${index + 1}`, owner, t('40 premium pieces sold', '售出高端产品40件'), { ...count, metric: 'M-UNITS', target: 40, course: [course.strong, course.slow, course.late, course.undercut, course.steady][index]! }),
    ),
    result('KR-CTU-2-1', 'zeng.qiao', t('Answers in 4 hours instead of 10', '回复时长由10小时降至4小时'), { type: 'decrease', metric: 'M-ANSWER', baseline: 10, target: 4, decimals: 1, course: course.steady }),
    result('KR-CTU-2-2', 'luo.yan', t('Member corner open in the shop', '店内会员角开放'), { type: 'yes-no', metric: 'M-CORNER', due: '2025-02-14', course: { values: [['2025-01-10', 0], ['2025-01-24', 0]] } }),
  ],
};
