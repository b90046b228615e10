// Points: booked by a lead, redeemed for a reward. Never a balance below zero: it moves with the ledger's
// line.
import { field, form, option } from '../../form/templates/define.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import { BOUNDS } from '../../model/bounds.ts';
import type { PointsEntry } from '../../model/process.ts';
import { pointsCells } from '../../sheet/write/records.ts';
import { announcement } from './announcement.ts';
import { rowPerLine } from './entries.ts';
import { anybody, givesPointsTo, leadsAnything, type Right } from './rights.ts';
import { badAnswer, filledPair, refused, textOf, unknown } from './say.ts';
import { family, part, type StepRequest, step } from './step.ts';

/** A line of the ledger under the request's key. */
export const ledgerLine = (
  { key, now }: Pick<StepRequest, 'key' | 'now'>,
  line: Pick<PointsEntry, 'email' | 'change' | 'reason'> & { rewardId?: string },
): PointsEntry => ({ id: `L-${key}`, at: now, ...line, rewardId: line.rewardId ?? null });

/** A correction says in the ledger that it is one; in a workbook's own past it stands as it was written. */
function reasonFor(asked: StepRequest, isCorrection: boolean): string {
  const reason = textOf(asked, 'reason');
  const { language } = asked.plan.settings;
  return isCorrection && asked.policy.asks
    ? filledPair(['Correction: {reason}', '更正：{reason}'], { reason }, language)
    : reason;
}

/** A lead above the person who gets points, or an admin; nobody themselves. Any lead is offered it. */
const givesPoints: Right<null> = {
  who: ['their lead, never oneself', '其上级负责人（不能为本人）'],
  allows: (asker, _, answers) =>
    answers === null
      ? asker.isAdmin || leadsAnything(asker)
      : givesPointsTo(asker, textOf({ answers }, 'email').toLowerCase()),
};

/** Points are taken back by an admin alone. */
const correctsPoints: Right<null> = {
  who: ['admins', '管理员'],
  allows: ({ isAdmin }, _, answers) => isAdmin || !(Number(textOf({ answers: answers ?? {} }, 'change')) < 0),
};

const pointsPart = part({ name: 'points', sidebar: { view: 'microOkr' } });

const rewardPart = part({
  name: 'reward',
  sidebar: { view: 'microOkr', list: { title: 'rewards', none: 'noRewards' } },
});

const pointsSteps = [
  /**
   * For somebody of a lead's units: the levels of a training, say; beside the points that goals and levels
   * book by themselves.
   */
  step({
    name: 'points.book',
    did: ['Points are booked', '积分入账'],
    part: pointsPart,
    form: form(
      'points.book',
      ['Give points', '发放积分'],
      [
        field('email', 'person', ['To whom?', '给谁？'], { required: true, to: 'Points.Email' }),
        field('change', 'number', ['How many points?', '多少积分？'], {
          required: true,
          min: -BOUNDS.points,
          max: BOUNDS.points,
          help: ['A whole number; an admin may take some back with one below 0', '整数；管理员可用负数更正'],
          to: 'Points.Change',
        }),
        field('reason', 'text', ['For what?', '原因'], { required: true, max: 300, to: 'Points.Reason' }),
      ],
    ),
    needs: ['email', 'change'],
    beside: [field('rewardId', 'text', ['Reward ID', '兑换编号'], { max: 60 })],
    on: null,
    may: [givesPoints, correctsPoints],
    extraReads: (asked) => ({ balanceOf: textOf(asked, 'email').toLowerCase() }),
    take: (asked, _, { balance }) => {
      const email = textOf(asked, 'email').toLowerCase();
      if (!planIndex(asked.plan).people.has(email)) return unknown(email);
      const change = Number(textOf(asked, 'change'));
      if (!Number.isInteger(change) || change === 0 || Math.abs(change) > BOUNDS.points)
        return badAnswer(['Change', '变动'], '1, 5, -10 …');
      if (balance + change < 0) return refused('not-enough-points', { balance, cost: -change });
      const rewardId = textOf(asked, 'rewardId');
      return {
        id: email,
        message: ['Booked: {change}.', '已记录：{change}。'],
        values: { change },
        line: ledgerLine(asked, {
          email,
          change,
          reason: reasonFor(asked, change < 0 && rewardId === ''),
          ...(rewardId ? { rewardId } : {}),
        }),
      };
    },
    happens: 'points-booked',
  }),
  /** A reward of the catalogue; balance and stock move in the same transaction. */
  step({
    name: 'reward.redeem',
    did: ['{who} redeems a reward', '{who}兑换奖励'],
    part: rewardPart,
    form: form(
      'reward.redeem',
      ['Redeem points', '兑换积分'],
      [
        field('agree', 'one choice', ['Redeem your points for this?', '用积分兑换此奖励？'], {
          required: true,
          options: [option('yes', ['Yes, redeem', '是，兑换'])],
        }),
      ],
    ),
    on: 'reward',
    may: anybody,
    open: ({ plan }) => plan.rewards.map((thing) => ({ id: thing.id, thing })),
    // What the balance does not reach is shown without its step.
    isOffered: ({ points }, { board }, email) =>
      (board.points.find((row) => row.email === email)?.balance ?? 0) >= points,
    thing: ({ reward, points }, { say }) => ({ text: reward, facts: [say('pointsOf', { points })] }),
    extraReads: (asked) => ({ balanceOf: asked.email, takenOf: asked.id }),
    take: (asked, { thing: { id, reward, points, stock } }, { balance, taken }) => {
      if (balance < points) return refused('not-enough-points', { balance, cost: points });
      if (stock !== null && taken >= stock) return refused('out-of-stock');
      const line = ledgerLine(asked, { email: asked.email, change: -points, reason: reward, rewardId: id });
      return {
        id,
        message: [
          '{reward}: {left} {left?point is|points are} left.',
          '已兑换“{reward}”，剩余 {left} 积分。',
        ],
        values: { reward, left: balance - points },
        line,
        rewardTaken: id,
        happenedTo: line.id,
      };
    },
    happens: 'reward-redeemed',
    announcement: announcement({
      of: 'points',
      // Somebody has to hand it out.
      to: (_, { admins }) => admins,
      notice: ({ email, reason }, { say, person }) => ({
        title: say('news.reward-redeemed'),
        parts: [person(email), reason],
      }),
    }),
  }),
] as const;

export const pointsFamily = family(pointsSteps, {
  points: {
    lasts: true,
    written: [rowPerLine('Points', pointsCells)],
  },
});
