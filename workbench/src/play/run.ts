// Takes a workbook with a past and a back end on a standing clock; runs the cycle through it, step by step. Never computes a figure itself.

import type { act } from '../../../functions/src/usecases/actions/act.ts';
import type { Deps } from '../../../functions/src/usecases/deps.ts';
import { workspaceIdOf } from '../../../functions/src/usecases/head.ts';
import type { AdjustedCell, publish } from '../../../functions/src/usecases/publish.ts';
import type { Refused } from '../../../functions/src/usecases/refuse.ts';
import type { submit } from '../../../functions/src/usecases/submit.ts';
import { isoWithOffset, startOfDay } from '../../../shared/calendar/zones.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Happenings } from '../../../shared/model/record.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { messageText } from '../../../shared/sheet/messages.ts';
import type { Clock } from '../local/clock.ts';
import type { LocalQueue } from '../local/task-queue.ts';
import { adjustedBy, type Step } from './happenings.ts';
import {
  cellKey,
  type EarlierCell,
  firstCells,
  ideasOf,
  proposedObjectives,
  withCells,
  withoutIdeas,
  withoutObjectives,
} from './plan-as-it-was.ts';
import { playbookStep } from './playbooks.ts';

/** What steps are done through: of the same build as `deps`, since a built file has classes of its own. */
export interface UseCases {
  publish: typeof publish;
  submit: typeof submit;
  act: typeof act;
}

/** A back end to run through: what a host wires. */
export interface Engine {
  deps: Deps;
  use: UseCases;
  queue: LocalQueue;
  clock: Clock;
  tick(): Promise<void>;
  /** When the next tick has something to do; null where nothing is scheduled. */
  nextTickAt(): Promise<EpochMs | null>;
}

export type Trace = (at: string, event: string, fields: Record<string, unknown>) => void;

export interface Play {
  engine: Engine;
  book: Workbook;
  plan: Plan;
  happenings: Happenings;
  steps: Step[];
  /** Secret of the workspace that the play opens. */
  key: string;
  /** `form`: what is reported does not stand in the sheet yet. Default: it does. */
  origin?: 'form' | 'sheet';
  trace: Trace;
  progress: (done: number, all: number) => void;
}

/** Runs every step up to `until` (exclusive), with the schedule and the queue in between. Returns the problems of moments that could not be. */
export async function run(play: Play, until: EpochMs): Promise<Problem[]> {
  const { engine, steps, plan } = play;
  const sheet = new Sheet(play);
  const problems: Problem[] = [];
  await sheet.publish(adminOf(plan), '', {});
  const due = steps.filter((step) => step.at < until);
  for (const [index, step] of due.entries()) {
    await passTime(engine, Math.max(step.at, engine.clock.now()));
    problems.push(...(await doStep(play, sheet, step, index)));
    play.progress(index + 1, due.length);
  }
  await passTime(engine, until - 1);
  return problems;
}

/** The clock starts with the cycle, or with the first thing that happened before it. */
export function startOf(plan: Plan, steps: readonly Step[]): EpochMs {
  const cycleStart = startOfDay(plan.settings.cycleStart, plan.settings.timeZone);
  return steps.reduce((first, step) => Math.min(first, step.at), cycleStart);
}

/** Ticks and tasks up to a moment, each at its own. */
export async function passTime(engine: Engine, to: EpochMs): Promise<void> {
  for (;;) {
    const at = earliest(engine.queue.nextAt(), await engine.nextTickAt());
    if (at === null || at > to) break;
    const now = Math.max(at, engine.clock.now());
    engine.clock.moveTo(now);
    if ((await engine.queue.runDue(now)) === 0) await engine.tick();
  }
  if (to > engine.clock.now()) engine.clock.moveTo(to);
}

