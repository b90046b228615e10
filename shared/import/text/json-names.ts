// Takes the names that a JSON file calls its lists and fields by; says what they are, by the services' own
// words, else by those that head columns in any language. Never looks at a value's place in the file.
import { lexiconOf } from '../words/lookup.ts';
import { periodIn } from '../words/periods.ts';
import { type HeadingReader, readerOf } from '../words/reader.ts';

const RESULTS = /^(?:key_?results?|krs?|results?|关键结果|children_krs|measures)(?:_list|list|s)?$/i;
const GOALS = /^(?:objectives?|goals?|okrs?|目标)(?:_list|list)?$/i;
const TASKS = /^(?:initiatives?|tasks?|actions?|projects?|deliverables?)$/i;
const PAST =
  /^(?:check_?ins?|updates?|history|progress_?(?:records?|updates?)|snapshots?|values|comments?)$/i;
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

export type ListKind = 'objective' | 'key result' | 'initiative';

let reader: HeadingReader | null = null;

/** The field that a name says as a whole; null where none is known. */
function fieldOf(name: string): string | null {
  reader ??= readerOf(lexiconOf());
  const meaning = reader(name.replace(/[_-]?list$/i, ''));
  return meaning?.sure === 3 ? meaning.fields[0]! : null;
}

/** What the records of a list of that name are; null where the name does not say. */
export function kindOfList(name: string): ListKind | null {
  if (RESULTS.test(name)) return 'key result';
  if (GOALS.test(name)) return 'objective';
  if (TASKS.test(name)) return 'initiative';
  const field = name === '' ? null : fieldOf(name);
  return field === 'objective' ? 'objective' : field === 'keyResult' ? 'key result' : null;
}

/** A list of key results by the services' names: they may be nothing but texts. */
export const isResults = (name: string): boolean => RESULTS.test(name) || kindOfList(name) === 'key result';

/** A field that says whose the goals beside it are. */
export const isTeamName = (name: string): boolean => fieldOf(name) === 'team';

/** Earlier values of a record, no rows of their own. */
export const isPast = (name: string): boolean => PAST.test(name);

const TITLE_FIELDS: ReadonlySet<string | null> = new Set(['objective', 'keyResult', 'item']);

/** The name of the field that holds a record's title; null where none does. */
export function titleAmong(fields: readonly (readonly [string, unknown])[]): string | null {
  const told = fields.filter(
    (field): field is readonly [string, string] => typeof field[1] === 'string' && field[1].trim() !== '',
  );
  for (const title of TITLES) {
    const found = told.find(([key]) => key.toLowerCase() === title.toLowerCase());
    if (found) return found[0];
  }
  return told.find(([key]) => TITLE_FIELDS.has(fieldOf(key)))?.[0] ?? null;
}

/**
 * What heads the column for what a list of goals stands below: `period`, `team`, or the list's own name where
 * nobody can know.
 */
export function labelOfGroup(name: string, title: string): string {
  if (periodIn(title, true) !== null) return 'period';
  const field = fieldOf(name);
  if (field === 'team' || field === 'period') return field;
  return field === null && name !== '' && kindOfList(name) === null ? name : 'group';
}
