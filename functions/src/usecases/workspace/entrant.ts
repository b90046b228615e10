// Takes an address; gives who is let in under it. Never what they may beyond that: the rights of steps stand
// in their definitions, in shared/process/steps.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import type { Language, Person, Plan } from '../../../../shared/model/plan.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { activePerson } from '../../../../shared/process/leads.ts';
import { type Head, isAdmin } from './head.ts';

interface Entrant {
  /** Null for an admin whom People does not have, or whose last day there is over. */
  person: Person | null;
  isAdmin: boolean;
  language: Language;
}

/** Somebody of the live People who has not left, or an admin; null for anybody else. */
export function entrant(head: Head, plan: Plan, email: string, now: EpochMs): Entrant | null {
  const { timeZone, language } = head.settings;
  const person = activePerson(plan, email, dayAt(now, timeZone));
  const admin = isAdmin(head, email, now);
  return person || admin ? { person, isAdmin: admin, language: person?.language ?? language } : null;
}
