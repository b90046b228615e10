// Takes the plan tabs; gives the plan as far as it could be read, and the IDs that the record may name.
// Never says whether the plan is sound: the faults do.
import type { KeyResult, Plan } from '../../model/plan.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import { firstById } from './loops.ts';
import { NamedThings } from './named-things.ts';
import { firstOf, note } from './notes.ts';
import type { PlaceKind, Positions } from './positions.ts';
import { readForms } from './read-forms.ts';
import { type KeyResultRow, readKeyResults } from './read-key-results.ts';
import { readImportHeadings, readMails, readRewards } from './read-lists.ts';
import { readMetrics, readObjectives } from './read-objectives.ts';
import type { ReadSettings } from './read-settings.ts';
import { openPeople, readPeople, readUnits } from './read-units.ts';

/**
 * The tabs of the plan in an order in which each finds what it refers to; `positions` takes in where things
 * stand.
 */
export function readPlan(reading: Reading, { settings, cycle }: ReadSettings, positions: Positions) {
  const open = openPeople(reading);
  const { units, people } = open;
  const unitList = readUnits(reading, open);
  const peopleList = readPeople(reading, open);
  const { metrics, known: metricIds } = readMetrics(reading, people);
  const objectiveTable = openTable(reading, 'Objectives');
  const keyResultTable = openTable(reading, 'Key results');
  const objectives = new NamedThings('Objectives', objectiveTable.present);
  const keyResults = new NamedThings('Key results', keyResultTable.present);
  for (const row of objectiveTable.rows)
    objectives.add(row, 'Objective ID', row.line('Objective ID'), row.line('Objective'));
  for (const row of keyResultTable.rows)
    keyResults.add(row, 'KR ID', row.line('KR ID'), row.line('Key result'));
  const rows = readKeyResults(keyResultTable.rows, { objectives, metrics: metricIds, people, cycle });
  const byId = firstById(rows, ({ keyResult }) => keyResult.id);
  const objectiveOf = (id: string) => byId.get(id)?.keyResult.objectiveId || null;
  const objectiveList = readObjectives(objectiveTable.rows, { units, objectives, keyResults, objectiveOf });
  notePercents(reading, rows);
  const { rewards, known: rewardIds } = readRewards(reading);
  // No part of the plan: a mistake in it is marked at its cell all the same.
  readImportHeadings(reading);
  const place = (kind: PlaceKind, known: NamedThings) => {
    for (const [id, row] of known.entries()) positions.set(`${kind}:${id}`, { tab: known.tab, row });
  };
  place('unit', units);
  place('person', people);
  place('metric', metricIds);
  place('objective', objectives);
  place('keyResult', keyResults);
  place('reward', rewardIds);
  const plan: Plan = {
    settings,
    units: unitList,
    people: peopleList,
    metrics,
    objectives: objectiveList,
    keyResults: rows.map(({ keyResult }) => keyResult),
    forms: readForms(reading),
    mails: readMails(reading, settings.language),
    rewards,
  };
  const blankStarts = rows.filter(({ row }) => row.isBlank('Start')).map(({ keyResult }) => keyResult.id);
  return { plan, rows, blankStarts, known: { units, people, objectives, keyResults, rewards: rewardIds } };
}

/** Says how numbers were read that a person may have meant otherwise (design §5, Reading cells). */
function notePercents(reading: Reading, rows: readonly KeyResultRow[]): void {
  const isNumeric = ({ type }: KeyResult) => type !== 'milestone' && type !== 'yes-no';
  const all = rows.map(({ keyResult }) => keyResult).filter(isNumeric);
  const percents = all.filter((each) => each.percent).map((each) => each.id);
  const isSmall = ({ baseline, target, low, high }: KeyResult) =>
    Math.max(...[baseline, target, low ?? 0, high ?? 0].map(Math.abs)) <= 1;
  const small = all.filter((each) => !each.percent && isSmall(each)).map((each) => each.id);
  const say = (code: 'percent-key-results' | 'small-numbers', ids: string[]) => {
    if (ids.length > 0) note(reading, code, { count: ids.length, list: firstOf(ids, reading.language) });
  };
  say('percent-key-results', percents);
  say('small-numbers', small);
}
