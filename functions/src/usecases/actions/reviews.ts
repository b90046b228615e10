// Takes an answer, a start or a close of a review; gives the KR's state after it. Never opens a review: a submission does.
import type { KeyResultState, Review } from '../../../../shared/model/state.ts';
import { namesIn } from '../../../../shared/process/playbooks.ts';
import { type ReviewStep, takeStep } from '../../../../shared/process/reviews.ts';
import { paths } from '../../store/paths.ts';
import { type Refused, refuse } from '../refuse.ts';
import { type HappenedKind, reviewOf } from '../roll-up/happened.ts';
import type { EntryChange } from '../roll-up/pending.ts';
import { stateOf } from '../submit/state-document.ts';
import { cycleOf } from '../workspace/head.ts';
import {
  type ActionContext,
  choiceIn,
  type Handler,
  notAChoice,
  type Outcome,
  readEntry,
  say,
  textOf,
} from './context.ts';

/** Anybody of the company answers: what counts is that somebody does (design §6, Review). */
export const respondToReview: Handler = (context) =>
  step(
    context,
    { step: 'respond', by: context.email, measure: textOf(context.answers, 'measure') },
    'review-responded',
  );

/** A change is under way. */
export const startReview: Handler = (context) =>
  step(
    context,
    { step: 'start', by: context.email, measure: textOf(context.answers, 'measure') },
    'review-started',
  );

/** Closed with an outcome; an effective one offers to keep its measure as a playbook. */
export const closeReview: Handler = async (context) => {
  const outcome = choiceIn(context, 'outcome', 'outcome');
  if (outcome === null) return notAChoice(context, ['Outcome', '结果'], 'outcome');
  return step(
    context,
    { step: 'close', by: context.email, measure: textOf(context.answers, 'measure'), outcome },
    'review-closed',
  );
};

async function step(
  context: ActionContext,
  taken: ReviewStep,
  kind: HappenedKind,
): Promise<Outcome | Refused> {
  const named = reviewOf(context.id);
  const state =
    named &&
    stateOf(
      await context.tx.get(paths.keyResultState(context.workspace, cycleOf(context.head), named.keyResultId)),
    );
  const review = state?.reviews.find((each) => each.number === named?.number);
  if (!state || !review) return refuse('unknown-thing', context.language, { id: context.id });
  const after = takeStep(review, taken, context.now);
  if (typeof after === 'string') return refuse(after, context.language);
  return {
    ok: true,
    id: context.id,
    message: say(context, `Recorded for ${state.keyResultId}.`, `已记录：${state.keyResultId}。`),
    states: [withReview(state, after)],
    entries: await reused(context, review, after),
    happened: [{ kind, id: context.id, by: context.email }],
  };
}

function withReview(state: KeyResultState, review: Review): KeyResultState {
  return {
    ...state,
    seq: state.seq + 1,
    reviews: state.reviews.map((each) => (each.number === review.number ? review : each)),
  };
}

/** A review whose measure names a playbook reuses it; naming it again in a later step counts once (design §5, Playbooks). */
async function reused(context: ActionContext, before: Review, after: Review): Promise<EntryChange[]> {
  const named = namesIn(after.measure).filter((name) => !namesIn(before.measure).includes(name));
  const known = await Promise.all(named.map((name) => readEntry(context, 'playbooks', name)));
  return known.flatMap((each) =>
    each
      ? [
          {
            type: 'playbooks' as const,
            id: each.entry.id,
            seq: each.seq + 1,
            entry: { ...each.entry, reused: each.entry.reused + 1 },
          },
        ]
      : [],
  );
}
