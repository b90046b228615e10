// The first objective of every city team: the premium line, in the terms of its region.
// Never the same weights everywhere: Suzhou and Hangzhou, East and South differ as in docs/case.md, for the
// consistency check to find.

import { course } from './courses.ts';
import { leadOf } from './people.ts';
import { cities } from './places.ts';
import { type Course, type KeyResultSource, type ObjectiveSource, t } from './types.ts';

interface CityPlan {
  /** What the objective is aligned to. */
  alignedTo: string;
  /** Target of new-customer conversion (share), in South China of repeat purchase (yuan). */
  lead: number;
  premium?: number;
  visits: number;
  /** Weights of the three. */
  weights?: [lead: number, premium: number, visits: number];
  /** How the lead metric, premium and visits went. */
  went: [Course, Course, Course];
  /** The premium weight that Nanjing changed, the visits that Hangzhou changed. */
  premiumChange?: KeyResultSource['change'];
  visitsChange?: KeyResultSource['change'];
}

const { steady, strong, late, taught, stuck, stuckLong, slow, slowHealed, undercut, closedMall, emptyMall } =
  course;

// biome-ignore format: a table, one row a line
const plans: Record<string, CityPlan> = {
  'EC-SHA': { alignedTo: 'O-EC-1', lead: 0.108, premium: 0.26, visits: 400, went: [strong, taught, steady] },
  // docs/case.md: visits weigh 40 % in one city and 10 % in the next.
  'EC-SUZ': { alignedTo: 'O-EC-1', lead: 0.105, visits: 360, weights: [60, 0, 40], went: [steady, taught, strong] },
  'EC-HGH': {
    alignedTo: 'KR-EC-1-1', lead: 0.106, premium: 0.25, visits: 330, weights: [65, 25, 10], went: [steady, taught, late],
    visitsChange: { field: 'target', before: 400, at: '2025-02-11 10:20', reason: t('Two communities closed their gates after the festival; the freed hours go to demonstrations', '节后两个社区封闭管理，腾出的时间用于场景演示') },
  },
  'EC-NKG': {
    alignedTo: 'KR-EC-1-1', lead: 0.104, premium: 0.25, visits: 360, weights: [55, 30, 20], went: [late, taught, steady],
    premiumChange: { field: 'weight', before: 25, at: '2025-02-24 09:40', reason: t('The training works: premium gets more of our week', '培训见效，本周起更多时间投向高端线') },
  },
  'EC-NGB': { alignedTo: 'O-EC-3', lead: 0.103, premium: 0.24, visits: 340, went: [undercut, taught, steady] },
  'EC-HFE': { alignedTo: 'O-EC-1', lead: 0.102, premium: 0.24, visits: 320, went: [steady, taught, late] },
  'SC-CAN': { alignedTo: 'O-SC-1', lead: 385, premium: 0.2, visits: 380, went: [strong, slowHealed, steady] },
  'SC-SZX': { alignedTo: 'O-SC-1', lead: 390, premium: 0.21, visits: 360, went: [steady, slow, steady] },
  'SC-FUO': { alignedTo: 'O-SC-2', lead: 365, premium: 0.2, visits: 330, went: [late, slowHealed, strong] },
  'SC-DGM': { alignedTo: 'O-SC-2', lead: 360, premium: 0.19, visits: 320, went: [steady, slow, late] },
  'SC-ZUH': { alignedTo: 'O-SC-1', lead: 365, premium: 0.19, visits: 300, went: [late, slowHealed, steady] },
  'SC-NNG': { alignedTo: 'O-SC-1', lead: 350, premium: 0.19, visits: 300, went: [emptyMall, closedMall, late] },
  'NC-PEK': { alignedTo: 'O-NC-2', lead: 0.1, premium: 0.22, visits: 380, went: [stuckLong, stuckLong, stuck] },
  'NC-TSN': { alignedTo: 'O-NC-2', lead: 0.098, premium: 0.2, visits: 340, went: [stuck, stuckLong, stuck] },
  'NC-TNA': { alignedTo: 'O-NC-2', lead: 0.096, premium: 0.2, visits: 320, went: [stuck, stuck, late] },
  'NC-SJW': { alignedTo: 'KR-NC-2-1', lead: 0.095, premium: 0.19, visits: 300, went: [stuck, { ...stuckLong, paces: [0.92, 0.86, 0.4, 0.62, 0.74, 0.79, 0.81] }, stuck] },
  'NC-TAO': { alignedTo: 'KR-NC-2-1', lead: 0.097, premium: 0.2, visits: 320, went: [steady, late, steady] },
  'NC-TYN': { alignedTo: 'KR-NC-2-1', lead: 0.094, premium: 0.19, visits: 300, went: [stuck, stuck, stuck] },
};

