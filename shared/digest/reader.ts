// Takes a standing and a person; gives what every mail to them needs: their language, names, the units that
// they lead. Never what to say.

import { planIndex } from '../lookup/plan-index.ts';
import type { KeyResult, Language, Person } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import { activePerson, leadsAsOf } from '../process/leads.ts';
import { type SayInMail, sayInMail } from '../words/mail.ts';
import { listed } from '../words/punctuation.ts';
import type { LinkTo, MailRow } from './content.ts';

export interface Reader {
  standing: Standing;
  person: Person;
  language: Language;
  say: SayInMail;
  linkTo: LinkTo;
  /** IDs of the units that the person leads. */
  ledUnitIds: Set<string>;
  /** Those, and all below them. */
  unitIds: ReadonlySet<string>;
  /** Leads the root unit, or is an admin: sees how the company steers. */
  isHeadquarters: boolean;
}

/** The reader of a mail; null where the address is not in People or the person has left. */
export function readerOf(standing: Standing, email: string, linkTo: LinkTo): Reader | null {
  const { plan, asOf } = standing;
  const person = activePerson(plan, email, asOf.day);
  if (!person) return null;
  const language = person.language ?? plan.settings.language;
  const ledUnitIds = new Set(
    planIndex(plan)
      .ledBy(email)
      .map(({ id }) => id),
  );
  const unitIds = new Set([...ledUnitIds].flatMap((id) => [...planIndex(plan).below(id)]));
  const { isHeadquarters } = leadsAsOf(standing);
  return {
    standing,
    person,
    language,
    say: sayInMail(language),
    linkTo,
    ledUnitIds,
    unitIds,
    isHeadquarters: isHeadquarters(email),
  };
}

/** Everybody who leads a unit. */
export function leadsOf({ plan }: Standing): string[] {
  return [...new Set(plan.units.flatMap((unit) => (unit.leadEmail ? [unit.leadEmail] : [])))];
}

/** Whom a weekly digest may concern: leads, and admins as headquarters. */
export function digestReadersOf(standing: Standing): string[] {
  const { admins } = leadsAsOf(standing);
  return [...new Set([...leadsOf(standing), ...admins])];
}

/** A line without figures. */
export const plainRow = (title: string, text: string, link: MailRow['link'] = null): MailRow => ({
  status: null,
  title,
  text,
  planned: null,
  attained: null,
  link,
});

/** What names a KR to its reader: its text and its unit. */
export function keyResultTitle(
  { standing: { plan } }: Pick<Reader, 'standing'>,
  keyResult: KeyResult,
): string {
  const unit = planIndex(plan).unitOf(keyResult.id)?.name;
  return unit ? `${keyResult.text} · ${unit}` : keyResult.text;
}

/** A person's name; the address where there is none. */
export const nameOfPerson = ({ standing: { plan } }: Pick<Reader, 'standing'>, email: string): string =>
  planIndex(plan).personName(email);

/** `A, B and 3 more`: as many by name as `most`. */
export function firstNamed({ say, language }: Reader, names: readonly string[], most: number): string {
  const shown = listed(language, names.slice(0, most));
  return names.length > most ? say('listed.more', { shown, count: names.length - most }) : shown;
}
