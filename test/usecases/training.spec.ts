// Specifies the levels of a training: what is passed, and what it gives. Never a page.
import { describe, expect, it } from '@jest/globals';
import { GUIDE, SHANGHAI, wordsOf } from '../support/process-company.ts';
import { STORES } from '../support/store/stores.ts';
import { answer, recordsOf, withForms } from './own-forms.ts';

describe.each(STORES)('A level of a training (%s)', (_, open) => {
  const right = { q1: '18%', q2: 'red' };
  const half = { q1: '18%', q2: 'green' };
  const wrong = { q1: '17%', q2: 'green' };

  it('books its points by itself when it is passed; not passed, it says how far it is and can be tried again', async () => {
    const all = await withForms(open);
    const failed = await answer(all, GUIDE, 'level-1', wrong);
    expect(failed.ok && failed.reply.message).toBe('答对 0/2 题，需答对 1 题：可随时再试。');
    expect((await all.standing()).board.points).toEqual([]);
    const passed = await answer(all, GUIDE, 'level-1', half);
    expect(passed.ok && passed.reply.message).toBe('已通过：答对 1/2 题。已记入 60 积分，余额 60。');
    const { board, process } = await all.standing();
    expect(board.points).toEqual([{ email: GUIDE, balance: 60 }]);
    expect(process.points).toMatchObject([{ email: GUIDE, change: 60, reason: 'Level 1' }]);
    const records = await recordsOf(all);
    expect(records.find(({ tab }) => tab === 'Points')!.rows).toMatchObject([{ Email: GUIDE, Change: 60 }]);
    expect(records.filter(({ tab }) => tab === 'Levels').flatMap(({ rows }) => rows)).toMatchObject([
      { By: GUIDE, Score: '0/2' },
      { By: GUIDE, Score: '1/2' },
    ]);
  });

  it('books once for a person, also from two phones at once; everybody gets their own', async () => {
    const all = await withForms(open);
    const results = await Promise.all([1, 2].map(() => answer(all, GUIDE, 'level-1', right)));
    expect(results.every((result) => result.ok)).toBe(true);
    const again = await answer(all, GUIDE, 'level-1', right);
    expect(again.ok && again.reply.message).toContain('积分此前已记入');
    await answer(all, SHANGHAI, 'level-1', right);
    expect((await all.standing()).board.points).toEqual([
      { email: GUIDE, balance: 60 },
      { email: SHANGHAI, balance: 60 },
    ]);
  });

  it('sent twice with one key is one try, with the same answer', async () => {
    const all = await withForms(open);
    const key = 'the-same-key-of-a-level';
    const both = await Promise.all([1, 2].map(() => answer(all, GUIDE, 'level-1', right, key)));
    expect(both.map((result) => result.ok && result.reply.fresh).sort()).toEqual([false, true]);
    expect(new Set(both.map((result) => result.ok && result.reply.message)).size).toBe(1);
    expect((await all.standing()).board.points).toEqual([{ email: GUIDE, balance: 60 }]);
  });

  it('earns what the catalogue offers', async () => {
    const all = await withForms(open);
    await answer(all, GUIDE, 'level-1', right);
    const redeemed = await all.does(GUIDE, 'reward.redeem', 'R1');
    expect(wordsOf(redeemed)).toBe('已兑换“A course”，剩余 50 积分。');
  });
});
