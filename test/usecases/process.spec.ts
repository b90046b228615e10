import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBoard } from '../../functions/src/usecases/board/read-board.ts';
import { cleanText } from '../../shared/model/clean-text.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { companyOf, workbookOf } from '../bench/company.ts';
import { backEndOn } from '../support/backend.ts';
import { codeOf, stepsOn } from '../support/process-company.ts';
import { STORES } from '../support/stores.ts';

const HQ = 'hq@chain.example';
const LEAD = 'lead1@chain.example';
const OWNER = 'owner1@chain.example';
const DAY = '2025-01-10';

function book(): Workbook {
  const workbook = workbookOf(companyOf(4, 2));
  return {
    tabs: [
      ...workbook.tabs,
      {
        name: 'Rewards',
        rows: [
          ['Reward ID', 'Reward', 'Points', 'Stock'],
          ['R1', 'A course', 10, 1],
          ['R2', 'A book', 5, ''],
        ],
      },
    ],
  };
}

async function company(open: (typeof STORES)[number][1] = STORES[0]![1]) {
  const backEnd = backEndOn(DAY, await open());
  const published = await backEnd.publish(book(), HQ);
  expect(published.ok).toBe(true);
  await backEnd.settle();
  return { backEnd, ...stepsOn(backEnd) };
}

const code = codeOf;

describe('a review', () => {
  it('is answered, started and closed in that order, each once, and its measure kept as a playbook', async () => {
    const { backEnd, does, standing } = await company();
    await backEnd.report(OWNER, DAY, { 'O1-K0': 1 });
    expect(code(await does(LEAD, 'review.close', 'O1-K0~1', { outcome: 'effective' }))).toBe(
      'not-yet-responded',
    );
    expect(code(await does(LEAD, 'review.respond', 'O1-K0~1'))).toBe('ok');
    expect(code(await does(HQ, 'review.respond', 'O1-K0~1'))).toBe('already-done');
    expect(code(await does(LEAD, 'review.close', 'O1-K0~1', { outcome: 'effective' }))).toBe(
      'not-yet-started',
    );
    expect(
      code(await does(LEAD, 'review.start', 'O1-K0~1', { measure: 'Short videos, a level a day' })),
    ).toBe('ok');
    expect(code(await does(LEAD, 'review.close', 'O1-K0~1', { outcome: 'splendid' }))).toBe('bad-answers');
    expect(code(await does(LEAD, 'review.close', 'O1-K0~1', { outcome: 'effective' }))).toBe('ok');
    const kept = await does(LEAD, 'playbook.keep', 'O1-K0~1');
    const playbook = kept.ok ? kept.reply.id : '';
    expect(playbook).toMatch(/^PB\d+$/);
    expect(code(await does(HQ, 'playbook.keep', 'O1-K0~1'))).toBe('already-done');
    const named = `As in ${playbook}, for our shops`;
    await backEnd.report('owner2@chain.example', DAY, { 'O2-K0': 1 });
    await does(LEAD, 'review.respond', 'O2-K0~1');
    await does(LEAD, 'review.start', 'O2-K0~1', { measure: named });
    await does(LEAD, 'review.close', 'O2-K0~1', { measure: named, outcome: 'partly' });
    expect((await standing()).board.playbooks).toMatchObject([
      { id: playbook, keyResultId: 'O1-K0', metric: 'M1', reused: 1 },
    ]);
  });
  it('that never opened cannot be answered', async () => {
    const { does } = await company();
    expect(code(await does(LEAD, 'review.respond', 'O1-K0~1'))).toBe('unknown-thing');
  });
});

describe('support', () => {
  it('asked for in a snapshot goes to who can grant it, and is decided once', async () => {
    const { backEnd, does, standing } = await company();
    const { submit } = await import('../../functions/src/usecases/submit/submit.ts');
    const report = {
      keyResultId: 'O1-K0',
      value: 20,
      confidence: null,
      selfStatus: null,
      blocker: '',
      note: '',
      supportNeeded: 'people: another crew by Friday',
    };
    await submit(
      backEnd.deps,
      {
        workspace: backEnd.workspace,
        email: OWNER,
        submission: { kind: 'snapshot', key: 'asks-for-support-1', date: DAY, reports: [report] },
      },
      backEnd.clock.now(),
    );
    const [request] = (await standing()).process.support;
    expect(request).toMatchObject({
      kind: 'people',
      request: 'another crew by Friday',
      keyResultId: 'O1-K0',
      by: OWNER,
    });
    expect(code(await does(OWNER, 'support.decide', request!.id, { decision: 'granted' }))).toBe(
      'not-allowed',
    );
    expect(
      code(
        await does('lead2@chain.example', 'support.decide', request!.id, {
          decision: 'lent',
          fromUnit: 'U2',
        }),
      ),
    ).toBe('ok');
    expect(code(await does(HQ, 'support.decide', request!.id, { decision: 'declined', reason: 'no' }))).toBe(
      'already-done',
    );
    expect((await standing()).board.support).toMatchObject([{ state: 'lent', keyResultId: 'O1-K0' }]);
  });
});

