// The support that was asked for and the signals from the front line.
// Never who may decide: that is the product's part.

import { mail } from './people.ts';
import { type SourceCell, type Text, t } from './types.ts';
import { word } from './words.ts';

// biome-ignore format: a table, one row a line
const support = (id: string, at: string, keyResult: string, kind: Text, request: Text, answer: [Text, string | null, string, string, Text] | null): SourceCell[] => [
  id, at, keyResult, kind, request,
  answer?.[0] ?? null, answer?.[1] ?? null, answer?.[2] ?? null, answer ? mail(answer[3]) : null, answer?.[4] ?? null,
];

// biome-ignore format: a table, one row a line
export const supportRows: SourceCell[][] = [
  support('S-1', '2025-01-10 15:00', 'KR-EC-1-1', word.people, t('A product expert in the shops for three days', '产品专家驻店三天'), [word.granted, 'HQ', '2025-01-10 17:40', 'he.jian', t('Pan Rui is in Shanghai from Monday', '潘睿周一起驻上海')]),
  support('S-2', '2025-01-14 09:20', 'KR-SC-4-1', word.budget, t('48,000 yuan for six gym days', '六场健身房体验日经费48000元'), [word.granted, 'HQ', '2025-01-15 16:00', 'he.jian', t('From the launch budget', '从新品预算列支')]),
  support('S-3', '2025-01-16 10:30', 'KR-EC-4-1', word.supply, t('1,500 gift boxes by 20 January', '1月20日前礼盒1500个'), [word.granted, 'HQ', '2025-01-17 11:15', 'he.jian', t('Delivered to the Shanghai warehouse', '送达上海仓')]),
  support('S-4', '2025-02-07 11:20', 'KR-NC-1-1', word.people, t('A crew of eight for three weeks, to make up for the stop over Spring Festival', '施工人员8名三周，抢回春节停工工期'), [word.lent, 'EC', '2025-02-08 15:40', 'he.jian', t('Shi Lei’s crew goes to Beijing on Monday', '石磊施工队周一进京')]),
  support('S-5', '2025-02-21 14:10', 'KR-SC-NNG-1-2', word.budget, t('Rent for a stand outside the mall, 60,000 yuan', '商场外临时点位租金60000元'), [word.declined, null, '2025-02-24 10:20', 'chen.weihua', t('The mall opens in April; visits to companies cost nothing', '商场四月恢复，先以企业拜访替代')]),
  support('S-6', '2025-03-21 13:30', 'KR-NC-SJW-1-2', word.decision, t('May we give trial sets to company customers until June?', '企业客户试用装可否延至六月？'), null),
];

// biome-ignore format: a table, one row a line
const signal = (id: string, at: string, by: string, what: Text, where: Text, effect: Text, acknowledged: [string, string] | null, linked: string | null): SourceCell[] => [
  id, at, mail(by), what, where, effect, acknowledged?.[0] ?? null, acknowledged ? mail(acknowledged[1]) : null, linked,
];

// biome-ignore format: a table, one row a line
export const signalRows: SourceCell[][] = [
  signal('SG-1', '2025-01-12 20:15', 'ding.jie', t('Community group-buying price war: a similar set 30 % cheaper in 14 chat groups', '社区团购价格战：14个群同类套装低价30%'), t('Lianyang, Shanghai', '上海联洋'), t('Three orders taken back over the weekend', '周末三单退订'), ['2025-01-13 10:05', 'he.jian'], 'O-EC-1'),
  signal('SG-2', '2025-01-21 18:40', 'han.bing', t('A rival opens a tasting bar in the mall', '竞品在商场开体验吧'), t('Shishan, Suzhou', '苏州狮山'), t('Queues at lunch time', '午间排队'), ['2025-01-22 09:10', 'du.min'], 'KR-EC-1-1'),
  signal('SG-3', '2025-02-06 17:50', 'yan.zi', t('Gym members ask for the premium line in small sizes', '健身会员询问高端线小规格'), t('Tianhe, Guangzhou', '广州天河'), t('Twelve requests in a week', '一周12次询问'), ['2025-02-08 16:20', 'du.min'], 'KR-SC-4-2'),
  signal('SG-4', '2025-02-18 12:30', 'zou.kai', t('The carrier raises prices for Tianjin by a fifth from March', '物流商三月起天津线涨价两成'), t('Heping, Tianjin', '天津和平'), t('Deliveries moved forward', '提前发货'), ['2025-02-18 15:00', 'he.jian'], 'KR-HQ-1-2'),
  signal('SG-5', '2025-03-11 21:05', 'jin.na', t('Trade-in campaign of a rival with 500 yuan off', '竞品以旧换新减500元'), t('Qianjiang, Hangzhou', '杭州钱江'), t('Customers ask us for the same', '顾客要求同价'), ['2025-03-12 11:45', 'he.jian'], 'O-HQ-2'),
];
