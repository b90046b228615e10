// Takes a lead; gives the lines of what waits for their answer, each with its clock in real hours and the link that answers it. Never what waits for somebody else.
import { sightOf } from '../board/fold.ts';
import type { Review } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import { keyResultStanding } from '../okr/key-result.ts';
import { lapsesBy } from '../process/deadlines.ts';
import { leadsOn } from '../process/leads.ts';
import { MS_PER_HOUR, responseDueAt } from '../process/reviews.ts';
import type { MailRow } from './content.ts';
import { figuresRow, reasonsOf } from './led.ts';
import { lookupOf } from './lookup.ts';
import { keyResultTitle, nameOfPerson, plainRow, type Reader } from './reader.ts';
import type { Word } from './words.ts';

/** Beyond so many hours a clock is said in days. */
const HOURS_SAID_UP_TO = 96;

/** Open reviews, support and proposals to decide, signals to acknowledge: the longest waiting first in each. */
export function waitingRows(reader: Reader): MailRow[] {
  return [...reviewRows(reader), ...supportRows(reader), ...proposalRows(reader), ...signalRows(reader)];
}

/** `71 h`, `12 days`: a stretch of time, whole hours or days, what has begun counted where `begun`. */
export function spanText({ say }: Pick<Reader, 'say'>, ms: number, begun = false): string {
  const hours = Math.max(0, ms) / MS_PER_HOUR;
  const whole = begun ? Math.ceil(hours) : Math.floor(hours);
  return whole <= HOURS_SAID_UP_TO
    ? say('span.hours', { count: whole })
    : say('span.days', { count: Math.floor(hours / 24) });
}

const linkOf = (reader: Reader, word: Word, subject: string): MailRow['link'] => ({
  label: reader.say(word),
  url: reader.linkTo('action', subject),
});

const longestFirst = <Each extends { at: EpochMs }>(all: readonly Each[]): Each[] =>
  [...all].sort((a, b) => a.at - b.at);

/**
 * The reviews that wait for the reader, the longest first. One waits for the lead of its unit and, for each time that it lapsed, for one more level above
 * (issue "The whole process", Reviews).
 */
export function reviewsFor({ standing, person }: Reader): Review[] {
  const { plan, states, asOf } = standing;
  const { unitOf } = lookupOf(plan);
  const leads = leadsOn(plan, asOf.day);
  return [...states.values()]
    .flatMap((state) => state.reviews)
    .filter((review) => review.respondedAt === null && review.closedAt === null && review.openedAt <= asOf.at)
    .filter((review) => {
      const unit = unitOf(review.keyResultId);
      const lapses = lapsesBy(review.openedAt, plan.settings.responseHours, asOf.at);
      return (
        unit !== undefined &&
        leads
          .above(unit.id)
          .slice(0, lapses + 1)
          .includes(person.email)
      );
    })
    .sort((a, b) => a.openedAt - b.openedAt);
}

function reviewRows(reader: Reader): MailRow[] {
  const { plan, states, asOf } = reader.standing;
  const { keyResults } = lookupOf(plan);
  const sight = sightOf(plan, asOf);
  return reviewsFor(reader).map((review) => {
    const keyResult = keyResults.get(review.keyResultId)!;
    const standing = keyResultStanding(keyResult, states.get(keyResult.id), sight);
    const text = [clockText(reader, review), ...reasonsOf(standing)].join(reader.say('between'));
    const link = linkOf(reader, 'link.answer', `review.respond:${review.keyResultId}~${review.number}`);
    return figuresRow(reader, { keyResult, standing }, text, link);
  });
}

function clockText(reader: Reader, review: Review): string {
  const { plan, asOf } = reader.standing;
  const dueAt = responseDueAt(review, plan.settings.responseHours);
  const elapsed = spanText(reader, asOf.at - review.openedAt);
  return asOf.at > dueAt
    ? reader.say('row.review.overdue', { elapsed, over: spanText(reader, asOf.at - dueAt, true) })
    : reader.say('row.review', { elapsed, left: spanText(reader, dueAt - asOf.at) });
}

function supportRows(reader: Reader): MailRow[] {
  const { plan, process, asOf } = reader.standing;
  const { keyResults } = lookupOf(plan);
  const { granterOf } = leadsOn(plan, asOf.day);
  return longestFirst(process.support)
    .filter((each) => each.decision === null && granterOf(each.keyResultId) === reader.person.email)
    .map((each) => {
      const keyResult = keyResults.get(each.keyResultId);
      const values = {
        kind: reader.say(each.kind),
        waited: spanText(reader, asOf.at - each.at),
        request: each.request,
      };
      return plainRow(
        keyResult ? keyResultTitle(reader, keyResult) : each.keyResultId,
        reader.say('row.support', values),
        linkOf(reader, 'link.decide', `support.decide:${each.id}`),
      );
    });
}

function proposalRows(reader: Reader): MailRow[] {
  const { plan, process, asOf } = reader.standing;
  const { units } = lookupOf(plan);
  const { ofGoal } = leadsOn(plan, asOf.day);
  return longestFirst(process.proposals)
    .filter((each) => each.decision === null && ofGoal(each.answers) === reader.person.email)
    .map((each) => {
      const unit = units.get(each.unitId)?.name ?? each.unitId;
      const values = {
        score: each.alignmentScore,
        resources: each.resources,
        waited: spanText(reader, asOf.at - each.at),
      };
      return plainRow(
        reader.say('row.proposal', { unit, objective: each.objective }),
        reader.say('row.proposal.asks', values),
        linkOf(reader, 'link.decide', `proposal.decide:${each.id}`),
      );
    });
}

function signalRows(reader: Reader): MailRow[] {
  const { process, asOf } = reader.standing;
  if (!reader.isHeadquarters) return [];
  return longestFirst(process.signals)
    .filter((each) => each.acknowledgedAt === null)
    .map((each) => {
      const about = [each.where, each.effect].filter(Boolean).join(' · ');
      const values = {
        waited: spanText(reader, asOf.at - each.at),
        name: nameOfPerson(reader, each.by),
        about,
      };
      return plainRow(
        each.what,
        reader.say('row.signal', values),
        linkOf(reader, 'link.acknowledge', `signal.acknowledge:${each.id}`),
      );
    });
}
