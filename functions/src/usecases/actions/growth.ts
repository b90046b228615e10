// Takes a person's own growth goal, its confirmation, or a redemption; gives entries and the balance. Never lets a balance go below zero.

import { addDays, isDay } from '../../../../shared/calendar/days.ts';
import type { MicroOkr, PointsEntry } from '../../../../shared/model/process.ts';
import { leadsPerson } from '../../../../shared/process/leads.ts';
import { paths } from '../../store/paths.ts';
import { refuse } from '../refuse.ts';
import { type Booked, balanceOf, booked } from '../workspace/ledger.ts';
import { type ActionContext, type Handler, idFor, readEntry, say, textOf } from './context.ts';

/** A growth goal runs so long (docs/case.md: 90天成长目标). Days. */
const GOAL_DAYS = 90;
const DEFAULT_POINTS = 10;
/** A goal is worth so many points at the most. */
const MOST_POINTS = 1000;

/** A person sets their own goal; nobody sets another's. */
export const setMicroOkr: Handler = async (context) => {
  const { answers, today } = context;
  const goal = textOf(answers, 'goal');
  if (goal === '')
    return refuse('bad-answers', context.language, {
      field: say(context, 'Goal', '目标'),
      reason: say(context, 'say what you want to learn', '请写明想要掌握什么'),
    });
  const start = textOf(answers, 'start') || today;
  const due = textOf(answers, 'due') || addDays(start, GOAL_DAYS);
  if (!isDay(start) || !isDay(due) || due < start)
    return refuse('bad-answers', context.language, {
      field: say(context, 'Due', '截止'),
      reason: '2025-03-31',
    });
  const points = Number(textOf(answers, 'points') || DEFAULT_POINTS);
  if (!Number.isInteger(points) || points < 0 || (points > MOST_POINTS && !context.isReplay))
    return refuse('bad-answers', context.language, {
      field: say(context, 'Points', '积分'),
      reason: `0 – ${MOST_POINTS}`,
    });
  const id = idFor(context, 'M');
  const steps = textOf(answers, 'steps')
    .split(/[;；\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const entry: MicroOkr = {
    id,
    email: context.email,
    goal,
    steps,
    start,
    due,
    points,
    confirmedAt: null,
    confirmedBy: '',
  };
  return {
    ok: true,
    id,
    message: say(context, `Your goal ${id} runs until ${due}.`, `您的目标 ${id} 截止于 ${due}。`),
    entries: [{ type: 'microOkrs', id, seq: 1, entry }],
    happened: [{ kind: 'micro-okr-set', id, by: context.email }],
  };
};

/** A lead above somebody, or an admin, gives them points; nobody gives any to themselves, whatever their role. */
function mayGivePoints({ plan, email: giver, isAdmin, isReplay }: ActionContext, email: string): boolean {
  return isReplay || (isAdmin && giver !== email) || leadsPerson(plan, giver, email);
}

/** The lead (or a lead above, or an admin) confirms completion; the points are booked. Nobody confirms their own. */
export const confirmMicroOkr: Handler = async (context) => {
  const { id } = context;
  const known = await readEntry(context, 'microOkrs', id);
  if (!known) return refuse('unknown-thing', context.language, { id });
  if (!mayGivePoints(context, known.entry.email))
    return refuse('not-allowed', context.language, {
      who: say(context, 'their lead, never oneself', '其上级负责人（不能为本人）'),
    });
  if (known.entry.confirmedAt !== null) return refuse('already-done', context.language);
  const { points, goal, email } = known.entry;
  const ledger =
    textOf(context.answers, 'book') === 'no' || points === 0
      ? null
      : bookAt(
          context,
          { email, change: points, reason: goal, rewardId: null },
          await balanceOf(context, email),
        );
  return {
    ok: true,
    id,
    message: say(
      context,
      '{id} is confirmed: {points} {points?point|points}.',
      '{id} 已确认：{points} 积分。',
      { id, points },
    ),
    entries: [
      {
        type: 'microOkrs',
        id,
        seq: known.seq + 1,
        entry: { ...known.entry, confirmedAt: context.now, confirmedBy: context.email },
      },
      ...(ledger?.entries ?? []),
    ],
    documents: ledger?.documents ?? [],
    happened: [{ kind: 'micro-okr-confirmed', id, by: context.email }],
  };
};

/** A person redeems a reward of the catalogue; `id` is the reward's. Balance and stock move in the same transaction. */
export const redeemReward: Handler = async (context) => {
  const reward = context.plan.rewards.find((each) => each.id === context.id);
  if (!reward) return refuse('unknown-thing', context.language, { id: context.id });
  const balance = await balanceOf(context, context.email);
  if (balance < reward.points)
    return refuse('not-enough-points', context.language, { balance, cost: reward.points });
  const stockPath = paths.stock(context.workspace, reward.id);
  const taken = Number((await context.tx.get(stockPath))?.taken ?? 0);
  if (reward.stock !== null && taken >= reward.stock) return refuse('out-of-stock', context.language);
  const ledger = bookAt(
    context,
    { email: context.email, change: -reward.points, reason: reward.reward, rewardId: reward.id },
    balance,
  );
  return {
    ok: true,
    id: reward.id,
    message: say(
      context,
      '{reward}: {left} {left?point is|points are} left.',
      '已兑换“{reward}”，剩余 {left} 积分。',
      { reward: reward.reward, left: balance - reward.points },
    ),
    entries: ledger.entries,
    documents: [...ledger.documents, { path: stockPath, data: { taken: taken + 1 } }],
    happened: [{ kind: 'reward-redeemed', id: ledger.entries[0]!.id, by: context.email }],
  };
};

/** A line under the action's key. */
const bookAt = (
  { workspace, key, now }: ActionContext,
  line: Pick<PointsEntry, 'email' | 'change' | 'reason' | 'rewardId'>,
  balance: number,
): Booked => booked(workspace, { id: `L-${key}`, at: now, ...line }, balance);

/** A lead (or an admin) books points for somebody of their units: the levels of a training, say. The balance never goes below zero. */
export const bookPoints: Handler = async (context) => {
  const email = textOf(context.answers, 'email').toLowerCase();
  const change = Number(textOf(context.answers, 'change'));
  const person = context.plan.people.find((each) => each.email === email);
  if (!person) return refuse('unknown-thing', context.language, { id: email });
  if (!mayGivePoints(context, email))
    return refuse('not-allowed', context.language, {
      who: say(context, 'their lead, never oneself', '其上级负责人（不能为本人）'),
    });
  if (!Number.isInteger(change) || change === 0)
    return refuse('bad-answers', context.language, {
      field: say(context, 'Change', '变动'),
      reason: '1, 5, -10 …',
    });
  const balance = await balanceOf(context, email);
  if (balance + change < 0) return refuse('not-enough-points', context.language, { balance, cost: -change });
  const ledger = bookAt(
    context,
    {
      email,
      change,
      reason: textOf(context.answers, 'reason'),
      rewardId: textOf(context.answers, 'rewardId') || null,
    },
    balance,
  );
  return {
    ok: true,
    id: email,
    message: say(context, `Booked: ${change}.`, `已记录：${change}。`),
    ...ledger,
  };
};
