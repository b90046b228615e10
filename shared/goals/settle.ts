// Takes a goal as it was read and what a person answered about it; gives it with the answers in, and only the
// doubts that are left. Never answers one by itself.
import type { Day } from '../model/time.ts';
import type { DoubtCode, Figure, GoalLine, GoalPerson } from './goal.ts';

/** What a person answered; what is left out is as it was read. */
export interface LineAnswers {
  text?: string;
  /** How it is measured: as a change of two figures, within them, or by yes and no. */
  figures?: { kind: 'change' | 'range'; from: Figure; to: Figure } | { kind: 'yes-no' };
  /** Null: by the end of the cycle. */
  due?: Day | null;
  owner?: GoalPerson;
}

/** What a doubt is about: one answer settles all of a kind. */
export type DoubtKind = 'text' | 'figures' | 'due' | 'owner';

const KINDS: Readonly<Record<DoubtCode, DoubtKind>> = {
  'no-text': 'text',
  'no-number': 'figures',
  'no-start': 'figures',
  'no-base': 'figures',
  'number-two-ways': 'figures',
  'several-numbers': 'figures',
  'range-or-change': 'figures',
  'against-direction': 'figures',
  'no-change': 'figures',
  'day-two-ways': 'due',
  'day-unknown': 'due',
  'day-outside': 'due',
  'several-days': 'due',
  'owner-unknown': 'owner',
  'owner-two-ways': 'owner',
  'several-owners': 'owner',
};

export const kindOfDoubt = (code: DoubtCode): DoubtKind => KINDS[code];

/** An answer settles every doubt of its kind; a `due` of null is one too. The unit stays as it was read. */
export function withAnswers(goal: GoalLine, { text, figures, due, owner }: LineAnswers): GoalLine {
  const settled: Record<DoubtKind, boolean> = {
    text: text !== undefined,
    figures: figures !== undefined,
    due: due !== undefined,
    owner: owner !== undefined,
  };
  return {
    ...goal,
    ...(text === undefined ? {} : { text }),
    ...(figures === undefined ? {} : figuresOf(figures)),
    ...(due === undefined ? {} : { due }),
    ...(owner === undefined ? {} : { owner }),
    doubts: goal.doubts.filter(({ code }) => !settled[KINDS[code]]),
  };
}

function figuresOf(
  figures: NonNullable<LineAnswers['figures']>,
): Pick<GoalLine, 'type' | 'from' | 'to' | 'low' | 'high'> {
  const none = { from: null, to: null, low: null, high: null };
  if (figures.kind === 'yes-no') return { ...none, type: 'yes-no' };
  const { from, to } = figures;
  if (figures.kind === 'change')
    return { ...none, type: to.value < from.value ? 'decrease' : 'increase', from, to };
  const [low, high] = from.value < to.value ? [from, to] : [to, from];
  return { ...none, type: 'maintain', low, high };
}
