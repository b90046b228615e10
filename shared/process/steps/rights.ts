// Rights: who may take a step, asked of the living, or of nobody in a workbook's own past, which happened.
// Holds those that steps of several families share; a step's own stands beside it. Never reads the store.

import { planIndex } from '../../lookup/plan-index.ts';
import type { RawAnswers } from '../../model/form.ts';
import type { KeyResult, Plan } from '../../model/plan.ts';
import { leadsOn, leadsPerson } from '../leads.ts';
import type { Asker, ThingKind, ThingOf } from './asker.ts';
import { type Both, type Refusing, refused } from './say.ts';

/** Who may take a step on things of a kind (design §6, Who may what), and in whose words it is refused. */
export interface Right<On extends ThingKind | null = ThingKind | null> {
  /** Whom a refusal names. */
  who: Both;
  /** `answers`: null while the form is not filled in yet. */
  allows(asker: Asker, thing: ThingOf<On>, answers: RawAnswers | null): boolean;
  /** Where the refusal is not "This is for …". */
  refuse?(asker: Asker, answers: RawAnswers): Refusing;
}

export const anybody: Right = { who: ['anybody', '所有人'], allows: () => true };

export const admins: Right = { who: ['admins', '管理员'], allows: ({ isAdmin }) => isAdmin };

/** The root's lead, or an admin. */
export const headquarters: Right = {
  who: ['headquarters', '总部'],
  allows: ({ plan, email, isAdmin, today }) => isAdmin || leadsOn(plan, today).rootLead === email,
};

/** Gives points: a lead above somebody, or an admin; nobody to themselves, whatever their role. */
export const givesPointsTo = ({ plan, email: giver, isAdmin }: Asker, email: string): boolean =>
  (isAdmin && giver !== email) || leadsPerson(plan, giver, email);

/** Leads a unit, whichever. */
export const leadsAnything = ({ plan, email }: Asker): boolean => planIndex(plan).ledBy(email).length > 0;

/**
 * Who reports on a key result beside admins: its owner and the leads of its unit and above, on whatever day.
 * A report is no step: who has left is refused by whoever takes it.
 */
export function mayReport(plan: Plan, { id, owner }: KeyResult): string[] {
  const { above, unitIdOf } = planIndex(plan);
  const leads = above(unitIdOf(id) ?? '').map(({ leadEmail }) => leadEmail);
  return [...new Set([owner, ...leads])].filter((email): email is string => Boolean(email));
}

/** By what a step is judged. */
export interface Policy {
  /**
   * False in a past that is replayed: nobody is asked for rights, and answers are taken as they stand in the
   * sheet.
   */
  readonly asks: boolean;
  /** Why somebody may not; null where they may. */
  refusalOf(
    rights: Right | readonly Right[],
    asker: Asker,
    thing: ThingOf<ThingKind | null>,
    answers: RawAnswers | null,
  ): Refusing | null;
}

/** What people do now: each right is asked. */
export const LIVE_POLICY: Policy = {
  asks: true,
  refusalOf: (rights, asker, thing, answers) => {
    for (const { who, allows, refuse } of [rights].flat())
      if (!allows(asker, thing, answers))
        return refuse && answers ? refuse(asker, answers) : refused('not-allowed', { who });
    return null;
  },
};

/** A workbook's own past: it happened, so everything is allowed. Never from HTTP. */
export const REPLAY_POLICY: Policy = { asks: false, refusalOf: () => null };
