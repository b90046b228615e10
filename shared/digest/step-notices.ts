// Takes a step that was taken; gives whom it concerns at once and the line that tells it, by the step's
// definition. Null where it is nobody's news.
import { dayAt } from '../calendar/zones.ts';
import type { Standing } from '../model/standing.ts';
import type { Happened, HappenedKind } from '../process/happened.ts';
import { leadsOn } from '../process/leads.ts';
import { keyResultNamed, planIndex } from '../process/plan-index.ts';
import type { Hearers, Teller, Told } from '../process/steps/step.ts';
import { STEPS } from '../process/steps/table.ts';
import type { MailRow } from './content.ts';
import { keyResultTitle, nameOfPerson, plainRow, type Reader } from './reader.ts';

/** One thing that happened, as mails tell it. */
export interface ToldNews {
  emails: readonly string[];
  rowFor: (reader: Reader) => MailRow | null;
}

const toldOf = new Map<HappenedKind, Told>(
  STEPS.flatMap(({ happens, told }) => (told ? [[happens, told] as const] : [])),
);

/** Whom a step concerns and what they read. */
export function stepNews(standing: Standing, { kind, id }: Happened): ToldNews | null {
  const told = toldOf.get(kind);
  const entries: readonly object[] = told ? standing.process[told.of] : [];
  const entry = entries.find((each) => 'id' in each && each.id === id) as
    | Parameters<Told['to']>[0]
    | undefined;
  if (!told || !entry) return null;
  const heard = told.to(entry, hearersOf(standing));
  return {
    emails: heard.filter((email): email is string => Boolean(email)),
    rowFor: (reader) => {
      const notice = told.notice(entry, tellerFor(reader));
      if (!notice) return null;
      const { title, parts, link } = notice;
      return plainRow(
        title,
        parts.filter((part) => part !== '').join(reader.say('between')),
        link ? { label: reader.say(link.word), url: reader.linkTo('action', `${link.step}:${id}`) } : null,
      );
    },
  };
}

function hearersOf({ plan, process, asOf }: Standing): Hearers {
  const { keyResults, units } = planIndex(plan);
  const leads = leadsOn(plan, asOf.day);
  return {
    leads,
    admins: leads.admins,
    ownerOf: (id) => keyResults.get(id)?.owner,
    leadOf: (id) => units.get(id)?.leadEmail,
    spokenOn: (id) => process.comments.filter(({ keyResultId }) => keyResultId === id).map(({ by }) => by),
  };
}

function tellerFor(reader: Reader): Teller {
  const { standing, say, language } = reader;
  const { plan } = standing;
  return {
    standing,
    say,
    language,
    person: (email) => nameOfPerson(reader, email),
    unit: (id) => planIndex(plan).units.get(id)?.name,
    keyResult: (id) => {
      const keyResult = keyResultNamed(standing.plan, id);
      return keyResult ? keyResultTitle(reader, keyResult) : id;
    },
    dayOf: (at) => dayAt(at, plan.settings.timeZone),
  };
}
