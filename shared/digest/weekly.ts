// Takes a standing and a reader; gives the weekly digest: at most three decisions, then what is new in small
// print. Null where there is no fact to tell. Never ranks people.
import { pictureOf } from '../board/picture.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { Picture } from '../model/picture.ts';
import type { Standing } from '../model/standing.ts';
import { type EpochMs, MS_PER_DAY } from '../model/time.ts';
import type { LinkTo, MailContent, MailSection } from './content.ts';
import { cardsOf, keyResultsOn, MOST_CARDS, mailCardOf, subjectOf } from './decide/cards.ts';
import type { Decision } from './decide/decision.ts';
import { reviewDecisions, silentDecisions, turnedDecisions } from './decide/of-key-results.ts';
import { processDecisions } from './decide/of-process.ts';
import { type DigestScope, digestScope, type WatchedKeyResult } from './digest-scope.ts';
import { battleSection, battlesOf, headquartersSections, unsentRows } from './headquarters.ts';
import { newsSubject, type WeekNews } from './news-subject.ts';
import { type Reader, readerOf } from './reader.ts';
import { dueRows, shortened, turnsOf, unitRows } from './small-print.ts';
import { talkOnCard, talkRows, talksOf } from './talks.ts';
import { mailOf } from './texts/mail-texts.ts';
import { wentWellNews, wentWellRows } from './went-well.ts';

/** Files in one mail; who leads more units finds the others on the board. */
const MOST_PICTURES = 3;

/** A digest, of a person or of a group, that could not be sent for so long is overtaken by the next. */
export const DIGEST_KEEPS_MS = 6 * MS_PER_DAY;

/**
 * The weekly mail to a lead, about the units that they lead and those right below, what is further down in
 * numbers; the root's lead and the admins get how the company steers with it.
 * `since`: the moment of the last digest.
 */
export function weeklyDigest(
  standing: Standing,
  email: string,
  since: EpochMs,
  linkTo: LinkTo,
): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  if (!reader) return null;
  const scope = digestScope(reader, since);
  const talks = talksOf(reader, scope, since);
  const cards = cardsOf(decisionsOf(reader, scope, talks));
  const shown = cards.slice(0, MOST_CARDS);
  const onCards = keyResultsOn(shown);
  const rest = { ...scope, near: notOn(onCards, scope.near) };
  const well = wentWellNews(reader, rest.near, since);
  const news: WeekNews = {
    well: wentWellRows(reader, rest, well, since),
    facts: well,
    talks,
    turns: turnsOf(reader, since),
    unsent: unsentRows(reader, since),
  };
  const first = subjectOf(reader, cards) ?? newsSubject(reader, scope, news, since);
  if (first === null) return null;
  const board = linkTo('board', '');
  const left = cards.length - MOST_CARDS;
  return mailOf(
    reader,
    reader.isHeadquarters ? 'headquarters' : 'digest',
    { first },
    {
      cards: shown.map((card) => mailCardOf(reader, card)),
      rest: left > 0 ? { label: reader.say('card.rest', { count: left }), url: board } : null,
      sections: smallPrint(reader, rest, { ...news, onCards, since }),
      // Where more waits, its line leads to the board.
      button: left > 0 ? null : { label: reader.say('button.board'), url: board },
      until: standing.asOf.at + DIGEST_KEEPS_MS,
      pictures: picturesFor(reader),
    },
  );
}

/** The page for the meeting of each unit that the reader leads; headquarters gets the company's first. */
function picturesFor({ standing, ledUnitIds, isHeadquarters }: Reader): Picture[] {
  const root = isHeadquarters ? planIndex(standing.plan).root : undefined;
  const ids = new Set([...(root ? [root.id] : []), ...ledUnitIds]);
  return [...ids].slice(0, MOST_PICTURES).flatMap((id) => pictureOf(standing, id) ?? []);
}

/** All that asks the reader for a decision; a talk to have about the same key result is said with it. */
function decisionsOf(reader: Reader, scope: DigestScope, talks: readonly WatchedKeyResult[]): Decision[] {
  const all = [
    ...reviewDecisions(reader),
    ...processDecisions(reader),
    ...turnedDecisions(reader, scope),
    ...silentDecisions(reader, scope),
  ];
  return all.map((each) => {
    const talk = talks.find(({ keyResult }) => keyResult.id === each.keyResultId);
    return talk ? { ...each, beside: [...each.beside, talkOnCard(reader, talk)] } : each;
  });
}

/** A key result that stands on a card stands there only. */
const notOn = (onCards: ReadonlySet<string>, watched: readonly WatchedKeyResult[]): WatchedKeyResult[] =>
  watched.filter(({ keyResult }) => !onCards.has(keyResult.id));

interface SmallNews extends WeekNews {
  onCards: ReadonlySet<string>;
  since: EpochMs;
}

/**
 * The small print: for headquarters its battles, the units against last week, what came back, what falls due,
 * talks to have. What is said of a battle stands with it alone.
 */
function smallPrint(reader: Reader, rest: DigestScope, news: SmallNews): MailSection[] {
  const { say, isHeadquarters } = reader;
  const battles = notOn(news.onCards, battlesOf(reader, news.since));
  const others = rest.near.filter((each) => !battles.includes(each));
  const said = new Set(others);
  const ofBattle = (battle: WatchedKeyResult) =>
    [news.facts.get(battle)?.text ?? '', news.talks.includes(battle) ? talkOnCard(reader, battle) : '']
      .filter(Boolean)
      .join(say('between'));
  return [
    ...(isHeadquarters ? [battleSection(reader, ofBattle, battles)] : []),
    { title: '', rows: unitRows(reader, news.turns) },
    {
      title: say('section.well'),
      rows: wentWellRows(reader, { ...rest, near: others }, news.facts, news.since),
    },
    { title: say('section.due'), rows: dueRows(reader, news.onCards) },
    {
      title: say('section.watermelon'),
      rows: talkRows(
        reader,
        news.talks.filter((each) => said.has(each)),
      ),
    },
    ...(isHeadquarters ? headquartersSections(reader, news.unsent) : []),
  ].map((section) => shortened(section));
}
