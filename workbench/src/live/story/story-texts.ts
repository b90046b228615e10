// Takes a step of the story; says in a line what happens, in the company's language. Never a figure of it.

import type { Plan } from '../../../../shared/model/plan.ts';
import { planIndex } from '../../../../shared/process/plan-index.ts';
import { stepNamed } from '../../../../shared/process/steps/table.ts';
import { filledIn, type Pair } from '../../../../shared/words/say.ts';
import type { Step } from '../../play/step.ts';

/** `{who}` and `{what}` are filled in, as in what a step of the process says that somebody did. */
const SNAPSHOT: Pair = ['{who} reports on {what}', '{who}填报{what}'];
const ADJUST: Pair = ['{who} adjusts {what}', '{who}调整{what}'];
const ADOPT: Pair = ['Objective {what} joins the plan', '目标{what}进入计划'];

/** Such as `Lin Yue answers the review of KR-EC-1-1`. */
export function storyText(step: Step, plan: Plan): string {
  const { language } = plan.settings;
  const [words, email, what] = partsOf(step, plan);
  const who = planIndex(plan).personName(email);
  return filledIn(language, words, { who, what });
}

function partsOf(step: Step, plan: Plan): [Pair, string, string] {
  if (step.kind === 'adjust') return [ADJUST, step.email, step.keyResultId];
  if (step.kind === 'adopt') return [ADOPT, step.email, step.objectiveId];
  if (step.kind === 'action') return [stepNamed(step.action)!.did, step.email, step.id.replace(/~\d+$/, '')];
  const { keyResultId, by } = step.row;
  return [SNAPSHOT, by || (planIndex(plan).keyResults.get(keyResultId)?.owner ?? ''), keyResultId];
}
