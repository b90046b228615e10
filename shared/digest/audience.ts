// Takes one thing that happened; gives the mail addresses that it concerns at once. Never says what they are told.
import type { Standing } from '../model/standing.ts';
import { type Leads, leadsOn } from '../process/leads.ts';
import { keyResultNamed, lookupOf } from './lookup.ts';
import type { News } from './news.ts';

const known = (...emails: (string | null | undefined)[]): string[] =>
  emails.filter((email): email is string => Boolean(email));

/** What nobody else can answer goes to headquarters. */
const orHeadquarters = ({ headquarters }: Leads, email: string | null): readonly string[] =>
  email === null ? headquarters : [email];

/** Reviews concern the owner and the lead; support and proposals whoever can decide, then whoever asked; signals headquarters. */
export function audienceOf(standing: Standing, { kind, id }: News): readonly string[] {
  const { plan, process, asOf } = standing;
  const lookup = lookupOf(plan);
  const leads = leadsOn(plan, asOf.day);
  const keyResult = keyResultNamed(standing, id);
  const support = process.support.find((each) => each.id === id);
  const proposal = process.proposals.find((each) => each.id === id);
  switch (kind) {
    case 'review-opened':
      return keyResult ? known(keyResult.owner, leads.besideOwner(keyResult)) : [];
    case 'support-asked':
      return support ? orHeadquarters(leads, leads.granterOf(support.keyResultId)) : [];
    case 'support-decided':
      return support
        ? known(
            support.by,
            lookup.keyResults.get(support.keyResultId)?.owner,
            lookup.units.get(support.fromUnitId ?? '')?.leadEmail,
          )
        : [];
    case 'proposal-submitted':
      return proposal ? orHeadquarters(leads, leads.ofGoal(proposal.answers)) : [];
    case 'proposal-decided':
      return proposal ? known(proposal.by, leads.above(proposal.unitId)[0]) : [];
    case 'signal-reported':
      return leads.headquarters;
    case 'signal-acknowledged':
      return known(process.signals.find((each) => each.id === id)?.by);
    case 'micro-okr-confirmed':
      return known(process.microOkrs.find((each) => each.id === id)?.email);
    // Somebody has to hand it out.
    case 'reward-redeemed':
    case 'form-proposed':
      return plan.people.filter((person) => person.role === 'admin').map((person) => person.email);
    default:
      return [];
  }
}
