// Takes the meanings that a heading may have and what stands below it; gives the one field of each column.
// Never gives two columns the same field where one of them can be another.
import type { Field } from '../words/headings.ts';
import type { Meaning, Scope } from '../words/lookup.ts';
import type { Profile } from './profile.ts';

export interface Column {
  index: number;
  heading: string;
  meaning: Meaning | null;
  profile: Profile;
  field: Field | null;
  scope: Scope;
  /** The label of the merged cell above it: a quarter, an objective, a team. */
  block: string | null;
  /** Named by what stands in it, not by its heading: a person confirms it. */
  guessed?: true;
  /** The heading of another column that sounds the same and is read in its place. */
  beside?: string;
}

type Test = (profile: Profile) => boolean;
const prose: Test = ({ prose: share }) => share >= 0.5;
const figures: Test = ({ numbers, yesNo, codes, prose: share, length }) =>
  numbers + yesNo >= 0.3 || codes >= 0.8 || (share < 0.9 && length < 24);

/** What may stand under a field; blank columns fit everything. */
const FITS: Partial<Record<Field, Test>> = {
  objective: prose,
  keyResult: prose,
  item: prose,
  initiative: prose,
  kind: ({ kinds }) => kinds >= 0.4,
  owner: ({ prose: share, numbers, length }) => numbers < 0.5 && share >= 0.3 && length < 60,
  team: ({ prose: share, unitWords, length }) => share >= 0.5 && unitWords < 0.4 && length < 60,
  measureUnit: ({ unitWords, length, numbers }) => unitWords >= 0.4 || (length < 12 && numbers < 0.4),
  start: ({ dates }) => dates >= 0.3,
  due: ({ dates, weeks, periods, numbers, length, prose: share }) =>
    dates + weeks + periods >= 0.3 || (numbers < 0.3 && share >= 0.3 && length < 30),
  baseline: figures,
  target: figures,
  current: figures,
  low: figures,
  high: figures,
  progress: ({ numbers, statuses }) => numbers >= 0.3 || statuses >= 0.5,
  score: ({ numbers }) => numbers >= 0.3,
  confidence: ({ length }) => length < 30,
  weight: ({ numbers }) => numbers >= 0.3,
  status: ({ length, numbers }) => length < 40 && numbers < 0.7,
  period: ({ periods, dates, length }) => periods + dates >= 0.3 || length < 16,
  date: ({ dates, weeks, periods }) => dates + weeks + periods >= 0.3,
  direction: ({ directions, yesNo, unitWords }) => directions + yesNo + unitWords * 0.5 >= 0.3,
  email: ({ mails }) => mails >= 0.3,
  id: ({ length }) => length < 60,
  number: ({ length }) => length < 16,
  metric: prose,
  definition: prose,
  level: ({ length }) => length < 30,
};

const ONCE: ReadonlySet<Field> = new Set(['item', 'kind', 'metric', 'direction', 'parent', 'period']);

const isBlank = ({ filled }: Profile) => filled === 0;

/** The fields that a column can be, best first. */
function fitting({ meaning, profile }: Column): Field[] {
  if (!meaning) return [];
  if (meaning.own) return meaning.fields;
  // `Unidad`: a team or a unit of measure; no team is called `%`.
  if (meaning.fields.includes('team') && meaning.fields.includes('measureUnit') && profile.unitWords > 0)
    return ['measureUnit'];
  const fits = meaning.fields.filter((field) => isBlank(profile) || (FITS[field]?.(profile) ?? true));
  if (meaning.fields.includes('progress') && profile.statuses >= 0.5 && profile.numbers < 0.3)
    return ['status', 'note'];
  if (meaning.fields.includes('status') && profile.numbers >= 0.7) return ['progress'];
  // `from 10 to 25` below `Metric`.
  if (meaning.fields.includes('metric') && profile.numbers >= 0.7 && profile.prose < 0.5) return ['target'];
  if (fits.length === 0 && profile.dates < 0.3 && profile.numbers >= 0.5) {
    if (meaning.fields.includes('start')) return ['baseline'];
    if (meaning.fields.includes('due')) return ['target'];
  }
  return fits.length > 0
    ? fits
    : meaning.fields.includes('due') || meaning.fields.includes('target')
      ? ['note']
      : [];
}

/**
 * Settles all columns of a table. `name` is a person where something else is the goal, the goal itself where
 * nothing is.
 */
export function settle(columns: Column[]): void {
  const options = new Map(columns.map((column) => [column, fitting(column)]));
  const has = (field: Field) =>
    columns.some((column) => column.meaning && column.meaning.sure > 1 && options.get(column)?.[0] === field);
  const anchored = has('objective') || has('keyResult');
  const taken = new Set<string>();
  const order = [...columns].sort(
    (a, b) => (b.meaning?.sure ?? 0) - (a.meaning?.sure ?? 0) || a.index - b.index,
  );
  for (const column of order) {
    const list = options.get(column)!;
    const field = list.find((each) => isFree(each, column, list, { anchored, taken }));
    if (!field) continue;
    column.field = field;
    column.scope = column.meaning?.scope ?? null;
    taken.add(`${field}:${column.scope ?? ''}:${column.block ?? ''}`);
  }
  nameSaid(columns);
  nameCoded(columns);
  nameResults(columns);
  nameTitles(columns);
}

