// Takes a step of the story; says in a line what happens, in the company's language. Never a figure of it.
import type { Language, Plan } from '../../../../shared/model/plan.ts';
import type { ActionName } from '../../../../shared/wire/messages.ts';
import type { Step } from '../../play/happenings.ts';

type Words = Record<Language, string>;

/** `{who}` and `{what}` are filled in. */
const ACTIONS: Record<ActionName, Words> = {
  'review.respond': { en: '{who} answers the review of {what}', zh: '{who}响应{what}的复盘' },
  'review.start': { en: '{who} starts a measure for {what}', zh: '{who}启动{what}的措施' },
  'review.close': { en: '{who} closes the review of {what}', zh: '{who}关闭{what}的复盘' },
  'support.request': { en: '{who} asks for support ({what})', zh: '{who}请求支援（{what}）' },
  'support.decide': { en: '{who} decides on support {what}', zh: '{who}对支援{what}作出决定' },
  'proposal.submit': { en: '{who} hands in proposal {what}', zh: '{who}提交提案{what}' },
  'proposal.decide': { en: '{who} decides on proposal {what}', zh: '{who}对提案{what}作出决定' },
  'signal.report': { en: '{who} reports signal {what}', zh: '{who}上报情报{what}' },
  'signal.acknowledge': { en: '{who} acknowledges signal {what}', zh: '{who}确认情报{what}' },
  'microOkr.set': { en: '{who} sets a growth goal ({what})', zh: '{who}设定成长目标（{what}）' },
  'microOkr.confirm': { en: '{who} confirms growth goal {what}', zh: '{who}确认成长目标{what}' },
  'reward.redeem': { en: '{who} redeems a reward', zh: '{who}兑换奖励' },
  'points.book': { en: 'Points are booked', zh: '积分入账' },
  'playbook.keep': { en: '{who} keeps a playbook ({what})', zh: '{who}存入打法（{what}）' },
  'form.propose': { en: '{who} proposes a form', zh: '{who}提议表单' },
  'form.adopt': { en: '{who} adopts a form', zh: '{who}采纳表单' },
};
const SNAPSHOT: Words = { en: '{who} reports on {what}', zh: '{who}上报{what}' };
const ADJUST: Words = { en: '{who} adjusts {what}', zh: '{who}调整{what}' };
const ADOPT: Words = { en: 'Objective {what} joins the plan', zh: '目标{what}进入计划' };

/** Such as `Lin Yue answers the review of KR-EC-1-1`. */
export function storyText(step: Step, plan: Plan): string {
  const { language } = plan.settings;
  const [words, email, what] = partsOf(step, plan);
  const who = plan.people.find((person) => person.email === email)?.name || email;
  return words[language].replace('{who}', () => who).replace('{what}', () => what);
}

function partsOf(step: Step, plan: Plan): [Words, string, string] {
  if (step.kind === 'adjust') return [ADJUST, step.email, step.keyResultId];
  if (step.kind === 'adopt') return [ADOPT, step.email, step.objectiveId];
  if (step.kind === 'action') return [ACTIONS[step.action], step.email, step.id.replace(/~\d+$/, '')];
  const { keyResultId, by } = step.row;
  return [SNAPSHOT, by || (plan.keyResults.find(({ id }) => id === keyResultId)?.owner ?? ''), keyResultId];
}
