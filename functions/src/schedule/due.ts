// Takes a workspace's settings; gives what falls due in a stretch of time, and when the next thing does.
// Never does it.

import { proposalDeadline } from '../../../shared/board/process-rows.ts';
import { addDays, weekdayOf } from '../../../shared/calendar/days.ts';
import { snapshotDays } from '../../../shared/calendar/snapshot-days.ts';
import { endOfDay, momentAt, momentOf } from '../../../shared/calendar/zones.ts';
import type { Plan, Settings } from '../../../shared/model/plan.ts';
import { type Day, type EpochMs, MS_PER_HOUR } from '../../../shared/model/time.ts';
import { fedAt, isFed } from '../../../shared/process/fed-values.ts';

export type DueKind = 'reminder' | 'nudge' | 'digest' | 'meeting' | 'proposals-late' | 'fed';

/** `day` names it: the snapshot day of a reminder, a nudge or of what cells report, the day of a digest. */
export interface Due {
  at: EpochMs;
  kind: DueKind;
  day: Day;
}

/** The invitation goes out so long before the decoding meeting. */
const INVITATION_HOURS_BEFORE = 72;

/** Digests go on for so long after the cycle's end, so that the last week is told too. Days. */
const DIGEST_DAYS_AFTER_END = 7;

/**
 * Everything of the cycle that is due by the calendar, ascending. Deadlines of answers are not in it: they
 * depend on what happened.
 */
export function calendarOf(settings: Settings): Due[] {
  const { timeZone } = settings;
  const dueAt = (day: Day) => momentAt(day, settings.snapshotDueTime, timeZone);
  const days = snapshotDays(settings);
  const meeting: Due[] =
    settings.decodingMeeting === null
      ? []
      : [
          {
            at: momentOf(settings.decodingMeeting, timeZone) - INVITATION_HOURS_BEFORE * MS_PER_HOUR,
            kind: 'meeting',
            day: settings.decodingMeeting.slice(0, 10),
          },
        ];
  const deadline = proposalDeadline(settings);
  return [
    ...days.map(
      (day): Due => ({ at: dueAt(day) - settings.reminderHoursBefore * MS_PER_HOUR, kind: 'reminder', day }),
    ),
    ...days.map(
      (day): Due => ({ at: dueAt(day) + settings.nudgeHoursAfter * MS_PER_HOUR, kind: 'nudge', day }),
    ),
    ...digestDays(settings).map(
      (day): Due => ({ at: momentAt(day, settings.digestTime, timeZone), kind: 'digest', day }),
    ),
    ...meeting,
    ...(settings.decodingMeeting === null
      ? []
      : [{ at: endOfDay(deadline, timeZone), kind: 'proposals-late' as const, day: deadline }]),
  ].sort((a, b) => a.at - b.at);
}

/** When cells report, where values come from cells; nothing where none does. */
export const fedCalendar = ({ settings, keyResults }: Plan): Due[] =>
  keyResults.some(isFed)
    ? snapshotDays(settings).map((day) => ({ at: fedAt({ day }, settings), kind: 'fed', day }))
    : [];

/**
 * Every *Digest day* of the cycle but the first (nothing is to tell yet), and the one after its end
 * (design §5, Settings).
 */
export function digestDays({ cycleStart, cycleEnd, digestDay }: Settings): Day[] {
  const days: Day[] = [];
  const first = addDays(cycleStart, (digestDay - weekdayOf(cycleStart) + 7) % 7);
  const last = addDays(cycleEnd, DIGEST_DAYS_AFTER_END);
  for (let day = first; day <= last; day = addDays(day, 7)) {
    if (day > cycleStart) days.push(day);
  }
  return days;
}

/** What is due after `from` and up to `to`, ascending. */
export function dueBetween(settings: Settings, from: EpochMs, to: EpochMs): Due[] {
  return calendarOf(settings).filter(({ at }) => at > from && at <= to);
}

/**
 * When something is due next after `from`: by the calendar, or the next deadline of an answer. Null where
 * nothing comes any more.
 */
export function nextDueAt(settings: Settings, from: EpochMs, deadlines: readonly EpochMs[]): EpochMs | null {
  const ahead = [...calendarOf(settings).map(({ at }) => at), ...deadlines].filter((at) => at > from);
  return ahead.length === 0 ? null : ahead.reduce((first, at) => Math.min(first, at));
}
