// Takes the reader at headquarters; gives the sections that only they get: how well the company steers, where it is red, where its battles do not reach. Never ranks people.
import { readableBreaks } from '../board/breaks.ts';
import { proposalDeadline } from '../board/process-rows.ts';
import { steeringLines } from '../look/measures.ts';
import type { EpochMs } from '../model/time.ts';
import { planIndex } from '../process/plan-index.ts';
import type { MailRow, MailSection } from './content.ts';
import { ledByUnit } from './digest-scope.ts';
import { nameOfPerson, plainRow, type Reader } from './reader.ts';
import { unsentReason } from './unsent.ts';

/** Names in a line; the rest is counted. */
const NAMED = 4;
const BREAKS_NAMED = 5;

/** Reds by unit, measures, breaks in the chain of alignment, units whose proposal is late. */
export function headquartersSections(reader: Reader, since: EpochMs): MailSection[] {
  return [
    { title: reader.say('section.reds'), rows: redRows(reader, since) },
    { title: reader.say('section.measures'), rows: measureRows(reader) },
    shortened(reader.say('section.breaks'), breakRows(reader)),
    { title: reader.say('section.late'), rows: lateRows(reader) },
    shortened(reader.say('section.unsent'), unsentRows(reader, since)),
  ];
}

/** What stays the same for weeks is said in few lines; the board has all. */
const shortened = (title: string, rows: MailRow[]): MailSection => ({
  title,
  rows: rows.slice(0, BREAKS_NAMED),
  more: Math.max(0, rows.length - BREAKS_NAMED),
});

/** `A, B and 3 more`. */
function listed({ say }: Reader, names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(say('listed'));
  return names.length > NAMED ? say('listed.more', { shown, count: names.length - NAMED }) : shown;
}

/** Units with a red KR of their own, in the order of the Units tab. */
function redRows(reader: Reader, since: EpochMs): MailRow[] {
  const byUnit = ledByUnit(reader.standing, since);
  return reader.standing.plan.units.flatMap((unit) => {
    const all = byUnit.get(unit.id) ?? [];
    const red = all.filter(({ standing }) => standing.colour === 'red');
    if (red.length === 0) return [];
    const names = listed(
      reader,
      red.map(({ keyResult }) => keyResult.text),
    );
    const text = reader.say('row.reds', { red: red.length, all: all.length, names });
    return [{ ...plainRow(unit.name, text), status: 'red' as const }];
  });
}

/** The measures that there is something to count for, each with what it was in the last cycle. */
function measureRows({ standing, language, say }: Reader): MailRow[] {
  return steeringLines(standing, language).map(({ measure, now, last }) => {
    const title = say('titled', { news: say(`measure.${measure}`), what: now });
    return plainRow(title, last === null ? '' : say('row.lastCycle', { last }));
  });
}

/** For each of headquarters' KRs the units in which nothing takes it up, the highest first (design §6, Penetration). */
function breakRows(reader: Reader): MailRow[] {
  return readableBreaks(reader.standing.plan).map(({ keyResult, units, reaches }) =>
    plainRow(
      keyResult,
      reader.say(reaches ? 'row.break.part' : 'row.break', { units: listed(reader, units) }),
    ),
  );
}

/** Mails that were given up since the last digest, for admins, who can send them again: a page of the board has all. */
function unsentRows(reader: Reader, since: EpochMs): MailRow[] {
  const { standing, person, language } = reader;
  if (person.role !== 'admin') return [];
  return (standing.unsent ?? [])
    .filter(({ failedAt }) => failedAt > since)
    .map((mail) => {
      const title = reader.say('titled', { news: nameOfPerson(reader, mail.to), what: mail.subject });
      return plainRow(title, unsentReason(mail, language));
    });
}

/** Units right below the root that have proposed nothing by the deadline (design §6, Proposals). */
function lateRows(reader: Reader): MailRow[] {
  const { plan, process, asOf } = reader.standing;
  const { root } = planIndex(plan);
  if (plan.settings.decodingMeeting === null || asOf.day <= proposalDeadline(plan.settings)) return [];
  const proposed = new Set(process.proposals.map((proposal) => proposal.unitId));
  return plan.units
    .filter((unit) => unit.parentId === root?.id && !proposed.has(unit.id))
    .map((unit) => plainRow(unit.name, unit.leadEmail ? nameOfPerson(reader, unit.leadEmail) : ''));
}
