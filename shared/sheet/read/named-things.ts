// Takes the IDs and names of a tab; gives what a reference to them means. Never guesses: a near one is a
// suggestion only.

import { BOUNDS } from '../../model/bounds.ts';
import { isReservedName } from '../../model/field-name.ts';
import { addTo } from '../../model/group-by.ts';
import type { Row } from '../cells/row.ts';
import { nearest, normal, sameName } from '../table/normal.ts';
import type { TabName } from '../table/tabs.ts';

/** To look for a slip among more names, or for more slips, costs more than it helps. */
const MOST_WORDS = 1000;
const MOST_SLIPS = 50;

/** The things of a tab by their IDs and names, and the rows that they stand in. */
export class NamedThings {
  readonly tab: TabName;
  private readonly rows = new Map<string, number>();
  /** IDs as they are compared: the ID that stands in the tab. */
  private readonly folded = new Map<string, string>();
  /** Names as they are compared: the IDs of all that bear one. */
  private readonly named = new Map<string, string[]>();
  /** All names as they are written. */
  private readonly names: string[] = [];
  private near: Map<string, string> | null = null;
  private slipsLookedFor = 0;
  /** False where the tab is missing: nothing that refers to it is judged. */
  present = true;

  constructor(tab: TabName, present: boolean) {
    this.tab = tab;
    this.present = present;
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  rowOf(id: string): number {
    return this.rows.get(id) ?? 0;
  }

  entries(): IterableIterator<[string, number]> {
    return this.rows.entries();
  }

  /** The ID of the only thing of the tab; null where there are none or several. */
  only(): string | null {
    const [first] = this.rows.keys();
    return this.rows.size === 1 ? first! : null;
  }

  /**
   * Takes in the ID of a row and what the thing is called; false where the ID stands elsewhere already or is
   * none.
   */
  add(row: Row, column: string, id: string, name = ''): boolean {
    if (id === '') return false;
    const same = this.folded.get(sameName(id));
    if (same !== undefined) {
      row.fault(column, 'duplicate-id', { other: this.rowOf(same) });
      return false;
    }
    this.rows.set(id, row.at);
    this.folded.set(sameName(id), id);
    if (/[;；]/.test(id) || id.length > BOUNDS.idCharacters || isReservedName(id))
      row.fault(column, 'bad-id');
    const called = sameName(name);
    if (called !== '') {
      this.names.push(name);
      addTo(this.named, called, id);
    }
    return true;
  }

  /** The ID that `typed` is; null where it is none. */
  byId(typed: string): string | null {
    return this.folded.get(sameName(typed)) ?? null;
  }

  /** The IDs of all that are called `typed`. */
  byName(typed: string): readonly string[] {
    return this.named.get(sameName(typed)) ?? [];
  }

  /**
   * The name or ID that differs from `typed` in blanks and punctuation only, else the one that it is a slip
   * of.
   */
  suggestion(typed: string): string | null {
    const words = [...this.names, ...this.rows.keys()];
    this.near ??= new Map(words.map((word) => [normal(word), word]));
    const same = this.near.get(normal(typed)) ?? null;
    this.slipsLookedFor += 1;
    const isDear = words.length > MOST_WORDS || this.slipsLookedFor > MOST_SLIPS;
    return same ?? (isDear ? null : nearest(typed, this.names));
  }
}

/**
 * The ID of the one thing among `known` that `typed` means, by ID before by name (design §5, References);
 * null where blank, not there, or a fault.
 */
export function resolveReference(
  row: Row,
  column: string,
  known: readonly NamedThings[],
  typed = row.line(column),
): string | null {
  if (typed === '') return null;
  const meant = meaningOf(known, typed);
  if (meant.length === 1) return meant[0]!;
  if (meant.length > 1) return faultSeveral(row, column, typed, meant);
  if (known.some((each) => !each.present)) return typed;
  const near = known.map((each) => each.suggestion(typed)).find((each) => each !== null);
  const where = known.map((each) => each.tab).join('|');
  return row.fault(column, 'unknown-reference', { value: typed, where, ...(near ? { near } : {}) });
}

/**
 * The IDs that `typed` may mean: an ID as it stands, else one that compares equal, else all that bear the
 * name.
 */
function meaningOf(known: readonly NamedThings[], typed: string): string[] {
  const exact = known.filter((each) => each.has(typed)).map(() => typed);
  if (exact.length > 0) return exact;
  const ids = known.flatMap((each) => each.byId(typed) ?? []);
  return ids.length > 0 ? ids : known.flatMap((each) => each.byName(typed));
}

function faultSeveral(row: Row, column: string, typed: string, meant: readonly string[]): null {
  const [first = '', second = ''] = meant;
  if (first === second) return row.fault(column, 'ambiguous-reference', { value: typed });
  const more = meant.length > 2 ? ' …' : '';
  return row.fault(column, 'two-of-a-name', { value: typed, first, second: `${second}${more}` });
}

/** As `resolveReference`, of a cell that holds one reference: from then on it reads as the ID. */
export function resolveInRow(row: Row, column: string, known: readonly NamedThings[]): string | null {
  const id = resolveReference(row, column, known);
  if (id !== null && id !== row.line(column)) row.settle(column, id);
  return id;
}

/** As `resolveInRow`, of a cell that must not be blank: a blank one is a fault. */
export function requireReference(row: Row, column: string, known: readonly NamedThings[]): string | null {
  return row.demand(column) ? resolveInRow(row, column, known) : null;
}

/** A unit that must be there; blank it is the root where there is only one unit (design §5, References). */
export function requireUnit(row: Row, column: string, units: NamedThings): string | null {
  const only = units.only();
  if (only === null || !row.isBlank(column)) return requireReference(row, column, [units]);
  row.settle(column, only);
  return only;
}

/** What names a metric: its ID where the dictionary has it, else the words as they stand. */
export function resolveMetric(row: Row, column: string, metrics: NamedThings): string {
  const typed = row.line(column);
  if (typed === '' || meaningOf([metrics], typed).length === 0) return typed;
  return resolveInRow(row, column, [metrics]) ?? '';
}

/** A mail address or name that must be a person's; '' where blank or a fault. */
export function resolvePerson(row: Row, column: string, people: NamedThings): string {
  const email = row.email(column);
  return email === '' ? '' : (resolveReference(row, column, [people], email) ?? '');
}