const percentOf = (share: number): string => `${Number((share * 100).toFixed(1))}`;

/** The key results of a city's first objective; a city without a premium target has two. */
function keyResultsOf(cityId: string, plan: CityPlan): KeyResultSource[] {
  const [leadWeight, premiumWeight, visitsWeight] = plan.weights ?? [55, 25, 20];
  const leading = cityId.startsWith('SC') ? repeatPurchase(plan) : newCustomers(plan);
  const own = (nth: number) => ({
    id: `KR-${cityId}-1-${nth}`,
    objective: `O-${cityId}-1`,
    owner: leadOf[cityId] ?? '',
    type: 'increase' as const,
  });
  return [
    { ...own(1), ...leading, weight: leadWeight, course: plan.went[0] },
    ...(plan.premium === undefined
      ? []
      : [{ ...own(2), ...premiumSales(plan, plan.premium), weight: premiumWeight, course: plan.went[1] }]),
    { ...own(3), ...visits(plan), weight: visitsWeight, course: plan.went[2] },
  ];
}

/** What a key result measures; whose it is, its weight and how it went stand beside it. */
type CityFigures = Omit<KeyResultSource, 'id' | 'objective' | 'owner' | 'type' | 'weight' | 'course'>;

const repeatPurchase = ({ lead }: CityPlan): CityFigures => ({
  text: t(`Repeat purchase of ${lead} yuan a member`, `老客复购额达到${lead}元`),
  metric: 'M-REPEAT',
  baseline: lead - 50,
  target: lead,
  decimals: 1,
});

const newCustomers = ({ lead }: CityPlan): CityFigures => ({
  text: t(`New-customer conversion of ${percentOf(lead)} %`, `新客转化率达到${percentOf(lead)}%`),
  metric: 'M-NEW',
  baseline: Number((lead - 0.022).toFixed(3)),
  target: lead,
  percent: true,
  decimals: 2,
});

const premiumSales = ({ premiumChange }: CityPlan, premium: number): CityFigures => ({
  text: t(`Premium sales up ${percentOf(premium)} %`, `高端产品销量环比增长${percentOf(premium)}%`),
  metric: 'M-PREM',
  baseline: 0,
  target: premium,
  percent: true,
  decimals: 2,
  ...(premiumChange ? { change: premiumChange } : {}),
});

const visits = ({ visits: target, visitsChange }: CityPlan): CityFigures => ({
  text: t('Visits to communities and companies', '拜访社区与企业客户'),
  metric: 'M-VISIT',
  baseline: 0,
  target,
  ...(visitsChange ? { change: visitsChange } : {}),
});

export const cityObjectives: ObjectiveSource[] = cities.map((city) => ({
  id: `O-${city.id}-1`,
  unit: city.id,
  text: t(`${city.name.en} wins its premium customers`, `${city.name.zh}赢得高端顾客`),
  alignedTo: plans[city.id]!.alignedTo,
}));

export const cityKeyResults: KeyResultSource[] = cities.flatMap((city) =>
  keyResultsOf(city.id, plans[city.id]!),
);
