// Takes the lines of a document or of a sheet without headings; reads objectives and key results by their
// marks, else by their depth.
// Never calls prose a key result: where a sheet has tables, only marked lines around them count.

import { textOf } from '../../grid/cells.ts';
import type { Grid, SourceCell } from '../../model.ts';
import { type ImportReading, type Item, put } from '../../reading.ts';
import { periodIn } from '../../words/periods.ts';
import type { HeadingReader } from '../../words/reader.ts';
import { teamInTitle, teamNamed } from '../../words/team-name.ts';
import { isExample, isPlaceholder, isTotal } from '../../words/values.ts';
import type { Context } from '../row-kinds.ts';
import { type Now, pairsIn, readAttribute } from './attributes.ts';
import { inlineOf } from './inline.ts';
import { type Node, nodesOf } from './kinds.ts';
import { linesOf } from './lines.ts';

/**
 * `free`: unmarked lines may be objectives and key results too, by their depth. Gives the objective that
 * stands open at the end.
 */
export function readOutline(
  reading: ImportReading,
  grid: Grid,
  rows: readonly number[],
  context: Context,
  read: HeadingReader,
  free: boolean,
): Item | null {
  const nodes = nodesOf(linesOf(grid, rows), read, free);
  const items = new Map<Node, Item>();
  let last: Item | null = context.objective;
  let objective: Item | null = context.objective;
  for (const node of nodes) {
    if (grid.hiddenRows.has(node.row)) {
      reading.leave(grid, node.row, node.source.column, reading.say('hiddenRow'));
      context.onHidden(grid, node.row, node.source.column);
      continue;
    }
    const made = readNode(reading, node, { items, objective, last, context, read });
    if (made?.kind === 'objective') objective = made;
    if (made) last = made;
  }
  return objective;
}

function readNode(reading: ImportReading, node: Node, now: Now): Item | null {
  const { source } = node;
  const { grid, row, column } = source;
  const text = String(source.cell.value).trim();
  if (node.kind === 'objective' || node.kind === 'keyResult') return readItem(reading, node, now);
  if (node.kind === 'attribute') return readAttribute(reading, node, now);
  if (node.kind === 'initiative') {
    reading.leave(grid, row, column, reading.say('initiative'));
    return null;
  }
  reading.titles.push(source);
  const isHeading =
    node.children.length > 0 ||
    source.cell.bold ||
    (grid.lines !== null && !node.bullet && !SIGNED.test(text));
  if (isHeading && node.kind !== 'keyResults' && node.kind !== 'initiatives' && text.length <= 80)
    sectionBy(text, now.context);
  if (node.kind === 'keyResults' || node.kind === 'objectives' || node.kind === 'initiatives')
    reading.leave(grid, row, column, reading.say('heading'));
  else reading.leave(grid, row, column, reading.say('lineOfText'));
  return null;
}

/** `🔧 New index`: a line of a list by its sign, no heading. */
const SIGNED = /^\p{Extended_Pictographic}/u;

function sectionBy(text: string, context: Context): void {
  const plain = text.replace(/[#*]+/g, '').trim();
  if (periodIn(plain, true)) {
    const team = teamInTitle(plain);
    context.section = { ...context.section, cycle: plain, ...(team ? { team } : {}) };
  } else if (plain.length <= 40 && !/okr|objective|key result/i.test(plain))
    context.section = {
      ...context.section,
      team: teamNamed(plain).replace(/^(?:team|abteilung|équipe|部门|团队|チーム|팀|команда)[ :：]+/iu, ''),
    };
}

function readItem(reading: ImportReading, node: Node, { items, objective, context, read }: Now): Item | null {
  const { source, raw, code } = titleOf(node, read);
  const { text, fields } = inlineOf(source, raw, read);
  if (isTotal(text) || isExample(text) || isPlaceholder(text)) {
    reading.leave(source.grid, source.row, source.column, reading.say('notMeant'));
    return null;
  }
  const kind = node.kind as Item['kind'];
  const parent = kind === 'keyResult' ? (ancestor(node, items) ?? objective) : null;
  const item = reading.add(kind, source, text, code, parent, context.section);
  for (const [field, piece] of fields) put(item, field, piece);
  if (kind === 'keyResult' && context.owner && !item.fields.has('owner')) put(item, 'owner', context.owner);
  const beside = node.beside.filter((each) => each !== source);
  const { pairs, rest } = pairsIn(beside, read);
  for (const [field, value] of pairs) put(item, field, value);
  for (const each of rest) leaveBeside(reading, each);
  items.set(node, item);
  return item;
}

/** The cell of a line's text: its own, or the one beside it where its own is but a label, `O1 | Grow`. */
function titleOf(node: Node, read: HeadingReader): { source: SourceCell; raw: string; code: string | null } {
  const asItStands = { source: node.source, raw: node.coded.text, code: node.coded.code };
  const beside = node.beside.find(({ cell }) => typeof cell.value === 'string' && /\p{L}/u.test(cell.value));
  if (!beside) return asItStands;
  const own = String(node.source.cell.value);
  const meaning = read(own.replace(/[:：]\s*$/u, ''));
  const isLabel =
    (node.coded.says === null || node.coded.text === '' || meaning?.sure === 3) &&
    (meaning !== null || /^(?:o|kr|obj)[ .-]?\d[\d.]*$/i.test(own.trim()));
  return isLabel ? { source: beside, raw: textOf(beside.cell), code: textOf(node.source.cell) } : asItStands;
}

const leaveBeside = (reading: ImportReading, { grid, row, column }: SourceCell): void =>
  reading.leave(grid, row, column, reading.say('cellBeside'));

function ancestor(node: Node, items: ReadonlyMap<Node, Item>): Item | null {
  for (let up = node.parent; up; up = up.parent) {
    const item = items.get(up);
    if (item?.kind === 'objective') return item;
  }
  return null;
}
