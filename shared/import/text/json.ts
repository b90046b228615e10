// Takes the JSON of an API; gives its records as grids: a nested list becomes rows below their parent, each
// with the line that it stands in.
// Never follows a link, never goes deeper than a plan does.
import { DEEPEST, MOST_CHECK_INS, MOST_COLUMNS, MOST_ROWS, NotRead } from '../grid/bounds.ts';
import type { Grid, GridCell } from '../model.ts';
import { ownGrids } from '../own/own-json.ts';
import { periodIn } from '../words/periods.ts';
import { addressable, type LineFinder, lineFinder } from './json-lines.ts';
import {
  isPast,
  isResults,
  isTeamName,
  kindOfList,
  type ListKind,
  labelOfGroup,
  titleAmong,
} from './json-names.ts';
import { periodOfRecord } from './json-period.ts';
import { gridOf } from './separated.ts';

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Fields = { [key: string]: Value };

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
  fields: Map<string, string | number | boolean>;
  depth: number;
  kind: string | null;
  line: number;
}

const isRecord = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
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

const titleOf = (record: Fields): string | null => titleAmong(Object.entries(record));

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

const PERSON = ['name', 'full_name', 'fullname', 'displayname', 'display_name', 'title', 'email', '姓名'];

function flatten(
  record: Fields,
  prefix: string,
  fields: Row['fields'],
  title: string | null,
  depth: number,
): void {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix === '' && key === title ? 'title' : prefix === '' ? key : `${prefix} ${key}`;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      fields.set(name, value);
    else if (isRecord(value) && depth < 2) nest(value, name, fields, depth);
    else if (Array.isArray(value)) list(key, name, value, fields);
  }
}

/** `owner: {name, email}` is a person by name; `values: {start, target}` are fields of their own. */
function nest(value: Fields, name: string, fields: Row['fields'], depth: number): void {
  const named = Object.entries(value).find(
    ([key, inner]) => PERSON.includes(key.toLowerCase()) && typeof inner === 'string',
  );
  if (named) fields.set(name, named[1] as string);
  else if (typeof value.value === 'number' || typeof value.value === 'string') fields.set(name, value.value);
  else
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean')
        fields.set(fields.has(key) ? `${name} ${key}` : key, inner);
      else if (isRecord(inner) && depth < 1) nest(inner, key, fields, depth + 1);
    }
}

function checkInsBeyond(record: Fields): number {
  const lists = Object.entries(record).filter(([key]) => isPast(key) && !isResults(key));
  const counts = lists.map(([, value]) => (Array.isArray(value) ? value.filter(isRecord).length : 0));
  return counts.reduce((sum, count) => sum + Math.max(0, count - MOST_CHECK_INS), 0);
}

function list(key: string, name: string, value: Value[], fields: Row['fields']): void {
  if (isResults(key)) return;
  if (isPast(key)) {
    value
      .filter(isRecord)
      .slice(0, MOST_CHECK_INS)
      .forEach((each, index) => {
        const told = Object.entries(each)
          .filter(([, inner]) => typeof inner !== 'object')
          .map(([label, inner]) => `${label}: ${String(inner)};`)
          .join(' ');
        if (told !== '') fields.set(`check in ${index + 1}`, told);
      });
    return;
  }
  const names = value
    .map((each) =>
      isRecord(each)
        ? Object.entries(each).find(([label]) => PERSON.includes(label.toLowerCase()))?.[1]
        : each,
    )
    .filter((each): each is string => typeof each === 'string');
  if (
    names.length > 0 &&
    !value.some((each) => isRecord(each) && titleOf(each) !== null && Object.keys(each).length > 4)
  )
    fields.set(name, names.join('; '));
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
