// Takes the standing and who asks; gives what is open in the process, each with the step that comes next, in that person's language.
// Never takes a step, and offers nobody one that is surely not theirs; what else it takes is said by the step itself.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { dayText } from '../../../../shared/look/figures.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import { leadsOn, leadsPerson } from '../../../../shared/process/leads.ts';
import { planIndex } from '../../../../shared/process/plan-index.ts';
import { MS_PER_HOUR } from '../../../../shared/process/reviews.ts';
import type { OpenThing } from '../../../../shared/wire/messages.ts';
import { say } from '../../../../shared/words/pages.ts';
import { openReviews } from './open-reviews.ts';
import { type Asking, joined, keyResultText, personName, unitName, waiting } from './open-texts.ts';

/** Everything open, part by part; within a part as the store holds it, reviews by their opening. */
export function openThings(standing: Standing, asking: Asking): OpenThing[] {
  return [
    ...openReviews(standing, asking),
    ...support(standing, asking),
    ...signals(standing, asking),
    ...proposals(standing, asking),
    ...microOkrs(standing, asking),
    ...rewards(standing, asking),
    ...formProposals(standing, asking),
  ];
}

/** A lead above grants, any lead may lend of their own, admins do both. */
function support({ plan, process }: Standing, asking: Asking): OpenThing[] {
  const leads = asking.isAdmin || plan.units.some(({ leadEmail }) => leadEmail === asking.email);
  return process.support
    .filter(({ decision }) => decision === null)
    .map(({ id, keyResultId, kind, request, by, at }) => ({
      action: leads ? 'support.decide' : null,
      part: 'support',
      id,
      text: request,
      about: joined(
        say(asking.language, kind),
        keyResultText(plan, keyResultId),
        personName(plan, by),
        waiting(asking, at),
      ),
      overdue: false,
    }));
}

/** Headquarters acknowledges; everybody sees what is under way. */
function signals({ plan, process }: Standing, asking: Asking): OpenThing[] {
  const root = plan.units.find(({ parentId }) => parentId === null);
  const isHeadquarters = asking.isAdmin || root?.leadEmail === asking.email;
  return process.signals
    .filter(({ acknowledgedAt }) => acknowledgedAt === null)
    .map(({ id, what, where, effect, by, at }) => ({
      action: isHeadquarters ? 'signal.acknowledge' : null,
      part: 'signal',
      id,
      text: what,
      about: joined(where, effect, personName(plan, by), waiting(asking, at)),
      overdue: asking.now > at + plan.settings.signalHours * MS_PER_HOUR,
    }));
}

/** Whoever leads the goal that is answered decides, a lead above or an admin. */
function proposals({ plan, process, board }: Standing, asking: Asking): OpenThing[] {
  const { objectives, keyResults } = planIndex(plan);
  const leads = leadsOn(plan, dayAt(asking.now, plan.settings.timeZone));
  const isMine = (answers: string) => {
    const goal = objectives.get(keyResults.get(answers)?.objectiveId ?? answers);
    return asking.isAdmin || (goal !== undefined && leads.above(goal.unitId).includes(asking.email));
  };
  const late = new Set(board.proposals.filter((each) => each.late).map((each) => each.id));
  return process.proposals
    .filter(({ decision }) => decision === null)
    .map(({ id, unitId, answers, objective, keyResults, resources, idea, at }) => ({
      action: isMine(answers) ? 'proposal.decide' : null,
      part: 'proposal',
      id,
      text: objective,
      about: joined(
        unitName(plan, unitId),
        keyResults.map((each) => each.text).join('; '),
        resources,
        idea,
        waiting(asking, at),
      ),
      overdue: late.has(id),
    }));
}

/** A lead above confirms, or an admin; nobody their own. */
function microOkrs({ plan, process }: Standing, { email, isAdmin, language }: Asking): OpenThing[] {
  return process.microOkrs
    .filter(({ confirmedAt }) => confirmedAt === null)
    .map((each) => ({
      action:
        (isAdmin && each.email !== email) || leadsPerson(plan, email, each.email) ? 'microOkr.confirm' : null,
      part: 'microOkr',
      id: each.id,
      text: each.goal,
      about: joined(
        personName(plan, each.email),
        `${say(language, 'due')} ${dayText(each.due, language)}`,
        each.steps.join('; '),
      ),
      overdue: false,
    }));
}

/** The catalogue; what the balance does not reach is shown without its step. */
function rewards({ plan, board }: Standing, { email, language }: Asking): OpenThing[] {
  const balance = board.points.find((row) => row.email === email)?.balance ?? 0;
  return plan.rewards.map(({ id, reward, points }) => ({
    action: balance >= points ? 'reward.redeem' : null,
    part: 'reward',
    id,
    text: reward,
    about: say(language, 'pointsOf', { points }),
    overdue: false,
  }));
}

/** Admins adopt; everybody sees what has been proposed. */
function formProposals({ plan, process }: Standing, { isAdmin }: Asking): OpenThing[] {
  return process.formProposals
    .filter(({ adoptedAt }) => adoptedAt === null)
    .map(({ id, title, label, why, by }) => ({
      action: isAdmin ? 'form.adopt' : null,
      part: 'form',
      id,
      text: label,
      about: joined(title === label ? '' : title, why, personName(plan, by)),
      overdue: false,
    }));
}
