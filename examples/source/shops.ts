// The shops' objectives and key results: premium pieces, and scene demonstrations where the shop is large.
// Never more than a guide can report in a minute.

import { course } from './courses.ts';
import { shopPerson } from './people-shops.ts';
import { cities, shopId } from './places.ts';
import { type Course, type KeyResultSource, type ObjectiveSource, t } from './types.ts';

/** Shops that carry another chain than their city's premium line. */
const alignments: Record<string, string> = {
  'EC-SHA-S1': 'KR-EC-SHA-1-2',
  'EC-SHA-S3': 'O-EC-SHA-2',
  'EC-NKG-S2': 'O-EC-NKG-2',
  'EC-NGB-S1': 'KR-EC-NGB-1-1',
  'SC-CAN-S1': 'O-SC-CAN-2',
  'SC-SZX-S1': 'O-SC-SZX-2',
  'NC-PEK-S1': 'O-NC-PEK-2',
};

/** How a shop went where it is not like the others of its region. */
const courses: Record<string, Course> = {
  'EC-SHA-S2': course.shopTaught,
  'EC-SUZ-S1': course.shopTaught,
  'EC-HGH-S3': course.shopTaught,
  'EC-NKG-S1': course.shopTaught,
  'EC-NGB-S2': course.shopTaught,
  'EC-SUZ-S4': course.undercut,
  'EC-HFE-S3': course.fading,
  'EC-SHA-S1': course.strong,
  'SC-CAN-S2': course.slowHealed,
  'SC-SZX-S1': course.late,
  'NC-PEK-S1': course.stuckLong,
  'NC-PEK-S2': course.stuck,
  'NC-TSN-S1': course.stuck,
};

const shops = cities.flatMap((city) =>
  city.shops.map((name, index) => ({ id: shopId(city.id, index), cityId: city.id, index, name })),
);

export const shopObjectives: ObjectiveSource[] = shops.map(({ id, cityId, name }) => ({
  id: `O-${id}`,
  unit: id,
  text: t(`${name.en} sells premium by showing it`, `${name.zh}：会演示、卖高端`),
  alignedTo: alignments[id] ?? `O-${cityId}-1`,
}));

function keyResultsOf({ id, index }: (typeof shops)[number], order: number): KeyResultSource[] {
  const owner = shopPerson[id] ?? '';
  const went = courses[id] ?? course.shopSteady;
  const pieces = 96 - ((order * 5) % 25);
  const units: KeyResultSource = {
    id: `KR-${id}-1`,
    objective: `O-${id}`,
    text: t(`${pieces} premium pieces sold`, `售出高端产品${pieces}件`),
    metric: 'M-UNITS',
    type: 'increase',
    baseline: 0,
    target: pieces,
    owner,
    course: went,
  };
  if (index > 0) return [units];
  const demonstrations: KeyResultSource = {
    id: `KR-${id}-2`,
    objective: `O-${id}`,
    text: t('120 scene demonstrations', '场景化演示120次'),
    metric: 'M-DEMO',
    type: 'increase',
    baseline: 0,
    target: 120,
    weight: 25,
    owner,
    course: id.startsWith('NC') ? course.stuck : course.steady,
  };
  return [{ ...units, weight: 75 }, demonstrations];
}

export const shopKeyResults: KeyResultSource[] = shops.flatMap(keyResultsOf);
