// Takes a lead's KRs; gives the lines of what went well: recoveries, measures that worked, what is ahead, and
// the award. It names teams, never people.
import { recoveriesOf } from '../board/awards.ts';
import { daysBetween } from '../calendar/days.ts';
import { valueText } from '../format/format.ts';
import { planIndex } from '../lookup/plan-index.ts';
import { cutText } from '../model/cut-text.ts';
import type { EpochMs } from '../model/time.ts';
import { isAbove } from '../okr/compare.ts';
import type { MailRow } from './content.ts';
import { thanksLink } from './decide/buttons.ts';
import { type DigestScope, figuresRow, type WatchedKeyResult } from './digest-scope.ts';
import { plainRow, type Reader } from './reader.ts';
import { isBack } from './turned.ts';

/** Characters of a measure in the small print; the board has the whole. */
const MEASURE_LENGTH = 80;
/** Of what is merely ahead, so many are enough. */
const AHEAD_NAMED = 5;

/** What went well since the last digest: near by each, further down in numbers. */
export function wentWellRows(
  reader: Reader,
  { near, deep }: DigestScope,
  news: WentWellNews,
  since: EpochMs,
): MailRow[] {
  const { units } = planIndex(reader.standing.plan);
  const below = [...deep].flatMap(([unitId, watched]) => {
    const count = watched.filter((each) => isBack(each, since)).length;
    const name = units.get(unitId)?.name ?? unitId;
    return count === 0 ? [] : [plainRow(name, reader.say('row.below.well', { count }))];
  });
  const each = near.flatMap((watched) => {
    const well = news.get(watched);
    // What is well needs no picture: its figures are in the line.
    return well
      ? [{ ...figuresRow(reader, watched, well.text, well.link), planned: null, attained: null }]
      : [];
  });
  return [...awardRows(reader), ...each, ...below];
}

/** What went well with a key result since the last digest, and thanks to whoever helped. */
export type WentWellNews = ReadonlyMap<WatchedKeyResult, Pick<MailRow, 'text' | 'link'> & { fact: string }>;

/** By key result, without those that nothing good is told of. `fact` is the first of what `text` says. */
export function wentWellNews(
  reader: Reader,
  watched: readonly WatchedKeyResult[],
  since: EpochMs,
): WentWellNews {
  const ahead = aheadOf(reader, watched, since);
  const news = new Map<WatchedKeyResult, Pick<MailRow, 'text' | 'link'> & { fact: string }>();
  for (const each of watched) {
    const back = isBack(each, since);
    const { texts, link } = back ? helpOf(reader, each) : NO_HELP;
    const parts = [
      ...(back ? [recoveredText(reader, each)] : []),
      ...measuresOf(each, since).map((measure) =>
        reader.say('row.worked', { measure: cutText(measure, MEASURE_LENGTH) }),
      ),
      ...(ahead.has(each) ? [reader.say('row.ahead')] : []),
      ...texts,
    ];
    const [fact] = parts;
    if (fact !== undefined) news.set(each, { fact, text: parts.join(reader.say('between')), link });
  }
  return news;
}

/** The award of the cycle, once it is over (docs/case.md: 进步最快奖). */
function awardRows({ standing: { plan, board, asOf }, unitIds, say }: Reader): MailRow[] {
  const [award] = board.awards;
  if (!award || asOf.day < plan.settings.cycleEnd || !unitIds.has(award.unitId)) return [];
  const unit = planIndex(plan).units.get(award.unitId)?.name ?? award.unitId;
  return [plainRow(unit, say('row.award', { days: daysBetween(award.from, award.to) }))];
}

function recoveredText(reader: Reader, watched: WatchedKeyResult): string {
  const from = recoveriesOf(watched.snapshots).at(-1)?.from;
  const red = watched.snapshots.find((snapshot) => snapshot.day === from);
  return reader.say('row.recovered', {
    before: valueText(red?.value ?? null, watched.keyResult, reader.language),
  });
}

const NO_HELP: { texts: string[]; link: MailRow['link'] } = { texts: [], link: null };

/** Who helped what came back, and thanks to whoever lent it, ready to be sent. */
function helpOf(reader: Reader, { keyResult }: WatchedKeyResult): typeof NO_HELP {
  const { plan, process } = reader.standing;
  const last = process.support
    .filter(({ keyResultId, decision }) => keyResultId === keyResult.id && HELPS.has(decision))
    .at(-1);
  if (!last) return NO_HELP;
  const unit = planIndex(plan).units.get(last.fromUnitId ?? '')?.name;
  return {
    texts: unit === undefined ? [] : [reader.say('row.helped', { unit })],
    link: thanksLink(reader, last.decidedBy, keyResult.text),
  };
}

const HELPS: ReadonlySet<string | null> = new Set(['granted', 'lent']);

/** Measures of reviews that were closed as effective: worth telling. */
const measuresOf = (watched: WatchedKeyResult, since: EpochMs): string[] =>
  watched.reviews.flatMap(({ closedAt, outcome, measure }) =>
    closedAt !== null && closedAt > since && outcome === 'effective' && measure !== '' ? [measure] : [],
  );

/** The furthest ahead of their plan, by what was reported since the last digest. */
function aheadOf(
  reader: Reader,
  watched: readonly WatchedKeyResult[],
  since: EpochMs,
): ReadonlySet<WatchedKeyResult> {
  const { amberAbove, openingPlan } = reader.standing.plan.settings;
  const ahead = watched
    .filter(
      ({ standing: { latest, figures } }) =>
        latest &&
        figures &&
        latest.receivedAt > since &&
        isAbove(-figures.deviation, amberAbove) &&
        isAbove(figures.planned, openingPlan),
    )
    .sort((a, b) => a.standing.figures!.deviation - b.standing.figures!.deviation);
  return new Set(ahead.slice(0, AHEAD_NAMED));
}
