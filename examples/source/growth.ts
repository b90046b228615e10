// People's micro-OKRs, the rewards catalogue and the points ledger.
// Never a balance: the product adds up.

import { mail } from './people.ts';
import { type SourceCell, type Text, t } from './types.ts';

const talkTracks = t('Master 3 high-ticket talk tracks', '掌握3种高客单讲解话术');
const talkSteps = t(
  'Learn the kitchen scene; Learn the family scene; Learn the gift scene; Pass the role play',
  '学会厨房场景；学会家庭场景；学会送礼场景；通过情景演练',
);
const filming = t('Film 5 short scenes for new colleagues', '为新同事拍5条情景短视频');
const filmSteps = t(
  'Write the scripts; Film in the shop; Have them checked by the product expert',
  '写脚本；店内拍摄；产品专家审核',
);
const lead = t('Lead a joint experience day alone', '独立主持一场跨界体验日');
const leadSteps = t('Assist twice; Host one hour; Host the day', '协助两次；主持一小时；主持整场');

// biome-ignore format: a table, one row a line
const micro = (id: string, who: string, goal: Text, steps: Text, points: number, confirmed?: [string, string]): SourceCell[] => [
  id, mail(who), goal, steps, '2025-01-01', '2025-03-31', points, confirmed?.[0] ?? null, confirmed ? mail(confirmed[1]) : null,
];

// biome-ignore format: a table, one row a line
export const microOkrRows: SourceCell[][] = [
  micro('MO-1', 'an.ran', talkTracks, talkSteps, 100, ['2025-03-14', 'shen.qi']),
  micro('MO-2', 'cai.xiaotong', filming, filmSteps, 120, ['2025-03-05', 'shen.qi']),
  micro('MO-3', 'ge.lin', talkTracks, talkSteps, 100, ['2025-03-20', 'lu.fang']),
  micro('MO-4', 'ma.chao', talkTracks, talkSteps, 100, ['2025-03-24', 'tang.li']),
  micro('MO-5', 'qian.duo', talkTracks, talkSteps, 100),
  micro('MO-6', 'yan.zi', lead, leadSteps, 120, ['2025-03-28', 'liang.jun']),
  micro('MO-7', 'zheng.yi', lead, leadSteps, 120),
  micro('MO-8', 'zhu.hua', talkTracks, talkSteps, 100, ['2025-03-27', 'zhao.xin']),
  micro('MO-9', 'tian.tian', filming, filmSteps, 120),
];

// biome-ignore format: a table, one row a line
export const rewardRows: SourceCell[][] = [
  ['RW-1', t('External course: selling in scenes, two days', '外部课程：场景化销售两日营'), 150, 5],
  ['RW-2', t('External course: short-video editing, online', '外部课程：短视频剪辑线上课'), 80, 20],
  ['RW-3', t('First trial of new products at home', '新品居家优先体验'), 60, 30],
];

const passed = t('All short-video levels passed', '通过全部短视频关卡');
const microDone = (id: string): Text => t(`Micro-OKR ${id} confirmed`, `微OKR ${id} 达成确认`);
// biome-ignore format: a table, one row a line
const entry = (at: string, who: string, change: number, reason: Text, reward?: string): SourceCell[] => [at, mail(who), change, reason, reward ?? null];

// biome-ignore format: a table, one row a line
export const pointRows: SourceCell[][] = [
  ...['an.ran', 'cai.xiaotong', 'ge.lin', 'ma.chao', 'tian.tian'].map((who) => entry('2025-01-23 18:00', who, 60, passed)),
  ...['qian.duo', 'hu.die'].map((who) => entry('2025-01-24 18:00', who, 60, passed)),
  entry('2025-02-21 18:00', 'yan.zi', 60, passed),
  entry('2025-03-05', 'cai.xiaotong', 120, microDone('MO-2')),
  entry('2025-03-10 12:30', 'cai.xiaotong', -150, t('Two days in Shanghai in April', '四月上海两日营'), 'RW-1'),
  entry('2025-03-14', 'an.ran', 100, microDone('MO-1')),
  entry('2025-03-20', 'ge.lin', 100, microDone('MO-3')),
  entry('2025-03-24', 'ma.chao', 100, microDone('MO-4')),
  entry('2025-03-26 20:10', 'an.ran', -80, t('Starts on 1 April', '4月1日开课'), 'RW-2'),
  entry('2025-03-27', 'zhu.hua', 100, microDone('MO-8')),
  entry('2025-03-28', 'yan.zi', 120, microDone('MO-6')),
];
