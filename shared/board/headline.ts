// Takes the key results that a board shows, by the units right below; gives the one sentence that matters:
// where help is needed, and on what. Never ranks people.
import type { Status } from '../model/state.ts';

/** What a headline is made of: a key result as it stands. */
export interface HeadlineRow {
  unitId: string;
  status: Status;
  /** What the dictionary calls its metric; '' where it has none. */
  metric: string;
}

/** Units right below the one that is looked at, each with the IDs of itself and all below it. */
export interface HeadlineUnit {
  name: string;
  unitIds: ReadonlySet<string>;
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
 */
export function headlineOf(rows: readonly HeadlineRow[], units: readonly HeadlineUnit[]): Headline {
  const red = mostOf('red', rows, units);
  if (red) return { kind: 'help', unit: red.unit, red: red.count, all: red.all, metric: commonMetric(rows) };
  const amber = mostOf('amber', rows, units);
  if (amber) return { kind: 'watch', unit: amber.unit, amber: amber.count, all: amber.all };
  const known = rows.filter(({ status }) => status !== 'none');
  return known.length === 0 ? { kind: 'unknown' } : { kind: 'well', green: known.length, all: rows.length };
}

function mostOf(status: Status, rows: readonly HeadlineRow[], units: readonly HeadlineUnit[]) {
  let most: { unit: string; count: number; all: number } | null = null;
  for (const { name, unitIds } of units) {
    const own = rows.filter(({ unitId }) => unitIds.has(unitId));
    const count = own.filter((row) => row.status === status).length;
    if (count > 0 && (most === null || count / own.length > most.count / most.all))
      most = { unit: name, count, all: own.length };
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
