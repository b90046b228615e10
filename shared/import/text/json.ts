// Takes the JSON of an API; gives its records as grids: a nested list becomes rows below their parent, each
// with the line that it stands in.
// Never follows a link, never goes deeper than a plan does.
import { DEEPEST, MOST_COLUMNS, MOST_ROWS, NotRead } from '../grid/bounds.ts';
import { gridOf } from '../grid/grid-of.ts';
import type { Grid, GridCell } from '../model.ts';
import { ownGrids } from '../own/own-json.ts';
import { periodIn } from '../words/periods.ts';
import {
  checkInsBeyond,
  type Fields,
  flatten,
  isRecord,
  type RecordFields,
  titleOf,
  type Value,
} from './json-fields.ts';
import { addressable, type LineFinder, lineFinder } from './json-lines.ts';
import { isPast, isResults, isTeamName, kindOfList, type ListKind, labelOfGroup } from './json-names.ts';
import { periodOfRecord } from './json-period.ts';

/** Lists of a file's own under their names; null where the text is no JSON. */
export function jsonGrids(file: string, text: string): Grid[] | null {
  let data: Value;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, '')) as Value;
  } catch {
    return null;
  }
  const own = ownGrids(file, data);
  if (own) return own;
  const lines = lineFinder(text);
  const now: Now = { lists: new Map(), lines, labels: new Map(), tooDeep: new NotRead() };
  collect(data, '', now, 0);
  const filled = [...now.lists].filter(([, { rows }]) => rows.length > 0);
  const grids = filled.map(([name, list]) => listGrid(file, filled.length > 1 ? name : null, list));
  return withDeep(
    file,
    grids.map((grid) => addressable(grid, grids.length > 1)),
    now.tooDeep,
  );
}

/** What is nested too deep belongs to the file: it stands by its first grid, or by one without a row. */
function withDeep(file: string, grids: Grid[], { beyond }: NotRead): Grid[] {
  if (!beyond.beyond) return grids;
  const [first = gridOf(file, null, []), ...others] = grids;
  return [{ ...first, beyond: [...(first.beyond ?? []), ...beyond.beyond] }, ...others];
}

interface List {
  rows: Row[];
  notRead: NotRead;
}

interface Row {
  fields: RecordFields;
  depth: number;
  kind: string | null;
  line: number;
}

interface Now {
  lists: Map<string, List>;
  lines: LineFinder;
  /** What the records stand below: a period, a team. */
  labels: ReadonlyMap<string, string>;
  tooDeep: NotRead;
}

function collect(value: Value, name: string, now: Now, depth: number): void {
  if (depth > DEEPEST) {
    now.tooDeep.addMany('records', recordsIn(value));
    return;
  }
  if (Array.isArray(value)) {
    const list = listOf(name, now);
    for (const each of value) {
      if (!isRecord(each)) continue;
      if (isGroup(each, name)) collectBelow(each, name, now, depth);
      else addRecord(each, kindOfList(name), 0, list, now);
    }
    return;
  }
  if (!isRecord(value)) return;
  const title = titleOf(value);
  if (title !== null && hasList(value, 'key result')) {
    addRecord(value, kindOfList(name), 0, listOf(name, now), now);
    return;
  }
  collectBelow(value, name, now, depth);
}

/** The lists of a record that is no row itself; its title stays beside the goals below it. */
function collectBelow(record: Fields, name: string, now: Now, depth: number): void {
  const title = isGroup(record, name) ? titleOf(record) : null;
  const said = title === null ? '' : String(record[title]);
  const labels = new Map(now.labels);
  if (title !== null) labels.set(labelOfGroup(name, said), said);
  if (hasList(record, 'objective'))
    for (const [key, inner] of Object.entries(record))
      if (typeof inner === 'string' && key !== title && isTeamName(key)) labels.set('team', inner);
  const period =
    hasList(record, 'objective') || depth === 0 ? periodOfRecord(record, title === null ? null : said) : null;
  if (period !== null) labels.set('period', period);
  const inside = { ...now, labels };
  for (const [key, inner] of Object.entries(record)) {
    const isNamed = Array.isArray(inner) || kindOfList(key) === 'objective';
    collect(inner, isNamed ? key : name || key, inside, depth + 1);
  }
}

