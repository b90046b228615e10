// Specifies micro-OKRs and points: who gets them, for what, and that the ledger is true. Never a page.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBoard } from '../../functions/src/usecases/board/read-board.ts';
import { STORES } from '../support/store/stores.ts';
import { code, company, HQ, LEAD, OWNER } from './company-at-work.ts';

describe('the start of a micro-OKR', () => {
  it.each(['soon', '2025-02-30', '9999-12-31', '1999-12-31', '-1'])('is never %s', async (start) => {
    const { does, standing } = await company();
    expect(code(await does(OWNER, 'microOkr.set', '', { goal: 'Speak last', start }))).toMatch(/^bad-answer/);
    expect((await standing()).process.microOkrs).toEqual([]);
  });
});

describe.each(STORES)('points (%s)', (_, open) => {
  it('are booked when the lead confirms, never by oneself, and once', async () => {
    const { does, standing } = await company(open);
    await does(OWNER, 'microOkr.set', 'M1', { goal: 'Master 3 talk tracks', steps: '一；二', points: '10' });
    expect(code(await does(OWNER, 'microOkr.confirm', 'M1'))).toBe('not-allowed');
    expect(code(await does(LEAD, 'microOkr.confirm', 'M1'))).toBe('ok');
    expect(code(await does(LEAD, 'microOkr.confirm', 'M1'))).toBe('already-done');
    const { board } = await standing();
    expect([board.points, board.microOkrs]).toEqual([
      [{ email: OWNER, balance: 10 }],
      [{ id: 'M1', email: OWNER, state: 'confirmed' }],
    ]);
  });
  it('never go below zero, redeemed from two phones at once', async () => {
    const { does, standing } = await company(open);
    await does(HQ, 'points.book', '', { email: OWNER, change: '10', reason: 'Level 3 passed' });
    const both = await Promise.all(['R1', 'R1'].map((reward) => does(OWNER, 'reward.redeem', reward)));
    expect(both.map(code).sort()).toEqual(['not-enough-points', 'ok']);
    expect((await standing()).board.points).toEqual([{ email: OWNER, balance: 0 }]);
  });
  it('buy no reward that is used up', async () => {
    const { does } = await company(open);
    for (const email of [OWNER, 'owner2@chain.example'])
      await does(HQ, 'points.book', '', { email, change: '30', reason: 'x' });
    expect(code(await does(OWNER, 'reward.redeem', 'R1'))).toBe('ok');
    expect(code(await does('owner2@chain.example', 'reward.redeem', 'R1'))).toBe('out-of-stock');
    expect(code(await does('owner2@chain.example', 'reward.redeem', 'R2'))).toBe('ok');
  });
});

describe.each(STORES)('the ledger (%s)', (_, open) => {
  it('adds up to the balance, which is never below zero, whatever is earned and redeemed at once', async () => {
    const { does, standing } = await company(open);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 5 }),
        async (moves) => {
          await Promise.all(
            moves.map((move) =>
              move > 0
                ? does(HQ, 'points.book', '', { email: OWNER, change: String(move * 3) })
                : does(OWNER, 'reward.redeem', 'R2'),
            ),
          );
          const { board, process } = await standing();
          const balance = board.points.find((row) => row.email === OWNER)?.balance ?? 0;
          const sum = process.points.reduce((total, line) => total + line.change, 0);
          expect([sum, balance >= 0]).toEqual([balance, true]);
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('a micro-OKR', () => {
  it('is seen by everybody and outside every roll-up, confirmed or not', async () => {
    const { does, standing } = await company();
    const before = (await standing()).board;
    await does(OWNER, 'microOkr.set', 'M1', { goal: 'Speak last' });
    await does(LEAD, 'microOkr.confirm', 'M1');
    const after = (await standing()).board;
    expect(after.microOkrs).toHaveLength(1);
    expect([after.units, after.objectives, after.keyResults, after.measures]).toEqual([
      before.units,
      before.objectives,
      before.keyResults,
      before.measures,
    ]);
  });
});

describe('points of one’s own', () => {
  it('nobody gives: not an admin, who may give them to everybody else', async () => {
    const { does, standing } = await company();
    await does(HQ, 'microOkr.set', 'M1', { goal: 'Speak last' });
    expect(code(await does(HQ, 'microOkr.confirm', 'M1'))).toBe('not-allowed');
    for (const change of ['1e20', '1000001', '-1000001', '0.5', '0'])
      expect([
        change,
        code(await does(HQ, 'points.book', '', { email: OWNER, change, reason: 'x' })),
      ]).toEqual([change, 'bad-answers']);
    expect(code(await does(HQ, 'points.book', '', { email: HQ, change: '100' }))).toBe('not-allowed');
    expect(code(await does(OWNER, 'points.book', '', { email: OWNER, change: '100' }))).toBe('not-allowed');
    expect((await standing()).board.points).toEqual([]);
  });
  it('are taken back by an admin alone, and the ledger says that it is a correction', async () => {
    const { does, standing } = await company();
    expect(code(await does(LEAD, 'points.book', '', { email: OWNER, change: '10', reason: 'Level 3' }))).toBe(
      'ok',
    );
    expect(code(await does(LEAD, 'points.book', '', { email: OWNER, change: '-5', reason: 'Typo' }))).toBe(
      'not-allowed',
    );
    expect(code(await does(HQ, 'points.book', '', { email: OWNER, change: '-5', reason: 'Typo' }))).toBe(
      'ok',
    );
    const { process } = await standing();
    expect(process.points.map(({ change, reason }) => [change, reason])).toEqual([
      [10, 'Level 3'],
      [-5, 'Correction: Typo'],
    ]);
  });
  it('stand in the ledger line by line, and in the Points tab at the next Refresh, each once', async () => {
    const { backEnd, does, standing } = await company();
    await does(HQ, 'points.book', '', { email: OWNER, change: '10', reason: 'Level 3 passed' });
    await does(OWNER, 'reward.redeem', 'R2');
    await standing();
    const read = (since: string) =>
      readBoard(backEnd.deps, backEnd.workspace, HQ, since, backEnd.clock.now());
    const reply = (await read(''))!;
    expect(reply.records.find(({ tab }) => tab === 'Points')!.rows).toMatchObject([
      { Email: OWNER, Change: 10, Reason: 'Level 3 passed', 'Reward ID': '' },
      { Email: OWNER, Change: -5, Reason: 'A book', 'Reward ID': 'R2' },
    ]);
    expect((await read(reply.cursor))!.records.map(({ tab }) => tab)).not.toContain('Points');
  });
});