function earliest(...moments: (EpochMs | null)[]): EpochMs | null {
  const known = moments.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The first admin of People; of a plan without one, the first person. */
export const adminOf = (plan: Plan): string =>
  plan.people.find((person) => person.role === 'admin')?.email ?? plan.people[0]?.email ?? 'admin@localhost';

/** The plan tabs as they stand on the clock's day, and their publishing. */
class Sheet {
  private readonly play: Play;
  private readonly cells: Map<string, EarlierCell>;
  private readonly notYet: Set<string>;

  constructor(play: Play) {
    this.play = play;
    this.cells = new Map(firstCells(play.happenings).map((cell) => [cellKey(cell), cell]));
    this.notYet = proposedObjectives(play.happenings);
  }

  change(cell: EarlierCell): void {
    this.cells.set(cellKey(cell), cell);
  }

  adopt(objectiveId: string): void {
    this.notYet.delete(objectiveId);
  }

  async publish(
    email: string,
    keyResultId: string,
    reasons: Record<string, string>,
    adjusted: AdjustedCell[] = [],
  ): Promise<Refused | null> {
    const { engine, book, key, trace, plan } = this.play;
    const now = engine.clock.now();
    const ideas = ideasOf(this.play.happenings, this.notYet);
    const asItWas = withoutIdeas(withCells(book, [...this.cells.values()]), ideas);
    const workbook = withoutObjectives(asItWas, this.notYet);
    const request = {
      spreadsheetId: 'play',
      workbook: planTabs(workbook),
      basedOn: 0,
      reasons,
      overwrite: true,
    };
    const result = await engine.use.publish(
      engine.deps,
      { key, email, request, replayed: { adjusted } },
      now,
    );
    if (!result.ok)
      return {
        ...result,
        refusal: {
          ...result.refusal,
          message: result.refusal.problems?.[0]?.message ?? result.refusal.message,
        },
      } as Refused;
    trace(isoWithOffset(now, plan.settings.timeZone), 'published', {
      revision: result.reply.revision,
      by: email,
      changes: result.reply.changes.length,
      keyResultId,
    });
    return null;
  }
}

/** All tabs: the server reads the plan tabs of them and leaves the record to its own documents. */
const planTabs = (book: Workbook): Workbook => book;

async function doStep(play: Play, sheet: Sheet, step: Step, index: number): Promise<Problem[]> {
  const refused = await doneOrRefused(play, sheet, step, index);
  if (!refused) return [];
  return [
    {
      ...step.origin,
      code: step.kind === 'snapshot' ? refused.refusal.code : 'impossible-moment',
      message: noReviewYet(step, refused, play.plan) ?? refused.refusal.message,
    },
  ];
}

/** A row of Reviews acts on a review that the rules have not opened (yet): said so, instead of that something is missing. */
function noReviewYet(step: Step, { refusal }: Refused, { settings }: Plan): string | null {
  const [keyResult = '', number = ''] = step.kind === 'action' ? step.id.split('~') : [];
  const isReview = step.kind === 'action' && step.action.startsWith('review.');
  return isReview && refusal.code === 'unknown-thing'
    ? messageText('no-review-yet', { keyResult, number }, settings.language)
    : null;
}

async function doneOrRefused(play: Play, sheet: Sheet, step: Step, index: number): Promise<Refused | null> {
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
  { row }: Extract<Step, { kind: 'snapshot' }>,
  index: number,
): Promise<Refused | null> {
  const now = engine.clock.now();
  const email = row.by || plan.keyResults.find((each) => each.id === row.keyResultId)?.owner || adminOf(plan);
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
    { workspace: workspaceIdOf(key), email, submission, replayed: true },
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
  step: Extract<Step, { kind: 'action' }>,
  index: number,
): Promise<Refused | null> {
  const { engine, key, plan, trace } = play;
  const now = engine.clock.now();
  const email = step.email || adminOf(plan);
  const request = { key: `play-action-${index}`, action: step.action, id: step.id, answers: step.answers };
  const result = await engine.use.act(
    engine.deps,
    { workspace: workspaceIdOf(key), email, action: request, replayed: true },
    now,
  );
  if (!result.ok) return result;
  trace(isoWithOffset(now, plan.settings.timeZone), step.action, { id: result.reply.id, by: email });
  if (step.action === 'review.close' && step.answers.outcome === 'effective' && step.answers.measure !== '')
    await playbookStep(play, step, email);
  return null;
}
