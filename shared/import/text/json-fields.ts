// Takes a record of JSON; gives what it says as the fields of a row: people by their names, values of records
// inside, check-ins each as a line. Never a list that is rows of its own.
import { MOST_CHECK_INS } from '../grid/bounds.ts';
import { isPast, isResults, titleAmong } from './json-names.ts';

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Fields = { [key: string]: Value };
/** By the name of the field. */
export type RecordFields = Map<string, string | number | boolean>;

export const isRecord = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const titleOf = (record: Fields): string | null => titleAmong(Object.entries(record));

const PERSON = ['name', 'full_name', 'fullname', 'displayname', 'display_name', 'title', 'email', '姓名'];

/** What a record says, by the names of its fields: that of its title is `title`. */
export function flatten(
  record: Fields,
  prefix: string,
  fields: RecordFields,
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
function nest(value: Fields, name: string, fields: RecordFields, depth: number): void {
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

/** How many of a record's check-ins are not read. */
export function checkInsBeyond(record: Fields): number {
  const lists = Object.entries(record).filter(([key]) => isPast(key) && !isResults(key));
  const counts = lists.map(([, value]) => (Array.isArray(value) ? value.filter(isRecord).length : 0));
  return counts.reduce((sum, count) => sum + Math.max(0, count - MOST_CHECK_INS), 0);
}

/** Check-ins each as a field; of people and the like their names; what is rows of its own is no field. */
function list(key: string, name: string, value: Value[], fields: RecordFields): void {
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
