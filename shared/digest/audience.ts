// Takes one thing that happened; gives the mail addresses that it concerns at once. Never says what they are told.
import type { Plan } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import { keyResultNamed, lookupOf } from './lookup.ts';
import type { News } from './news.ts';

const known = (...emails: (string | null | undefined)[]): string[] =>
  emails.filter((email): email is string => Boolean(email));

/** Who hears for the company: the root's lead; where the root has none, the admins. */
function headquartersOf(plan: Plan): string[] {
  const lead = lookupOf(plan).root?.leadEmail;
  if (lead) return [lead];
  return plan.people.filter((person) => person.role === 'admin').map((person) => person.email);
}

const orHeadquarters = (plan: Plan, email: string | null): string[] =>
  email === null ? headquartersOf(plan) : [email];

/** Reviews concern the owner and the lead; support and proposals whoever can decide, then whoever asked; signals headquarters. */
export function audienceOf(standing: Standing, { kind, id }: News): string[] {
  const { plan, process } = standing;
  const lookup = lookupOf(plan);
  const keyResult = keyResultNamed(standing, id);
  const support = process.support.find((each) => each.id === id);
  const proposal = process.proposals.find((each) => each.id === id);
  switch (kind) {
    case 'review-opened': {
      const unit = keyResult && lookup.unitOf(keyResult.id);
      return keyResult ? known(keyResult.owner, unit && lookup.leadsAbove(unit.id)[0]) : [];
    }
    case 'support-asked':
      return support ? orHeadquarters(plan, lookup.granterOf(support.keyResultId)) : [];
    case 'support-decided':
      return support
        ? known(
            support.by,
            lookup.keyResults.get(support.keyResultId)?.owner,
            lookup.units.get(support.fromUnitId ?? '')?.leadEmail,
          )
        : [];
    case 'proposal-submitted':
      return proposal ? orHeadquarters(plan, lookup.leadOfGoal(proposal.answers)) : [];
    case 'proposal-decided':
      return proposal ? known(proposal.by, lookup.leadsAbove(proposal.unitId)[0]) : [];
    case 'signal-reported':
      return headquartersOf(plan);
    case 'signal-acknowledged':
      return known(process.signals.find((each) => each.id === id)?.by);
    case 'micro-okr-confirmed':
      return known(process.microOkrs.find((each) => each.id === id)?.email);
    case 'form-proposed':
      return plan.people.filter((person) => person.role === 'admin').map((person) => person.email);
    default:
      return [];
  }
}
