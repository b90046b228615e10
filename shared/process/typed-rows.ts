// Takes rows of the tabs that people type into; gives each as the step that it begins, with its answers.
// Never a step's definition: the add-on's Code.js has no room for those.
import type { RawAnswers } from '../model/form.ts';
import type { Happenings } from '../model/record.ts';
import { keyResultsText } from '../sheet/cells/proposed-key-results.ts';
import type { TabName } from '../sheet/table/tabs.ts';
import type { StepName } from './steps/table.ts';

interface TypedTab<Type extends keyof Happenings> {
  type: Type;
  tab: TabName;
  /** What a row of it begins. */
  step: StepName;
  /** Field IDs of the step's form. */
  answersOf(row: Happenings[Type][number]): RawAnswers;
}

const typedTab = <const Type extends keyof Happenings>(tab: TypedTab<Type>): TypedTab<Type> => tab;

export const typedSignals = typedTab({
  type: 'signals',
  tab: 'Signals',
  step: 'signal.report',
  answersOf: ({ what, where, effect }) => ({ what, where, effect }),
});

export const typedProposals = typedTab({
  type: 'proposals',
  tab: 'Proposals',
  step: 'proposal.submit',
  answersOf: ({ unitId, answers, objective, keyResults, alignmentScore, resources, idea }) => ({
    unit: unitId,
    answers,
    objective,
    keyResults: keyResultsText(keyResults),
    alignmentScore: String(alignmentScore),
    resources,
    idea,
  }),
});

export const typedSupport = typedTab({
  type: 'support',
  tab: 'Support',
  step: 'support.request',
  answersOf: ({ keyResultId, kind, request }) => ({ keyResultId, kind, request }),
});

export const typedMicroOkrs = typedTab({
  type: 'microOkrs',
  tab: 'Micro-OKRs',
  step: 'microOkr.set',
  answersOf: ({ goal, steps, start, due, points }) => ({
    goal,
    steps: steps.join('\n'),
    start,
    due,
    points: String(points),
  }),
});

/** Tabs whose rows begin a step. */
export const TYPED_STEPS = [typedSignals, typedProposals, typedSupport, typedMicroOkrs] as const;

/** A row as what it begins. */
export interface TypedRow {
  tab: TabName;
  row: number;
  step: StepName;
  answers: RawAnswers;
  /** Whose row it is, where it says so. */
  email: string | null;
}

/** All rows of those tabs. */
export const typedRows = (happenings: Happenings): TypedRow[] =>
  TYPED_STEPS.flatMap((each) => rowsOf(each as TypedTab<keyof Happenings>, happenings));

const rowsOf = (
  { type, tab, step, answersOf }: TypedTab<keyof Happenings>,
  happenings: Happenings,
): TypedRow[] =>
  happenings[type].map((each) => ({
    tab,
    row: each.row,
    step,
    answers: answersOf(each),
    email: 'email' in each ? each.email : null,
  }));
