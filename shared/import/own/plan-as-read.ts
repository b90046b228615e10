// Takes the plan that a sound workbook of ours holds; gives it as a proposal in which nothing is left to ask.
// Never judges whether the workbook is ours or sound: own-book.ts does.

import { planIndex } from '../../lookup/plan-index.ts';
import { groupBy } from '../../model/group-by.ts';
import type { KeyResult, Language, Metric, Objective, Plan, Settings } from '../../model/plan.ts';
import type { SnapshotRow } from '../../model/record.ts';
import { tabNamed } from '../../sheet/index.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { planText } from '../../sheet/write/plan-rows.ts';
import { sayOfImport } from '../../words/import.ts';
import { placeOf } from '../grid/address.ts';
import type {
  Grid,
  Import,
  ImportedKeyResult,
  ImportedMetric,
  ImportedObjective,
  LeftOut,
  PastValue,
  Sources,
} from '../model.ts';

/** Without one of them it is no workbook of ours. */
export const NEEDED: readonly TabName[] = ['Settings', 'Units', 'Objectives', 'Key results'];
const TAKEN: readonly TabName[] = [...NEEDED, 'People', 'Metrics', 'Snapshots'];

/** Where a thing of the plan stands, and which cells say the fields that are given with their columns. */
export type ThingPlace = (
  name: TabName,
  key: string,
  fields: Readonly<Record<string, string>>,
) => { at: string; from: Sources };

interface Found {
  file: string;
  grids: readonly Grid[];
  thingPlace: ThingPlace;
}

/** The plan and its reports as an import gives what it has read. */
export function planAsRead(
  plan: Plan,
  snapshots: readonly SnapshotRow[],
  { file, grids, thingPlace }: Found,
): Import {
  const { settings, units, people, metrics } = plan;
  const { unitName, personName } = planIndex(plan);
  const reports = groupBy(snapshots, ({ keyResultId }) => keyResultId);
  const keyResults = groupBy(plan.keyResults, ({ objectiveId }) => objectiveId);
  const keyResultOf = (each: KeyResult): ImportedKeyResult => ({
    ...thingPlace('Key results', `keyResult:${each.id}`, KEY_RESULT_FIELDS),
    ...keyResultAsRead(
      each,
      each.owner === '' ? null : personName(each.owner),
      (reports.get(each.id) ?? []).map(pastOf).sort((a, b) => (a.date! < b.date! ? -1 : 1)),
    ),
  });
  return {
    files: [file],
    language: settings.language,
    period: periodOf(settings),
    units: units.map((each) => ({
      name: unitName(each.id),
      parent: each.parentId === null ? null : unitName(each.parentId),
    })),
    people: people.map(({ email, name }) => ({ name: name || email, email, alsoGiven: [email] })),
    objectives: plan.objectives.map((each) => ({
      ...thingPlace('Objectives', `objective:${each.id}`, OBJECTIVE_FIELDS),
      ...objectiveAsRead(each, unitName(each.unitId), (keyResults.get(each.id) ?? []).map(keyResultOf)),
    })),
    orphans: [],
    metrics: metrics.map((each) => ({
      ...thingPlace('Metrics', `metric:${each.id}`, { text: 'Name' }),
      ...metricAsRead(each),
    })),
    headings: [],
    doubts: [],
    leftOut: grids.flatMap((grid) => leftOutOf(grid, settings.language)),
    unread: [],
  };
}

/** `history`: what was reported on it, the oldest first. */
function keyResultAsRead(
  each: KeyResult,
  owner: string | null,
  history: PastValue[],
): Omit<ImportedKeyResult, 'at' | 'from'> {
  const isScaled = each.type === 'increase' || each.type === 'decrease';
  return {
    code: each.id,
    text: each.text,
    owner,
    baseline: isScaled ? each.baseline : null,
    target: isScaled ? each.target : null,
    current: history.at(-1)?.value ?? null,
    ...(each.low === null ? {} : { low: each.low }),
    ...(each.high === null ? {} : { high: each.high }),
    unit: null,
    ...(each.metricId === '' ? {} : { metric: each.metricId }),
    asPercent: each.percent,
    type: each.type,
    progress: null,
    status: null,
    statusGiven: null,
    confidence: null,
    weight: each.weight,
    start: each.start,
    due: each.due,
    ...(each.points.length === 0 ? {} : { plan: planText(each.points, each.percent) }),
    ...(history.length === 0 ? {} : { history }),
  };
}

const objectiveAsRead = (
  each: Objective,
  unit: string,
  keyResults: ImportedKeyResult[],
): Omit<ImportedObjective, 'at' | 'from'> => ({
  code: each.id,
  text: each.text,
  unit,
  owner: null,
  alignedTo: each.alignedTo,
  level: null,
  weight: each.weight,
  status: null,
  progress: null,
  start: null,
  due: null,
  ...(each.notes === '' ? {} : { note: each.notes }),
  keyResults,
});

const metricAsRead = (each: Metric): Omit<ImportedMetric, 'at' | 'from'> => ({
  code: each.id,
  name: each.name,
  definition: each.definition || null,
  unit: each.measureUnit || null,
  direction: each.direction === 'increase' || each.direction === 'decrease' ? each.direction : null,
});

const OBJECTIVE_FIELDS = {
  text: 'Objective',
  id: 'Objective ID',
  team: 'Unit',
  weight: 'Weight',
  note: 'Notes',
  parent: 'Aligned to',
};
const KEY_RESULT_FIELDS = {
  text: 'Key result',
  id: 'KR ID',
  metric: 'Metric',
  direction: 'Type',
  baseline: 'Baseline',
  target: 'Target',
  low: 'Low',
  high: 'High',
  weight: 'Weight',
  owner: 'Owner',
  start: 'Start',
  due: 'Due',
};

const periodOf = ({ cycle, cycleStart, cycleEnd }: Settings): Import['period'] => ({
  given: cycle,
  start: cycleStart,
  end: cycleEnd,
  certain: true,
});

const pastOf = ({ date, value, selfStatus, note, by }: SnapshotRow): PastValue => ({
  date,
  value,
  ...(selfStatus === null ? {} : { status: selfStatus }),
  ...(note === '' ? {} : { note }),
  ...(by === '' ? {} : { by }),
});

/** What an import does not bring in, a line for each tab: opened as a workbook the file has all of it. */
function leftOutOf(grid: Grid, language: Language): LeftOut[] {
  const spec = grid.tab === null ? null : tabNamed(grid.tab);
  if (spec && TAKEN.includes(spec.name)) return [];
  return [{ at: placeOf(grid), reason: sayOfImport(language, 'ownTab') }];
}
