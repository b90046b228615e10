// Takes the quarter's snapshots; gives the reviews that the product's rules open on them, with what the
// example says came of each.
// Never opens one by hand: shared/okr/receive.ts decides.
import { addDays, weekdayOf } from '../../shared/calendar/days.ts';
import { isDayOff } from '../../shared/calendar/working-days.ts';
import { momentOf } from '../../shared/calendar/zones.ts';
import type { KeyResultState } from '../../shared/model/state.ts';
import { isAbove } from '../../shared/okr/compare.ts';
import { emptyState, receive } from '../../shared/okr/receive.ts';
import { measures, type ReviewTelling, reviewTellings } from '../source/reviews.ts';
import { cycle } from '../source/settings.ts';
import type { KeyResultSource, Text } from '../source/types.ts';
import { word } from '../source/words.ts';
import { randomOf } from './random.ts';
import { keyResultAt, thresholds } from './rules.ts';
import type { Snapshot } from './snapshots.ts';

export interface GeneratedReview {
  source: KeyResultSource;
  opened: string;
  responded: string | null;
  started: string | null;
  closed: string | null;
  measure: Text | null;
  outcome: Text | null;
}

const epoch = (moment: string) => momentOf(moment, 'Asia/Shanghai');
const isFestival = (day: string) => day >= '2025-01-28' && day <= '2025-02-04';
const minutes = (random: () => number) => String(Math.floor(random() * 60)).padStart(2, '0');

/** Every review of the quarter in the order of opening. */
export function reviewsOf(snapshots: readonly Snapshot[]): GeneratedReview[] {
  const told = new Map<string, GeneratedReview[]>();
  const states = new Map<string, KeyResultState>();
  for (const snapshot of snapshots) {
    const { source } = snapshot;
    const before = states.get(source.id) ?? emptyState(source.id);
    const { state, kept, opened } = receive(
      keyResultAt(source, cycle, snapshot.received),
      thresholds,
      before,
      {
        day: snapshot.day,
        value: snapshot.value,
        confidence: snapshot.confidence,
        selfStatus: null,
        blocker: '',
        note: '',
        supportNeeded: '',
        by: source.owner,
        receivedAt: epoch(snapshot.received),
        submissionId: '',
      },
    );
    const reviews = told.get(source.id) ?? [];
    if (opened) reviews.push(begun(source, snapshot.received, reviews.length + 1));
    else closeWhereMended(reviews.at(-1), reviews.length, snapshot, kept.deviation);
    told.set(source.id, reviews);
    const closedAt = reviews.at(-1)?.closed;
    states.set(source.id, {
      ...state,
      reviews: state.reviews.map((each, index) =>
        index === reviews.length - 1 ? { ...each, closedAt: closedAt ? epoch(closedAt) : null } : each,
      ),
    });
  }
  return [...told.values()].flat().sort((a, b) => (a.opened < b.opened ? -1 : a.opened > b.opened ? 1 : 0));
}

const tellingOf = (id: string, number: number): ReviewTelling => reviewTellings[`${id} ${number}`] ?? {};

/**
 * A review as it goes from its opening: answered the same day or after the weekend, a change under way about
 * three days later.
 */
function begun(source: KeyResultSource, opened: string, number: number): GeneratedReview {
  const telling = tellingOf(source.id, number);
  const random = randomOf(`${source.id} review ${number}`);
  const measure = telling.measure ?? measureFor(source);
  const review = { source, opened, responded: null, started: null, closed: null, measure, outcome: null };
  if (telling.unanswered) return { ...review, measure: null };
  const responded = telling.responded ?? respondedAt(opened, random);
  if (responded > `${cycle.end} 23:59`) return { ...review, measure: null };
  const started = telling.started ?? startedAt(opened, responded, random);
  return { ...review, responded, started: started > `${cycle.end} 23:59` ? null : started };
}

/** One of the measures for the KR's cause, always the same one. */
function measureFor(source: KeyResultSource): Text | null {
  const known = measures[source.course.cause ?? 'other'];
  return known?.[Math.floor(randomOf(`${source.id} measure`)() * known.length)] ?? null;
}

/** The day itself, or the Monday after, where it is a Saturday or a Sunday that nobody makes up for. */
function afterWeekend(day: string): string {
  const holidays = { calendar: 'CN' as const, days: [] };
  return isFestival(day) || !isDayOff(day, { holidays, snapshotDay: 5 })
    ? day
    : afterWeekend(addDays(day, 1));
}

function respondedAt(opened: string, random: () => number): string {
  const day = opened.slice(0, 10);
  const fate = random();
  if (fate < 0.72 || weekdayOf(day) !== 5)
    return `${day} ${18 + Math.floor(random() * 3)}:${minutes(random)}`;
  return fate < 0.9 ? `${addDays(day, 3)} 08:${minutes(random)}` : `${addDays(day, 3)} 18:${minutes(random)}`;
}

function startedAt(opened: string, responded: string, random: () => number): string {
  const day = opened.slice(0, 10);
  const planned = afterWeekend(addDays(day, 3));
  const start = `${isFestival(planned) ? day : planned} ${10 + Math.floor(random() * 9)}:${minutes(random)}`;
  return start > responded ? start : `${responded.slice(0, 10)} 21:${minutes(random)}`;
}

/** Closed on the day of the first report that is within the threshold again, in the evening. */
function closeWhereMended(
  review: GeneratedReview | undefined,
  number: number,
  snapshot: Snapshot,
  deviation: number,
): void {
  if (!review || review.closed || !review.started) return;
  const telling = tellingOf(review.source.id, number);
  if (telling.staysOpen || isAbove(deviation, thresholds.reviewAbove)) return;
  const random = randomOf(`${review.source.id} close ${snapshot.day}`);
  review.closed = telling.closed ?? `${snapshot.received.slice(0, 10)} 19:${minutes(random)}`;
  review.outcome = telling.outcome ?? word.partly;
}
