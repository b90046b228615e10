// Takes the Units and People tabs; gives the tree of units and the people in it. Never gives a tree with a
// loop unsaid.
import type { Person, Unit } from '../../model/plan.ts';
import { openTable, type Reading, type Table } from '../cells/open-table.ts';
import type { Row } from '../cells/row.ts';
import { firstById, loopsOf, loopText, namedIn } from './loops.ts';
import { NamedThings, resolveInRow, resolvePerson, resolveReference } from './named-things.ts';

interface OpenPeople {
  unitTable: Table;
  peopleTable: Table;
  units: NamedThings;
  people: NamedThings;
}

/** Opens both tabs and takes in their IDs, since each refers to the other. */
export function openPeople(reading: Reading): OpenPeople {
  const unitTable = openTable(reading, 'Units');
  const peopleTable = openTable(reading, 'People');
  const units = new NamedThings('Units', unitTable.present);
  const people = new NamedThings('People', peopleTable.present);
  for (const row of unitTable.rows) units.add(row, 'Unit ID', row.line('Unit ID'), row.line('Name'));
  for (const row of peopleTable.rows) if (row.demand('Email')) people.add(row, 'Email', row.email('Email'));
  return { unitTable, peopleTable, units, people };
}

/** The units that read well; more than one root, or a loop, is a fault. */
export function readUnits(reading: Reading, { unitTable, units, people }: OpenPeople): Unit[] {
  const read = unitTable.rows.map((row) => {
    const id = row.line('Unit ID');
    const parentId = resolveInRow(row, 'Parent', [units]);
    return {
      row,
      hasParent: !row.isBlank('Parent'),
      unit: {
        id,
        name: row.line('Name') || id,
        level: row.line('Level'),
        parentId,
        leadEmail: resolvePerson(row, 'Lead', people) || null,
      },
    };
  });
  // Without its heading nothing is known of what lies above whom: the heading is what is wrong.
  const hasParents = !reading.faults.some(
    ({ tab, row, column }) => tab === 'Units' && row === 1 && column === 'Parent',
  );
  if (unitTable.present && hasParents) {
    faultLoops(read);
    const roots = read.filter(
      ({ hasParent, row }) => !hasParent && units.rowOf(row.line('Unit ID')) === row.at,
    );
    for (const { row, unit } of roots.slice(1))
      row.fault('Parent', 'several-roots', { other: roots[0]!.unit.id, value: unit.id });
    if (roots.length === 0)
      reading.faults.push({
        tab: 'Units',
        row: read[0]?.row.at ?? 1,
        column: 'Parent',
        code: 'no-root',
        values: {},
      });
  }
  return read.map(({ unit }) => unit);
}

function faultLoops(read: { row: Row; unit: Unit }[]): void {
  const byId = firstById(read, (each) => each.unit.id);
  const loops = loopsOf([...byId.keys()], (id) => byId.get(id)?.unit.parentId ?? null);
  for (const loop of loops) {
    const path = loopText(loop);
    for (const id of namedIn(loop)) byId.get(id)?.row.fault('Parent', 'loop', { path });
  }
}

/** Several units; blank it is the root where there is only one (design §5, References). */
function unitsOf(row: Row, units: NamedThings): string[] {
  const typed = row.list('Unit');
  const only = row.isBlank('Unit') ? units.only() : null;
  const ids =
    only === null ? typed.flatMap((each) => resolveReference(row, 'Unit', [units], each) ?? []) : [only];
  const text = ids.join('; ');
  if (row.sound && text !== typed.join('; ')) row.settle('Unit', text);
  return ids;
}

/** Nothing where the cell is blank: most people have none. */
function chatIdOf(row: Row): { chatId?: string } {
  const chatId = row.line('Chat ID');
  return chatId === '' ? {} : { chatId };
}

/** The people that read well, each in their units. */
export function readPeople(reading: Reading, { peopleTable, units }: OpenPeople): Person[] {
  return peopleTable.rows.map((row) => {
    const email = row.email('Email');
    const unitIds = unitsOf(row, units);
    const timeZone = row.line('Time zone') || null;
    if (timeZone !== null && !reading.isTimeZone(timeZone)) row.fault('Time zone', 'bad-time-zone');
    return {
      email,
      name: row.line('Name') || email,
      unitIds: [...new Set(unitIds)],
      post: row.line('Post'),
      role: row.choice('Role', 'role') ?? 'member',
      language: row.choice('Language', 'language'),
      timeZone,
      leftOn: row.day('Left on'),
      ...chatIdOf(row),
    };
  });
}
