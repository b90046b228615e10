// What owners write beside a value: blockers by cause, notes for a good day, both short.
// Never names a person.
import { type Text, t } from './types.ts';

/** By the cause that a course names; the first while it is new, the others as it goes on. */
// biome-ignore format: a table, one row a line
export const blockers: Record<string, Text[]> = {
  demo: [
    t('Guides explain the product by its data sheet; customers listen and leave', '导购照着参数讲，顾客听完就走'),
    t('Nobody has time for a training day before the festival', '节前排不出整天的线下培训'),
    t('We cannot show the product in a scene of daily life yet', '还不会把产品放进生活场景里演示'),
  ],
  works: [
    t('Cabinets are stuck in the warehouse of the carrier', '柜体滞留在物流仓库'),
    t('The carrier stopped for Spring Festival and the builders went home', '春节物流停运，施工队返乡'),
    t('Half of the sales floor is behind the fence', '一半卖场在围挡后面'),
  ],
  slow: [
    t('Customers look at premium and buy the middle range', '顾客看高端、买中端'),
    t('Few people have ever tried the premium line', '试用过高端线的人太少'),
    t('The trial days bring visitors, the purchases come later', '体验日带来客流，成交滞后'),
  ],
  price: [
    t('Community group buying sells a similar set 30 % cheaper', '社区团购同类套装低三成'),
    t('A rival puts leaflets with lower prices into our communities', '竞品在社区发低价传单'),
  ],
  mall: [
    t('The mall rebuilds our entrance until April', '商场入口改造，四月才恢复'),
    t('No passers-by at the counter; we visit companies instead', '柜台没有过路客流，改跑企业客户'),
  ],
  other: [
    t('Two guides on sick leave', '两名导购病假'),
    t('Demonstration pieces arrived late', '演示样机到货晚'),
    t('Traffic is weak on weekdays', '工作日客流偏弱'),
  ],
};

export const goodNotes: Text[] = [
  t('As planned', '按计划推进'),
  t('Weekend traffic was good', '周末客流不错'),
  t('The scene script for the kitchen works best', '厨房场景话术效果最好'),
  t('Two members brought friends', '两位会员带来了朋友'),
  t('The short videos are watched before opening', '开店前看短视频成了习惯'),
  t('A company order is close', '企业订单接近签约'),
];

export const catchingUp: Text[] = [
  t('Catching up since last week', '上周起开始追赶'),
  t('Better than two weeks ago', '比两周前好转'),
];

export const corrected: Text = t('Corrected: one order was counted twice', '更正：有一单重复计数');
