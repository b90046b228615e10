// Takes a standing, and what cells could not report at a day's end; gives the notices that tell it to whoever
// reports. Never of a value that is fine.
import type { LinkTo } from '../../../shared/digest/content.ts';
import type { Notice } from '../../../shared/digest/news.ts';
import { keyResultTitle, plainRow, readerOf } from '../../../shared/digest/reader.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { Day } from '../../../shared/model/time.ts';
import { dueDays } from '../../../shared/okr/owed.ts';
import { type Fed, faultOf, isFed, type WhyNotFed } from '../../../shared/process/fed-values.ts';
import { leadsOn } from '../../../shared/process/leads.ts';
import { whyText } from '../../../shared/process/source-texts.ts';
import { say } from '../../../shared/words/cells/sources.ts';

/** What is wrong with a source, told once from when it began (docs/design.md §5, Value from). */
export function faultNotices(standing: Standing, linkTo: (email: string) => LinkTo): Notice[] {
  const { plan, states, fed, asOf } = standing;
  if (!fed || asOf.day > plan.settings.cycleEnd) return [];
  const days = dueDays(plan.settings);
  return plan.keyResults.filter(isFed).flatMap((keyResult) => {
    const said = fed.get(keyResult.id);
    const why = said ? faultOf(said, states.get(keyResult.id), asOf.day, days, plan.settings) : null;
    if (!said || why === null) return [];
    const id = `value-fault~${keyResult.id}~${why}~${said.since}`;
    return noticeOf(standing, { keyResult, said, why }, { id, day: asOf.day }, linkTo);
  });
}

/** Why a cell cannot report for a day, though nothing is wrong with it. */
const OF_A_DAY: readonly WhyNotFed[] = ['source-old', 'source-unread', 'source-since', 'source-untold'];

/**
 * What was read too long ago, or told too late, to be reported for a day; what has a fault was told as such.
 */
export const notFedNotices = (
  standing: Standing,
  left: readonly Fed[],
  day: Day,
  linkTo: (email: string) => LinkTo,
): Notice[] =>
  left
    .filter(({ why }) => why !== null && OF_A_DAY.includes(why))
    .flatMap((each) =>
      noticeOf(standing, each, { id: `value-not-fed~${each.keyResult.id}~${day}`, day }, linkTo),
    );

function noticeOf(
  standing: Standing,
  { keyResult, said, why }: Fed,
  { id, day }: { id: string; day: Day },
  linkTo: (email: string) => LinkTo,
): Notice[] {
  const email = leadsOn(standing.plan, standing.asOf.day).reporterOf(keyResult);
  const reader = email === '' ? null : readerOf(standing, email, linkTo(email));
  if (!reader || why === null) return [];
  const { language } = reader;
  const { timeZone } = standing.plan.settings;
  const text = whyText(why, { keyResult, said, language, timeZone });
  const link = { label: reader.say('button.form'), url: reader.linkTo('form', day) };
  const title = reader.say('titled', {
    news: say(language, 'notFed'),
    what: keyResultTitle(reader, keyResult),
  });
  return [{ id, email: reader.person.email, row: plainRow(title, text, link) }];
}
