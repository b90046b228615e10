// Takes the lines of a document; gives them as a tree and says what each is, by its own mark, by the marks
// around it, else by its depth. Never reads a field.

import { labelOf } from '../../words/label.ts';
import { periodIn } from '../../words/periods.ts';
import type { HeadingReader } from '../../words/reader.ts';
import type { Line } from './lines.ts';

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

/** A line of a document with what it is and what stands below it. */
export interface Node extends Line {
  kind: Kind | null;
  parent: Node | null;
  children: Node[];
}

/**
 * The lines as a tree, each with its kind; null for one that says nothing of itself. `free`: unmarked lines
 * may be objectives and key results too, by their depth.
 */
export function nodesOf(lines: readonly Line[], read: HeadingReader, free: boolean): Node[] {
  const nodes = treeOf(lines);
  for (const node of nodes) node.kind = saidKind(node, read);
  const hasMarks = nodes.some(
    ({ kind }) =>
      kind === 'objective' || kind === 'keyResult' || kind === 'keyResults' || kind === 'objectives',
  );
  const saysResults = nodes.some(({ kind }) => kind === 'keyResult' || kind === 'keyResults');
  if (hasMarks) byMarks(nodes, saysResults);
  else if (free) byDepth(nodes);
  return nodes;
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

function saidKind(node: Node, read: HeadingReader): Kind | null {
  const { coded, source } = node;
  const text = String(source.cell.value).trim();
  const besideText = node.beside.find(
    ({ cell }) => typeof cell.value === 'string' && /\p{L}/u.test(cell.value),
  );
  const alone = text.replace(/[:：]\s*$/u, '');
  const meaning =
    alone.length <= 40 && !/[:：]\s*\S/u.test(text) ? read(alone.replace(/^[-*•]\s+/u, '')) : null;
  // `目标 O1` says the same twice.
  if (meaning && (meaning.sure >= 3 || (meaning.sure === 2 && meaning.scope === meaning.fields[0]))) {
    const field = meaning.fields[0]!;
    if (field === 'objective' || field === 'keyResult') {
      if (besideText) return field;
      return meaning.numbers.length > 0 ? 'note' : field === 'objective' ? 'objectives' : 'keyResults';
    }
    if (field === 'initiative') return besideText ? 'initiative' : 'initiatives';
    const isName = field === 'item' && meaning.fields.includes('owner') && node.beside.length === 1;
    if (node.beside.length > 0 && (field !== 'item' || isName)) return 'attribute';
    if (/[:：]\s*$/u.test(text) || field !== 'item') return 'section';
  }
  if (coded.says && coded.text !== '') return coded.says;
  if (/^(?:o|kr|obj)[ .-]?\d[\d.]*$/i.test(text) && besideText)
    return /^kr/i.test(text) ? 'keyResult' : 'objective';
  if (labelOf(text.replace(/^[-*•]\s+/u, ''), read)) return 'attribute';
  return null;
}

/** Kinds below which unmarked lines of a list belong. */
const CONTAINERS: ReadonlySet<Kind | null> = new Set([
  'keyResults',
  'initiatives',
  'objective',
  'objectives',
  'section',
]);

/** Unmarked lines among marked ones, each by the last container before it. Linear in the lines. */
function byMarks(nodes: readonly Node[], saysResults: boolean): void {
  let container: Node | null = null;
  for (const node of nodes) {
    node.kind ??= underMarks(node, container, saysResults);
    if (CONTAINERS.has(node.kind)) container = node;
  }
}

function underMarks(node: Node, container: Node | null, saysResults: boolean): Kind | null {
  const parent = node.parent;
  if (parent?.kind === 'objectives') return 'objective';
  if (parent?.kind === 'keyResults') return 'keyResult';
  if (parent?.kind === 'initiatives' || parent?.kind === 'initiative' || parent?.kind === 'keyResult')
    return 'initiative';
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
