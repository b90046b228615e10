// Takes a lead's KRs; gives the lines of what turned red or amber, what is silent, and what deserves a talk. Never a fault of a person.
import type { Colour } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import { isWatermelon, MISSED_UNTIL_FADED } from '../okr/key-result.ts';
import { leadsOn } from '../process/leads.ts';
import { planIndex } from '../process/plan-index.ts';
import type { MailRow } from './content.ts';
import { type DigestScope, figuresRow, reasonsOf, type WatchedKeyResult } from './digest-scope.ts';
import { nameOfPerson, plainRow, type Reader } from './reader.ts';
import { reviewsFor } from './waiting-reviews.ts';

const GRAVITY: Record<Colour, number> = { green: 0, amber: 1, red: 2 };

const isWorse = ({ standing: { colour }, before }: WatchedKeyResult): boolean =>
  GRAVITY[colour ?? 'green'] > GRAVITY[before ?? 'green'];

/**
 * What is worse than at the last digest, the furthest from its plan first; the reporter's blocker and note say why. What turned further down has leads of
 * its own: it is counted, in the order of the units.
 */
export function turnedRows(reader: Reader, { near, deep }: DigestScope): MailRow[] {
  // What waits for the reader's answer stands above, with the same reasons.
  const awaited = new Set(reviewsFor(reader).map((review) => review.keyResultId));
  const turned = near
    .filter((each) => isWorse(each) && !awaited.has(each.keyResult.id))
    .sort((a, b) => (b.standing.figures?.deviation ?? 0) - (a.standing.figures?.deviation ?? 0))
    .map((each) => turnedRow(reader, each));
  const below = [...deep].flatMap(([unitId, led]) => {
    const worse = led.filter(isWorse);
    const count = (colour: Colour) => worse.filter(({ standing }) => standing.colour === colour).length;
    const counts = { red: count('red'), amber: count('amber') };
    const name = planIndex(reader.standing.plan).units.get(unitId)?.name ?? unitId;
    return worse.length === 0 ? [] : [plainRow(name, reader.say('row.below', counts))];
  });
  return [...turned, ...below];
}

function turnedRow(reader: Reader, led: WatchedKeyResult): MailRow {
  const { latest } = led.standing;
  const since = latest ? reader.say('row.since', { day: latest.day }) : '';
  const parts = [since, ...reasonsOf(led.standing)];
  return figuresRow(reader, led, parts.filter(Boolean).join(reader.say('between')));
}

/** Green outside, red inside, reported by somebody else since the last digest: once for a report (design §6, Watermelon: a talk to have, never a fault). */
export function watermelonRows(reader: Reader, { near }: DigestScope, since: EpochMs): MailRow[] {
  return near
    .filter(
      ({ standing }) =>
        isWatermelon(standing) &&
        standing.latest!.receivedAt > since &&
        standing.latest!.by !== reader.person.email,
    )
    .map((each) => {
      const { colour, latest } = each.standing;
      const name = nameOfPerson(reader, latest!.by || each.keyResult.owner);
      return figuresRow(reader, each, reader.say('row.watermelon', { name, status: reader.say(colour!) }));
    });
}

/** What nobody has reported: the unit's own lead hears of the first missed snapshot, the lead above when the figures fade. */
export function silentRows(reader: Reader, { near }: DigestScope): MailRow[] {
  const { plan, asOf } = reader.standing;
  const leads = leadsOn(plan, asOf.day);
  return near
    .filter(
      ({ standing, unitId }) => standing.missed >= (reader.ledUnitIds.has(unitId) ? 1 : MISSED_UNTIL_FADED),
    )
    .map((each) => {
      const { missed, latest } = each.standing;
      const name = nameOfPerson(reader, leads.reporterOf(each.keyResult));
      const text = latest
        ? reader.say(missed === 1 ? 'row.silent.once' : 'row.silent', { missed, day: latest.day, name })
        : reader.say('row.never', { name });
      return figuresRow(reader, each, text);
    });
}