function listOf(name: string, { lists }: Now): List {
  const list = lists.get(name || 'rows') ?? { rows: [], notRead: new NotRead() };
  lists.set(name || 'rows', list);
  return list;
}

/** Records that say something, at any depth: a file may nest more deeply than a program can call itself. */
function recordsIn(value: Value): number {
  let count = 0;
  const open = [value];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (typeof each !== 'object' || each === null) continue;
    const inside = Object.values(each);
    if (!Array.isArray(each) && inside.some((one) => typeof one !== 'object' && one !== '')) count += 1;
    for (const one of inside) open.push(one);
  }
  return count;
}

const hasList = (record: Fields, kind: ListKind): boolean =>
  Object.entries(record).some(([key, inner]) => Array.isArray(inner) && kindOfList(key) === kind);

/**
 * A cycle or a team with its goals: `{name: "Q3 2026", objectives: […]}`. A goal may have goals below it,
 * too.
 */
function isGroup(record: Fields, name: string): boolean {
  const title = titleOf(record);
  if (title === null || hasList(record, 'key result') || !hasList(record, 'objective')) return false;
  return kindOfList(name) === null || /^okr/i.test(name) || periodIn(String(record[title]), true) !== null;
}

function addRecord(record: Fields, kind: ListKind | null, depth: number, list: List, now: Now): void {
  if (depth > DEEPEST) {
    now.tooDeep.addMany('records', recordsIn(record));
    return;
  }
  const title = titleOf(record);
  const nested = Object.entries(record).filter(
    ([key, value]) =>
      Array.isArray(value) && !isPast(key) && (value.some(isRecord) || (isResults(key) && value.length > 0)),
  );
  const own = kind ?? (nested.some(([key]) => isResults(key)) ? 'objective' : null);
  const row: Row = { fields: new Map(now.labels), depth, kind: own, line: 0 };
  if (title) row.line = now.lines(title, String(record[title]));
  flatten(record, '', row.fields, title, 0);
  // They are rows of their own.
  for (const [key] of nested) row.fields.delete(key);
  if (list.rows.length < MOST_ROWS) list.rows.push(row);
  else if (row.fields.size > now.labels.size) list.notRead.add('rows');
  list.notRead.addMany('checkIns', checkInsBeyond(record));
  for (const [key, inside] of nested) {
    const below = kindOfList(key) ?? (own === 'objective' ? 'key result' : null);
    for (const each of inside as Value[]) {
      // A key result may be nothing but its text.
      const inner = typeof each === 'string' ? { title: each } : each;
      if (isRecord(inner)) addRecord(inner, below, depth + 1, list, now);
    }
  }
}

function listGrid(file: string, tab: string | null, { rows: list, notRead }: List): Grid {
  const all = [...new Set(list.flatMap(({ fields }) => [...fields.keys()]))];
  notRead.addMany('columns', all.length - MOST_COLUMNS);
  const names = all.slice(0, MOST_COLUMNS);
  names.sort((a, b) => Number(b === 'title') - Number(a === 'title'));
  const withKinds = list.some(({ kind }) => kind !== null) && new Set(list.map(({ kind }) => kind)).size > 1;
  const typed = names.some((name) => /^(?:type|kind|object_?type)$/i.test(name));
  const heads: GridCell[] = [
    ...(withKinds ? [{ value: typed ? 'object type' : 'type' }] : []),
    ...names.map((name) => ({ value: name })),
  ];
  const rows = list.map(({ fields, kind, depth }) => [
    ...(withKinds ? [kind ? { value: kind } : undefined] : []),
    ...names.map((name): GridCell | undefined => {
      const value = fields.get(name);
      if (value === undefined || value === '') return undefined;
      return {
        value: typeof value === 'string' ? value.trim() : value,
        ...(name === 'title' && depth > 0 ? { indent: depth } : {}),
      };
    }),
  ]);
  const lines = [0, ...list.map(({ line }) => line)];
  return { ...gridOf(file, tab, [heads, ...rows], lines), ...notRead.beyond };
}
