// Takes a lead's KRs; gives the talks to have: where the reporter and the figures do not say the same. Never
// a fault of a person.
import type { EpochMs } from '../model/time.ts';
import { isWatermelon } from '../okr/key-result.ts';
import type { MailRow } from './content.ts';
import { type DigestScope, figuresRow, type WatchedKeyResult } from './digest-scope.ts';
import { nameOfPerson, type Reader } from './reader.ts';

/**
 * Green outside, red inside, reported by somebody else since the last digest: once for a report (design §6,
 * Watermelon: a talk to have, never a fault).
 */
export const talksOf = (reader: Reader, { near }: DigestScope, since: EpochMs): WatchedKeyResult[] =>
  near.filter(
    ({ standing }) =>
      isWatermelon(standing) &&
      standing.latest!.receivedAt > since &&
      standing.latest!.by !== reader.person.email,
  );

/** The talk to have, in words, on a card, which has the colour already. */
export const talkOnCard = (reader: Reader, { standing, keyResult }: WatchedKeyResult): string =>
  reader.say('card.talk', { name: nameOfPerson(reader, standing.latest!.by || keyResult.owner) });

/** What there is to talk about: what one of the two knows that the other does not. */
function talkText(reader: Reader, { standing, keyResult }: WatchedKeyResult): string {
  const name = nameOfPerson(reader, standing.latest!.by || keyResult.owner);
  return reader.say('row.watermelon', { name, status: reader.say(standing.colour!) });
}

/** One row a talk, in the order of `talks`, which are those of `talksOf`: each has a report. */
export const talkRows = (reader: Reader, talks: readonly WatchedKeyResult[]): MailRow[] =>
  talks.map((each) => figuresRow(reader, each, talkText(reader, each)));
