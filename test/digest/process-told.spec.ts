// Specifies whom the weekly mail and the notices tell of support, rewards and micro-OKRs, and in which
// words. Never a mail server.
import { describe, expect, it } from '@jest/globals';
import { processDecisions } from '../../shared/digest/decide/of-process.ts';
import { noticesOf } from '../../shared/digest/notices.ts';
import { readerOf } from '../../shared/digest/reader.ts';
import { weeklyDigest } from '../../shared/digest/weekly.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { reviewHelped } from '../../shared/process/support.ts';
import { ADMIN, DAY, EAST, GUIDE, HEAD, processCompany, SHANGHAI } from '../support/process-company.ts';

const link = () => (_: string, subject: string) => `https://attune.example/${subject}`;
const DAY_MS = 86_400_000;

describe('Support', () => {
  it('is told with the review that it helps, and stands beside the review in the weekly mail', async () => {
    const { backEnd, does, standing } = await processCompany();
    await backEnd.report(SHANGHAI, DAY, { 'K-SH': 0 });
    await backEnd.settle();
    await does(SHANGHAI, 'support.request', 'S1', { keyResultId: 'K-SH', kind: 'people', request: 'a crew' });
    const asked = await standing();
    const [told] = noticesOf(asked, [{ kind: 'support-asked', id: 'S1', by: SHANGHAI }], link);
    expect(told!.row.text).toContain('for the review opened on 2025-01-10');
    const [waiting] = weeklyDigest(asked, SHANGHAI, 0, link())!.cards!;
    expect(waiting!.text).toContain('Support asked: a crew');
    await does(EAST, 'support.decide', 'S1', { decision: 'lent', fromUnit: 'N', reason: 'free until March' });
    const [after] = weeklyDigest(await standing(), SHANGHAI, 0, link())!.cards!;
    expect(after!.text).toContain('Support lent: a crew');
  });

  it('is offered by a lead unasked, from a unit of theirs: told to the owner and the lead above', async () => {
    const { does, standing } = await processCompany();
    const offered = { keyResultId: 'K-SH', kind: 'people', request: 'two fitters on Monday', fromUnit: 'N' };
    expect(await does(GUIDE, 'support.offer', '', offered)).toMatchObject({ ok: false });
    expect(await does(SHANGHAI, 'support.offer', '', offered)).toMatchObject({ ok: false });
    const lent = await does(HEAD, 'support.offer', '', offered);
    expect(lent).toMatchObject({ ok: true });
    const after = await standing();
    const [entry] = after.process.support;
    expect(entry).toMatchObject({ decision: 'lent', fromUnitId: 'N', decidedBy: HEAD });
    const told = noticesOf(after, [{ kind: 'support-offered', id: entry!.id, by: HEAD }], link);
    expect(told.map(({ email }) => email).sort()).toEqual([EAST, SHANGHAI].sort());
    expect(told[0]!.row.title).toContain('Help is offered');
    expect(told[0]!.row.text).toContain('two fitters on Monday');
  });

  const review = (number: number, openedAt: number, closedAt: number | null) =>
    ({ keyResultId: 'K', number, openedAt, closedAt }) as never;
  it.each([
    ['while a review is under way: that one', 15, null, 1],
    ['in the moment in which it opens', 10, null, 1],
    ['between two reviews, undecided when the next opens: the next', 25, null, 2],
    ['between two reviews, decided before the next opens: none', 25, 27, null],
    ['before any, decided long after: the first', 5, 90, 1],
    ['while the last is open', 40, null, 2],
  ])('asked for %s', (_, at, decidedAt, number) => {
    const reviews = [review(1, 10, 20), review(2, 30, null)];
    expect(reviewHelped({ keyResultId: 'K', at, decidedAt }, reviews)?.number ?? null).toBe(number);
    expect(reviewHelped({ keyResultId: 'other', at, decidedAt }, reviews)).toBeNull();
  });
});

describe('A reward that somebody redeems', () => {
  it('is told to the admins: somebody has to hand it out', async () => {
    const { backEnd, does, standing } = await processCompany();
    await does(ADMIN, 'points.book', '', { email: GUIDE, change: '10', reason: 'Level 1' });
    await does(GUIDE, 'reward.redeem', 'R1');
    const now = await standing();
    const happened = backEnd.told
      .flatMap((telling) => telling.happened)
      .filter(({ kind }) => kind === 'reward-redeemed');
    const told = noticesOf(now, happened, link);
    expect(told.map(({ email, row }) => [email, row.title, row.text])).toEqual([
      [ADMIN, 'A reward to hand out', '莫小雨 · A course'],
    ]);
  });
});

describe('A micro-OKR whose day has come', () => {
  it('waits for the person’s nearest lead in the weekly mail, for three weeks, until it is confirmed', async () => {
    const { does, standing } = await processCompany();
    await does(GUIDE, 'microOkr.set', 'M1', { goal: 'Speak last', due: '2025-01-20' });
    await does(SHANGHAI, 'microOkr.set', 'M2', { goal: 'Delegate', due: '2025-01-20' });
    const now = await standing();
    const later = (days: number) => {
      const at = now.asOf.at + days * DAY_MS;
      return { ...now, asOf: { day: new Date(at).toISOString().slice(0, 10), at } };
    };
    const askedIn = (standing: Standing, email: string) =>
      processDecisions(readerOf(standing, email, link())!)
        .filter(({ kind }) => kind === 'microOkr')
        .map(({ title }) => title);
    const asked = (email: string, days: number) => askedIn(later(days), email);
    expect(asked(SHANGHAI, 9)).toEqual([]);
    expect([asked(SHANGHAI, 10), asked(EAST, 10), asked(HEAD, 10)]).toEqual([
      ['Speak last'],
      ['Delegate'],
      [],
    ]);
    expect(asked(SHANGHAI, 40)).toEqual([]);
    await does(SHANGHAI, 'microOkr.confirm', 'M1');
    const confirmed = { ...(await standing()), asOf: later(10).asOf };
    expect(askedIn(confirmed, SHANGHAI)).toEqual([]);
  });
});
