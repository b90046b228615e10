// Takes a change between two plans; gives it as people say it, with names for IDs and values as they stand in
// cells. Never an ID alone where there is a name, and never a right answer.
import { byId } from '../lookup/by-id.ts';
import type { KeyResult, Language, Plan } from '../model/plan.ts';
import { columnWord, shown, tabWord } from '../sheet/table/faults.ts';
import { SETTING_KEYS, settingText } from '../sheet/table/setting-keys.ts';
import type { TabName } from '../sheet/table/tabs.ts';
import { type ChoiceName, wordFor } from '../sheet/table/words.ts';
import { keyResultCells } from '../sheet/write/plan-rows.ts';
import { changeWords } from '../words/check/changes.ts';
import { listedApart } from '../words/punctuation.ts';
import { inLanguage, sayFrom } from '../words/say.ts';
import { formChanges } from './form-change-words.ts';
import { asText, type PublishedChange } from './plan-changes.ts';

const say = sayFrom(changeWords);

/**
 * A change with its words: `about` is what it belongs to (the tab), `said` one line for each thing that
 * changed.
 */
export interface WordedChange extends PublishedChange {
  about: string;
  said: string[];
}

/** Columns whose cells refer to something, or hold a word of a choice. */
const UNITS = new Set(['Unit', 'Parent']);
const PEOPLE = new Set(['Lead', 'Owner']);
const CHOICES: Readonly<Record<string, ChoiceName>> = { Type: 'type', Role: 'role', Language: 'language' };
/** Columns that an owner changes: it is said whose they are. */
const OWN = new Set(['Target', 'Weight', 'Plan', 'Due', 'Start', 'Baseline']);

/** What things are called, of both plans: what is gone still has its name. */
type Names = Map<string, string>;

/** Says changes of one plan to another. Linear in the size of the plans, once. */
export function changeWording(
  before: Plan,
  after: Plan,
  language: Language,
): (change: PublishedChange) => WordedChange {
  const names = new Map([...namesOf(before), ...namesOf(after)]);
  const keyResults = byId([...before.keyResults, ...after.keyResults]);
  return (change) => ({
    ...change,
    about: tabWord(change.tab as TabName, language),
    said: linesOf(change, { before, after, language, names, keyResults }),
  });
}

interface ChangeContext {
  before: Plan;
  after: Plan;
  language: Language;
  names: Names;
  keyResults: ReadonlyMap<string, KeyResult>;
}

const nameKey = (tab: string, id: string): string => `${tab} ${id}`;

function namesOf(plan: Plan): Names {
  const all = (tab: TabName, things: readonly (readonly [id: string, name: string])[]) =>
    things.map(([id, name]) => [nameKey(tab, id), shown(name) || id] as const);
  return new Map([
    ...all(
      'Units',
      plan.units.map(({ id, name }) => [id, name]),
    ),
    ...all(
      'People',
      plan.people.map(({ email, name }) => [email, name]),
    ),
    ...all(
      'Metrics',
      plan.metrics.map(({ id, name }) => [id, name]),
    ),
    ...all(
      'Objectives',
      plan.objectives.map(({ id, text }) => [id, text]),
    ),
    ...all(
      'Key results',
      plan.keyResults.map(({ id, text }) => [id, text]),
    ),
    ...all(
      'Rewards',
      plan.rewards.map(({ id, reward }) => [id, reward]),
    ),
  ]);
}

function linesOf(change: PublishedChange, context: ChangeContext): string[] {
  const { language } = context;
  if (change.tab === 'Settings') return [settingLine(change, context)];
  if (change.tab === 'Forms') return formChanges(change, context.before, context.after, language);
  const name = context.names.get(nameKey(change.tab, change.id)) ?? change.id;
  if (change.column === '')
    return [
      say(language, change.before === '' ? 'came' : 'gone', { name: withFigures(change, name, context) }),
    ];
  return [cellLine(change, name, context)];
}

/** A key result with what it is measured by and whose it is: `Regulars a week, 80 → 140, Ben Lee`. */
function withFigures(
  { tab, id }: PublishedChange,
  name: string,
  { language, names, keyResults }: ChangeContext,
): string {
  const keyResult = tab === 'Key results' ? keyResults.get(id) : undefined;
  if (!keyResult) return name;
  const { Baseline: from, Target: to } = keyResultCells(keyResult);
  const isNumeric = keyResult.type === 'increase' || keyResult.type === 'decrease';
  const parts = [
    ...(isNumeric ? [say(language, 'lasts', { from: asText(from), to: asText(to) })] : []),
    ...(keyResult.owner === '' ? [] : [names.get(nameKey('People', keyResult.owner)) ?? keyResult.owner]),
  ];
  return parts.reduce((text, more) => say(language, 'by', { name: text, more }), name);
}

function cellLine(change: PublishedChange, name: string, context: ChangeContext): string {
  const { language, names, keyResults } = context;
  const [before, after] = [change.before, change.after].map(
    (value) => cellText(change, value, context) || say(language, 'blank'),
  ) as [string, string];
  const column = columnWord(change.tab as TabName, change.column, language);
  const owner = change.tab === 'Key results' ? (keyResults.get(change.id)?.owner ?? '') : '';
  if (owner === '' || !OWN.has(change.column))
    return say(language, 'changed', { name, column, before, after });
  const parts = { owner: names.get(nameKey('People', owner)) ?? owner, name, before, after };
  return say(language, 'owned', { ...parts, column: inLanguage(language, [column.toLowerCase(), column]) });
}

/** A value as it is read in its cell, with names for what it refers to. */
function cellText(
  { tab, column }: PublishedChange,
  value: string,
  { language, names }: ChangeContext,
): string {
  if (value === '') return '';
  const named = (kinds: readonly TabName[], id: string) =>
    kinds.map((kind) => names.get(nameKey(kind, id))).find((each) => each !== undefined) ?? id;
  if (UNITS.has(column))
    return listedApart(
      language,
      value.split('; ').map((id) => named(['Units'], id)),
    );
  if (PEOPLE.has(column)) return named(['People'], value);
  if (column === 'Objective ID') return named(['Objectives'], value);
  if (column === 'Aligned to') return named(['Objectives', 'Key results'], value);
  if (column === 'Metric') return named(['Metrics'], value);
  const choice = tab === 'Key results' || tab === 'People' ? CHOICES[column] : undefined;
  if (choice) return wordFor(choice, value as never, language);
  return shown(value);
}

function settingLine({ column }: PublishedChange, { before, after, language }: ChangeContext): string {
  const spec = SETTING_KEYS.find(({ field }) => field === column)!;
  const text = (plan: Plan) =>
    shown(settingText(spec.kind, plan.settings[spec.field], language)) || say(language, 'blank');
  return say(language, 'settingChanged', {
    column: inLanguage(language, [spec.key, spec.zh]),
    before: text(before),
    after: text(after),
  });
}
