// Takes an action and its thing; gives the line that says what it is about. Never markup: the page escapes it.

import type { Language } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { ActionName } from '../../../shared/wire/messages.ts';
import { say } from '../../../shared/words/pages.ts';

/** One line on the request, the proposal, the signal … ; null where the form says enough or the thing is gone. */
export function aboutOf(
  { plan, process }: Standing,
  action: ActionName,
  id: string,
  language: Language,
): string | null {
  const textOf = (keyResultId: string) =>
    plan.keyResults.find((each) => each.id === keyResultId)?.text ?? keyResultId;
  switch (action) {
    case 'support.decide': {
      const support = process.support.find((each) => each.id === id);
      return support
        ? joined([textOf(support.keyResultId), say(language, support.kind), support.request])
        : null;
    }
    case 'proposal.decide': {
      const proposal = process.proposals.find((each) => each.id === id);
      if (!proposal) return null;
      const unit = plan.units.find((each) => each.id === proposal.unitId)?.name ?? proposal.unitId;
      const keyResults = proposal.keyResults.map((each) => each.text).join('; ');
      return joined([unit, proposal.objective, keyResults, proposal.resources, proposal.idea]);
    }
    case 'signal.acknowledge': {
      const signal = process.signals.find((each) => each.id === id);
      return signal ? joined([signal.what, signal.where, signal.effect]) : null;
    }
    case 'microOkr.confirm': {
      const goal = process.microOkrs.find((each) => each.id === id);
      const name = plan.people.find((each) => each.email === goal?.email)?.name ?? goal?.email ?? '';
      const worth = say(language, 'pointsOf', { points: goal?.points ?? 0 });
      return goal ? joined([name, goal.goal, goal.steps.join('; '), worth]) : null;
    }
    case 'signal.report':
      return say(language, 'signalLead', { hours: plan.settings.signalHours });
    case 'reward.redeem': {
      const reward = plan.rewards.find((each) => each.id === id);
      return reward ? joined([reward.reward, say(language, 'pointsOf', { points: reward.points })]) : null;
    }
    case 'form.adopt': {
      const form = process.formProposals.find((each) => each.id === id);
      return form ? joined([form.title, form.label, form.why]) : null;
    }
    default:
      return null;
  }
}

const joined = (parts: string[]): string => parts.filter((part) => part !== '').join(' · ');
