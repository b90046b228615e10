// Takes the reader at headquarters; gives the sections that only they get: how well the company steers, how
// its battles stand, where they do not reach. Never ranks people.
import { readableBreaks } from '../board/breaks.ts';
import { foldContext } from '../board/fold.ts';
import { steeringLines } from '../board/indicator-texts.ts';
import { proposalDeadline } from '../board/process-rows.ts';
import { SHAPES } from '../look/colours.ts';
import type { KeyResult } from '../model/plan.ts';
import type { EpochMs } from '../model/time.ts';
import { keyResultStanding } from '../okr/key-result.ts';
import { planIndex } from '../process/plan-index.ts';
import type { MailRow, MailSection } from './content.ts';
import { figuresRow } from './digest-scope.ts';
import { nameOfPerson, plainRow, type Reader } from './reader.ts';
import { unsentReason } from './unsent.ts';

/** What a link to the board is about where it leads to the mails that did not arrive. */
export const UNSENT_PAGE = 'mails';

/** Names in a line; the rest is counted. */
const NAMED = 4;

/** How the company steers, breaks in the chain of alignment, units whose proposal is late. */
export function headquartersSections(reader: Reader, unsent: readonly MailRow[]): MailSection[] {
  return [
    { title: reader.say('section.measures'), rows: indicatorRows(reader) },
    { title: reader.say('section.breaks'), rows: breakRows(reader) },
    { title: reader.say('section.late'), rows: lateRows(reader) },
    { title: reader.say('section.unsent'), rows: [...unsent] },
  ];
}

/**
 * Headquarters' key results of the cycle, each with how far it is and the units right below that have taken
 * it up.
 */
export function battleSection(reader: Reader, shown: ReadonlySet<string>): MailSection {
  const { plan, states, asOf } = reader.standing;
  const { root, unitOf } = planIndex(plan);
  const context = foldContext(plan, asOf);
  const rows = plan.keyResults
    .filter(({ id }) => root !== undefined && unitOf(id)?.id === root.id && !shown.has(id))
    .map((keyResult) => {
      const standing = keyResultStanding(keyResult, states.get(keyResult.id), context);
      return figuresRow(reader, { keyResult, standing }, regionsText(reader, keyResult));
    });
  return { title: reader.say('section.battles'), rows };
}

/**
 * `● North China, ▲ East China`: the units right below with an objective aligned to the key result or to its
 * objective.
 */
function regionsText(reader: Reader, { id, objectiveId }: KeyResult): string {
  const { plan, board } = reader.standing;
  const { units } = planIndex(plan);
  const taken = plan.objectives
    .filter(({ alignedTo }) => alignedTo === id || alignedTo === objectiveId)
    .flatMap((objective) => {
      const status = board.objectives.find((each) => each.id === objective.id)?.status ?? 'none';
      const unit = units.get(objective.unitId)?.name ?? '';
      return unit === '' ? [] : [reader.say('row.region', { shape: SHAPES[status], unit })];
    });
  const once = [...new Set(taken)];
  return once.length === 0 ? reader.say('row.region.none') : listed(reader, once);
}

/** `A, B and 3 more`. */
function listed({ say }: Reader, names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(say('listed'));
  return names.length > NAMED ? say('listed.more', { shown, count: names.length - NAMED }) : shown;
}

/**
 * The indicators that there is something to count for, each with what it was in the last cycle, in one line.
 */
function indicatorRows({ standing, language, say }: Reader): MailRow[] {
  const each = steeringLines(standing, language).map(({ indicator, now, last }) => {
    const title = say('titled', { news: say(`indicator.${indicator}`), what: now });
    return [title, last === null ? '' : say('row.lastCycle', { last })].filter(Boolean).join(say('listed'));
  });
  return each.length === 0 ? [] : [plainRow('', each.join(say('between')))];
}

/**
 * For each of headquarters' KRs the units in which nothing takes it up, the highest first (design §6,
 * Penetration).
 */
function breakRows(reader: Reader): MailRow[] {
  return readableBreaks(reader.standing.plan).map(({ keyResult, units, reaches }) =>
    plainRow(
      keyResult,
      reader.say(reaches ? 'row.break.part' : 'row.break', { units: listed(reader, units) }),
    ),
  );
}

/**
 * Mails that were given up since the last digest, for admins, who can send them again: a page of the board
 * has all.
 */
export function unsentRows(reader: Reader, since: EpochMs): MailRow[] {
  const { standing, person, language } = reader;
  if (person.role !== 'admin') return [];
  return (standing.unsent ?? [])
    .filter(({ failedAt }) => failedAt > since)
    .map((mail, at) => {
      const title = reader.say('titled', { news: nameOfPerson(reader, mail.to), what: mail.subject });
      const page = { label: reader.say('button.unsent'), url: reader.linkTo('board', UNSENT_PAGE) };
      return plainRow(title, unsentReason(mail, language), at === 0 ? page : null);
    });
}

/** Units right below the root that have proposed nothing by the deadline (design §6, Proposals). */
function lateRows(reader: Reader): MailRow[] {
  const { plan, process, asOf } = reader.standing;
  const { root, rightBelow } = planIndex(plan);
  if (plan.settings.decodingMeeting === null || asOf.day <= proposalDeadline(plan.settings)) return [];
  const proposed = new Set(process.proposals.map((proposal) => proposal.unitId));
  return rightBelow(root?.id ?? '')
    .filter((unit) => !proposed.has(unit.id))
    .map((unit) => plainRow(unit.name, unit.leadEmail ? nameOfPerson(reader, unit.leadEmail) : ''));
}
