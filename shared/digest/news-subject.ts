// Takes a lead for whom nothing waits; gives the subject of what is new. Null where there is no fact to tell:
// then there is no mail.
import { dayText } from '../format/format.ts';
import type { EpochMs } from '../model/time.ts';
import type { DigestScope } from './digest-scope.ts';
import { unsentRows } from './headquarters.ts';
import { keyResultTitle, nameOfPerson, type Reader } from './reader.ts';
import { ownUnits, turnsOf } from './small-print.ts';
import { talksOf } from './talks.ts';
import { isBack } from './turned.ts';
import { wellRows } from './well.ts';

/**
 * The most telling of what happened since the last digest, with the day, so that no two weeks have the same
 * subject.
 */
export function newsSubject(reader: Reader, scope: DigestScope, since: EpochMs): string | null {
  const fact = factOf(reader, scope, since);
  const [unit] = ownUnits(reader);
  if (fact === null) return null;
  return reader.say('subject.day', {
    unit: unit?.name ?? reader.standing.plan.settings.workspace,
    day: dayText(reader.standing.asOf.day, reader.language),
    fact,
  });
}

function factOf(reader: Reader, scope: DigestScope, since: EpochMs): string | null {
  const { say } = reader;
  const back = scope.near.find((each) => isBack(each, since));
  if (back) return say('fact.back', { name: keyResultTitle(reader, back.keyResult) });
  const [well] = wellRows(reader, scope, since);
  if (well) return well.title;
  const [talk] = talksOf(reader, scope, since);
  if (talk)
    return say('fact.talk', { name: nameOfPerson(reader, talk.standing.latest!.by || talk.keyResult.owner) });
  const turns = ownUnits(reader).map(({ id }) => turnsOf(reader, id, since));
  const turned = turns.find(({ worse, back: better }) => worse + better > 0);
  if (turned) return say('fact.turned', turned);
  const unsent = unsentRows(reader, since).length;
  return unsent > 0 ? say('fact.unsent', { count: unsent }) : null;
}
