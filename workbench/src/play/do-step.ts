// Takes a play and a step of its past; does it through the use cases. Never moves the clock.

import type { Refused } from '../../../functions/src/usecases/refuse.ts';
import { workspaceIdOf } from '../../../functions/src/usecases/workspace/head.ts';
import { isoWithOffset } from '../../../shared/calendar/zones.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { REPLAY_POLICY } from '../../../shared/process/steps/rights.ts';
import { say } from '../../../shared/words/replay.ts';
import { adminOf, type Play } from './play.ts';
import type { PlaySheet } from './play-sheet.ts';
import { playbookStep } from './playbooks.ts';
import { adjustedBy, type PlayStep } from './step.ts';

/** Does a step; gives the problem that it turned out to be, at its cell. */
export async function doStep(
  play: Play,
  sheet: PlaySheet,
  step: PlayStep,
  index: number,
): Promise<Problem[]> {
  const refused = await doneOrRefused(play, sheet, step, index);
  if (!refused) return [];
  return [
    {
      ...step.origin,
      code: codeOf(step, refused),
      message: noReviewYet(step, refused, play.plan) ?? refused.refusal.message,
    },
  ];
}

/**
 * What the plan would then be wrong with, where it is the plan; the report's own fault; else the moment is
 * what cannot be.
 */
function codeOf(step: PlayStep, { refusal }: Refused): string {
  if (step.kind === 'adjust') return refusal.problems?.[0]?.code ?? 'impossible-moment';
  return step.kind === 'snapshot' ? refusal.code : 'impossible-moment';
}

/**
 * A row of Reviews acts on a review that the rules have not opened (yet): said so, instead of that something
 * is missing.
 */
function noReviewYet(step: PlayStep, { refusal }: Refused, { settings }: Plan): string | null {
  const isReview = step.kind === 'action' && step.action.startsWith('review.');
  if (!isReview || refusal.code !== 'unknown-thing') return null;
  const [, keyResult = '', number = ''] = /^(.*)~(\d+)$/s.exec(step.id) ?? [];
  return say(settings.language, 'noReviewYet', { keyResult, number });
}

async function doneOrRefused(
  play: Play,
  sheet: PlaySheet,
  step: PlayStep,
  index: number,
): Promise<Refused | null> {
  if (step.kind === 'adjust') {
    sheet.change(step.cell);
    const { email, keyResultId, reason } = step;
    return sheet.publish(email, keyResultId, { [keyResultId]: reason }, [adjustedBy(step)]);
  }
  if (step.kind === 'adopt') {
    sheet.adopt(step.objectiveId);
    return sheet.publish(step.email, '', {});
  }
  return step.kind === 'snapshot' ? report(play, step, index) : takeAction(play, step, index);
}

/** Hands in a row of Snapshots. `index` names it: the same step again is the same submission. */
export async function report(
  { engine, key, plan, trace, origin = 'sheet' }: Play,
  { row }: Extract<PlayStep, { kind: 'snapshot' }>,
  index: number,
): Promise<Refused | null> {
  const now = engine.clock.now();
  const email = row.by || planIndex(plan).keyResults.get(row.keyResultId)?.owner || adminOf(plan);
  const { keyResultId, value, confidence, selfStatus, blocker, note, supportNeeded } = row;
  const submission = {
    kind: 'snapshot' as const,
    key: `play-snapshot-${index}-${row.row}`,
    date: row.date,
    origin,
    reports: [{ keyResultId, value, confidence, selfStatus, blocker, note, supportNeeded }],
  };
  const result = await engine.use.submit(
    engine.deps,
    { workspace: workspaceIdOf(key), email, submission, policy: REPLAY_POLICY },
    now,
  );
  if (!result.ok) return result;
  trace(isoWithOffset(now, plan.settings.timeZone), 'snapshot', {
    date: row.date,
    by: email,
    value,
    ...result.reply.rows[0],
  });
  return null;
}

/** Takes a step of the process. `index` names it: the same step again is done once. */
export async function takeAction(
  play: Play,
  step: Extract<PlayStep, { kind: 'action' }>,
  index: number,
): Promise<Refused | null> {
  const { engine, key, plan, trace } = play;
  const now = engine.clock.now();
  const email = step.email || adminOf(plan);
  const request = { key: `play-action-${index}`, action: step.action, id: step.id, answers: step.answers };
  const result = await engine.use.act(
    engine.deps,
    { workspace: workspaceIdOf(key), email, action: request, policy: REPLAY_POLICY },
    now,
  );
  if (!result.ok) return result;
  trace(isoWithOffset(now, plan.settings.timeZone), step.action, { id: result.reply.id, by: email });
  if (step.action === 'review.close' && step.answers.outcome === 'effective' && step.answers.measure !== '')
    await playbookStep(play, step, email);
  return null;
}
