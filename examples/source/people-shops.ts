// Who stands in each shop: one person a shop, the first of Wujiaochang a manager born after 1995.
// Never holds figures.

import { mail } from './people.ts';
import { cities, shopId } from './places.ts';
import { type PersonSource, t } from './types.ts';
import { post } from './words.ts';

/** address, English, Chinese, `m` for a shop manager; in the order of the shops. */
const list = `
an.ran An_Ran 安然
bao.yu Bao_Yu 包宇
cai.xiaotong Cai_Xiaotong 蔡晓桐 m
ding.jie Ding_Jie 丁洁
feng.wei Feng_Wei 冯薇
ge.lin Ge_Lin 葛琳
guo.tao Guo_Tao 郭涛
han.bing Han_Bing 韩冰
hu.die Hu_Die 胡蝶
ji.ming Ji_Ming 季明
jin.na Jin_Na 金娜
kong.yi Kong_Yi 孔怡
lai.sheng Lai_Sheng 赖胜
luo.dan Luo_Dan 罗丹
ma.chao Ma_Chao 马超
mei.zi Mei_Zi 梅子
ni.hong Ni_Hong 倪虹
peng.fei Peng_Fei 彭飞
qian.duo Qian_Duo 钱多
ren.jing Ren_Jing 任静
su.he Su_He 苏荷
tao.ran Tao_Ran 陶然
xu.lu Xu_Lu 许璐
yan.zi Yan_Zi 严姿
ye.qing Ye_Qing 叶青
zeng.li Zeng_Li 曾莉
zhou.mi Zhou_Mi 周蜜
zhu.hua Zhu_Hua 朱桦
zou.kai Zou_Kai 邹凯`;

const shopIds = cities.flatMap((city) => city.shops.map((_, index) => shopId(city.id, index)));

const firstOfEach: PersonSource[] = list
  .trim()
  .split('\n')
  .map((line, index) => {
    const [address = '', en = '', zh = '', manager] = line.split(' ');
    return {
      email: mail(address),
      name: t(en.replace('_', ' '), zh),
      units: [shopIds[index] ?? ''],
      post: manager ? post.manager : post.guide,
    };
  });

/** The person who reports for a shop, by its unit ID. */
export const shopPerson: Record<string, string> = Object.fromEntries(
  firstOfEach.map((each) => [each.units[0], each.email]),
);

export const shopPeople: PersonSource[] = [
  ...firstOfEach,
  { email: mail('tian.tian'), name: t('Tian Tian', '田甜'), units: ['EC-SHA-S1'], post: post.guide },
  { email: mail('zheng.yi'), name: t('Zheng Yi', '郑一'), units: ['SC-CAN-S1'], post: post.guide },
];
