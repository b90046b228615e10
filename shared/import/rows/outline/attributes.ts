// Takes a line that tells something of another, or of all of the plan: `Owner: Ann`, `Weight | 60 %`. Never
// makes an objective or a key result of it.

import { textOf } from '../../grid/cells.ts';
import type { SourceCell } from '../../model.ts';
import { type ImportReading, type Item, put } from '../../reading.ts';
import type { Field } from '../../words/headings.ts';
import { labelOf } from '../../words/label.ts';
import type { HeadingReader } from '../../words/reader.ts';
import { isNobody } from '../../words/values.ts';
import type { Context } from '../row-kinds.ts';
import type { Node } from './kinds.ts';
import { pieceOf } from './lines.ts';

/** What has been read so far of an outline. */
export interface Now {
  items: Map<Node, Item>;
  objective: Item | null;
  last: Item | null;
  context: Context;
  read: HeadingReader;
}

/**
 * `Owner: Ann`, or a label with its value beside it: of the line above, or a title of the sheet where nothing
 * stands above.
 */
export function readAttribute(
  reading: ImportReading,
  node: Node,
  { items, last, read, context }: Now,
): Item | null {
  const { grid, row } = node.source;
  const text = String(node.source.cell.value)
    .trim()
    .replace(/^[-*•]\s+/u, '');
  const said = labelOf(text, read);
  const value = said ? pieceOf(node.source, said.value) : node.beside[0];
  const field =
    said?.field ??
    read(text.replace(/[:：]\s*$/u, ''))?.fields.find((each) => each !== 'objective' && each !== 'keyResult');
  reading.use(grid, row);
  if (!value || !field) return null;
  if (field === 'item') return readName(reading, node, value, context);
  reading.settings.push({ key: field, value });
  const item = nearestItem(node, items) ?? last;
  const told: [Field, SourceCell][] = [
    [field, value],
    ...(said ? [] : pairsIn(node.beside.slice(1), read).pairs),
  ];
  if (item) for (const [each, source] of told) put(item, each, source);
  else {
    for (const [each, source] of told) tellAbove(reading, each, source, context);
    reading.leave(grid, row, node.source.column, reading.say('lineAbove'));
  }
  return null;
}

/** `Name | Ann`: whose sheet it is. */
function readName(reading: ImportReading, { source }: Node, value: SourceCell, context: Context): null {
  tellAbove(reading, 'owner', value, context);
  reading.leave(source.grid, source.row, source.column, reading.say('lineAbove'));
  return null;
}

/** `Name | Ann | Team | Stores` above the plan: of all of it. */
function tellAbove(reading: ImportReading, field: Field, value: SourceCell, context: Context): void {
  reading.titles.push(value);
  if (field === 'owner' && isOneName(textOf(value.cell))) context.owner ??= value;
  if (field === 'team') context.section = { ...context.section, team: textOf(value.cell) };
}

const isOneName = (text: string): boolean => text.length <= 40 && !/[,;/、\n]/u.test(text) && !isNobody(text);

function nearestItem(node: Node, items: ReadonlyMap<Node, Item>): Item | null {
  for (let up = node.parent; up; up = up.parent) {
    const item = items.get(up);
    if (item) return item;
  }
  return null;
}

/** `Weight | 60 %` beside a line: labels with their values, and what is neither. */
export function pairsIn(
  cells: readonly SourceCell[],
  read: HeadingReader,
): { pairs: [Field, SourceCell][]; rest: SourceCell[] } {
  const pairs: [Field, SourceCell][] = [];
  const rest: SourceCell[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const label = read(textOf(cells[at]!.cell).replace(/[:：]\s*$/u, ''));
    const value = cells[at + 1];
    const field = label && label.sure === 3 ? label.fields.find((each) => !TITLES.has(each)) : undefined;
    if (field && value) {
      pairs.push([field, value]);
      at += 1;
    } else if (textOf(cells[at]!.cell) !== '') rest.push(cells[at]!);
  }
  return { pairs, rest };
}

const TITLES: ReadonlySet<Field> = new Set(['objective', 'keyResult', 'item', 'initiative']);
