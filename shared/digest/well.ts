// Takes a lead's KRs; gives the lines of what went well: recoveries, measures that worked, what is ahead, and the award. It names teams, never people.
import { recoveriesOf } from '../board/awards.ts';
import { daysBetween } from '../calendar/days.ts';
import type { EpochMs } from '../model/time.ts';
import { isAbove } from '../okr/compare.ts';
import type { MailRow } from './content.ts';
import { figuresRow, type InSight, type Led } from './led.ts';
import { lookupOf } from './lookup.ts';
import { plainRow, type Reader } from './reader.ts';
import { percentText } from './words.ts';

/** Of what is merely ahead, so many are enough. */
const AHEAD_NAMED = 5;

/** What went well since the last digest: near by each, further down in numbers. */
export function wellRows(reader: Reader, { near, deep }: InSight, since: EpochMs): MailRow[] {
  const { units } = lookupOf(reader.standing.plan);
  const below = [...deep].flatMap(([unitId, led]) => {
    const count = led.filter((each) => isBack(each, since)).length;
    const name = units.get(unitId)?.name ?? unitId;
    return count === 0 ? [] : [plainRow(name, reader.say('row.below.well', { count }))];
  });
  return [
    ...awardRows(reader),
    ...near.filter((each) => isBack(each, since)).map((each) => recoveredRow(reader, each)),
    ...below,
    ...near.flatMap((each) => workedRow(reader, each, since)),
    ...aheadRows(reader, near, since),
  ];
}

/** The award of the cycle, once it is over (seed: 进步最快奖). */
function awardRows({ standing: { plan, board, asOf }, unitIds, say }: Reader): MailRow[] {
  const [award] = board.awards;
  if (!award || asOf.day < plan.settings.cycleEnd || !unitIds.has(award.unitId)) return [];
  const unit = lookupOf(plan).units.get(award.unitId)?.name ?? award.unitId;
  return [plainRow(unit, say('row.award', { days: daysBetween(award.from, award.to) }))];
}

/** Back from red to green since the last digest, and still there. */
function isBack({ standing, snapshots }: Led, since: EpochMs): boolean {
  if (standing.colour !== 'green') return false;
  const back = recoveriesOf(snapshots).at(-1)?.to;
  return snapshots.some((snapshot) => snapshot.day === back && snapshot.receivedAt > since);
}

function recoveredRow(reader: Reader, led: Led): MailRow {
  const from = recoveriesOf(led.snapshots).at(-1)?.from;
  const red = led.snapshots.find((snapshot) => snapshot.day === from);
  return figuresRow(
    reader,
    led,
    reader.say('row.recovered', { before: percentText(red?.attainment ?? null) }),
  );
}

/** A review that was closed as effective: the measure is worth telling. */
function workedRow(reader: Reader, led: Led, since: EpochMs): MailRow[] {
  return led.reviews
    .filter(
      ({ closedAt, outcome, measure }) =>
        closedAt !== null && closedAt > since && outcome === 'effective' && measure !== '',
    )
    .map(({ measure }) => figuresRow(reader, led, reader.say('row.worked', { measure })));
}

function aheadRows(reader: Reader, led: readonly Led[], since: EpochMs): MailRow[] {
  const { amberAbove, openingPlan } = reader.standing.plan.settings;
  return led
    .filter(
      ({ standing: { latest, figures } }) =>
        latest &&
        figures &&
        latest.receivedAt > since &&
        isAbove(-figures.deviation, amberAbove) &&
        isAbove(figures.planned, openingPlan),
    )
    .sort((a, b) => a.standing.figures!.deviation - b.standing.figures!.deviation)
    .slice(0, AHEAD_NAMED)
    .map((each) => figuresRow(reader, each, reader.say('row.ahead')));
}
