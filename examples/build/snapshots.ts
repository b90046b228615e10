// Takes key results with their courses; gives the quarter's snapshots: who reported what, when, how sure, and
// in which words.
// Never a rule of its own, never the clock: noise comes from the KR's ID.
import { addDays, weekdayOf } from '../../shared/calendar/days.ts';
import { figuresOn } from '../../shared/okr/figures.ts';
import { owedDays } from '../../shared/okr/owed.ts';
import { planToDate } from '../../shared/okr/plan-to-date.ts';
import { blockers, catchingUp, corrected, goodNotes } from '../source/notes.ts';
import { cycle, snapshotDays } from '../source/settings.ts';
import { type StoryReport, storyReports } from '../source/story.ts';
import type { KeyResultSource, Text } from '../source/types.ts';
import { word } from '../source/words.ts';
import { rounded } from './format.ts';
import { randomOf } from './random.ts';
import { keyResultAt } from './rules.ts';

export interface Snapshot {
  source: KeyResultSource;
  day: string;
  value: number;
  confidence: number;
  selfStatus: Text;
  blocker: Text | null;
  note: Text | null;
  support: Text | null;
  received: string;
}

type Random = () => number;

const NOISE = 0.025;
const MISSING = 0.035;
const LATE_SAME_DAY = 0.05;
const LATE_NEXT_WORKING_DAY = 0.02;
const DAY_EARLY = 0.06;
const CORRECTED = 0.012;

/** All snapshots in the order in which they were received. */
export function snapshotsOf(keyResults: readonly KeyResultSource[], until = cycle.end): Snapshot[] {
  const all = keyResults.flatMap((source) => reportsOf(source).filter(({ day }) => day <= until));
  return all.sort((a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : 0));
}

function reportsOf(source: KeyResultSource): Snapshot[] {
  const { course } = source;
  if (course.values) return course.values.map(([day, value], index) => exact(source, day, value, index));
  const owed = owedDays(
    { start: source.start ?? cycle.start, due: source.due ?? cycle.end },
    snapshotDays.map((day) => ({ day })),
  );
  const random = randomOf(source.id);
  return owed.flatMap(({ day }) => {
    const pace = course.paces?.[snapshotDays.indexOf(day)] ?? 1;
    const reports = noisy(source, day, pace, random);
    return course.silentFrom && day >= course.silentFrom ? [] : reports;
  });
}

/** A report of the story: on its day, in time, exactly this value. */
function exact(source: KeyResultSource, day: string, value: number, index: number): Snapshot {
  const random = randomOf(`${source.id} ${day}`);
  return worded(source, day, value, `${day} ${clock(9 * 60, 150, random)}`, index, random);
}

function noisy(source: KeyResultSource, snapshotDay: string, pace: number, random: Random): Snapshot[] {
  // Drawn in one order whatever happens, so that one report's fate never reshuffles the next.
  const [fate, noise, correction, minute] = [random(), random(), random(), random()];
  const isLast = snapshotDay === cycle.end;
  if (fate < MISSING && !isLast) return [];
  const { day, received } = receptionOf(snapshotDay, isLast ? 1 : fate - MISSING, minute);
  const keyResult = keyResultAt(source, cycle, received);
  const share = planToDate(keyResult, day) * (pace + (noise * 2 - 1) * NOISE);
  const value = rounded(source, keyResult.baseline + share * (keyResult.target - keyResult.baseline));
  const index = snapshotDays.indexOf(snapshotDay);
  const report = worded(source, day, value, received, index, random);
  const isCorrected = correction < CORRECTED && day === snapshotDay && received < `${day} 12:00`;
  if (!isCorrected) return [report];
  const first = {
    ...report,
    value: rounded(source, value * 1.03),
    received: `${day} 08:${received.slice(-2)}`,
  };
  return [first, { ...report, note: corrected }];
}

/**
 * When a report reaches the server: mostly in the morning of the snapshot day, a few the day before, a few
 * late.
 */
function receptionOf(snapshotDay: string, fate: number, minute: number): { day: string; received: string } {
  const at = () => minute;
  if (fate < LATE_SAME_DAY)
    return { day: snapshotDay, received: `${snapshotDay} ${clock(12 * 60 + 20, 360, at)}` };
  if (fate < LATE_SAME_DAY + LATE_NEXT_WORKING_DAY) {
    const day = addDays(snapshotDay, weekdayOf(snapshotDay) === 5 ? 3 : 1);
    return { day, received: `${day} ${clock(9 * 60, 200, at)}` };
  }
  if (fate < LATE_SAME_DAY + LATE_NEXT_WORKING_DAY + DAY_EARLY) {
    const day = addDays(snapshotDay, -1);
    return { day, received: `${day} ${clock(15 * 60, 240, at)}` };
  }
  return { day: snapshotDay, received: `${snapshotDay} ${clock(9 * 60, 175, at)}` };
}

/** `HH:mm`, up to `span` minutes after `from` minutes of the day. */
function clock(from: number, span: number, random: Random): string {
  const minutes = from + Math.floor(random() * span);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * The report with what its owner thinks of it: sure when ahead, honest mostly, in January now and then rosier
 * than the figures.
 */
function worded(
  source: KeyResultSource,
  day: string,
  value: number,
  received: string,
  index: number,
  random: Random,
): Snapshot {
  const { deviation } = figuresOn(keyResultAt(source, cycle, received), value, day);
  const [mood, rosy, pick, talk] = [random(), random(), random(), random()];
  const isBehind = deviation > 0.15;
  const honest = deviation > 0.4 ? word.offTrack : isBehind ? word.atRisk : word.onTrack;
  const isRosy = isBehind && rosy < (day < '2025-02-01' ? 0.35 : 0.08);
  const causes = blockers[source.course.cause ?? 'other'] ?? [];
  const told: StoryReport = storyReports[`${source.id} ${day}`] ?? {};
  const notes = index > 2 && deviation > 0.05 ? catchingUp : goodNotes;
  return {
    source,
    day,
    value,
    confidence:
      told.confidence ?? Math.max(1, Math.min(10, Math.round(8 - deviation * 9 + (mood - 0.5) * 2))),
    selfStatus: told.selfStatus ?? (isRosy ? word.onTrack : honest),
    blocker: told.blocker ?? (isBehind ? (causes[index % causes.length] ?? null) : null),
    note: told.note ?? (!isBehind && talk < 0.3 ? (notes[Math.floor(pick * notes.length)] ?? null) : null),
    support: told.support ?? null,
    received: told.received ?? received,
  };
}
