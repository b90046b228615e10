// Takes the lines of a document or of a sheet without headings; reads objectives and key results by their
// marks, else by their depth.
// Never calls prose a key result: where a sheet has tables, only marked lines around them count.

import type { Reader } from '../find/tables.ts';
import { textOf } from '../grid/cells.ts';
import { lastWhere } from '../last-where.ts';
import type { Grid } from '../model.ts';
import { type Item, put, type Reading } from '../reading.ts';
import { periodIn } from '../words/periods.ts';
import { isExample, isPlaceholder, isTotal } from '../words/values.ts';
import { inlineOf, labelOf } from './inline.ts';
import { type Line, linesOf, pieceOf } from './lines.ts';
import type { Context } from './row-kinds.ts';

type Kind =
  | 'objective'
  | 'keyResult'
  | 'initiative'
  | 'objectives'
  | 'keyResults'
  | 'initiatives'
  | 'attribute'
  | 'section'
  | 'note';

interface Node extends Line {
  kind: Kind | null;
  parent: Node | null;
  children: Node[];
}

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
  const nodes = treeOf(linesOf(grid, rows));
  for (const node of nodes) node.kind = saidKind(node, read);
  const hasMarks = nodes.some(
    ({ kind }) =>
      kind === 'objective' || kind === 'keyResult' || kind === 'keyResults' || kind === 'objectives',
  );
  const saysResults = nodes.some(({ kind }) => kind === 'keyResult' || kind === 'keyResults');
  if (hasMarks) for (const node of nodes) node.kind ??= underMarks(node, nodes, saysResults);
  else if (free) byDepth(nodes);
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

function treeOf(lines: readonly Line[]): Node[] {
  const nodes: Node[] = [];
  const stack: Node[] = [];
  for (const line of lines) {
    while (stack.length > 0 && stack.at(-1)!.depth >= line.depth) stack.pop();
    const parent = stack.at(-1) ?? null;
    const node: Node = { ...line, kind: null, parent, children: [] };
    parent?.children.push(node);
    stack.push(node);
    nodes.push(node);
  }
  return nodes;
}

function saidKind(node: Node, read: Reader): Kind | null {
  const { coded, source } = node;
  const text = String(source.cell.value).trim();
  const besideText = node.beside.find(
    ({ cell }) => typeof cell.value === 'string' && /\p{L}/u.test(cell.value),
  );
  const alone = text.replace(/[:：]\s*$/u, '');
  const meaning =
    alone.length <= 40 && !/[:：]\s*\S/u.test(text) ? read(alone.replace(/^[-*•]\s+/u, '')) : null;
  if (meaning && meaning.sure >= 3) {
    const field = meaning.fields[0]!;
    if (field === 'objective' || field === 'keyResult') {
      if (besideText) return field;
      return meaning.numbers.length > 0 ? 'note' : field === 'objective' ? 'objectives' : 'keyResults';
    }
    if (field === 'initiative') return besideText ? 'initiative' : 'initiatives';
    if (node.beside.length > 0 && field !== 'item') return 'attribute';
    if (/[:：]\s*$/u.test(text) || field !== 'item') return 'section';
  }
  if (coded.says && coded.text !== '') return coded.says;
  if (/^(?:o|kr|obj)[ .-]?\d[\d.]*$/i.test(text) && besideText)
    return /^kr/i.test(text) ? 'keyResult' : 'objective';
  if (labelOf(text.replace(/^[-*•]\s+/u, ''), read)) return 'attribute';
  return null;
}

/** What an unmarked line is among marked ones. */
function underMarks(node: Node, nodes: readonly Node[], saysResults: boolean): Kind | null {
  const parent = node.parent;
  if (parent?.kind === 'objectives') return 'objective';
  if (parent?.kind === 'keyResults') return 'keyResult';
  if (parent?.kind === 'initiatives' || parent?.kind === 'initiative' || parent?.kind === 'keyResult')
    return 'initiative';
  const container = lastWhere(
    nodes.slice(0, nodes.indexOf(node)),
    (each) =>
      each.kind === 'keyResults' ||
      each.kind === 'initiatives' ||
      each.kind === 'objective' ||
      each.kind === 'objectives' ||
      each.kind === 'section',
  );
  const isListed = node.bullet || node.coded.depth > 0;
  if (isListed && container && container.depth <= node.depth) {
    if (container.kind === 'keyResults') return 'keyResult';
    if (container.kind === 'initiatives') return 'initiative';
    if (container.kind === 'objectives') return 'objective';
    if (container.kind === 'objective' && !saysResults) return 'keyResult';
  }
  return null;
}

/**
 * Lists two deep: the inner lines are key results, those they stand under objectives, what is deeper
 * initiatives.
 */
function byDepth(nodes: readonly Node[]): void {
  const listed = nodes.filter((node) => node.bullet || node.coded.depth > 0 || node.parent !== null);
  const parents = new Set(listed.map(({ parent }) => parent).filter((each): each is Node => each !== null));
  const tops = [...parents].filter(
    (node) => node.parent === null || !parents.has(node.parent) || isSectionLike(node.parent),
  );
  for (const node of tops) {
    if (isSectionLike(node) && node.children.some((child) => child.children.length > 0)) {
      node.kind = 'section';
      for (const child of node.children) if (child.children.length > 0) markObjective(child);
    } else if (!isSectionLike(node)) markObjective(node);
  }
}

function markObjective(node: Node): void {
  if (node.kind === 'attribute') return;
  node.kind = 'objective';
  for (const child of node.children) {
    if (child.kind !== null) continue;
    child.kind = 'keyResult';
    for (const grand of child.children) grand.kind ??= 'initiative';
  }
}

const isSectionLike = ({ source, children, bullet }: Node): boolean => {
  const text = String(source.cell.value).trim();
  return (
    !bullet &&
    (periodIn(text, true) !== null ||
      /okr|objectives|key results|目标|关键结果|ziele|objectifs|objetivos|目標|목표|цели/iu.test(text) ||
      (text.length < 24 && children.some((child) => child.children.length > 1)))
  );
};

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
  const isHeading = node.children.length > 0 || source.cell.bold || (grid.lines !== null && !node.bullet);
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

function sectionBy(text: string, context: Context): void {
  const plain = text.replace(/[#*]+/g, '').trim();
  if (periodIn(plain, true)) context.section = { ...context.section, cycle: plain };
  else if (plain.length <= 40 && !/okr|objective|key result/i.test(plain))
    context.section = {
      ...context.section,
      team: plain
        .replace(/[:：]$/u, '')
        .replace(/^(?:team|abteilung|équipe|部门|团队|チーム|팀|команда)[ :：]+/iu, ''),
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
  items.set(node, item);
  return item;
}

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
function readAttribute(reading: Reading, node: Node, { items, last, read }: Now): Item | null {
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
  reading.settings.push({ key: field, value });
  const item = nearestItem(node, items) ?? last;
  if (item) put(item, field, value);
  else {
    reading.titles.push(value);
    reading.leave(grid, row, node.source.column, reading.say('a line above the tables', '表格上方的一行'));
  }
  return null;
}

function nearestItem(node: Node, items: ReadonlyMap<Node, Item>): Item | null {
  for (let up = node.parent; up; up = up.parent) {
    const item = items.get(up);
    if (item) return item;
  }
  return null;
}
