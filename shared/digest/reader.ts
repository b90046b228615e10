// Takes a standing and a person; gives what every mail to them needs: their language, names, the units that they lead. Never what to say.
import type { KeyResult, Language, Person } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import { unitsBelow } from '../process/unit-tree.ts';
import type { LinkTo, MailContent, MailKind, MailRow } from './content.ts';
import { saying, type Word } from './words.ts';

export interface Reader {
  standing: Standing;
  person: Person;
  language: Language;
  say: (word: Word, values?: Record<string, string | number>) => string;
  linkTo: LinkTo;
  /** IDs of the units that the person leads and of all below them. */
  unitIds: Set<string>;
}

/** The reader of a mail; null where the address is not in People or the person has left. */
export function readerOf(standing: Standing, email: string, linkTo: LinkTo): Reader | null {
  const { plan, asOf } = standing;
  const person = plan.people.find((each) => each.email === email);
  if (!person || (person.leftOn !== null && person.leftOn < asOf.day)) return null;
  const language = person.language ?? plan.settings.language;
  const led = plan.units.filter((unit) => unit.leadEmail === email);
  const unitIds = new Set(led.flatMap((unit) => [...unitsBelow(plan.units, unit.id)]));
  return { standing, person, language, say: saying(language), linkTo, unitIds };
}

/** Everybody who leads a unit and has not left. */
export function leadsOf({ plan }: Standing): string[] {
  return [...new Set(plan.units.flatMap((unit) => (unit.leadEmail ? [unit.leadEmail] : [])))];
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
  const unitId = plan.objectives.find((objective) => objective.id === keyResult.objectiveId)?.unitId;
  const unit = plan.units.find((each) => each.id === unitId)?.name;
  return unit ? `${keyResult.text} · ${unit}` : keyResult.text;
}

/** A mail of a kind with the texts of the Mails tab where it has some, else the built-in ones. `{name}` and the like take the values. */
export function mailOf(
  reader: Reader,
  kind: MailKind,
  values: Record<string, string | number>,
  parts: Pick<MailContent, 'sections' | 'button'> & { calendar?: string },
): MailContent {
  const { standing, person, language, say } = reader;
  const { plan } = standing;
  const all = {
    workspace: plan.settings.workspace,
    cycle: plan.settings.cycle,
    name: person.name || person.email,
    ...values,
  };
  const own = plan.mails.find((mail) => mail.mail === kind && mail.language === language);
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      String((all as Record<string, string | number>)[name] ?? whole),
    );
  return {
    kind,
    language,
    subject: own?.subject ? fill(own.subject) : say(`${kind}.subject`, all),
    opening: own?.opening ? fill(own.opening) : say(`${kind}.opening`, all),
    closing: own?.closing ? fill(own.closing) : '',
    trust: kind === 'signin' ? '' : say('trust'),
    calendar: parts.calendar ?? null,
    sections: parts.sections.filter((section) => section.rows.length > 0),
    button: parts.button,
  };
}
