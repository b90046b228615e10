// Takes the close of an effective review in a replay; keeps its measure as a playbook, under the ID that the
// workbook has for it. Never invents a measure.
import { workspaceIdOf } from '../../../functions/src/usecases/workspace/head.ts';
import { REPLAY_POLICY } from '../../../shared/process/steps/rights.ts';
import type { Play } from './play.ts';
import type { PlayStep } from './step.ts';

/**
 * Keeps it once: a KR's n-th effective review takes the KR's n-th row of Playbooks, else the next free `PB`
 * number.
 */
export async function playbookStep(
  play: Play,
  step: Extract<PlayStep, { kind: 'action' }>,
  email: string,
): Promise<void> {
  const { engine, key, happenings, steps } = play;
  const effective = steps.filter(
    (each) =>
      each.kind === 'action' &&
      each.action === 'review.close' &&
      each.answers.outcome === 'effective' &&
      each.answers.measure !== '',
  );
  const keyResultId = step.id.replace(/~\d+$/, '');
  const ofKeyResult = effective.filter(
    (each) => each.kind === 'action' && each.id.replace(/~\d+$/, '') === keyResultId,
  );
  const named = happenings.playbooks.filter((row) => row.keyResultId === keyResultId)[
    ofKeyResult.indexOf(step)
  ]?.id;
  // A workbook that has playbooks says which measures were kept; one that has none offers every effective
  // one.
  if (named === undefined && happenings.playbooks.length > 0) return;
  const taken = new Set(happenings.playbooks.map((row) => row.id));
  const free = effective.map((_, index) => `PB${taken.size + index + 1}`).filter((id) => !taken.has(id));
  const playbookId = named ?? free[effective.indexOf(step)] ?? `PB-${step.id}`;
  const request = {
    key: `play-playbook-${step.id}`,
    action: 'playbook.keep' as const,
    id: step.id,
    answers: { playbookId },
  };
  await engine.use.act(
    engine.deps,
    { workspace: workspaceIdOf(key), email, action: request, policy: REPLAY_POLICY },
    engine.clock.now(),
  );
}
