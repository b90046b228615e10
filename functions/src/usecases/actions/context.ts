// Takes nothing; gives what every action is handed and what it answers. Never writes: act.ts does, in one transaction.
import { fill } from '../../../../shared/model/fill.ts';
import type { RawAnswers } from '../../../../shared/model/form.ts';
import type { Language, Plan } from '../../../../shared/model/plan.ts';
import type { Problem } from '../../../../shared/model/problem.ts';
import type { ProcessState } from '../../../../shared/model/process.ts';
import type { KeyResultState } from '../../../../shared/model/state.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import {
  type ChoiceName,
  type ChoiceValue,
  choiceOf,
  choiceWords,
} from '../../../../shared/sheet/table/words.ts';
import type { Document, Transaction } from '../../ports/store.ts';
import { type Refused, refuse } from '../refuse.ts';
import type { Happened } from '../roll-up/happened.ts';
import type { EntryChange, EntryType } from '../roll-up/pending.ts';
import { shortName } from '../short-name.ts';
import { entryPath } from '../workspace/entries.ts';
import { cycleOf, type Head } from '../workspace/head.ts';

export interface ActionContext {
  tx: Transaction;
  workspace: string;
  head: Head;
  plan: Plan;
  /** What the sheet was warned of when it was last published. */
  warnings: Problem[];
  email: string;
  /** May do what admins may. */
  isAdmin: boolean;
  /** A workbook's own past: it happened, so nobody is asked for rights. */
  isReplay: boolean;
  language: Language;
  key: string;
  /** What the action is on; '' for something new. */
  id: string;
  answers: RawAnswers;
  now: EpochMs;
  today: Day;
}

/** What an action did, to be written with its record. */
export interface Outcome {
  ok: true;
  id: string;
  message: string;
  states?: KeyResultState[];
  entries?: EntryChange[];
  /** Further documents that belong to the action alone, such as a balance. */
  documents?: { path: string; data: Document }[];
  happened?: Happened[];
}

export type Handler = (context: ActionContext) => Promise<Outcome | Refused>;

/** An answer as trimmed text; '' where it is missing. */
export function textOf(answers: RawAnswers, field: string): string {
  const value = answers[field];
  return (Array.isArray(value) ? value.join('; ') : (value ?? '')).trim();
}

/** An entry as it stands, with its `seq`; null where there is none. */
export async function readEntry<Type extends EntryType>(
  context: ActionContext,
  type: Type,
  id: string,
): Promise<{ seq: number; entry: ProcessState[Type][number] } | null> {
  const document = await context.tx.get(entryPath(context.workspace, cycleOf(context.head), type, id));
  return document
    ? { seq: Number(document.seq), entry: document.entry as unknown as ProcessState[Type][number] }
    : null;
}

/** An ID for something new: the one asked for, else one made from the action's key, so that a repeated action names the same thing. */
export function idFor(context: ActionContext, prefix: string): string {
  return context.id !== '' ? context.id : `${prefix}-${shortName(context.key)}`;
}

/** What an answer stands for among the choices of a name, typed in either language; null for none of them. */
export const choiceIn = <Name extends ChoiceName>(
  { answers }: Pick<ActionContext, 'answers'>,
  field: string,
  name: Name,
): ChoiceValue<Name> | null => choiceOf(name, textOf(answers, field));

/** Refused: an answer that is none of the choices of a name; says which there are. */
export const notAChoice = (
  context: ActionContext,
  label: readonly [string, string],
  name: ChoiceName,
): Refused =>
  refuse('bad-answers', context.language, {
    field: say(context, ...label),
    reason: choiceWords(name, context.language).join(say(context, ', ', '、')),
  });

/** `en` or `zh`, by the person's language, with its parts: what somebody typed is never filled in. */
export const say = (
  context: Pick<ActionContext, 'language'>,
  en: string,
  zh: string,
  parts: Record<string, string | number> = {},
): string => fill(context.language === 'zh' ? zh : en, parts);
