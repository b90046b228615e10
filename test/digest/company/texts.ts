// What the small company of the digests says, in each language. Never a figure.

export type Texts = Record<
  | 'workspace'
  | 'hq'
  | 'east'
  | 'shanghai'
  | 'battle'
  | 'share'
  | 'premium'
  | 'conversion'
  | 'visits'
  | 'loss'
  | 'blocker'
  | 'note'
  | 'request'
  | 'signal'
  | 'where'
  | 'effect'
  | 'proposal'
  | 'resources'
  | 'idea'
  | 'measure'
  | 'reason',
  string
>;

export const EN: Texts = {
  workspace: 'Lumen Home',
  hq: 'Headquarters',
  east: 'East China',
  shanghai: 'Shanghai',
  battle: 'Premium share to 18 %',
  share: 'Premium share from 12 % to 18 %',
  premium: 'Premium sales up 25 %',
  conversion: 'New-customer conversion of 10 %',
  visits: 'Visits to communities',
  loss: 'No more than 4 % of guides leave',
  blocker: 'Guides explain the product by its data sheet',
  note: 'customers listen and leave',
  request: 'An expert for three days',
  signal: 'Group-buying price war in the communities',
  where: 'Lianyang, Shanghai',
  effect: 'three orders taken back',
  proposal: 'Trial days with gyms nearby',
  resources: '20 trial sets by 1 March',
  idea: 'members bring a friend',
  measure: 'A three-minute scene video a day',
  reason: 'the crew of Hangzhou is free',
};

export const ZH: Texts = {
  workspace: '朗境家居',
  hq: '总部',
  east: '华东大区',
  shanghai: '上海',
  battle: '高端产品市占率提升至 18%',
  share: '高端市占率从 12% 到 18%',
  premium: '高端产品销量环比增长 25%',
  conversion: '新客转化率达到 10%',
  visits: '社区拜访量',
  loss: '骨干导购流失率不超过 4%',
  blocker: '导购缺乏场景化演示能力',
  note: '顾客听完就走',
  request: '请派产品专家驻场三天',
  signal: '社区团购价格战',
  where: '上海联洋',
  effect: '退单三笔',
  proposal: '联合本地健身房做跨界体验日',
  resources: '3 月 1 日前 20 套体验装',
  idea: '会员带友体验',
  measure: '每天一个三分钟情景剧视频',
  reason: '杭州施工队有空档',
};
