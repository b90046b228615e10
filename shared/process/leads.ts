// Takes a plan and a day; gives who leads above whom and who answers for what on that day. Never names
// somebody who has left: what waited for them goes one level up.

import { planIndex } from '../lookup/plan-index.ts';
import { groupBy } from '../model/group-by.ts';
import type { KeyResult, Person, Plan } from '../model/plan.ts';
import type { Facts } from '../model/standing.ts';
import type { Day } from '../model/time.ts';
import { adminsOf } from './admins.ts';

export interface Leads {
  /** Leads of the unit and of those above it, nearest first, each once. Empty where nobody leads any more. */
  above(unitId: string): readonly string[];
  /** Who hears of a KR's review beside its owner: the nearest lead above who is somebody else. */
  besideOwner(keyResult: KeyResult): string | null;
  /**
   * Who decides on support for a KR: the nearest lead above its unit; at the top its own lead. Null where
   * nobody leads.
   */
  granterOf(keyResultId: string): string | null;
  /**
   * The nearest lead of the unit whose objective or KR this is (a proposal's answer). Null where nobody
   * leads.
   */
  ofGoal(id: string): string | null;
  /**
   * Who is asked for a KR's snapshots: its owner; where there is none or the owner has left, the nearest lead
   * above. '' for nobody.
   */
  reporterOf(keyResult: KeyResult): string;
  /** Key results whose snapshots are this person's, in the plan's order. */
  reportedBy(email: string): readonly KeyResult[];
  /** The root's lead; null where nobody leads the company. */
  rootLead: string | null;
}

/** With who acts for the company. */
export interface CompanyLeads extends Leads {
  /** Who hears for it: the root's lead; where the root has none, the admins. */
  headquarters: readonly string[];
  /** Those of the admins who are here and whom People has. */
  admins: readonly string[];
  /** Leads the root unit, or is an admin: sees how the company steers. */
  isHeadquarters(email: string): boolean;
}

/** Mail addresses, level by level of the unit tree. */
export type Levels = readonly (readonly string[])[];

const made = new WeakMap<Plan, { day: Day; leads: Leads }>();

/** The leads of a plan on a day; of a plan that is asked about one day often, made once. */
export function leadsOn(plan: Plan, day: Day): Leads {
  const known = made.get(plan);
  if (known?.day === day) return known.leads;
  const leads = newLeads(plan, day);
  made.set(plan, { day, leads });
  return leads;
}

const acting = new WeakMap<Leads, { founder: string | undefined; all: CompanyLeads }>();

/** The leads of a standing on its day, and who acts for the company there; made once likewise. */
export function leadsAsOf({ plan, asOf, founder }: Pick<Facts, 'plan' | 'asOf' | 'founder'>): CompanyLeads {
  const leads = leadsOn(plan, asOf.day);
  const known = acting.get(leads);
  if (known && known.founder === founder) return known.all;
  const all = withHeadquarters(leads, plan, asOf.day, founder);
  acting.set(leads, { founder, all });
  return all;
}

function withHeadquarters(leads: Leads, plan: Plan, day: Day, founder: string | undefined): CompanyLeads {
  const { rootLead } = leads;
  const named = plan.people.filter(({ role }) => role === 'admin').map(({ email }) => email);
  const isGone = (email: string) => activePerson(plan, email, day) === null;
  const admins = adminsOf({ admins: named, founder }, isGone).filter((email) => !isGone(email));
  return {
    ...leads,
    admins,
    headquarters: rootLead === null ? admins : [rootLead],
    isHeadquarters: (email) => admins.includes(email) || email === rootLead,
  };
}

function newLeads(plan: Plan, day: Day): Leads {
  const { people, objectives, keyResults, units, root, unitIdOf, above: unitsAbove } = planIndex(plan);
  const left = new Set(plan.people.flatMap((each) => (hasLeft(each, day) ? [each.email] : [])));
  const isHere = (email: string | null): email is string =>
    email !== null && email !== '' && !left.has(email);
  const known = new Map<string, readonly string[]>();
  const above = (unitId: string): readonly string[] => {
    const found =
      known.get(unitId) ?? [...new Set(unitsAbove(unitId).map((unit) => unit.leadEmail))].filter(isHere);
    known.set(unitId, found);
    return found;
  };
  const rootLead = root?.leadEmail ?? null;
  const reporterOf = ({ id, owner }: KeyResult): string =>
    isHere(owner) && people.has(owner) ? owner : (above(unitIdOf(id) ?? '')[0] ?? '');
  let byReporter: ReadonlyMap<string, readonly KeyResult[]> | undefined;
  return {
    above,
    besideOwner: ({ id, owner }) => above(unitIdOf(id) ?? '').find((email) => email !== owner) ?? null,
    granterOf: (id) => above(units.get(unitIdOf(id) ?? '')?.parentId ?? root?.id ?? '')[0] ?? null,
    ofGoal: (id) => {
      const objective = objectives.get(keyResults.get(id)?.objectiveId ?? id);
      return above(objective?.unitId ?? root?.id ?? '')[0] ?? null;
    },
    reporterOf,
    reportedBy: (email) => {
      // Everybody is asked about in turn: gone through once, not once for each.
      byReporter ??= groupBy(plan.keyResults, reporterOf);
      return byReporter.get(email) ?? [];
    },
    rootLead: isHere(rootLead) ? rootLead : null,
  };
}

/**
 * Who a goal's unanswered things concern, level by level: the leads of its unit and above. Where nobody leads
 * it begins with nobody, and headquarters is the next.
 */
export function levelsAbove({ above, headquarters }: CompanyLeads, unitId: string): Levels {
  const leads = above(unitId).map((lead) => [lead]);
  return leads.length > 0 ? leads : [[], headquarters];
}

/**
 * True for a lead of one of the person's units or of a unit above: who confirms their goals. Never of
 * oneself.
 */
export function leadsPerson(plan: Plan, lead: string, email: string): boolean {
  const { people, above } = planIndex(plan);
  const own = people.get(email)?.unitIds ?? [];
  return lead !== email && own.some((unitId) => above(unitId).some(({ leadEmail }) => leadEmail === lead));
}

/** From the day after their last day on a person gets no mail and may do nothing. */
export const hasLeft = ({ leftOn }: { leftOn: Day | null }, day: Day): boolean =>
  leftOn !== null && leftOn < day;

/** The person of a mail address who has not left by the day; null otherwise. */
export function activePerson(plan: Plan, email: string, day: Day): Person | null {
  const person = planIndex(plan).people.get(email);
  return person && !hasLeft(person, day) ? person : null;
}
