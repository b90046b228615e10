// Takes a review that was closed as effective; keeps its measure as a playbook. Never keeps one twice.
import { playbookIdOf, playbookOf } from '../../../../shared/process/playbooks.ts';
import { paths } from '../../store/paths.ts';
import { refuse } from '../refuse.ts';
import { reviewOf } from '../roll-up/happened.ts';
import { stateOf } from '../submit/state-document.ts';
import { cycleOf } from '../workspace/head.ts';
import { type Handler, readEntry, say, textOf } from './context.ts';

/** `id` is the review's. Each review keeps one playbook; a replay says under which ID. */
export const keepPlaybook: Handler = async (context) => {
  const named = reviewOf(context.id);
  const state =
    named &&
    stateOf(
      await context.tx.get(paths.keyResultState(context.workspace, cycleOf(context.head), named.keyResultId)),
    );
  const review = state?.reviews.find((each) => each.number === named?.number);
  if (!state || !review) return refuse('unknown-thing', context.language, { id: context.id });
  if (review.outcome !== 'effective') {
    return refuse('bad-answers', context.language, {
      field: say(context, 'Outcome', '结果'),
      reason: say(context, 'only an effective measure is kept', '只有有效的措施才会沉淀'),
    });
  }
  const asked = context.isReplay ? textOf(context.answers, 'playbookId') : '';
  const id = asked || playbookIdOf(context.id);
  if (await readEntry(context, 'playbooks', id)) return refuse('already-done', context.language);
  const metricId = context.plan.keyResults.find((each) => each.id === state.keyResultId)?.metricId ?? '';
  return {
    ok: true,
    id,
    message: say(context, `Kept as playbook ${id}.`, `已沉淀为打法 ${id}。`),
    entries: [{ type: 'playbooks', id, seq: 1, entry: playbookOf(id, metricId, state, review) }],
    happened: [{ kind: 'playbook-kept', id, by: context.email }],
  };
};
