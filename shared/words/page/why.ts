// The words that say why something has its colour. Never a colour without the rule that gives it.
import type { Words } from '../say.ts';

export const whyWords = {
  why: ['Why?', '为什么？'],
  whyReported: [
    'Reported on {day}: {value}. The plan for that day: {plan}.',
    '{day} 填报 {value}，当日计划 {plan}。',
  ],
  whyShares: [
    '{attained} of the way to the target, where the plan has {planned}: {deviation}.',
    '已完成目标的 {attained}，计划应为 {planned}：{deviation}。',
  ],
  whyRed: ['Red: more than {red} behind.', '红灯：落后超过 {red}。'],
  whyAmber: [
    'Amber: more than {amber} behind, not more than {red}.',
    '黄灯：落后超过 {amber}，未超过 {red}。',
  ],
  whySmallBase: [
    'Amber, not red: with {planned} of the way planned so far, below {opening}, the base is too small to convict.',
    '黄灯而非红灯：计划进度仅 {planned}，低于 {opening}，基数太小，不足以定论。',
  ],
  whyGreen: ['Green: not more than {amber} behind.', '绿灯：落后不超过 {amber}。'],
  whyFaded: [
    'The last report was green, but {missed} {missed?snapshot has|snapshots have} been missed since: a green that nobody renews fades.',
    '上次填报为绿灯，但此后已缺 {missed} 次快照：无人续报的绿灯会褪去。',
  ],
  whySilent: ['Nobody has reported yet.', '还没有人填报。'],
  whyNotDue: ['Not done, and not due before {day}.', '尚未完成，{day} 才到期。'],
  whyDone: ['Reported as done on {day}.', '{day} 填报为已完成。'],
  whyOverdue: ['It was due on {day} and is not done.', '{day} 已到期，尚未完成。'],
  whyAsThen: [
    'The colour is that of the report: plan, target or thresholds have changed since, and count from the next one on.',
    '颜色以填报当时为准：此后计划、目标值或阈值有过调整，从下次填报起生效。',
  ],
  whyRedThird: [
    'Not better than amber: red ones hold a third of the weight or more.',
    '最好也只是黄灯：红灯已占权重的三分之一或以上。',
  ],
  whyNothing: ['Nothing has been reported that could be folded.', '还没有可以汇总的填报。'],
  whyMissed: ['{missed} {missed?snapshot is|snapshots are} overdue.', '已有 {missed} 次快照逾期。'],
  needLeast: ['Green on {day} with {value} or more.', '{day} 达到 {value} 及以上即为绿灯。'],
  needMost: ['Green on {day} with {value} or less.', '{day} 不高于 {value} 即为绿灯。'],
  needBetween: ['Green on {day} between {low} and {high}.', '{day} 处于 {low} 与 {high} 之间即为绿灯。'],
  needDone: ['Green once it is reported as done.', '填报完成后即为绿灯。'],
} as const satisfies Words;
