// The chain's cities and shops: names and how many shops each city has.
// Never holds a person: those are people.ts.
import { type Text, t } from './types.ts';

export interface City {
  id: string;
  region: 'EC' | 'SC' | 'NC';
  name: Text;
  shops: Text[];
}

const city = (id: string, name: Text, shops: Text[] = []): City => ({
  id,
  region: id.slice(0, 2) as City['region'],
  name,
  shops,
});

export const regions: { id: City['region']; name: Text }[] = [
  { id: 'EC', name: t('East China', '华东大区') },
  { id: 'SC', name: t('South China', '华南大区') },
  { id: 'NC', name: t('North China', '华北大区') },
];

// biome-ignore format: a table, one row a line
export const cities: City[] = [
  city('EC-SHA', t('Shanghai', '上海'), [
    t('Xujiahui', '徐家汇店'),
    t('Gubei', '古北店'),
    t('Wujiaochang', '五角场店'),
    t('Lianyang', '联洋店'),
    t('Qibao', '七宝店'),
  ]),
  city('EC-SUZ', t('Suzhou', '苏州'), [t('Jinji Lake', '金鸡湖店'), t('Guanqian', '观前店'), t('Shishan', '狮山店'), t('Kunshan', '昆山店')]),
  city('EC-HGH', t('Hangzhou', '杭州'), [t('Wulin', '武林店'), t('Qianjiang', '钱江店'), t('Binjiang', '滨江店'), t('Xiaoshan', '萧山店')]),
  city('EC-NKG', t('Nanjing', '南京'), [t('Xinjiekou', '新街口店'), t('Hexi', '河西店'), t('Jiangning', '江宁店'), t('Xianlin', '仙林店')]),
  city('EC-NGB', t('Ningbo', '宁波'), [t('Tianyi', '天一店'), t('Yinzhou', '鄞州店'), t('Jiangbei', '江北店')]),
  city('EC-HFE', t('Hefei', '合肥'), [t('Swan Lake', '天鹅湖店'), t('Binhu', '滨湖店'), t('Luyang', '庐阳店')]),
  city('SC-CAN', t('Guangzhou', '广州'), [t('Tianhe', '天河店'), t('Panyu', '番禺店')]),
  city('SC-SZX', t('Shenzhen', '深圳'), [t('Nanshan', '南山店')]),
  city('SC-FUO', t('Foshan', '佛山')),
  city('SC-DGM', t('Dongguan', '东莞')),
  city('SC-ZUH', t('Zhuhai', '珠海')),
  city('SC-NNG', t('Nanning', '南宁')),
  city('NC-PEK', t('Beijing', '北京'), [t('Wangjing', '望京店'), t('Zhongguancun', '中关村店')]),
  city('NC-TSN', t('Tianjin', '天津'), [t('Heping', '和平店')]),
  city('NC-TNA', t('Jinan', '济南')),
  city('NC-SJW', t('Shijiazhuang', '石家庄')),
  city('NC-TAO', t('Qingdao', '青岛')),
  city('NC-TYN', t('Taiyuan', '太原')),
];

export const shopId = (cityId: string, index: number): string => `${cityId}-S${index + 1}`;