describe('a signal', () => {
  it('of anybody reaches headquarters, which acknowledges it and links it', async () => {
    const { does, standing } = await company();
    expect(code(await does(OWNER, 'signal.report', '', { what: '' }))).toBe('bad-answers');
    expect(
      code(
        await does(OWNER, 'signal.report', 'S1', {
          what: 'Group buying undercuts us',
          where: 'Suzhou',
          effect: 'lost ten regulars',
        }),
      ),
    ).toBe('ok');
    expect(code(await does(OWNER, 'signal.acknowledge', 'S1'))).toBe('not-allowed');
    expect(code(await does(HQ, 'signal.acknowledge', 'S1', { linkedTo: 'nothing' }))).toBe('unknown-thing');
    expect(code(await does(HQ, 'signal.acknowledge', 'S1', { linkedTo: 'O1' }))).toBe('ok');
    expect((await standing()).board.measures.signalsWithinSla).toBe(1);
  });

  it('has an ID of a plain alphabet, whoever made it', async () => {
    const { does, standing } = await company();
    // As the gate of all text that comes in lets it through: no store takes half a character.
    const asked = ['SG-1', '情报1', '\uD83D', '../x', 'a/b', ' ', `x${'y'.repeat(200)}`].map(cleanText);
    for (const id of asked)
      expect(code(await does(OWNER, 'signal.report', id, { what: 'A price war' }))).toBe('ok');
    const ids = (await standing()).process.signals.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['SG-1', '情报1']);
    for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}$/u);
    expect(new Set(ids).size).toBe(asked.length);
  });
});

describe('the start of a growth goal', () => {
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

describe('a growth goal', () => {
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

describe('a form that grows from below', () => {
  it('is proposed by anybody, adopted by an admin with one click, and names its author', async () => {
    const { does, standing } = await company();
    await does(OWNER, 'form.propose', 'F1', {
      title: 'A competitor’s move',
      label: 'What did they do?',
      fieldType: 'long text',
      why: 'we hear it first',
    });
    expect(code(await does(OWNER, 'form.adopt', 'F1'))).toBe('not-allowed');
    expect(code(await does(HQ, 'form.adopt', 'F1'))).toBe('ok');
    expect(code(await does(HQ, 'form.adopt', 'F1'))).toBe('already-done');
    const { plan } = await standing();
    expect(plan.forms).toMatchObject([
      { id: 'F1', fields: [{ label: { en: 'What did they do?' }, help: { en: 'Proposed by owner1' } }] },
    ]);
  });
});

describe('every action', () => {
  it('that comes with the same key and other words is another one; a step that is taken once is not taken again', async () => {
    const { backEnd, does, standing } = await company();
    for (const what of ['a price war', 'a price war in the south', 'a price war in the south'])
      await does(OWNER, 'signal.report', '', { what }, 'the-same-action-key');
    expect((await standing()).process.signals.map(({ what }) => what).sort()).toEqual([
      'a price war',
      'a price war in the south',
    ]);
    await backEnd.report(OWNER, DAY, { 'O1-K0': 1 });
    const answer = (measure: string) =>
      does(LEAD, 'review.respond', 'O1-K0~1', { measure }, 'the-key-of-an-answer');
    expect(
      [await answer('call them'), await answer('visit them'), await answer('call them')].map(code),
    ).toEqual(['ok', 'already-done', 'ok']);
  });

  it('that comes twice with the same key is done once', async () => {
    const { does, standing } = await company();
    const results = await Promise.all(
      [1, 2].map(() => does(OWNER, 'signal.report', '', { what: 'a price war' }, 'the-same-action-key')),
    );
    expect(results.map((result) => result.ok && result.reply.fresh).sort()).toEqual([false, true]);
    expect((await standing()).process.signals).toHaveLength(1);
  });
  it('of somebody who is not in People, or has left, is refused', async () => {
    const { does } = await company();
    expect(code(await does('stranger@else.example', 'signal.report', '', { what: 'x' }))).toBe(
      'not-in-people',
    );
  });
});
