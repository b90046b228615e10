// Specifies the clock of a review: real hours, also across a change to summer time, what is left said alike
// on the board, in the mail and in the sheet. Never the wall clock.
import { describe, expect, it } from '@jest/globals';
import { keyResultPage } from '../../functions/src/pages/index.ts';
import { openThings } from '../../functions/src/usecases/board/open-things.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { addDays } from '../../shared/calendar/days.ts';
import { isoWithOffset } from '../../shared/calendar/zones.ts';
import { lapseNotices, noticesOf } from '../../shared/digest/notices.ts';
import { weeklyDigest } from '../../shared/digest/weekly.ts';
import { deadlinesOf, lapsedBetween } from '../../shared/process/deadlines.ts';
import {
  codeOf,
  companyBook,
  EAST,
  HEAD,
  processCompany,
  SHANGHAI,
  wordsOf,
} from '../support/process-company.ts';

const HOUR = 3_600_000;
const link = () => () => 'https://attune.example/x';

/** On the Friday before Europe's clocks go forward (30 March 2025, 02:00). */
const opened = () => processCompany({ day: '2025-03-28' });

describe('The clock of a review', () => {
  it('runs 72 real hours over a change to summer time: the wall clock shows an hour more', async () => {
    const rows = companyBook().tabs.find(({ name }) => name === 'Settings')!.rows;
    const berlin = rows.map((row) => (row[0] === 'Time zone' ? ['Time zone', 'Europe/Berlin'] : row));
    const { backEnd, standing } = await processCompany({
      day: '2025-03-28',
      workbook: companyBook({ Settings: berlin }),
    });
    await backEnd.report(SHANGHAI, '2025-03-28', { 'K-SH': 0 });
    const now = await standing();
    const review = now.states.get('K-SH')!.reviews[0]!;
    expect(isoWithOffset(review.openedAt, 'Europe/Berlin')).toBe('2025-03-28T05:01:00+01:00');
    const [deadline] = deadlinesOf(now, now.asOf.at);
    expect(isoWithOffset(deadline!, 'Europe/Berlin')).toBe('2025-03-31T06:01:00+02:00');
    const [told] = noticesOf(now, [{ kind: 'review-opened', id: 'K-SH~1', by: SHANGHAI }], link);
    expect(told!.row.text).toContain('answer within 72 h, by 2025-03-31 06:01');
  });

  it('says what is left alike on the board, in the mail and in the sheet, then by how much it is over', async () => {
    const { backEnd, does } = await opened();
    await backEnd.report(SHANGHAI, '2025-03-28', { 'K-SH': 0 });
    await backEnd.settle();
    const said = async (hours: number) => {
      const at = backEnd.clock.now() + hours * HOUR;
      const { standing } = (await readStanding(backEnd.deps, backEnd.workspace, at))!;
      const view = { language: 'en' as const, link: (path: string) => path, person: null };
      const page = keyResultPage(standing, 'K-SH', view)!;
      const [thing] = openThings(standing, { email: EAST, isAdmin: false, language: 'en', now: at });
      const [card] = weeklyDigest(standing, SHANGHAI, 0, link())!.cards!;
      return { page, sheet: thing!.about, overdue: thing!.overdue, mail: card!.text };
    };
    const early = await said(48);
    expect(early.page).toContain('23\u202fh left to answer');
    expect(early.sheet).toContain('23\u202fh left to answer');
    expect(early.mail).toContain('answer by Monday 12:01');
    expect(early.overdue).toBe(false);
    const late = await said(80);
    expect(late.page).toContain('answer overdue by 8\u202fh');
    expect(late.sheet).toContain('answer overdue by 8\u202fh');
    expect(late.mail).toContain('unanswered for 80 h');
    expect(late.overdue).toBe(true);
    expect(codeOf(await does(EAST, 'review.respond', 'K-SH~1', { measure: 'Videos' }))).toBe('ok');
  });

  it('that lapses climbs a level each time and stays at the top; an answer stops it', async () => {
    const { backEnd, does, standing } = await opened();
    await backEnd.report(SHANGHAI, '2025-03-28', { 'K-SH': 0 });
    const now = await standing();
    const at = now.states.get('K-SH')!.reviews[0]!.openedAt;
    const climbed = [1, 2, 3].map((times) =>
      lapsedBetween(now, at + (times - 1) * 72 * HOUR, at + times * 72 * HOUR).flatMap(
        ({ emails }) => emails,
      ),
    );
    expect(climbed).toEqual([[EAST], [HEAD], [HEAD]]);
    expect(lapsedBetween(now, at, at + 72 * HOUR - 1)).toEqual([]);
    // Told for the last time at the third: nobody comes back for it.
    expect(lapsedBetween(now, at + 216 * HOUR, at + 2000 * HOUR)).toEqual([]);
    expect(deadlinesOf(now, at + 216 * HOUR)).toEqual([]);
    expect(lapsedBetween(now, at, at + 2000 * HOUR).map(({ times, isLast }) => [times, isLast])).toEqual([
      [3, true],
    ]);
    await does(EAST, 'review.respond', 'K-SH~1', { measure: 'Videos' });
    const answered = await standing();
    expect(lapsedBetween(answered, at, at + 1000 * HOUR)).toEqual([]);
    expect(deadlinesOf(answered, at)).toEqual([]);
  });

  it('of a proposal runs likewise: whoever decides hears first, then each level above, once more at the top', async () => {
    const { does, standing } = await opened();
    const answers = {
      unit: 'SH',
      answers: 'O-E',
      objective: 'Joint days with gyms',
      keyResults: 'Trial guests, 0, 500',
      alignmentScore: '4',
      resources: 'none',
    };
    await does(SHANGHAI, 'proposal.submit', 'P1', answers);
    const now = await standing();
    const [{ at, id } = { at: 0, id: '' }] = now.process.proposals;
    const told = (lapses: number) => lapsedBetween(now, at, at + lapses * 72 * HOUR);
    expect([1, 2, 3].map((lapses) => told(lapses)[0]!.emails)).toEqual([[HEAD], [HEAD], [HEAD]]);
    expect([1, 2, 3].map((lapses) => told(lapses)[0]!.isLast)).toEqual([false, true, true]);
    const [notice] = lapseNotices(now, told(1), link);
    expect([notice!.email, notice!.row.title, notice!.row.text, notice!.row.link!.label]).toEqual([
      HEAD,
      'Proposal undecided: Joint days with gyms',
      'unanswered for 72\u202fh: it has come to you',
      'Decide',
    ]);
    // The digest shows it to whom it has climbed to.
    const waiting = (email: string, hours: number) => {
      const later = { ...now, asOf: { ...now.asOf, at: at + hours * HOUR } };
      const cards = weeklyDigest(later, email, 0, link())?.cards ?? [];
      return cards.map(({ title }) => title).filter((title) => title === 'Joint days with gyms');
    };
    expect([waiting(EAST, 1), waiting(HEAD, 1), waiting(HEAD, 73)]).toEqual([
      ['Joint days with gyms'],
      [],
      ['Joint days with gyms'],
    ]);
    await does(EAST, 'proposal.decide', id, { decision: 'returned', reason: 'Not this quarter' });
    expect(deadlinesOf(await standing(), at)).toEqual([]);
  });

  it('goes on for four weeks after the cycle, so that a closing report is answered too; then nobody is told any more', async () => {
    const { backEnd, standing } = await opened();
    await backEnd.report(SHANGHAI, '2025-03-28', { 'K-SH': 0 });
    const now = await standing();
    const on = (day: string) => ({ ...now, asOf: { ...now.asOf, day } });
    const { cycleEnd } = now.plan.settings;
    expect(deadlinesOf(on(addDays(cycleEnd, 28)), now.asOf.at)).toHaveLength(1);
    expect(deadlinesOf(on(addDays(cycleEnd, 29)), now.asOf.at)).toEqual([]);
    expect(lapsedBetween(on(addDays(cycleEnd, 29)), 0, now.asOf.at + 1000 * HOUR)).toEqual([]);
  });
});

describe('A step that is not the next', () => {
  it('is refused with the step that is, in the person’s language', async () => {
    const { backEnd, does } = await opened();
    await backEnd.report(SHANGHAI, '2025-03-28', { 'K-SH': 0 });
    await backEnd.settle();
    const close = { outcome: 'effective' };
    expect(wordsOf(await does(EAST, 'review.close', 'K-SH~1', close))).toBe(
      'The review has no answer yet: answer it first.',
    );
    await does(EAST, 'review.respond', 'K-SH~1', { measure: 'Videos' });
    expect(wordsOf(await does(EAST, 'review.close', 'K-SH~1', close))).toBe(
      'The review has not started yet: start the change first, then close.',
    );
    await does(EAST, 'review.start', 'K-SH~1', { measure: 'Videos' });
    expect(wordsOf(await does(EAST, 'review.close', 'K-SH~1', { outcome: 'splendid' }))).toBe(
      'Did it work?: Choose one of: Effective, Partly effective, Not effective.',
    );
    expect(codeOf(await does(EAST, 'review.close', 'K-SH~1', close))).toBe('ok');
    expect(wordsOf(await does(HEAD, 'review.close', 'K-SH~1', close))).toBe(
      'This was done before: nothing has changed.',
    );
  });
});
