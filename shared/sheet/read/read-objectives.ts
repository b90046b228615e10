// Takes the Metrics and Objectives tabs and what they refer to; gives metrics and objectives. Never gives an
// alignment loop unsaid.
import type { Metric, Objective } from '../../model/plan.ts';
import { openTable, type Reading } from '../cells/open-table.ts';
import type { Row } from '../cells/row.ts';
import { faultMixedWeights } from '../cells/weights.ts';
import { firstById, loopsOf, loopText, namedIn } from './loops.ts';
import { NamedThings, requireUnit, resolveInRow, resolvePerson } from './named-things.ts';

/** A person's address where it is one; any other words may say who owns a metric. */
const ownerOf = (row: Row, people: NamedThings): string =>
  row.line('Owner').indexOf('@') >= 0 ? resolvePerson(row, 'Owner', people) : row.line('Owner');

/** The metrics that read well, and all that rows may refer to. */
export function readMetrics(
  reading: Reading,
  people: NamedThings,
): { metrics: Metric[]; known: NamedThings } {
  const { present, rows } = openTable(reading, 'Metrics');
  const known = new NamedThings('Metrics', present);
  const metrics = rows.map((row) => {
    const id = row.line('Metric ID');
    known.add(row, 'Metric ID', id, row.line('Name'));
    return {
      id,
      name: row.line('Name') || id,
      definition: row.text('Definition'),
      measureUnit: row.line('Measure unit'),
      direction: row.line('Direction'),
      owner: ownerOf(row, people),
    };
  });
  return { metrics, known };
}

interface ObjectiveContext {
  units: NamedThings;
  objectives: NamedThings;
  keyResults: NamedThings;
  /** Objective of each KR, as its cell says. */
  objectiveOf: (keyResultId: string) => string | null;
}

/** The objectives that read well, and all that rows may refer to. */
export function readObjectives(
  rows: readonly Row[],
  { units, objectives, keyResults, objectiveOf }: ObjectiveContext,
): Objective[] {
  const read = rows.map((row) => {
    const weight = row.weight('Weight');
    const objective: Objective = {
      id: row.line('Objective ID'),
      unitId: requireUnit(row, 'Unit', units) ?? '',
      text: row.needed('Objective'),
      alignedTo: resolveInRow(row, 'Aligned to', [objectives, keyResults]),
      weight: weight?.value ?? null,
      notes: row.text('Notes'),
    };
    return { row, weight, group: objective.unitId, objective };
  });
  faultMixedWeights(read);
  const byId = firstById(read, (each) => each.objective.id);
  const above = (id: string): string | null => {
    const aim = byId.get(id)?.objective.alignedTo ?? null;
    if (aim === null || objectives.has(aim)) return aim;
    return objectiveOf(aim);
  };
  for (const loop of loopsOf([...byId.keys()], above))
    for (const id of namedIn(loop)) byId.get(id)?.row.fault('Aligned to', 'loop', { path: loopText(loop) });
  return read.map(({ objective }) => objective);
}
