// Companies of any size for benchmarks and tests, the same each time. Never random.
import type { Plan } from '../../shared/model/plan.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import { keyResultOf, objectiveOf, personOf, planOf, settingsOf, unitOf } from './plans.ts';

/** `objectives` objectives of `each` KRs in 20 units; every objective has its own owner. */
export function companyOf(objectives: number, each: number): Plan {
  const units = [
    unitOf('HQ', null, 'hq@chain.example'),
    ...Array.from({ length: 20 }, (_, index) => unitOf(`U${index}`, 'HQ', `lead${index}@chain.example`)),
  ];
  const numbers = Array.from({ length: objectives }, (_, index) => index);
  return planOf({
    settings: settingsOf(),
    units,
    people: [
      personOf('hq@chain.example', { role: 'admin' }),
      ...numbers.map((index) => personOf(`owner${index}@chain.example`, { unitIds: [`U${index % 20}`] })),
    ],
    objectives: numbers.map((index) => objectiveOf({ id: `O${index}`, unitId: `U${index % 20}` })),
    keyResults: numbers.flatMap((index) =>
      Array.from({ length: each }, (_, part) =>
        keyResultOf({
          id: `O${index}-K${part}`,
          objectiveId: `O${index}`,
          owner: `owner${index}@chain.example`,
          baseline: 0,
          target: 100 + part,
        }),
      ),
    ),
  });
}

/** The same company as a workbook. */
export function workbookOf(plan: Plan): Workbook {
  const tab = (name: string, heading: string[], rows: Cell[][]) => ({ name, rows: [heading, ...rows] });
  return {
    tabs: [
      tab('Settings', ['Key', 'Value'], settingRows(plan)),
      tab(
        'Units',
        ['Unit ID', 'Name', 'Level', 'Parent', 'Lead'],
        plan.units.map((unit) => [unit.id, unit.name, 'Unit', unit.parentId ?? '', unit.leadEmail ?? '']),
      ),
      tab('People', ['Email', 'Name', 'Unit', 'Post', 'Role'], peopleRows(plan)),
      tab('Metrics', ['Metric ID', 'Name', 'Definition'], [['M1', 'Metric', 'counted so']]),
      tab(
        'Objectives',
        ['Objective ID', 'Unit', 'Objective'],
        plan.objectives.map((each) => [each.id, each.unitId, each.text]),
      ),
      tab(
        'Key results',
        ['KR ID', 'Objective ID', 'Key result', 'Metric', 'Baseline', 'Target', 'Owner', 'Start'],
        keyResultRows(plan),
      ),
    ],
  };
}

const settingRows = ({ settings }: Plan): Cell[][] => [
  ['Workspace', 'Bench'],
  ['Time zone', settings.timeZone],
  ['Cycle', 'Q1'],
  ['Cycle start', settings.cycleStart],
  ['Cycle end', settings.cycleEnd],
];

/** Leads that the plan names at their units only have a row of their own. */
const peopleRows = ({ people, units }: Plan): Cell[][] => [
  ...people.map(({ email, name, unitIds, role }) => [email, name, unitIds.join(';'), 'Guide', role]),
  ...units
    .filter(({ leadEmail }) => leadEmail !== 'hq@chain.example')
    .map(({ id, leadEmail }) => [leadEmail ?? '', id, id, 'Lead', 'member']),
];

const keyResultRows = ({ keyResults, settings }: Plan): Cell[][] =>
  keyResults.map(({ id, objectiveId, text, baseline, target, owner }) => [
    id,
    objectiveId,
    text,
    'M1',
    baseline,
    target,
    owner,
    settings.cycleStart,
  ]);
