// Takes a step of the story; says in a line what happens, in the company's language. Never a figure of it.
import type { Plan } from '../../../../shared/model/plan.ts';
import type { ActionName } from '../../../../shared/wire/messages.ts';
import { filledIn, type Pair } from '../../../../shared/words/say.ts';
import type { Step } from '../../play/happenings.ts';

/** `{who}` and `{what}` are filled in. */
const ACTIONS: Record<ActionName, Pair> = {
  'review.respond': ['{who} answers the review of {what}', '{who}响应{what}的复盘'],
  'review.start': ['{who} starts a measure for {what}', '{who}启动{what}的措施'],
  'review.close': ['{who} closes the review of {what}', '{who}关闭{what}的复盘'],
  'support.request': ['{who} asks for support ({what})', '{who}请求支援（{what}）'],
  'support.decide': ['{who} decides on support {what}', '{who}对支援{what}作出决定'],
  'proposal.submit': ['{who} hands in proposal {what}', '{who}提交提案{what}'],
  'proposal.decide': ['{who} decides on proposal {what}', '{who}对提案{what}作出决定'],
  'signal.report': ['{who} reports signal {what}', '{who}上报情报{what}'],
  'signal.acknowledge': ['{who} acknowledges signal {what}', '{who}确认情报{what}'],
  'microOkr.set': ['{who} sets a growth goal ({what})', '{who}设定成长目标（{what}）'],
  'microOkr.confirm': ['{who} confirms growth goal {what}', '{who}确认成长目标{what}'],
  'reward.redeem': ['{who} redeems a reward', '{who}兑换奖励'],
  'points.book': ['Points are booked', '积分入账'],
  'playbook.keep': ['{who} keeps a playbook ({what})', '{who}存入打法（{what}）'],
  'form.propose': ['{who} proposes a form', '{who}提议表单'],
  'form.adopt': ['{who} adopts a form', '{who}采纳表单'],
};
const SNAPSHOT: Pair = ['{who} reports on {what}', '{who}填报{what}'];
const ADJUST: Pair = ['{who} adjusts {what}', '{who}调整{what}'];
const ADOPT: Pair = ['Objective {what} joins the plan', '目标{what}进入计划'];

/** Such as `Lin Yue answers the review of KR-EC-1-1`. */
export function storyText(step: Step, plan: Plan): string {
  const { language } = plan.settings;
  const [words, email, what] = partsOf(step, plan);
  const who = plan.people.find((person) => person.email === email)?.name || email;
  return filledIn(language, words, { who, what });
}

function partsOf(step: Step, plan: Plan): [Pair, string, string] {
  if (step.kind === 'adjust') return [ADJUST, step.email, step.keyResultId];
  if (step.kind === 'adopt') return [ADOPT, step.email, step.objectiveId];
  if (step.kind === 'action') return [ACTIONS[step.action], step.email, step.id.replace(/~\d+$/, '')];
  const { keyResultId, by } = step.row;
  return [SNAPSHOT, by || (plan.keyResults.find(({ id }) => id === keyResultId)?.owner ?? ''), keyResultId];
}
