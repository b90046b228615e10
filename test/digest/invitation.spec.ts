// Specifies the calendar entry of the decoding meeting as a calendar reads it: RFC 5545 lines, RFC 5546
// roles. Never a mail.

import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { invitation, type Meeting } from '../../shared/digest/calendar-text.ts';
import { announcedOf, meetingMail } from '../../shared/digest/meeting-mails.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { companyIn } from './company/company.ts';
import { ADMIN, at, EAST, HEAD, linkTo } from './company/people.ts';

const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  about: ['Lumen Home', 'he@chain.example', '2025-01-01', 'decoding'],
  at: at('2025-01-06 09:30'),
  stampedAt: at('2025-01-03 09:30'),
  sequence: 1,
  summary: 'Decoding meeting',
  description: 'Which battles?',
  organizer: { email: HEAD, name: 'He Jian' },
  attendee: { email: EAST, name: 'Lin Yue' },
  ...changes,
});

/** Content lines with their folds undone (RFC 5545, 3.1). */
const linesOf = (text: string) =>
  text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
const fieldOf = (text: string, name: string) =>
  linesOf(text)
    .find((line) => new RegExp(`^${name}[;:]`).test(line))
    ?.slice(name.length + 1);
/** TEXT as it was meant (3.3.11). */
const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

const invited = (standing: Standing) =>
  meetingMail(standing, EAST, 'invited', announcedOf(standing, 1)!, linkTo(EAST))!;

describe('The invitation to the decoding meeting', () => {
  it('asks a lead and names who asks, so that a mail program offers yes and no', () => {
    const text = invitation(meeting());
    expect(fieldOf(text, 'METHOD')).toBe('REQUEST');
    expect(fieldOf(text, 'ORGANIZER')).toBe(`CN="He Jian":mailto:${HEAD}`);
    expect(fieldOf(text, 'ATTENDEE')).toBe(
      `CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Lin Yue":mailto:${EAST}`,
    );
  });

  it('is entered without a question for whoever calls the meeting, and where nobody does', () => {
    expect(fieldOf(invitation(meeting({ attendee: { email: HEAD, name: 'He Jian' } })), 'METHOD')).toBe(
      'PUBLISH',
    );
    const uncalled = invitation(meeting({ organizer: null }));
    expect([fieldOf(uncalled, 'METHOD'), fieldOf(uncalled, 'ATTENDEE')]).toEqual(['PUBLISH', undefined]);
  });

  it('gives moments in UTC, whatever the zone and the season', () => {
    const text = invitation(meeting());
    expect([fieldOf(text, 'DTSTART'), fieldOf(text, 'DTEND')]).toEqual([
      '20250106T013000Z',
      '20250106T033000Z',
    ]);
    const berlin = Date.parse('2025-04-01T09:30:00+02:00');
    expect(fieldOf(invitation(meeting({ at: berlin })), 'DTSTART')).toBe('20250401T073000Z');
  });

  it('keeps its UID when the meeting moves, and the later one counts', () => {
    const moved = invitation(meeting({ at: at('2025-01-07 14:00'), sequence: 2 }));
    expect(fieldOf(moved, 'UID')).toBe(fieldOf(invitation(meeting()), 'UID'));
    expect(Number(fieldOf(moved, 'SEQUENCE'))).toBeGreaterThan(
      Number(fieldOf(invitation(meeting()), 'SEQUENCE')),
    );
    expect(Number(fieldOf(moved, 'SEQUENCE'))).toBeLessThan(2 ** 31);
    expect(fieldOf(invitation(meeting({ about: ['Another'] })), 'UID')).not.toBe(fieldOf(moved, 'UID'));
  });

  it('that is off takes the entry out: as a cancellation for who was asked, else as an entry that says so', () => {
    const off = invitation(meeting({ isCancelled: true, sequence: 3 }));
    expect(['METHOD', 'STATUS', 'SEQUENCE', 'UID'].map((name) => fieldOf(off, name))).toEqual([
      'CANCEL',
      'CANCELLED',
      '3',
      fieldOf(invitation(meeting()), 'UID'),
    ]);
    const entered = invitation(meeting({ isCancelled: true, organizer: null }));
    expect(['METHOD', 'STATUS'].map((name) => fieldOf(entered, name))).toEqual(['PUBLISH', 'CANCELLED']);
  });

  it('folds at 75 octets, never inside a character, and escapes what people type so that it comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ maxLength: 40 }),
        (summary, name) => {
          const text = invitation(meeting({ summary, attendee: { email: EAST, name } }));
          for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(text.replace(/\r\n/g, '')).not.toMatch(/\p{Cc}/u);
          const plain = summary.replace(/\r\n|\r|\n/g, '\n').replace(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/gu, ' ');
          expect(unescaped(fieldOf(text, 'SUMMARY') ?? '')).toBe(plain);
          expect(linesOf(text).filter((line) => line.startsWith('BEGIN:'))).toHaveLength(2);
          expect(fieldOf(text, 'ATTENDEE')).toMatch(/;CN="[^"]*":mailto:lin@chain\.example$/);
        },
      ),
    );
  });

  it('goes to every lead in their language, on a mail that says when and what follows', () => {
    for (const language of ['en', 'zh'] as const) {
      const { standing } = companyIn(language, { now: at('2025-01-03 09:30') });
      const mail = invited(standing);
      expect(fieldOf(mail.calendar!, 'METHOD')).toBe('REQUEST');
      expect(unescaped(fieldOf(mail.calendar!, 'DESCRIPTION')!)).toContain(
        language === 'zh' ? '5 个工作日' : '5 working days',
      );
    }
  });

  it('is called by an admin where headquarters’ lead has left', () => {
    const { plan } = companyIn('en');
    const people = plan.people.map((each) =>
      each.email === HEAD ? { ...each, leftOn: '2024-12-31' } : each,
    );
    const { standing } = companyIn('en', { now: at('2025-01-03 09:30'), plan: { people } });
    expect(fieldOf(invited(standing).calendar!, 'ORGANIZER')).toContain(`mailto:${ADMIN}`);
  });
});
