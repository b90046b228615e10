// Takes a step of the story; says in a line what happens, in the company's language. Never a figure of it.

import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import { cutText } from '../../../../shared/model/cut-text.ts';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Happenings } from '../../../../shared/model/record.ts';
import { stepNamed } from '../../../../shared/process/steps/table.ts';
import { filledIn, type Pair } from '../../../../shared/words/say.ts';
import type { PlayStep } from '../../play/step.ts';
import { liveWords } from '../words.ts';

/** What the plan and the record call things. */
interface PlanAndRecord {
  plan: Plan;
  happenings: Happenings;
}

/** Such as `Lin Yue answers the review of “Premium share”`. */
export function storyText(step: PlayStep, names: PlanAndRecord): string {
  const { language } = names.plan.settings;
  const [words, email, id] = partsOf(step, names.plan);
  const who = planIndex(names.plan).personName(email);
  return filledIn(language, words, { who, what: named(id, names) });
}

/** Words with `{who}` and `{what}`, as a step of the process says that somebody did it; and both of them. */
function partsOf(step: PlayStep, plan: Plan): [Pair, string, string] {
  if (step.kind === 'adjust') return [liveWords.adjusts, step.email, step.keyResultId];
  if (step.kind === 'adopt') return [liveWords.joins, step.email, step.objectiveId];
  if (step.kind === 'action') return [stepNamed(step.action)!.did, step.email, step.id.replace(/~\d+$/, '')];
  const { keyResultId, by } = step.row;
  return [liveWords.reports, by || (planIndex(plan).keyResults.get(keyResultId)?.owner ?? ''), keyResultId];
}

const NAME_CHARACTERS = 40;

/** Its text, quoted; what has none by its ID. */
function named(id: string, { plan, happenings }: PlanAndRecord): string {
  const text = textOf(id, plan, happenings).replace(/\s+/g, ' ').trim();
  return text === '' ? id : `“${cutText(text, NAME_CHARACTERS)}”`;
}

function textOf(id: string, plan: Plan, { proposals, signals, support, microOkrs }: Happenings): string {
  const { keyResults, objectives } = planIndex(plan);
  return (
    keyResults.get(id)?.text ??
    objectives.get(id)?.text ??
    proposals.find((each) => each.id === id)?.objective ??
    signals.find((each) => each.id === id)?.what ??
    support.find((each) => each.id === id)?.request ??
    microOkrs.find((each) => each.id === id)?.goal ??
    ''
  );
}
