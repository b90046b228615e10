// Takes a lead; gives the lines below the decisions: the units against last week, and what falls due. Never a
// decision.
import { addDays } from '../calendar/days.ts';
import { snapshotDays } from '../calendar/snapshot-days.ts';
import { longDayText, percentText } from '../format/format.ts';
import { momentText } from '../format/moment.ts';
import { boardIndex } from '../lookup/board-index.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { Unit } from '../model/plan.ts';
import type { EpochMs } from '../model/time.ts';
import { responseDueAt } from '../process/answer-due.ts';
import { listed } from '../words/punctuation.ts';
import type { MailRow, MailSection } from './content.ts';
import { watchedByUnit } from './digest-scope.ts';
import { keyResultTitle, plainRow, type Reader } from './reader.ts';
import { isBetter, isWorse } from './turned.ts';
import { reviewsFor } from './waiting-reviews.ts';

/** Lines of a part of the small print; the board has all. */
const MOST_LINES = 4;
/** The units of somebody who leads many; the others are on the board. */
const MOST_UNITS = 3;
const DAYS_OF_A_WEEK = 7;

/** A part of the small print at its length, the rest counted. */
export const shortened = ({ title, rows, more = 0 }: MailSection): MailSection => ({
  title,
  rows: rows.slice(0, MOST_LINES),
  more: more + Math.max(0, rows.length - MOST_LINES),
});

/** The units whose digest this is: those that the reader leads; for headquarters the company first. */
function ownUnits({ standing: { plan }, ledUnitIds, isHeadquarters }: Reader): Unit[] {
  const { root, units } = planIndex(plan);
  const ids = new Set([...(isHeadquarters && root ? [root.id] : []), ...ledUnitIds]);
  return [...ids].flatMap((id) => units.get(id) ?? []).slice(0, MOST_UNITS);
}

/** How many key results of a unit and all below it turned worse, and how many better. */
export interface UnitTurns {
  unit: Unit;
  worse: number;
  back: number;
}

/** What turned since the last digest in each unit whose digest this is. */
export function turnsOf(reader: Reader, since: EpochMs): UnitTurns[] {
  const { standing } = reader;
  const byUnit = watchedByUnit(standing, since);
  return ownUnits(reader).map((unit) => {
    const all = [...planIndex(standing.plan).below(unit.id)].flatMap((id) => byUnit.get(id) ?? []);
    return { unit, worse: all.filter(isWorse).length, back: all.filter(isBetter).length };
  });
}

/** `13 worse, 2 better`; what did not happen is left out. */
export function turnedText(
  { say, language }: Reader,
  { worse, back }: Pick<UnitTurns, 'worse' | 'back'>,
): string {
  return listed(language, [
    ...(worse > 0 ? [say('turned.worse', { count: worse })] : []),
    ...(back > 0 ? [say('turned.better', { count: back })] : []),
  ]);
}

/** Each unit in one sentence: how far of what was planned, and what turned since the last digest. */
export function unitRows(reader: Reader, turns: readonly UnitTurns[]): MailRow[] {
  const { units } = boardIndex(reader.standing.board);
  return turns.flatMap(({ unit, worse, back }) => {
    const fold = units().get(unit.id);
    if (!fold || fold.attainment === null) return [];
    const figures = {
      attained: percentText(fold.attainment, reader.language),
      planned: percentText(fold.planned, reader.language),
    };
    const text =
      worse + back === 0
        ? reader.say('row.unit.same', figures)
        : reader.say('row.unit', { ...figures, turned: turnedText(reader, { worse, back }) });
    return [{ ...plainRow(unit.name, text), status: fold.status }];
  });
}

/**
 * What falls due before the next digest: the snapshot day with how many key results report, reviews that the
 * reader is to answer.
 */
export function dueRows(reader: Reader, shown: ReadonlySet<string>): MailRow[] {
  const { plan, asOf } = reader.standing;
  const nextWeek = addDays(asOf.day, DAYS_OF_A_WEEK);
  const days = snapshotDays(plan.settings).filter((day) => day >= asOf.day && day < nextWeek);
  const { unitOf } = planIndex(plan);
  const snapshots = days.map((day) => {
    const count = plan.keyResults.filter(
      ({ id, start }) => start <= day && reader.unitIds.has(unitOf(id)?.id ?? ''),
    ).length;
    return { count, day };
  });
  const zone = reader.person.timeZone ?? plan.settings.timeZone;
  const reviews = reviewsFor(reader)
    .filter(({ keyResultId }) => !shown.has(keyResultId))
    .map((review) => ({ review, at: responseDueAt(review, plan.settings.responseHours) }))
    .filter(({ at }) => at > asOf.at)
    .map(({ review, at }) =>
      plainRow(
        keyResultTitle(reader, planIndex(plan).keyResults.get(review.keyResultId)!),
        reader.say('row.deadline', { until: momentText(at, zone, reader.language, asOf.at) }),
      ),
    );
  return [
    ...snapshots
      .filter(({ count }) => count > 0)
      .map(({ count, day }) =>
        plainRow(
          reader.say('fact.due', { day: longDayText(day, reader.language) }),
          reader.say('row.snapshot', { count }),
        ),
      ),
    ...reviews,
  ];
}
