// Takes what is found row by row; keeps it in order: objectives and key results with the cells of their
// fields, lines left out, doubts.
// Never reads a value: that is done by columns, once all rows are known.

import type { Language } from '../model/language.ts';
import { type SayOfImport, sayOfImport } from '../words/import.ts';
import { listed } from '../words/punctuation.ts';
import { GivenAnswers } from './given.ts';
import { addressOf, sourceAddress } from './grid/address.ts';
import { textOf } from './grid/cells.ts';
import type { About, Doubt, Grid, ImportedMetric, LeftOut, SourceCell, UnreadColumn } from './model.ts';
import type { Field } from './words/headings.ts';
import { spokenIn } from './words/spoken.ts';

export interface CheckIn {
  /** The heading over the value: a day, a week, a month; or the date's own cell. */
  label: string;
  value: SourceCell;
  note?: SourceCell | undefined;
  by?: SourceCell | undefined;
  status?: SourceCell | undefined;
  was?: SourceCell | undefined;
}

export interface Item {
  kind: 'objective' | 'keyResult';
  source: SourceCell;
  text: string;
  code: string | null;
  fields: Map<Field, SourceCell[]>;
  objective: Item | null;
  /** What the sheet's section or tab says: a team, a period. */
  team: string | null;
  cycle: string | null;
  /** What the parent's cell says, as given. */
  parentGiven: string | null;
  checkIns: CheckIn[];
  /** Rows that a person keeps as notes of it. */
  kept?: SourceCell[];
  /** The figures are those of a general progress from 0 to 100. */
  generic?: boolean;
}

/** A row to be kept as a note, joined to what it belongs to once all are known. */
export interface KeptNote {
  source: SourceCell;
  /** What its parent's cell says; '' where none does. */
  parent: string;
  /** What stands above it. */
  above: Item | null;
  /** Why it is left out where nothing is found that it belongs to. */
  reason: string;
}

export interface Section {
  team: string | null;
  cycle: string | null;
}

/** A change or check-in of another table, joined to its key result once all are known. */
export interface Joined {
  key: SourceCell;
  checkIn: CheckIn;
  field: string | null;
  row: SourceCell;
}

export class ImportReading {
  readonly items: Item[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly doubts: Doubt[] = [];
  readonly unread: UnreadColumn[] = [];
  readonly metrics: ImportedMetric[] = [];
  readonly headings: string[] = [];
  readonly kept: KeptNote[] = [];
  readonly joined: Joined[] = [];
  readonly people: { name: SourceCell | null; email: SourceCell }[] = [];
  readonly units: { name: string; parent: string | null }[] = [];
  /** Texts that may name the period or the company: titles, settings. */
  readonly titles: SourceCell[] = [];
  /** Tabs that nothing but the depth of their lines made a plan. */
  readonly loose: Grid[] = [];
  readonly settings: { key: string; value: SourceCell }[] = [];
  private readonly used = new Map<Grid, Set<number>>();
  readonly answers: GivenAnswers;
  language = 'en';

  constructor(answers: GivenAnswers = new GivenAnswers()) {
    this.answers = answers;
  }

  add(
    kind: Item['kind'],
    source: SourceCell,
    text: string,
    code: string | null,
    objective: Item | null,
    section: Section,
  ): Item {
    const item: Item = {
      kind,
      source,
      text,
      code,
      fields: new Map(),
      objective,
      ...section,
      parentGiven: null,
      checkIns: [],
    };
    this.items.push(item);
    this.use(source.grid, source.row);
    return item;
  }

  /** A row that is taken, asked about or listed. */
  use(grid: Grid, row: number): void {
    const rows = this.used.get(grid) ?? new Set();
    this.used.set(grid, rows.add(row));
  }

  isUsed = (grid: Grid, row: number): boolean => this.used.get(grid)?.has(row) ?? false;

  leave(grid: Grid, row: number, column: number, reason: string): void {
    const text = textOf(grid.rows[row]?.[column]).slice(0, 200);
    this.leftOut.push({ at: addressOf(grid, row, column), reason, ...(text === '' ? {} : { text }) });
    this.use(grid, row);
  }

  /** A row of no kind of ours that a person wants as a note. */
  keep(note: KeptNote): void {
    this.kept.push(note);
    this.use(note.source.grid, note.source.row);
  }

  leavePlace(at: string, reason: string): void {
    this.leftOut.push({ at, reason });
  }

  /**
   * One question for one place and subject, also where it is answered. Gives what was asked there: the
   * question itself, or the one before it.
   */
  ask(at: string, about: About, question: string, candidates?: unknown[]): Doubt {
    const before = this.doubts.find((each) => each.at === at && each.about === about);
    if (before) return before;
    const doubt: Doubt = { at, about, question, ...(candidates ? { candidates } : {}) };
    this.doubts.push(doubt);
    return doubt;
  }

  /** What a person is asked in. */
  get spoken(): Language {
    return spokenIn(this.language);
  }

  say: SayOfImport = (key, ...parts) => sayOfImport(this.spoken, key, ...parts);

  listed = (items: readonly string[]): string => listed(this.spoken, items);
}

/** Adds a cell to a field; the first stays the first. */
export function put(item: Item, field: Field, source: SourceCell): void {
  const list = item.fields.get(field) ?? [];
  if (!list.some((each) => sourceAddress(each) === sourceAddress(source))) list.push(source);
  item.fields.set(field, list);
}

/** The cell that counts where several say the field; null where none does. */
export const firstOf = (item: Item, field: Field): SourceCell | null => item.fields.get(field)?.[0] ?? null;

/** As a person reads it; '' where no cell says the field. */
export const givenOf = (item: Item, field: Field): string => textOf(firstOf(item, field)?.cell);
