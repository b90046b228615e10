// Takes a standing and a person; gives the calendar that they subscribe to (RFC 5545, RFC 7986): snapshot
// days, what falls due for them, the decoding meeting. Never another person's own business.

import { addDays } from '../calendar/days.ts';
import { CALENDAR_HEAD, calendarText, escaped, MEETING_MS, nameOf, utc } from '../calendar/ics.ts';
import { momentOf } from '../calendar/zones.ts';
import { planIndex } from '../lookup/plan-index.ts';
import { addTo } from '../model/group-by.ts';
import type { Language } from '../model/language.ts';
import type { KeyResult } from '../model/plan.ts';
import type { Facts } from '../model/standing.ts';
import { type Day, type EpochMs, MS_PER_MINUTE } from '../model/time.ts';
import { dueDays, owedDays } from '../okr/owed.ts';
import { isUnanswered, responseDueAt } from '../process/answer-due.ts';
import { leadsOn } from '../process/leads.ts';
import { reviewKey } from '../process/reviews.ts';
import { exportWords } from '../words/page/export.ts';
import { sayFrom } from '../words/say.ts';

interface Feed {
  facts: Facts;
  /** Names the entries: a company may call itself anew. */
  workspaceId: string;
  email: string;
  language: Language;
  /** Of the published plan: rises with each change (RFC 5545, 3.8.7.4). */
  revision: number;
  publishedAt: EpochMs;
  /** Where each entry leads. */
  boardUrl: string;
}

interface CalendarEntry {
  /** What it is: the same words are the same entry, whatever else changes. */
  about: readonly string[];
  /** A span of time, or a whole day. */
  when: { from: EpochMs; to: EpochMs } | { day: Day };
  summary: string;
  description?: string;
  /** When it came to be, where that was after the plan was published. */
  at?: EpochMs;
}

const say = sayFrom(exportWords);

/** A report takes minutes: the entry ends at the deadline. */
const REPORT_MS = 30 * MS_PER_MINUTE;
/** A calendar of more entries helps nobody: the first that fall due. */
const MOST_ENTRIES = 400;
/** Key results named in an entry. */
const MOST_NAMED = 20;

/**
 * The feed. Without METHOD: one that is published would need an organiser (RFC 5546, 3.2.1), and DTSTAMP is
 * when an entry was last revised (RFC 5545, 3.8.7.2). Two of one revision differ only where something
 * happened in between.
 */
export function calendarOf(feed: Feed): string {
  const { facts, language, revision, publishedAt } = feed;
  const { workspace, cycleStart } = facts.plan.settings;
  const name = say(language, 'calendarName', { workspace });
  const entries = [
    ...snapshotDays(feed),
    ...keyResultsDue(feed),
    ...reviewsOpen(feed),
    ...microOkrs(feed),
    ...meeting(feed),
  ];
  return calendarText([
    ...CALENDAR_HEAD,
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...entries
      .slice(0, MOST_ENTRIES)
      .flatMap(({ about, when, summary, description = '', at = 0 }) => [
        'BEGIN:VEVENT',
        `UID:${nameOf([feed.workspaceId, cycleStart, feed.email, ...about])}@attune`,
        `SEQUENCE:${revision}`,
        `DTSTAMP:${utc(Math.max(publishedAt, at))}`,
        `LAST-MODIFIED:${utc(Math.max(publishedAt, at))}`,
        ...spanLines(when),
        `SUMMARY:${escaped(summary)}`,
        ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
        `URL:${feed.boardUrl}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ]),
    'END:VCALENDAR',
  ]);
}

/** In UTC, which every calendar shows in its own zone; a day has none. */
function spanLines(when: CalendarEntry['when']): string[] {
  if ('from' in when) return [`DTSTART:${utc(when.from)}`, `DTEND:${utc(when.to)}`];
  const plain = (day: Day) => day.replaceAll('-', '');
  return [`DTSTART;VALUE=DATE:${plain(when.day)}`, `DTEND;VALUE=DATE:${plain(addDays(when.day, 1))}`];
}

/** Theirs: what they own, and what the units that they lead have set out to do. */
function ownKeyResults({ facts: { plan }, email }: Feed): KeyResult[] {
  const { ledBy, unitIdOf } = planIndex(plan);
  const led = new Set(ledBy(email).map(({ id }) => id));
  return plan.keyResults.filter(({ id, owner }) => owner === email || led.has(unitIdOf(id) ?? ''));
}

/** Every snapshot day of the cycle, and how many key results the person reports on it. */
function snapshotDays({ facts: { plan, asOf }, email, language }: Feed): CalendarEntry[] {
  const own = leadsOn(plan, asOf.day).reportedBy(email);
  const days = dueDays(plan.settings);
  const owed = new Map<Day, KeyResult[]>();
  for (const each of own) for (const { day } of owedDays(each, days)) addTo(owed, day, each);
  return days.map(({ day, dueAt }) => {
    const mine = owed.get(day) ?? [];
    return {
      about: ['snapshot', day],
      when: { from: dueAt - REPORT_MS, to: dueAt },
      summary:
        mine.length === 0
          ? say(language, 'calendarSnapshot')
          : say(language, 'calendarReport', { count: mine.length }),
      description: namedIn(mine, language),
    };
  });
}

/** The first of them: calendars cut a long description where they like. */
function namedIn(keyResults: readonly KeyResult[], language: Language): string {
  const left = keyResults.length - MOST_NAMED;
  const more = left > 0 ? [say(language, 'calendarMore', { count: left })] : [];
  return [...keyResults.slice(0, MOST_NAMED).map(({ text }) => text), ...more].join('\n');
}

const keyResultsDue = (feed: Feed): CalendarEntry[] =>
  ownKeyResults(feed)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map(({ id, text, due }) => ({
      about: ['due', id],
      when: { day: due },
      summary: say(feed.language, 'calendarDue', { keyResult: text }),
    }));

/** Reviews that wait for an answer, at the moment by which it is due. */
function reviewsOpen(feed: Feed): CalendarEntry[] {
  const { states, plan } = feed.facts;
  return ownKeyResults(feed).flatMap(({ id, text }) =>
    (states.get(id)?.reviews ?? []).filter(isUnanswered).map((review): CalendarEntry => {
      const to = responseDueAt(review, plan.settings.responseHours);
      return {
        about: ['review', reviewKey(id, review.number)],
        when: { from: to - REPORT_MS, to },
        summary: say(feed.language, 'calendarReview', { keyResult: text }),
        at: review.openedAt,
      };
    }),
  );
}

const microOkrs = ({ facts: { process }, email, language }: Feed): CalendarEntry[] =>
  process.microOkrs
    .filter((each) => each.email === email && each.confirmedAt === null && each.due !== '')
    .map(({ id, goal, due }) => ({
      about: ['growth', id],
      when: { day: due },
      summary: say(language, 'calendarMicroOkr', { goal }),
    }));

function meeting({ facts: { plan }, language }: Feed): CalendarEntry[] {
  const { decodingMeeting, timeZone, cycle } = plan.settings;
  if (decodingMeeting === null) return [];
  const from = momentOf(decodingMeeting, timeZone);
  return [
    {
      about: ['decoding'],
      when: { from, to: from + MEETING_MS },
      summary: say(language, 'calendarMeeting', { cycle }),
    },
  ];
}
