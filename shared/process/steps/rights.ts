// Who may take which step, in one table, and by which policy that is asked: of the living, or of a workbook's
// own past, which happened. Never reads the store.

import { planIndex } from '../../lookup/plan-index.ts';
import type { RawAnswers } from '../../model/form.ts';
import type { KeyResult, Plan } from '../../model/plan.ts';
import { leadsOn, leadsPerson } from '../leads.ts';
import type { Asker, OnKind, ThingOf } from './asker.ts';
import { type Both, type Refusing, refused, textOf } from './say.ts';

interface Rule<On extends OnKind | null = OnKind | null> {
  /** Whom a refusal names. */
  who: Both;
  /** `answers`: null while the form is not filled in yet. */
  may(asker: Asker, thing: ThingOf<On>, answers: RawAnswers | null): boolean;
  /** Where the refusal is not "This is for …". */
  refuse?(asker: Asker, answers: RawAnswers): Refusing;
}

const rule = <On extends OnKind | null>(definition: Rule<On>): Rule => definition as Rule;

/** Gives points: a lead above somebody, or an admin; nobody to themselves, whatever their role. */
const givesPointsTo = ({ plan, email: giver, isAdmin }: Asker, email: string): boolean =>
  (isAdmin && giver !== email) || leadsPerson(plan, giver, email);

const leadsAnything = ({ plan, email }: Asker): boolean => planIndex(plan).ledBy(email).length > 0;

const unitOfAnswer = ({ plan }: Asker, answers: RawAnswers) =>
  planIndex(plan).above(textOf({ answers }, 'unit'));

/**
 * Who reports on a key result beside admins: its owner and the leads of its unit and above, on whatever day.
 * A report is no step: who has left is refused by whoever takes it.
 */
export function mayReport(plan: Plan, { id, owner }: KeyResult): string[] {
  const { above, unitIdOf } = planIndex(plan);
  const leads = above(unitIdOf(id) ?? '').map(({ leadEmail }) => leadEmail);
  return [...new Set([owner, ...leads])].filter((email): email is string => Boolean(email));
}

/** Every right of the process (design §6, Who may what). */
const RIGHTS = {
  anybody: rule({ who: ['anybody', '所有人'], may: () => true }),
  admins: rule({ who: ['admins', '管理员'], may: ({ isAdmin }) => isAdmin }),
  /** The root's lead, or an admin. */
  headquarters: rule({
    who: ['headquarters', '总部'],
    may: ({ plan, email, isAdmin, today }) => isAdmin || leadsOn(plan, today).rootLead === email,
  }),
  /** Leads of the units above the one that asks grant, any lead lends from their own, admins do both. */
  helpers: rule<'support'>({
    who: ['the leads above', '上级负责人'],
    may: ({ plan, email, isAdmin }, { keyResultId }, answers) => {
      if (isAdmin) return true;
      const own = planIndex(plan).ledBy(email);
      if (answers === null) return own.length > 0;
      const { above: unitsAbove, unitIdOf } = planIndex(plan);
      const above = unitsAbove(unitIdOf(keyResultId) ?? '');
      const lends = textOf({ answers }, 'fromUnit');
      return above.some(({ leadEmail }) => leadEmail === email) || own.some(({ id }) => id === lends);
    },
  }),
  /** A lead lends from a unit of theirs, or from one below it; admins from any. */
  lenders: rule<null>({
    who: ['leads of the unit that helps', '支援方组织的负责人'],
    may: (asker, _, answers) => {
      const { plan, email, isAdmin } = asker;
      if (isAdmin) return true;
      if (answers === null) return leadsAnything(asker);
      const from = planIndex(plan).above(textOf({ answers }, 'fromUnit'));
      return from.some(({ leadEmail }) => leadEmail === email);
    },
  }),
  /** People of the unit that answers, its leads and those above, admins. */
  unitMembers: rule<null>({
    who: ['people of that unit', '该组织成员'],
    may: (asker, _, answers) =>
      asker.isAdmin ||
      answers === null ||
      unitOfAnswer(asker, answers).some(({ leadEmail }) => leadEmail === asker.email) ||
      planIndex(asker.plan).people.get(asker.email)?.unitIds.includes(textOf({ answers }, 'unit')) === true,
  }),
  /** A unit answers a goal of a unit above it. */
  answersAbove: rule<null>({
    who: ['units below it', '下级组织'],
    may: (asker, _, answers) => {
      const goalOf = answers && planIndex(asker.plan).unitOfGoal(textOf({ answers }, 'answers'));
      // A goal that there is not is refused by the step.
      return (
        !answers ||
        !goalOf ||
        unitOfAnswer(asker, answers)
          .slice(1)
          .some(({ id }) => id === goalOf)
      );
    },
    refuse: (asker, answers) => {
      const [unit] = unitOfAnswer(asker, answers);
      return refused('not-above', {
        id: textOf({ answers }, 'answers'),
        unit: unit?.name || textOf({ answers }, 'unit'),
      });
    },
  }),
  /** Whoever leads the goal that was answered, a lead above, or an admin. */
  goalLeads: rule<'proposals'>({
    who: ['whoever leads the answered objective', '被回应目标的负责人'],
    may: ({ plan, email, isAdmin, today }, { answers }) => {
      const unitId = planIndex(plan).unitOfGoal(answers);
      return isAdmin || (unitId !== undefined && leadsOn(plan, today).above(unitId).includes(email));
    },
  }),
  /** A lead above the person whose goal it is, or an admin; nobody their own. */
  theirLead: rule<'microOkrs'>({
    who: ['their lead, never oneself', '其上级负责人（不能为本人）'],
    may: (asker, { email }) => givesPointsTo(asker, email),
  }),
  /** A lead above the person who gets points, or an admin; nobody themselves. Any lead is offered it. */
  givesPoints: rule<null>({
    who: ['their lead, never oneself', '其上级负责人（不能为本人）'],
    may: (asker, _, answers) =>
      answers === null
        ? asker.isAdmin || leadsAnything(asker)
        : givesPointsTo(asker, textOf({ answers }, 'email').toLowerCase()),
  }),
  /** Points are taken back by an admin alone. */
  correctsPoints: rule<null>({
    who: ['admins', '管理员'],
    may: ({ isAdmin }, _, answers) => isAdmin || !(Number(textOf({ answers: answers ?? {} }, 'change')) < 0),
  }),
} satisfies Record<string, Rule>;

export type Right = keyof typeof RIGHTS;

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
    thing: ThingOf<OnKind | null>,
    answers: RawAnswers | null,
  ): Refusing | null;
}

/** What people do now: each right is asked. */
export const NOW: Policy = {
  asks: true,
  refusalOf: (rights, asker, thing, answers) => {
    for (const right of typeof rights === 'string' ? [rights] : rights) {
      const { who, may, refuse }: Rule = RIGHTS[right];
      if (!may(asker, thing, answers))
        return refuse && answers ? refuse(asker, answers) : refused('not-allowed', { who });
    }
    return null;
  },
};

/** A workbook's own past: it happened, so everything is allowed. Never from HTTP. */
export const PAST: Policy = { asks: false, refusalOf: () => null };
