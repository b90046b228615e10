// Takes a table with labels above groups of columns; gives the blocks to read one by one (each with its own
// key results), or none.
// Where the blocks hold values of the same key results, it keeps the last that is filled and asks.

import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { isTimeLabel } from '../find/time-label.ts';
import { askedPlace, columnAddress } from '../grid/address.ts';
import { lastWhere } from '../last-where.ts';
import type { ImportReading } from '../reading.ts';
import { periodIn } from '../words/periods.ts';

interface Block {
  label: string | null;
  columns: Column[];
  /** The columns whose cells make a row of this block. */
  own: ReadonlySet<number>;
}

/** The blocks of a table whose columns repeat side by side; empty where they do not. */
export function blocksOf(reading: ImportReading, table: Table): Block[] {
  const labels = [...new Set(table.columns.map(({ block }) => block).filter((each) => each !== null))];
  if (labels.length >= 1) return labelled(reading, table, labels);
  return sideBySide(table);
}

function labelled(reading: ImportReading, table: Table, labels: readonly string[]): Block[] {
  const of = (label: string) => table.columns.filter(({ block }) => block === label);
  const holding = labels.filter((label) =>
    of(label).some(({ field }) => field === 'keyResult' || field === 'objective' || field === 'item'),
  );
  const withResults = labels.filter((label) => of(label).some(({ field }) => field === 'keyResult'));
  if (withResults.length >= 2 || (withResults.length === 1 && holding.length === 1 && labels.length === 1)) {
    const common = table.columns.filter(({ block }) => block === null);
    return withResults.map((label) => {
      const own = of(label);
      return {
        label,
        columns: [...common, ...own].sort((a, b) => a.index - b.index),
        own: new Set(own.map(({ index }) => index)),
      };
    });
  }
  if (labels.every((label) => isTimeLabel(label) && !periodIn(label))) {
    asCheckIns(labels, of);
    return [];
  }
  const valued = labels.filter((label) =>
    of(label).some(({ field }) => field === 'target' || field === 'current' || field === 'progress'),
  );
  if (valued.length >= 2 && valued.every((label) => periodIn(label, true) !== null))
    keepOne(reading, table, valued, of);
  return [];
}

/** A week over its value, its confidence, its note: the value is a check-in of that week. */
function asCheckIns(labels: readonly string[], of: (label: string) => Column[]): void {
  for (const label of labels) {
    const columns = of(label);
    const value =
      columns.find(({ field }) => field === 'current' || field === 'progress' || field === 'score') ?? null;
    for (const column of columns) column.field = null;
    if (value) value.heading = label;
  }
}

/** The plan of four quarters beside each other: one is imported, and which one is asked. */
function keepOne(
  reading: ImportReading,
  table: Table,
  labels: readonly string[],
  of: (label: string) => Column[],
): void {
  const chosen =
    lastWhere(labels, (label) =>
      of(label).some(({ field, profile }) => field === 'current' && profile.filled > 0),
    ) ?? labels[0]!;
  const candidates = [...labels];
  const listed = reading.listed(labels);
  const doubts = [
    reading.ask(
      columnAddress(table.grid, of(chosen)[0]!.index),
      'period',
      reading.say('askBlocks', { labels: listed, chosen }),
      candidates,
    ),
    reading.ask(askedPlace(table.grid), 'period', reading.say('askCycle', { labels: listed }), candidates),
  ];
  const answers = doubts.map((doubt) => reading.answers.to(doubt));
  const kept = labels.find((label) => answers.includes(label)) ?? chosen;
  for (const label of labels) if (label !== kept) for (const column of of(label)) column.field = null;
}

/** Objective and key result come again to the right without a label above: tables side by side. */
function sideBySide(table: Table): Block[] {
  const goals = table.columns.filter(
    ({ field, meaning }) => field === 'objective' && (meaning?.numbers.length ?? 0) === 0,
  );
  const results = table.columns.filter(
    ({ field, meaning }) => field === 'keyResult' && (meaning?.numbers.length ?? 0) === 0,
  );
  if (
    goals.length < 2 ||
    results.length !== goals.length ||
    !goals.every((goal, at) => goal.index < results[at]!.index)
  )
    return [];
  return goals.map((goal, at) => {
    const to = goals[at + 1]?.index ?? Number.POSITIVE_INFINITY;
    const columns = table.columns.filter(({ index }) => index >= goal.index && index < to);
    return { label: null, columns, own: new Set(columns.map(({ index }) => index)) };
  });
}
