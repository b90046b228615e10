// Takes the IDs of a tab; gives what a reference to them means. Never guesses: a near one is a suggestion only.
import { BOUNDS } from '../../model/bounds.ts';
import { normal } from '../cells/normal.ts';
import type { Row } from '../cells/row.ts';
import type { TabName } from '../table/tabs.ts';

/** The things of a tab by their IDs, and the rows that they stand in. */
export class Known {
  readonly tab: TabName;
  private readonly rows = new Map<string, number>();
  private near: Map<string, string> | null = null;
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

  /** Takes in the ID of a row; false where it stands elsewhere already or is none. */
  add(row: Row, column: string, id: string): boolean {
    if (id === '') return false;
    const other = this.rows.get(id);
    if (other !== undefined) {
      row.fault(column, 'duplicate-id', { other });
      return false;
    }
    this.rows.set(id, row.at);
    if (/[;；]/.test(id) || id.length > BOUNDS.idCharacters) row.fault(column, 'bad-id');
    return true;
  }

  /** The ID that differs from `typed` in case, width or blanks only. */
  suggestion(typed: string): string | null {
    this.near ??= new Map([...this.rows.keys()].map((id) => [normal(id), id]));
    return this.near.get(normal(typed)) ?? null;
  }
}

/** An ID in a cell that must name one of `known`; null where blank or a fault. */
export function refer(
  row: Row,
  column: string,
  known: readonly Known[],
  typed = row.line(column),
): string | null {
  if (typed === '') return null;
  const holding = known.filter((each) => each.has(typed));
  if (holding.length === 1) return typed;
  if (holding.length > 1) return row.fault(column, 'ambiguous-reference', { value: typed });
  if (known.some((each) => !each.present)) return typed;
  const near = known.map((each) => each.suggestion(typed)).find((each) => each !== null);
  const where = known.map((each) => each.tab).join('|');
  return row.fault(column, 'unknown-reference', { value: typed, where, ...(near ? { near } : {}) });
}

/** The same where the cell must not be blank. */
export function mustRefer(row: Row, column: string, known: readonly Known[]): string | null {
  return row.demand(column) ? refer(row, column, known) : null;
}

/** A mail address that must be a person's; '' where blank or a fault. */
export function referPerson(row: Row, column: string, people: Known): string {
  const email = row.email(column);
  return email === '' ? '' : (refer(row, column, [people], email) ?? '');
}
