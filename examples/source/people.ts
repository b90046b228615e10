// The chain's people at HQ, in the regions and in the city teams.
// Never holds a real person: names are common ones, addresses end in `.example`.
import { type PersonSource, type Text, t } from './types.ts';
import { post } from './words.ts';

export const mail = (name: string): string => `${name}@chain.example`;

const person = (
  address: string,
  name: Text,
  units: string,
  at: Text,
  more: Partial<PersonSource> = {},
): PersonSource => ({
  email: mail(address),
  name,
  units: units.split(' '),
  post: at,
  ...more,
});

// biome-ignore format: a table, one row a line
export const hqPeople: PersonSource[] = [
  person('he.jian', t('He Jian', '何健'), 'HQ', post.coo),
  person('song.yun', t('Song Yun', '宋韵'), 'HQ', post.hr, { admin: true }),
  person('pan.rui', t('Pan Rui', '潘睿'), 'HQ', post.expert, { timeZone: 'Asia/Singapore', language: 'en' }),
  person('xie.gang', t('Xie Gang', '谢刚'), 'HQ', post.works),
  person('du.min', t('Du Min', '杜敏'), 'HQ', post.analyst, { admin: true }),
  person('qiu.lan', t('Qiu Lan', '邱岚'), 'HQ', post.member),
];

// biome-ignore format: a table, one row a line
export const regionPeople: PersonSource[] = [
  person('lin.yue', t('Lin Yue', '林悦'), 'EC', post.region),
  person('chen.weihua', t('Chen Weihua', '陈伟华'), 'SC', post.region, { language: 'zh' }),
  person('gao.feng', t('Gao Feng', '高峰'), 'NC', post.region),
  person('shi.lei', t('Shi Lei', '石磊'), 'EC', post.crew),
  person('bai.song', t('Bai Song', '白松'), 'NC', post.crew),
];

/**
 * Jinan's manager looks after Taiyuan too since its manager left: a person in two units, a unit without a
 * lead, a leaver.
 */
// biome-ignore format: a table, one row a line
export const cityPeople: PersonSource[] = [
  person('shen.qi', t('Shen Qi', '沈琪'), 'EC-SHA', post.city),
  person('lu.fang', t('Lu Fang', '陆芳'), 'EC-SUZ', post.city),
  person('yu.bo', t('Yu Bo', '俞波'), 'EC-HGH', post.city),
  person('tang.li', t('Tang Li', '唐丽'), 'EC-NKG', post.city),
  person('wu.kai', t('Wu Kai', '吴凯'), 'EC-NGB', post.city),
  person('fang.ting', t('Fang Ting', '方婷'), 'EC-HFE', post.city),
  person('liang.jun', t('Liang Jun', '梁军'), 'SC-CAN', post.city),
  person('huang.mei', t('Huang Mei', '黄梅'), 'SC-SZX', post.city, { language: 'zh' }),
  person('ou.yang', t('Ou Yang', '欧阳'), 'SC-FUO', post.city),
  person('mo.xuan', t('Mo Xuan', '莫轩'), 'SC-DGM', post.city),
  person('zhong.ying', t('Zhong Ying', '钟颖'), 'SC-ZUH', post.city),
  person('wei.ning', t('Wei Ning', '韦宁'), 'SC-NNG', post.city),
  person('zhao.xin', t('Zhao Xin', '赵欣'), 'NC-PEK', post.city),
  person('sun.hao', t('Sun Hao', '孙浩'), 'NC-TSN', post.city),
  person('wang.shu', t('Wang Shu', '王舒'), 'NC-TNA NC-TYN', post.city),
  person('liu.pei', t('Liu Pei', '刘沛'), 'NC-SJW', post.city),
  person('yin.chao', t('Yin Chao', '尹超'), 'NC-TAO', post.city),
  person('hao.ran', t('Hao Ran', '郝然'), 'NC-TYN', post.city, { leftOn: '2025-01-03' }),
];

/** Who answers for a unit's figures: the lead, in Taiyuan the neighbour who looks after it. */
export const leadOf: Record<string, string> = Object.fromEntries([
  ['HQ', mail('he.jian')],
  ['EC', mail('lin.yue')],
  ['SC', mail('chen.weihua')],
  ['NC', mail('gao.feng')],
  ...cityPeople.filter((each) => !each.leftOn).map((each) => [each.units[0], each.email]),
  ['NC-TYN', mail('wang.shu')],
]);
