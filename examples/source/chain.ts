// The retail chain as one company: everything that its workbook's plan tabs say.
// Never a snapshot: those are generated from the courses.

import { cityKeyResults, cityObjectives } from './cities.ts';
import { taskKeyResults, taskObjectives } from './city-tasks.ts';
import { hqKeyResults, hqObjectives } from './hq.ts';
import { metrics } from './metrics.ts';
import { cityPeople, hqPeople, leadOf, regionPeople } from './people.ts';
import { shopPeople, shopPerson } from './people-shops.ts';
import { cities, regions, shopId } from './places.ts';
import { regionKeyResults, regionObjectives } from './regions.ts';
import { settingsOf } from './settings.ts';
import { shopKeyResults, shopObjectives } from './shops.ts';
import { type Company, t, type UnitSource } from './types.ts';
import { level } from './words.ts';

/** Nobody leads Taiyuan since its manager left. */
const leaderless = 'NC-TYN';

const units: UnitSource[] = [
  { id: 'HQ', name: t('Headquarters', '总部'), level: level.hq, parent: '', lead: leadOf.HQ ?? '' },
  ...regions.map(({ id, name }) => ({ id, name, level: level.region, parent: 'HQ', lead: leadOf[id] ?? '' })),
  ...cities.map(({ id, name, region }) => ({
    id,
    name,
    level: level.city,
    parent: region,
    lead: id === leaderless ? '' : (leadOf[id] ?? ''),
  })),
  ...cities.flatMap((city) =>
    city.shops.map((name, index) => {
      const id = shopId(city.id, index);
      return { id, name, level: level.shop, parent: city.id, lead: shopPerson[id] ?? '' };
    }),
  ),
];

export const chain: Company = {
  settings: settingsOf(t('Lumen Home retail chain', '明居连锁')),
  units,
  people: [...hqPeople, ...regionPeople, ...cityPeople, ...shopPeople],
  metrics,
  objectives: [...hqObjectives, ...regionObjectives, ...cityObjectives, ...taskObjectives, ...shopObjectives],
  keyResults: [...hqKeyResults, ...regionKeyResults, ...cityKeyResults, ...taskKeyResults, ...shopKeyResults],
};

/** Who leads a KR's unit, by objective ID: the person in a review's By. */
export const leadOfObjective: Record<string, string> = Object.fromEntries(
  chain.objectives.map(({ id, unit }) => [id, leadOf[unit] ?? shopPerson[unit] ?? '']),
);