/** Objectives with their metrics beside them, and no key results: the metrics are those. */
function nameResults(columns: readonly Column[]): void {
  const has = (field: Field) => columns.some((column) => column.field === field);
  const metric = columns.find(({ field, profile }) => field === 'metric' && prose(profile));
  if (!metric) return;
  // `KR | Metric | Target`: the first holds `KR1`, `KR2`.
  const codes = columns.find(
    ({ field, meaning, profile }) =>
      (field === null || field === 'keyResult') &&
      meaning?.fields.includes('keyResult') === true &&
      profile.codes >= 0.6,
  );
  if (codes) codes.field = 'number';
  if (codes || (has('objective') && !has('keyResult') && (has('target') || has('baseline'))))
    metric.field = 'keyResult';
}

const SUBJECTS: ReadonlySet<Field | null> = new Set([
  'objective',
  'keyResult',
  'item',
  'metric',
  'initiative',
  'field',
  'kind',
]);
const OF_FIGURES: ReadonlySet<Field | null> = new Set(['target', 'current', 'baseline']);

/**
 * Texts below a heading that nobody knows, or one of figures (`Was` is German, too): the titles of their
 * rows.
 */
export const isTitles = ({ meaning, profile }: Pick<Column, 'meaning' | 'profile'>): boolean =>
  (meaning === null || meaning.fields.every((field) => OF_FIGURES.has(field))) &&
  profile.numbers < 0.2 &&
  profile.filled > 0 &&
  profile.codes < 0.5 &&
  profile.prose >= 0.8 &&
  profile.distinct >= 0.8;

/** Whatever the heading: every cell says `O1: …` of itself. */
function nameSaid(columns: readonly Column[]): void {
  for (const [field, share] of [
    ['objective', 'goals'],
    ['keyResult', 'results'],
  ] as const) {
    if (columns.some((column) => column.field === field)) continue;
    const said = columns.filter(
      ({ field: known, meaning, profile }) => !known && !meaning?.own && profile[share] === 1,
    );
    if (said.length === 1) said[0]!.field = field;
  }
}

/** `Goal / KR | Wording`: the first holds nothing but `Goal 1`, `KR 1.1`; the texts stand beside it. */
function nameCoded(columns: readonly Column[]): void {
  const codes = columns.find(({ field, profile }) => field === 'item' && profile.codes >= 0.8);
  const texts =
    codes &&
    columns.find(
      (column) =>
        column.index > codes.index &&
        (column.field === null || column.field === 'note' || column.field === 'definition') &&
        prose(column.profile) &&
        column.profile.distinct >= 0.8 &&
        column.profile.length >= 8,
    );
  if (!codes || !texts) return;
  codes.field = 'number';
  texts.field = 'item';
}

/** `Worum geht's | Wer | Ist | Soll`: the first column of texts before the figures holds the titles. */
function nameTitles(columns: readonly Column[]): void {
  if (columns.some(({ field }) => SUBJECTS.has(field))) return;
  const figures = columns.findIndex(({ field }) => OF_FIGURES.has(field));
  const before = columns.slice(0, Math.max(0, figures));
  const titles = before.find(isTitles);
  if (!titles) return;
  titles.field = 'item';
  const codes = before.find(({ field, meaning, profile }) => !field && !meaning && profile.codes >= 0.8);
  if (codes) codes.field = 'number';
}

function isFree(
  field: Field,
  column: Column,
  list: readonly Field[],
  { anchored, taken }: { anchored: boolean; taken: ReadonlySet<string> },
): boolean {
  if (column.meaning!.own) return true;
  const key = `${field}:${column.scope ?? ''}:${column.block ?? ''}`;
  // `Result by quarter end` beside `Actual`: what only sounds like it is told as a column that is not taken.
  if (
    OF_FIGURES.has(field) &&
    column.meaning!.sure === 1 &&
    column.meaning!.numbers.length === 0 &&
    taken.has(key)
  )
    return false;
  if (ONCE.has(field) && taken.has(key)) return false;
  if (field === 'item' && anchored && column.meaning!.scope === null) return false;
  if (
    field === 'objective' &&
    taken.has(`objective::${column.block ?? ''}`) &&
    list.length > 1 &&
    column.meaning!.numbers.length === 0
  )
    return false;
  if (field === 'direction' && list.includes('kind') && column.profile.kinds >= 0.4) return false;
  if (field === 'owner' && list.includes('item') && !anchored)
    return column.profile.length < 24 && taken.has('item::');
  return true;
}
