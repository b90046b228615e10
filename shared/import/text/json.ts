// Takes the JSON of an API; gives its records as grids: a nested list becomes rows below their parent, each
// with the line that it stands in.
// Never follows a link, never goes deeper than a plan does.
import type { Grid, GridCell } from '../model.ts';
import { ownGrids } from '../own/own-json.ts';
import { addressable, type LineFinder, lineFinder } from './json-lines.ts';
import { gridOf, MOST_COLUMNS, MOST_ROWS } from './separated.ts';

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Fields = { [key: string]: Value };
const DEEPEST = 8;

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
  const lists = new Map<string, Row[]>();
  collect(data, '', lists, lines, 0);
  const grids = [...lists]
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => listGrid(file, lists.size > 1 ? name : null, rows));
  return grids.map((grid) => addressable(grid, grids.length > 1));
}

interface Row {
  fields: Map<string, string | number | boolean>;
  depth: number;
  kind: string | null;
  line: number;
}

const isRecord = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const TITLES = [
  'title',
  'name',
  'objective',
  'text',
  'description',
  'keyResult',
  'key_result',
  'summary',
  'statement',
  'content',
  'goal',
  '标题',
  '目标',
  '名称',
  '关键结果',
  '内容',
];
const RESULTS = /^(?:key_?results?|krs?|results?|关键结果|children_krs|measures)(?:_list|list|s)?$/i;
const GOALS = /^(?:objectives?|goals?|okrs?|目标)(?:_list|list)?$/i;
const TASKS = /^(?:initiatives?|tasks?|actions?|projects?|deliverables?)$/i;
const PAST =
  /^(?:check_?ins?|updates?|history|progress_?(?:records?|updates?)|snapshots?|values|comments?)$/i;

function collect(
  value: Value,
  name: string,
  lists: Map<string, Row[]>,
  lines: LineFinder,
  depth: number,
): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    const rows = lists.get(name || 'rows') ?? [];
    lists.set(name || 'rows', rows);
    for (const each of value) if (isRecord(each)) addRecord(each, kindOf(name), 0, rows, lines);
    return;
  }
  if (!isRecord(value)) return;
  if (
    titleOf(value) !== null &&
    Object.entries(value).some(([key, inner]) => Array.isArray(inner) && RESULTS.test(key))
  ) {
    const rows = lists.get(name || 'rows') ?? [];
    lists.set(name || 'rows', rows);
    addRecord(value, kindOf(name), 0, rows, lines);
    return;
  }
  for (const [key, inner] of Object.entries(value))
    collect(inner, Array.isArray(inner) || GOALS.test(key) ? key : name || key, lists, lines, depth + 1);
}

const kindOf = (name: string): string | null =>
  RESULTS.test(name) ? 'key result' : GOALS.test(name) ? 'objective' : TASKS.test(name) ? 'initiative' : null;

function titleOf(record: Fields): string | null {
  for (const title of TITLES) {
    const found = Object.entries(record).find(
      ([key, value]) =>
        key.toLowerCase() === title.toLowerCase() && typeof value === 'string' && value.trim() !== '',
    );
    if (found) return found[0];
  }
  return null;
}

function addRecord(record: Fields, kind: string | null, depth: number, rows: Row[], lines: LineFinder): void {
  if (rows.length >= MOST_ROWS || depth > DEEPEST) return;
  const title = titleOf(record);
  const nested = Object.entries(record).filter(
    ([key, value]) =>
      Array.isArray(value) &&
      !PAST.test(key) &&
      (value.some(isRecord) || (RESULTS.test(key) && value.length > 0)),
  );
  const own = kind ?? (nested.some(([key]) => RESULTS.test(key)) ? 'objective' : null);
  const row: Row = { fields: new Map(), depth, kind: own, line: 0 };
  if (title) row.line = lines(title, String(record[title]));
  flatten(record, '', row.fields, title, 0);
  rows.push(row);
  for (const [key, list] of nested) {
    const below = kindOf(key) ?? (own === 'objective' ? 'key result' : null);
    for (const each of list as Value[]) {
      // A key result may be nothing but its text.
      const inner = typeof each === 'string' ? { title: each } : each;
      if (isRecord(inner)) addRecord(inner, below, depth + 1, rows, lines);
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
  for (const [key, value] of Object.entries(record).slice(0, MOST_COLUMNS)) {
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

function list(key: string, name: string, value: Value[], fields: Row['fields']): void {
  if (RESULTS.test(key)) return;
  if (PAST.test(key)) {
    value
      .filter(isRecord)
      .slice(0, 200)
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

function listGrid(file: string, tab: string | null, list: readonly Row[]): Grid {
  const names = [...new Set(list.flatMap(({ fields }) => [...fields.keys()]))].slice(0, MOST_COLUMNS);
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
  return gridOf(file, tab, [heads, ...rows], [0, ...list.map(({ line }) => line)]);
}
