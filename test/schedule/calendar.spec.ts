// Specifies what falls due by the calendar alone: moments in the workspace's zone, through clock changes.
// Never a store.
import { describe, expect, it } from '@jest/globals';
import { stillRelevant } from '../../functions/src/schedule/compose-due.ts';
import { calendarOf, dueBetween, nextDueAt } from '../../functions/src/schedule/due.ts';
import { isoWithOffset } from '../../shared/calendar/zones.ts';
import { settingsOf } from '../support/plans.ts';

const SHANGHAI = settingsOf();
const BERLIN = settingsOf({ timeZone: 'Europe/Berlin' });
const NEW_YORK = settingsOf({ timeZone: 'America/New_York' });

const of = (kind: string, settings = SHANGHAI) =>
  calendarOf(settings)
    .filter((due) => due.kind === kind)
    .map((due) => isoWithOffset(due.at, settings.timeZone));

describe('the calendar of a cycle', () => {
  it('reminds a day before each snapshot is due and nudges four hours after', () => {
    expect(of('reminder').slice(0, 2)).toEqual(['2025-01-09T12:00:00+08:00', '2025-01-23T12:00:00+08:00']);
    expect(of('nudge').slice(0, 2)).toEqual(['2025-01-10T16:00:00+08:00', '2025-01-24T16:00:00+08:00']);
  });

  it('sends the digest each Monday at eight, the last one after the cycle’s end', () => {
    const digests = of('digest');
    expect(digests[0]).toBe('2025-01-06T08:00:00+08:00');
    expect(digests.at(-1)).toBe('2025-04-07T08:00:00+08:00');
    expect(digests).toHaveLength(14);
  });

  it('keeps the wall-clock hour when the clocks change', () => {
    expect(of('digest', BERLIN).slice(-3)).toEqual([
      '2025-03-24T08:00:00+01:00',
      '2025-03-31T08:00:00+02:00',
      '2025-04-07T08:00:00+02:00',
    ]);
    expect(of('digest', NEW_YORK)).toContain('2025-03-10T08:00:00-04:00');
  });

  it('counts the hours before and after a due time as real hours, also across a clock change', () => {
    const settings = settingsOf({
      timeZone: 'Europe/Berlin',
      snapshotDay: 7,
      snapshotEveryWeeks: 1,
      cycleEnd: '2025-04-20',
    });
    // 30 March 2025 has 23 hours in Berlin: 24 hours before noon is 11 o'clock of the day before.
    expect(of('reminder', settings)).toContain('2025-03-29T11:00:00+01:00');
  });

  it('an hour that the clocks skip is the next one, an hour that they repeat is the first', () => {
    const skipped = settingsOf({ timeZone: 'Europe/Berlin', digestDay: 7, digestTime: '02:30' });
    expect(of('digest', skipped)).toContain('2025-03-30T03:30:00+02:00');
    const repeated = settingsOf({
      timeZone: 'Europe/Berlin',
      digestDay: 7,
      digestTime: '02:30',
      cycleStart: '2025-10-01',
      cycleEnd: '2025-12-31',
    });
    expect(of('digest', repeated)).toContain('2025-10-26T02:30:00+02:00');
  });

  it('invites to the decoding meeting, and knows who is late with a proposal, where a meeting is set', () => {
    expect(of('meeting')).toEqual([]);
    const met = settingsOf({ decodingMeeting: '2025-01-06T09:30' });
    expect(of('meeting', met)).toEqual(['2025-01-03T09:30:00+08:00']);
    // Five working days after a Monday: the end of the Monday after.
    expect(of('proposals-late', met)).toEqual(['2025-01-14T00:00:00+08:00']);
  });

  it('names each thing once between two moments, and the next after them', () => {
    const from = Date.parse('2025-01-09T12:00:00+08:00');
    const to = Date.parse('2025-01-13T08:00:00+08:00');
    expect(dueBetween(SHANGHAI, from, to).map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'nudge 2025-01-10',
      'digest 2025-01-13',
    ]);
    expect(nextDueAt(SHANGHAI, to, [])).toBe(Date.parse('2025-01-20T08:00:00+08:00'));
    expect(nextDueAt(SHANGHAI, to, [to + 3_600_000])).toBe(to + 3_600_000);
    expect(nextDueAt(SHANGHAI, Date.parse('2025-05-01T00:00:00Z'), [])).toBeNull();
  });

  it('after two weeks without a run says only what is still worth saying', () => {
    const all = dueBetween(
      SHANGHAI,
      Date.parse('2025-01-09T11:00:00+08:00'),
      Date.parse('2025-01-23T13:00:00+08:00'),
    );
    const now = Date.parse('2025-01-23T13:00:00+08:00');
    expect(stillRelevant(all, SHANGHAI, now).map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'digest 2025-01-20',
      'reminder 2025-01-24',
    ]);
  });
});
