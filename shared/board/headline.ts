// Takes the key results that a board shows, by the units right below; gives the one sentence that matters:
// where help is needed, and on what. Never ranks people.
import { groupBy } from '../model/group-by.ts';
import type { Unit } from '../model/plan.ts';
import type { Status } from '../model/state.ts';

/** What a headline is made of: a key result as it stands. */
export interface HeadlineRow {
  unitId: string;
  status: Status;
  /** What the dictionary calls its metric; '' where it has none. */
  metric: string;
}

/** The unit right below the one that is looked at, or this itself, that stands for a unit. */
interface HeadlineUnit {
  id: string;
  name: string;
}

export type Headline =
  | { kind: 'help'; unit: string; red: number; all: number; metric: { name: string; units: number } | null }
  | { kind: 'watch'; unit: string; amber: number; all: number }
  | { kind: 'well'; green: number; all: number }
  | { kind: 'unknown' };

/** A metric that is red in so few units is no pattern. */
const FEWEST_UNITS_OF_A_PATTERN = 2;

/**
 * The unit with the largest share of red key results, the first of equals; else of amber ones; else how much
 * is green. Linear in the rows.
 * With the red: the metric that is red in the most units, where it is in two at least.
 * `standsFor`: by unit ID the unit that stands for it, in the order in which equals are named.
 */
export function headlineOf(
  rows: readonly HeadlineRow[],
  standsFor: ReadonlyMap<string, HeadlineUnit>,
): Headline {
  const counts = countsOf(rows, standsFor);
  const red = mostOf('red', counts);
  if (red) return { kind: 'help', unit: red.unit, red: red.count, all: red.all, metric: commonMetric(rows) };
  const amber = mostOf('amber', counts);
  if (amber) return { kind: 'watch', unit: amber.unit, amber: amber.count, all: amber.all };
  const known = rows.filter(({ status }) => status !== 'none');
  return known.length === 0 ? { kind: 'unknown' } : { kind: 'well', green: known.length, all: rows.length };
}

/**
 * By unit: the unit right below `here` that it belongs to; `here` itself for what is its own. Linear in the
 * units.
 */
export function standsForUnits(units: readonly Unit[], hereId: string): ReadonlyMap<string, HeadlineUnit> {
  const children = groupBy(
    units.filter(({ parentId }) => parentId !== null),
    ({ parentId }) => parentId!,
  );
  const stands = new Map<string, HeadlineUnit>();
  for (const child of children.get(hereId) ?? []) {
    const waiting = [child];
    for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
      stands.set(unit.id, child);
      waiting.push(...(children.get(unit.id) ?? []));
    }
  }
  const here = units.find(({ id }) => id === hereId);
  return here ? stands.set(here.id, here) : stands;
}

interface Counts {
  name: string;
  all: number;
  red: number;
  amber: number;
}

function countsOf(
  rows: readonly HeadlineRow[],
  standsFor: ReadonlyMap<string, HeadlineUnit>,
): readonly Counts[] {
  const counts = new Map<string, Counts>();
  for (const { id, name } of standsFor.values()) counts.set(id, { name, all: 0, red: 0, amber: 0 });
  for (const { unitId, status } of rows) {
    const of = counts.get(standsFor.get(unitId)?.id ?? '');
    if (!of) continue;
    of.all += 1;
    if (status === 'red' || status === 'amber') of[status] += 1;
  }
  return [...counts.values()];
}

function mostOf(status: 'red' | 'amber', counts: readonly Counts[]) {
  let most: { unit: string; count: number; all: number } | null = null;
  for (const { name, all, [status]: count } of counts) {
    if (count > 0 && (most === null || count / all > most.count / most.all))
      most = { unit: name, count, all };
  }
  return most;
}

function commonMetric(rows: readonly HeadlineRow[]): { name: string; units: number } | null {
  const units = new Map<string, Set<string>>();
  for (const { status, metric, unitId } of rows) {
    if (status !== 'red' || metric === '') continue;
    units.set(metric, (units.get(metric) ?? new Set()).add(unitId));
  }
  const [name = '', where = new Set()] = [...units].sort(([, a], [, b]) => b.size - a.size)[0] ?? [];
  return where.size >= FEWEST_UNITS_OF_A_PATTERN ? { name, units: where.size } : null;
}
