// Takes the grids of a file that Attune wrote, or of a sheet with its tabs; gives the plan in it as it is, with
// nothing to ask about. Never guesses: a file with a fault in it is read as any other.

import { groupBy } from '../../model/group-by.ts';
import type { KeyResult, Language, Objective, Plan } from '../../model/plan.ts';
import type { SnapshotRow } from '../../model/record.ts';
import type { Day } from '../../model/time.ts';
import { planIndex } from '../../process/plan-index.ts';
import { columnIndex, findTab, readWorkbook, tabNamed } from '../../sheet/index.ts';
import { type TabName, tabSpec } from '../../sheet/table/tabs.ts';
import { planText } from '../../sheet/write/plan-rows.ts';
import { addressOf, placeOf } from '../grid/address.ts';
import type { Grid, Import, ImportedKeyResult, ImportedObjective, LeftOut, Past, Sources } from '../model.ts';
import { saysIn } from '../words/says.ts';
import { tabOf } from './tab-of-grid.ts';

/** Without one of them it is no workbook of ours. */
const NEEDED: readonly TabName[] = ['Settings', 'Units', 'Objectives', 'Key results'];
const TAKEN: readonly TabName[] = [...NEEDED, 'People', 'Metrics', 'Snapshots'];

/** The workbook's plan as a proposal; null where the grids are no sound workbook of ours. */
export function ownBook(grids: readonly Grid[]): Import | null {
  const file = grids[0]?.file;
  if (file === undefined || grids.some((grid) => grid.file !== file || grid.lines || grid.turned))
    return null;
  const workbook = { tabs: grids.map(tabOf) };
  const isOurs = NEEDED.every((name) => {
    const tab = findTab(workbook, name);
    return (
      tab && tabSpec(name).columns.every((each) => !each.needed || columnIndex(tab, name, each.name) !== null)
    );
  });
  if (!isOurs) return null;
  const { plan, happenings, problems, positions } = readWorkbook(workbook);
  if (!plan || problems.length > 0) return null;
  const gridOf = (name: TabName) =>
    grids.find((each) => each.tab !== null && tabNamed(each.tab)?.name === name);
  const fromOf = (
    name: TabName,
    key: string,
    fields: Record<string, string>,
  ): { at: string; from: Sources } => {
    const grid = gridOf(name)!;
    const row = (positions.get(key)?.row ?? 1) - 1;
    const from = Object.fromEntries(
      Object.entries(fields).flatMap(([field, column]) => {
        const at = columnIndex(tabOf(grid), name, column);
        return at === null || !grid.rows[row]?.[at] ? [] : [[field, addressOf(grid, row, at)]];
      }),
    );
    return { at: from.text ?? placeOf(grid), from };
  };
  return proposalOf(plan, happenings.snapshots, { file, grids, fromOf });
}

interface Found {
  file: string;
  grids: readonly Grid[];
  fromOf: (name: TabName, key: string, fields: Record<string, string>) => { at: string; from: Sources };
}

function proposalOf(plan: Plan, snapshots: readonly SnapshotRow[], { file, grids, fromOf }: Found): Import {
  const { settings, units, people, metrics } = plan;
  const { unitName, personName } = planIndex(plan);
  const reports = groupBy(snapshots, ({ keyResultId }) => keyResultId);
  const keyResults = groupBy(plan.keyResults, ({ objectiveId }) => objectiveId);
  const keyResultOf = (each: KeyResult): ImportedKeyResult => {
    const history = (reports.get(each.id) ?? []).map(pastOf).sort((a, b) => (a.date! < b.date! ? -1 : 1));
    const isScaled = each.type === 'increase' || each.type === 'decrease';
    return {
      ...fromOf('Key results', `keyResult:${each.id}`, KEY_RESULT_FIELDS),
      code: each.id,
      text: each.text,
      owner: each.owner === '' ? null : personName(each.owner),
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
  };
  const objectiveOf = (each: Objective): ImportedObjective => ({
    ...fromOf('Objectives', `objective:${each.id}`, OBJECTIVE_FIELDS),
    code: each.id,
    text: each.text,
    unit: unitName(each.unitId),
    owner: null,
    alignedTo: each.alignedTo,
    level: null,
    weight: each.weight,
    status: null,
    progress: null,
    start: null,
    due: null,
    ...(each.notes === '' ? {} : { note: each.notes }),
    keyResults: (keyResults.get(each.id) ?? []).map(keyResultOf),
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
    objectives: plan.objectives.map(objectiveOf),
    orphans: [],
    metrics: metrics.map((each) => ({
      ...fromOf('Metrics', `metric:${each.id}`, { text: 'Name' }),
      code: each.id,
      name: each.name,
      definition: each.definition || null,
      unit: each.measureUnit || null,
      direction: each.direction === 'increase' || each.direction === 'decrease' ? each.direction : null,
    })),
    headings: [],
    doubts: [],
    leftOut: grids.flatMap((grid) => leftOutOf(grid, settings.language)),
    unread: [],
  };
}

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

const periodOf = ({
  cycle,
  cycleStart,
  cycleEnd,
}: {
  cycle: string;
  cycleStart: Day;
  cycleEnd: Day;
}): Import['period'] => ({
  given: cycle,
  start: cycleStart,
  end: cycleEnd,
  certain: true,
});

const pastOf = ({ date, value, selfStatus, note, by }: SnapshotRow): Past => ({
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
  const reason = saysIn(
    language,
    'a tab of Attune’s that holds no goals: open the file as a workbook to have all of it',
    '同频自己的表，不含目标：请将文件作为工作簿打开以获得全部内容',
  );
  return [{ at: placeOf(grid), reason }];
}
