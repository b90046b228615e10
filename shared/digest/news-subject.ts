// Takes a lead for whom nothing waits; gives the subject of what is new. Null where there is no fact to tell:
// then there is no mail.
import { dayText } from '../format/format.ts';
import type { EpochMs } from '../model/time.ts';
import type { MailRow } from './content.ts';
import { shortName } from './decide/decision.ts';
import type { DigestScope, WatchedKeyResult } from './digest-scope.ts';
import { keyResultTitle, nameOfPerson, type Reader } from './reader.ts';
import { turnedText, type UnitTurns } from './small-print.ts';
import { isBack } from './turned.ts';
import type { WentWellNews } from './went-well.ts';

/** What happened since the last digest, each looked up once for subject and small print. */
export interface WeekNews {
  well: readonly MailRow[];
  /** What is well of each key result, the first of it as a fact. */
  facts: WentWellNews;
  talks: readonly WatchedKeyResult[];
  turns: readonly UnitTurns[];
  unsent: readonly MailRow[];
}

/**
 * The most telling of what happened since the last digest, with the day, so that no two weeks have the same
 * subject.
 */
export function newsSubject(
  reader: Reader,
  scope: DigestScope,
  news: WeekNews,
  since: EpochMs,
): string | null {
  const fact = factOf(reader, scope, news, since);
  const [own] = news.turns;
  if (fact === null) return null;
  return reader.say('subject.day', {
    unit: shortName(own?.unit.name ?? reader.standing.plan.settings.workspace),
    day: dayText(reader.standing.asOf.day, reader.language),
    fact,
  });
}

function factOf(reader: Reader, scope: DigestScope, news: WeekNews, since: EpochMs): string | null {
  const { say } = reader;
  const back = scope.near.find((each) => isBack(each, since));
  if (back) return say('fact.back', { name: keyResultTitle(reader, back.keyResult) });
  const [first] = news.facts;
  if (first) {
    const [{ keyResult, unitId }, { fact }] = first;
    const isOwn = news.turns[0]?.unit.id === unitId;
    return say('titled', { news: isOwn ? keyResult.text : keyResultTitle(reader, keyResult), what: fact });
  }
  const [well] = news.well;
  if (well) return say('titled', { news: well.title, what: well.text });
  const [talk] = news.talks;
  if (talk)
    return say('fact.talk', { name: nameOfPerson(reader, talk.standing.latest!.by || talk.keyResult.owner) });
  const turned = news.turns.find(({ worse, back: better }) => worse + better > 0);
  if (turned) return turnedText(reader, turned);
  const count = news.unsent.length;
  return count > 0 ? say('fact.unsent', { count }) : null;
}
