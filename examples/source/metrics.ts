// The chain's metric dictionary: one language of goals for all regions.
// Never holds a target: those are the key results'.

import { mail } from './people.ts';
import { type SourceCell, type Text, t } from './types.ts';
import { word } from './words.ts';

const metric = (
  id: string,
  name: Text,
  definition: Text,
  unit: Text,
  direction: keyof typeof word,
  owner: string,
): SourceCell[] => [id, name, definition, unit, word[direction], mail(owner)];

const share = t('percent', '百分比');
const count = t('count', '个');
const yuan = t('yuan', '元');

// biome-ignore format: a table, one row a line
export const metrics: SourceCell[][] = [
  metric('M-SHARE', t('Premium market share', '高端产品市占率'), t('Our premium sales over all premium sales in our cities, by the trade panel', '本公司高端产品销售额 ÷ 所在城市高端产品销售额，按行业样本'), share, 'increase', 'he.jian'),
  metric('M-PREM', t('Premium sales growth', '高端产品销量环比'), t('Premium sales of the quarter to date against the same days of last quarter', '本季至今高端产品销售额对比上季同期的增幅'), share, 'increase', 'he.jian'),
  metric('M-FLAG', t('Flagship remodelling', '标杆门店改造'), t('Work done of all the work; a store counts once it is handed over', '已完工程量占总工程量；门店验收后计数'), count, 'milestone', 'xie.gang'),
  metric('M-CERT', t('Certified guides', '认证导购人数'), t('Guides who passed the premium certification, theory and role play', '通过高端产品认证（理论加情景演练）的导购人数'), count, 'increase', 'song.yun'),
  metric('M-PACK', t('Member benefit pack', '会员权益包'), t('The pack can be bought and used in every shop', '权益包在全部门店可购买、可核销'), t('yes-no', '是否'), 'yes-no', 'qiu.lan'),
  metric('M-SIGNUP', t('Benefit pack members', '权益包会员数'), t('Members who opened the benefit pack within the quarter', '本季开通权益包的会员人数'), count, 'increase', 'qiu.lan'),
  metric('M-NEW', t('New-customer conversion', '新客转化率'), t('First-time buyers over first-time visitors of the counter', '首次成交顾客 ÷ 首次到柜顾客'), share, 'increase', 'du.min'),
  metric('M-REPEAT', t('Repeat purchase', '老客复购额'), t('Purchases per returning member in the quarter', '本季每位老会员复购金额'), yuan, 'increase', 'du.min'),
  metric('M-TICKET', t('Average ticket', '客单价'), t('Sales over receipts, returns taken off', '销售额 ÷ 成交单数，剔除退货'), yuan, 'increase', 'du.min'),
  metric('M-VISIT', t('Customer visits', '客户拜访量'), t('Visits to communities and companies with a record in the app', '有记录的社区与企业客户拜访次数'), count, 'increase', 'du.min'),
  metric('M-UNITS', t('Premium units sold', '高端产品销售件数'), t('Premium pieces sold in the shop, returns taken off', '门店售出高端产品件数，剔除退货'), count, 'increase', 'pan.rui'),
  metric('M-DEMO', t('Scene demonstrations', '场景化演示次数'), t('Demonstrations of at least five minutes with a customer taking part', '顾客参与、不少于五分钟的演示次数'), count, 'increase', 'pan.rui'),
  metric('M-COVER', t('Shops trained', '培训覆盖门店数'), t('Shops in which every guide finished the training of the quarter', '全部导购完成本季培训的门店数'), count, 'increase', 'pan.rui'),
  metric('M-LEVEL', t('Levels passed', '闯关通过率'), t('Guides who passed all short-video levels over all guides', '通过全部短视频关卡的导购 ÷ 全部导购'), share, 'increase', 'pan.rui'),
  metric('M-TRIAL', t('Premium trials', '高端线试用人次'), t('People who tried a premium product at an event or stand', '在活动或快闪点试用高端产品的人次'), count, 'increase', 'pan.rui'),
  metric('M-EVENT', t('Joint events', '跨界活动场次'), t('Events with a partner and at least 30 visitors', '与伙伴合办、到场不少于30人的活动场次'), count, 'increase', 'pan.rui'),
  metric('M-BUNDLE', t('Member bundles sold', '会员组合装销量'), t('Bundles sold to benefit pack members', '售予权益包会员的组合装数量'), count, 'increase', 'qiu.lan'),
  metric('M-STAND', t('Pop-up stands', '快闪点数量'), t('Stands open for at least two weeks', '营业不少于两周的快闪点数量'), count, 'increase', 'xie.gang'),
  metric('M-LEAVE', t('Key staff leaving', '骨干流失率'), t('Key people who resigned in the quarter over all key people', '本季离职骨干 ÷ 全部骨干'), share, 'maintain', 'song.yun'),
];
