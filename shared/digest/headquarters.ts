// Takes the reader at headquarters; gives the sections that only they get: how well the company steers, how
// its battles stand and which of them do not reach the front line. Never ranks people.
import { readableBreaks } from '../board/breaks.ts';
import { steeringLines } from '../board/indicator-texts.ts';
import { proposalDeadline } from '../board/process-rows.ts';
import { SHAPES } from '../look/colours.ts';
import { boardIndex } from '../lookup/board-index.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { KeyResult } from '../model/plan.ts';
import { STATUSES } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import { unitsWithoutProposal } from '../process/proposals.ts';
import { listed } from '../words/punctuation.ts';
import type { MailRow, MailSection } from './content.ts';
import { figuresRow, type WatchedKeyResult, watchedByUnit } from './digest-scope.ts';
import { firstNamed, nameOfPerson, plainRow, type Reader } from './reader.ts';
import { unsentReason } from './unsent.ts';

/** What a link to the board is about where it leads to the mails that did not arrive. */
export const UNSENT_PAGE = 'mails';

/** Names in a line; the rest is counted. */
const NAMED = 2;
/** Battles that stand in the mail; the board has all. */
const MOST_BATTLES = 3;

/** How the company steers, units whose proposal is late, mails that did not arrive. */
export function headquartersSections(reader: Reader, unsent: readonly MailRow[]): MailSection[] {
  return [
    { title: reader.say('section.indicators'), rows: indicatorRows(reader) },
    { title: reader.say('section.late'), rows: lateRows(reader) },
    { title: reader.say('section.unsent'), rows: [...unsent] },
  ];
}

/**
 * Headquarters' key results of the cycle, what asks for a look first: each with how far it is, what changed
 * since the last digest, and the units right below that have taken it up.
 */
export function battleSection(
  reader: Reader,
  news: (battle: WatchedKeyResult) => string,
  battles: readonly WatchedKeyResult[],
): MailSection {
  const rows = [...battles]
    .sort((a, b) => urgency(a) - urgency(b) || Number(news(b) !== '') - Number(news(a) !== ''))
    .map((battle) => {
      const text = [news(battle), regionsText(reader, battle.keyResult)].filter(Boolean);
      return {
        ...figuresRow(reader, battle, text.join(reader.say('between'))),
        title: battle.keyResult.text,
      };
    });
  return {
    title: reader.say(reader.standing.plan.units.length < 2 ? 'section.others' : 'section.battles'),
    rows: rows.slice(0, MOST_BATTLES),
    more: Math.max(0, rows.length - MOST_BATTLES),
  };
}

/** The key results of the root unit: the battles. Empty for whoever is not at headquarters. */
export function battlesOf({ standing, isHeadquarters }: Reader, since: EpochMs): readonly WatchedKeyResult[] {
  const { root } = planIndex(standing.plan);
  return (isHeadquarters && root && watchedByUnit(standing, since).get(root.id)) || [];
}

/** What asks for a look comes first. */
const urgency = ({ standing }: WatchedKeyResult): number => STATUSES.indexOf(standing.status);

/**
 * `● North China, ▲ East China`: the units right below with an objective aligned to the key result or to its
 * objective.
 */
function regionsText(reader: Reader, { id, objectiveId }: KeyResult): string {
  const { plan, board } = reader.standing;
  const { units, alignedUnder } = planIndex(plan);
  const { objectives } = boardIndex(board);
  // A team alone has nobody below that could take it up.
  if (units.size < 2) return '';
  const taken = alignedUnder(objectiveId)
    .filter(({ alignedTo }) => alignedTo === id || alignedTo === objectiveId)
    .flatMap((objective) => {
      const status = objectives().get(objective.id)?.status ?? 'none';
      const unit = units.get(objective.unitId)?.name ?? '';
      return unit === '' ? [] : [reader.say('row.region', { shape: SHAPES[status], unit })];
    });
  const once = [...new Set(taken)];
  return once.length === 0 ? reader.say('row.region.none') : firstNamed(reader, once, NAMED);
}

/**
 * The indicators that there is something to count for, each with what it was in the last cycle, in one line.
 */
function indicatorRows(reader: Reader): MailRow[] {
  const { standing, language, say } = reader;
  const each = steeringLines(standing, language).map(({ indicator, now, last }) => {
    const title = say('titled', { news: say(`indicator.${indicator}`), what: now });
    const text = listed(language, last === null ? [title] : [title, say('row.lastCycle', { last })]);
    return indicator === 'penetration' ? reachText(reader, text) : text;
  });
  return each.length === 0 ? [] : [plainRow('', each.join(say('between')))];
}

/** How many battles reach the front line, and which do not (design §6, Penetration). */
function reachText(reader: Reader, reach: string): string {
  const names = readableBreaks(reader.standing.plan)
    .filter(({ reaches }) => !reaches)
    .map(({ keyResult }) => keyResult);
  return names.length === 0
    ? reach
    : reader.say('row.break', { reach, names: firstNamed(reader, names, NAMED) });
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
  const { plan, asOf } = reader.standing;
  if (plan.settings.decodingMeeting === null || asOf.day <= proposalDeadline(plan.settings)) return [];
  return unitsWithoutProposal(reader.standing).map((unit) =>
    plainRow(unit.name, unit.leadEmail ? nameOfPerson(reader, unit.leadEmail) : ''),
  );
}
