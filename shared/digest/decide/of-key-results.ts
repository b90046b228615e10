// Takes a lead and the key results that they look at; gives the decisions that reviews, changes of colour and
// silence ask for. Never what waits for somebody else.

import { foldContext } from '../../board/fold.ts';
import { dayAt, momentAt } from '../../calendar/zones.ts';
import { dayText, spanText } from '../../format/format.ts';
import { momentText } from '../../format/moment.ts';
import { planIndex } from '../../lookup/plan-index.ts';
import type { KeyResult } from '../../model/plan.ts';
import type { Review } from '../../model/state.ts';
import { MS_PER_DAY } from '../../model/time.ts';
import { keyResultStanding, MISSED_UNTIL_FADED } from '../../okr/key-result.ts';
import { isOverdue, responseDueAt } from '../../process/answer-due.ts';
import type { Answerable } from '../../process/answered.ts';
import { leadsOn } from '../../process/leads.ts';
import { reviewKey } from '../../process/reviews.ts';
import { supportOf } from '../../process/support.ts';
import { wordFor } from '../../sheet/table/words.ts';
import type { DigestScope, WatchedKeyResult } from '../digest-scope.ts';
import { nameOfPerson, type Reader } from '../reader.ts';
import { isWorse } from '../turned.ts';
import { reviewsFor } from '../waiting-reviews.ts';
import { askAtKeyResult, helpButton } from './buttons.ts';
import { type Decision, type DecisionKind, shortTitle } from './decision.ts';
import { behindTexts, decisionBase } from './decision-base.ts';

const MS_PER_WEEK = 7 * MS_PER_DAY;

/** The reviews that wait for the reader. */
export const reviewDecisions = (reader: Reader): Decision[] => decisionsOfReviews(reader, reviewsFor(reader));

/** What each of these reviews asks for. */
export function decisionsOfReviews(reader: Reader, reviews: readonly Review[]): Decision[] {
  const { plan, states, asOf } = reader.standing;
  const { keyResults } = planIndex(plan);
  const context = foldContext(plan, asOf);
  return reviews.map((review) => {
    const keyResult = keyResults.get(review.keyResultId)!;
    const standing = keyResultStanding(keyResult, states.get(keyResult.id), context);
    const shared = decisionBase(reader, keyResult, standing);
    const isLate = isOverdue(review, plan.settings.responseHours, asOf.at);
    const subject: Answerable = `review.respond:${reviewKey(review.keyResultId, review.number)}`;
    return {
      ...shared,
      kind: isLate ? 'review-overdue' : 'review',
      waitsFor: subject,
      weight: standing.figures?.deviation ?? 0,
      ...behindTexts(reader, keyResult, standing, null),
      ask: reviewAsk(reader, review, isLate),
      beside: helpedTexts(reader, review),
      buttons: [
        { label: reader.say('card.button.answer'), url: reader.linkTo('action', subject) },
        ...helpButton(reader, keyResult),
        ...askAtKeyResult(reader, keyResult),
      ],
    };
  });
}

/** What was asked for to help the review, and what became of it. */
function helpedTexts({ standing: { states, process }, say, language }: Reader, review: Review): string[] {
  const reviews = states.get(review.keyResultId)?.reviews ?? [];
  return supportOf(review, reviews, process.support).map(({ decision, request }) => {
    const news = decision
      ? say('news.support-decided', { decision: wordFor('supportDecision', decision, language) })
      : say('news.support-asked');
    return say('titled', { news, what: request });
  });
}

function reviewAsk(reader: Reader, review: Review, isLate: boolean): string {
  const { plan, asOf } = reader.standing;
  if (isLate)
    return reader.say('ask.overdue', { elapsed: spanText(asOf.at - review.openedAt, reader.language) });
  const zone = reader.person.timeZone ?? plan.settings.timeZone;
  const dueAt = responseDueAt(review, plan.settings.responseHours);
  const until = momentText(dueAt, zone, reader.language, asOf.at);
  // What is due in weeks is asked for in each of their mails, and never in the same words.
  return dueAt - asOf.at > MS_PER_WEEK
    ? reader.say('ask.answer.later', { until, span: spanText(dueAt - asOf.at, reader.language) })
    : reader.say('ask.answer', { until });
}

/**
 * What turned worse since the last digest, near the reader; what waits for an answer is among the reviews.
 */
export function turnedDecisions(reader: Reader, { near }: DigestScope): Decision[] {
  const { plan, asOf } = reader.standing;
  const leads = leadsOn(plan, asOf.day);
  return near.filter(isWorse).map(({ keyResult, standing }) => {
    const shared = decisionBase(reader, keyResult, standing);
    const kind: DecisionKind = standing.colour === 'red' ? 'red' : 'amber';
    const day = standing.latest ? dayText(standing.latest.day, reader.language) : null;
    const buttons = [...helpButton(reader, keyResult), ...askAtKeyResult(reader, keyResult)];
    return {
      ...shared,
      kind,
      weight: standing.figures?.deviation ?? 0,
      ...behindTexts(reader, keyResult, standing, day),
      ask: helpAsk(reader, keyResult, leads.reporterOf(keyResult)),
      isAskedByButtons: buttons.length > 0,
      beside: [],
      buttons,
    };
  });
}

/** What would help; of one's own, where help is asked for already, that it is. */
function helpAsk(reader: Reader, { id }: KeyResult, reporter: string): string {
  const { standing, person, say } = reader;
  if (reporter !== person.email) return say('ask.help', { name: nameOfPerson(reader, reporter) });
  const isAsked = standing.process.support.some(
    ({ keyResultId, decision }) => keyResultId === id && decision === null,
  );
  return say(isAsked ? 'ask.asked' : 'ask.help.own');
}

/** Whom nobody hears from: their lead after one missed snapshot, the lead above when the figures fade. */
export function silentDecisions(reader: Reader, { near }: DigestScope): Decision[] {
  const { plan, asOf } = reader.standing;
  const leads = leadsOn(plan, asOf.day);
  const isSilent = ({ standing, unitId }: WatchedKeyResult) =>
    standing.missed >= (reader.ledUnitIds.has(unitId) ? 1 : MISSED_UNTIL_FADED);
  return near.filter(isSilent).map(({ keyResult, standing }) => {
    const shared = decisionBase(reader, keyResult, standing);
    const reporter = leads.reporterOf(keyResult);
    const isOwn = reporter === reader.person.email;
    const heardAt = standing.latest?.receivedAt ?? momentAt(keyResult.start, '00:00', plan.settings.timeZone);
    return {
      ...shared,
      // One who is silent on ten key results is asked once.
      cause: `silent\n${reporter}\n${standing.latest === null ? '' : dayAt(standing.latest.receivedAt, plan.settings.timeZone)}`,
      kind: 'silent' as const,
      weight: asOf.at - heardAt,
      ...silentFact(reader, keyResult.text, asOf.at - heardAt),
      ask: isOwn
        ? reader.say('ask.report')
        : reader.say('ask.person', { name: nameOfPerson(reader, reporter) }),
      quote: '',
      beside: [],
      buttons: isOwn
        ? [{ label: reader.say('card.button.report'), url: reader.linkTo('form', asOf.day) }]
        : askAtKeyResult(reader, keyResult),
    };
  });
}

function silentFact({ say, language }: Reader, title: string, ms: number) {
  const span = spanText(Math.max(ms, MS_PER_DAY), language);
  return {
    fact: say('fact.silent', { title: shortTitle(title), span }),
    sentence: say('card.silent', { span }),
  };
}
