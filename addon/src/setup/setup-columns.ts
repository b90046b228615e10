// Takes a column of a tab; gives what Set up gives it: a note on its heading, a drop-down or a check, a
// number format.
// Never refuses what a person types: a drop-down warns, Publish judges.
import type { Language } from '../../../shared/model/plan.ts';
import { type ColumnSpec, type TabName, type TabSpec, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { type ChoiceName, choiceWords } from '../../../shared/sheet/table/words.ts';
import { type SetUpText, saySetUp } from '../entry/texts.ts';

/** Null: as Sheets decides. */
export function formatOfColumn({ kind }: ColumnSpec): string | null {
  if (kind === 'day') return 'yyyy-mm-dd';
  return ['id', 'ref', 'line', 'text', 'email', 'list', 'plan', 'choice', 'when', 'moment'].includes(kind)
    ? '@'
    : null;
}

const NOTES: Partial<Record<ColumnSpec['kind'], SetUpText>> = {
  id: 'noteId',
  day: 'noteDay',
  when: 'noteWhen',
  number: 'noteNumber',
  value: 'noteValue',
  email: 'noteEmail',
  list: 'noteList',
  plan: 'notePlan',
};

/** What to write there, in a line. '' where the heading says it all. */
export function noteOf(spec: TabSpec, column: ColumnSpec, language: Language): string {
  if (spec.owner === 'output') return saySetUp(language, 'noteProduct');
  if (spec.name === 'Snapshots' && column.name === 'Received') return saySetUp(language, 'noteReceived');
  if (column.detail === 'aim') return saySetUp(language, 'noteAim');
  if (column.kind === 'choice') return choiceWords(column.detail as ChoiceName, language).join(' / ');
  const name = NOTES[column.kind];
  return name ? saySetUp(language, name) : '';
}

/** What a drop-down offers. */
export type Rule =
  | { kind: 'list'; words: string[] }
  | { kind: 'column'; tab: TabName; column: string }
  | { kind: 'date' }
  | null;

const REFERENCES: Record<string, { tab: TabName; column: string }> = {
  unit: { tab: 'Units', column: 'Name' },
  objective: { tab: 'Objectives', column: 'Objective' },
  keyResult: { tab: 'Key results', column: 'Key result' },
  reward: { tab: 'Rewards', column: 'Reward' },
};

/** Words for choices, the names of a tab for references, a date picker for days. */
export function ruleOf(spec: TabSpec, column: ColumnSpec, language: Language): Rule {
  if (spec.owner === 'output') return null;
  if (column.kind === 'choice')
    return { kind: 'list', words: choiceWords(column.detail as ChoiceName, language) };
  if (column.kind === 'day') return { kind: 'date' };
  if (column.kind === 'email' && spec.name !== 'People')
    return { kind: 'column', tab: 'People', column: 'Name' };
  if (spec.name === 'Key results' && column.name === 'Metric')
    return { kind: 'column', tab: 'Metrics', column: 'Name' };
  const reference = column.kind === 'ref' ? REFERENCES[column.detail] : undefined;
  return reference ? { kind: 'column', ...reference } : null;
}

/** Further apart a person has put columns of their own between. */
const MOST_COLUMNS = 3;

/**
 * The columns, from 0, that such a drop-down offers: names, and the IDs (of people the addresses) in front of
 * them, which are taken as well and which the product writes. Only names where the two stand far apart; null
 * where there are none.
 */
export function offeredColumns(
  { tab, column }: { tab: TabName; column: string },
  index: ReadonlyMap<string, number>,
): { from: number; to: number } | null {
  const name = index.get(column);
  if (name === undefined) return null;
  const id = index.get(tabSpec(tab).columns[0]!.name) ?? name;
  const [from, to] = [Math.min(id, name), Math.max(id, name)];
  return to - from < MOST_COLUMNS ? { from, to } : { from: name, to: name };
}
