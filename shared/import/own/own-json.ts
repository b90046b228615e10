// Takes parsed JSON; gives the tabs of the workbook that an export of ours was made of, as grids. Never
// trusts that it is one: what does not look like a plan is read as any other JSON.

import { isLanguage } from '../../model/language.ts';
import type { KeyResult, Plan } from '../../model/plan.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { planRows } from '../../sheet/write/plan-rows.ts';
import { valueCell } from '../../sheet/write/records.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import type { Grid } from '../model.ts';
import { recordGrid } from './record-grid.ts';

type Fields = Record<string, unknown>;
type Snapshot = { keyResult: KeyResult; report: Fields };

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isFigure = (value: unknown): boolean => value === null || typeof value === 'number';
/** Every element is a record in which these are texts. */
const areRecords = (value: unknown, texts: readonly string[]): value is Fields[] =>
  Array.isArray(value) && value.every((each) => isRecord(each) && texts.every((name) => isText(each[name])));

const KEY_RESULT = ['id', 'text', 'metricId', 'type', 'owner', 'start', 'due'];
const FIGURES = ['baseline', 'target', 'low', 'high', 'weight'];

const isKeyResult = (each: Fields): boolean =>
  FIGURES.every((name) => isFigure(each[name])) &&
  typeof each.percent === 'boolean' &&
  areRecords(each.points, ['day']) &&
  each.points.every(({ value }) => typeof value === 'number');

/** What stands beside the goals: a line says that an import leaves it out. */
const OTHERS: readonly [name: string, tab: TabName][] = [
  ['forms', 'Forms'],
  ['mails', 'Mails'],
  ['rewards', 'Rewards'],
  ['board', 'Board'],
];
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Null where it is no plan of ours. */
export function ownGrids(file: string, root: unknown): Grid[] | null {
  if (!isRecord(root) || !isSound(root)) return null;
  const { settings } = root;
  const language = isLanguage(settings.language) ? settings.language : 'en';
  const keyResults = keyResultsIn(root);
  const grid = (tab: TabName, records: readonly RecordCells[]) => recordGrid(file, tab, language, records);
  const grids = planRows(planIn(root, keyResults), language).flatMap(([tab, records]) =>
    records.length === 0 ? [] : [grid(tab, records)],
  );
  const snapshots = keyResults.flatMap((keyResult): Snapshot[] =>
    areRecords(keyResult.snapshots, ['date', 'note', 'by'])
      ? keyResult.snapshots.map((report) => ({ keyResult, report }))
      : [],
  );
  for (const [name, tab] of OTHERS)
    if (root[name] !== undefined && !isEmpty(root[name])) grids.push(grid(tab, []));
  return snapshots.length === 0 ? grids : [...grids, grid('Snapshots', snapshots.map(snapshotCells))];
}

/** An export of ours, as far as its rows need it. */
interface Exported extends Fields {
  settings: Fields;
  people: Fields[];
  objectives: (Fields & { keyResults: Fields[] })[];
}

const isSound = (root: Fields): root is Exported => {
  const { settings, units, people, metrics, objectives } = root;
  return (
    root.product === 'Attune' &&
    isRecord(settings) &&
    isText(settings.workspace) &&
    areRecords(units, ['id', 'name', 'level']) &&
    areRecords(people, ['email', 'name', 'post']) &&
    people.every(({ unitIds }) => Array.isArray(unitIds) && unitIds.every(isText)) &&
    areRecords(metrics, ['id', 'name', 'definition', 'measureUnit', 'direction', 'owner']) &&
    areRecords(objectives, ['id', 'unitId', 'text', 'notes']) &&
    objectives.every(
      ({ weight, keyResults }) =>
        isFigure(weight) && areRecords(keyResults, KEY_RESULT) && keyResults.every(isKeyResult),
    )
  );
};

const keyResultsIn = ({ objectives }: Exported) =>
  objectives.flatMap(({ id, keyResults }) =>
    keyResults.map((each) => ({ ...each, objectiveId: id }) as unknown as KeyResult & Fields),
  );

/** The plan, with blanks where the export leaves out what only the workspace knows. */
const planIn = ({ settings, units, people, metrics, objectives }: Exported, keyResults: KeyResult[]) =>
  ({
    settings,
    units,
    people: people.map((each) => ({
      role: 'member',
      language: null,
      timeZone: null,
      leftOn: null,
      ...each,
    })),
    metrics,
    objectives,
    keyResults,
    forms: [],
    mails: [],
    rewards: [],
  }) as unknown as Plan;

const cell = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : '');

const snapshotCells = ({ keyResult, report }: Snapshot): RecordCells => ({
  Date: cell(report.date),
  'KR ID': keyResult.id,
  Value: typeof report.value === 'number' ? valueCell(report.value, keyResult) : '',
  Confidence: cell(report.confidence),
  'Self status': cell(report.selfStatus),
  Blocker: cell(report.blocker),
  Note: cell(report.note),
  'Support needed': cell(report.supportNeeded),
  By: cell(report.by),
});
