// Takes the lines of a document or of a sheet without headings; reads objectives and key results by their
// marks, else by their depth.
// Never calls prose a key result: where a sheet has tables, only marked lines around them count.

import { textOf } from '../../grid/cells.ts';
import type { Grid, Source } from '../../model.ts';
import { type Item, put, type Reading } from '../../reading.ts';
import type { Field } from '../../words/headings.ts';
import { periodIn } from '../../words/periods.ts';
import type { Reader } from '../../words/reader.ts';
import { teamInTitle, teamNamed } from '../../words/team-name.ts';
import { isExample, isNobody, isPlaceholder, isTotal } from '../../words/values.ts';
import type { Context } from '../row-kinds.ts';
import { inlineOf, labelOf } from './inline.ts';
import { type Node, nodesOf } from './kinds.ts';
import { linesOf, pieceOf } from './lines.ts';

/**
 * `free`: unmarked lines may be objectives and key results too, by their depth. Gives the objective that
 * stands open at the end.
 */
export function readOutline(
  reading: Reading,
  grid: Grid,
  rows: readonly number[],
  context: Context,
  read: Reader,
  free: boolean,
): Item | null {
  const nodes = nodesOf(linesOf(grid, rows), read, free);
  const items = new Map<Node, Item>();
  let last: Item | null = context.objective;
  let objective: Item | null = context.objective;
  for (const node of nodes) {
    if (grid.hiddenRows.has(node.row)) {
      reading.leave(grid, node.row, node.source.column, reading.say('a hidden row', '隐藏的行'));
      context.onHidden(grid, node.row, node.source.column);
      continue;
    }
    const made = readNode(reading, node, { items, objective, last, context, read });
    if (made?.kind === 'objective') objective = made;
    if (made) last = made;
  }
  return objective;
}

interface Now {
  items: Map<Node, Item>;
  objective: Item | null;
  last: Item | null;
  context: Context;
  read: Reader;
}

function readNode(reading: Reading, node: Node, now: Now): Item | null {
  const { source } = node;
  const { grid, row, column } = source;
  const text = String(source.cell.value).trim();
  if (node.kind === 'objective' || node.kind === 'keyResult') return readItem(reading, node, now);
  if (node.kind === 'attribute') return readAttribute(reading, node, now);
  if (node.kind === 'initiative') {
    reading.leave(grid, row, column, reading.say('an initiative, no key result', '行动举措，不是关键结果'));
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
    reading.leave(grid, row, column, reading.say('a heading', '标题'));
  else
    reading.leave(
      grid,
      row,
      column,
      reading.say(
        'a line of text: neither an objective nor a key result',
        '一行文字：既不是目标也不是关键结果',
      ),
    );
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

function readItem(reading: Reading, node: Node, { items, objective, context, read }: Now): Item | null {
  const { grid, row } = node.source;
  const beside = node.beside.find(({ cell }) => typeof cell.value === 'string' && /\p{L}/u.test(cell.value));
  const isLabel =
    node.coded.says === null ||
    node.coded.text === '' ||
    read(String(node.source.cell.value).replace(/[:：]\s*$/u, ''))?.sure === 3;
  const label =
    isLabel &&
    beside &&
    (read(String(node.source.cell.value).replace(/[:：]\s*$/u, '')) !== null ||
      /^(?:o|kr|obj)[ .-]?\d[\d.]*$/i.test(String(node.source.cell.value).trim()));
  const source = label ? beside : node.source;
  const raw = label ? textOf(beside.cell) : node.coded.text;
  const { text, fields } = inlineOf(source, raw, read);
  if (isTotal(text) || isExample(text) || isPlaceholder(text)) {
    reading.leave(
      grid,
      row,
      source.column,
      reading.say('a total, an example or a placeholder', '合计、示例或占位文字'),
    );
    return null;
  }
  const parent = node.kind === 'keyResult' ? (ancestor(node, items) ?? objective) : null;
  const kind = node.kind as Item['kind'];
  const coded = label ? null : node.coded.code;
  const item = reading.add(
    kind,
    source,
    text,
    coded ?? (label ? textOf(node.source.cell) : null),
    parent,
    context.section,
  );
  for (const [field, piece] of fields) put(item, field, piece);
  if (kind === 'keyResult' && context.owner && !item.fields.has('owner')) put(item, 'owner', context.owner);
  const { pairs, rest } = pairsIn(
    node.beside.filter((each) => each !== source),
    read,
  );
  for (const [field, value] of pairs) put(item, field, value);
  for (const { column } of rest)
    reading.leave(
      grid,
      row,
      column,
      reading.say(
        'a cell beside a line: no heading says what it is',
        '一行旁边的单元格：没有表头说明它是什么',
      ),
    );
  items.set(node, item);
  return item;
}

/** `Weight | 60 %` beside a line: labels with their values, and what is neither. */
function pairsIn(cells: readonly Source[], read: Reader): { pairs: [Field, Source][]; rest: Source[] } {
  const pairs: [Field, Source][] = [];
  const rest: Source[] = [];
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

function ancestor(node: Node, items: ReadonlyMap<Node, Item>): Item | null {
  for (let up = node.parent; up; up = up.parent) {
    const item = items.get(up);
    if (item?.kind === 'objective') return item;
  }
  return null;
}

/**
 * `Owner: Ann`, or a label with its value beside it: of the line above, or a title of the sheet where nothing
 * stands above.
 */
function readAttribute(reading: Reading, node: Node, { items, last, read, context }: Now): Item | null {
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
  const told: [Field, Source][] = [
    [field, value],
    ...(said ? [] : pairsIn(node.beside.slice(1), read).pairs),
  ];
  if (item) for (const [each, source] of told) put(item, each, source);
  else {
    for (const [each, source] of told) tellAbove(reading, each, source, context);
    reading.leave(grid, row, node.source.column, reading.say('a line above the tables', '表格上方的一行'));
  }
  return null;
}

/** `Name | Ann`: whose sheet it is. */
function readName(reading: Reading, { source }: Node, value: Source, context: Context): null {
  tellAbove(reading, 'owner', value, context);
  reading.leave(
    source.grid,
    source.row,
    source.column,
    reading.say('a line above the tables', '表格上方的一行'),
  );
  return null;
}

/** `Name | Ann | Team | Stores` above the plan: of all of it. */
function tellAbove(reading: Reading, field: Field, value: Source, context: Context): void {
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
