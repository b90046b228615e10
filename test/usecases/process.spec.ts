import { describe, expect, it } from 'vitest';
import { act } from '../../functions/src/usecases/actions/act.ts';
import { readStanding } from '../../functions/src/usecases/standing.ts';
import type { RawAnswers } from '../../shared/model/form.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import type { ActionName } from '../../shared/wire/messages.ts';
import { companyOf, workbookOf } from '../bench/company.ts';
import { backEndOn } from '../support/backend.ts';
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
  let keys = 0;
  const does = (email: string, action: ActionName, id: string, answers: RawAnswers = {}, key?: string) => {
    keys += 1;
    return act(
      backEnd.deps,
      {
        workspace: backEnd.workspace,
        email,
        action: { key: key ?? `action-key-${String(keys).padStart(8, '0')}`, action, id, answers },
      },
      backEnd.clock.now(),
    );
  };
  const standing = async () => {
    await backEnd.settle();
    return (await readStanding(backEnd.deps, backEnd.workspace, backEnd.clock.now()))!.standing;
  };
  return { backEnd, does, standing };
}

const code = (result: Awaited<ReturnType<typeof act>>) => (result.ok ? 'ok' : result.refusal.code);

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
    expect(code(await does(LEAD, 'playbook.keep', 'O1-K0~1', { playbookId: 'PB1' }))).toBe('ok');
    await backEnd.report('owner2@chain.example', DAY, { 'O2-K0': 1 });
    await does(LEAD, 'review.respond', 'O2-K0~1');
    await does(LEAD, 'review.start', 'O2-K0~1', { measure: 'As in PB1, for our shops' });
    await does(LEAD, 'review.close', 'O2-K0~1', { measure: 'As in PB1, for our shops', outcome: 'partly' });
    expect((await standing()).board.playbooks).toMatchObject([
      { id: 'PB1', keyResultId: 'O1-K0', metric: 'M1', reused: 1 },
    ]);
  });
  it('that never opened cannot be answered', async () => {
    const { does } = await company();
    expect(code(await does(LEAD, 'review.respond', 'O1-K0~1'))).toBe('unknown-thing');
  });
});

describe('a proposal', () => {
  const asked = {
    unit: 'U1',
    answers: 'O0',
    objective: 'Joint days with gyms',
    keyResults: '体验人数，0，500；转化率，5%，12%',
    alignmentScore: '4',
    resources: 'two trainers by 1 February',
    idea: 'Gyms bring us new customers',
  };
  const started = async () => {
    const all = await company();
    const workbook = book();
    const objectives = workbook.tabs.find((tab) => tab.name === 'Objectives')!;
    objectives.rows = objectives.rows.map((row) => (row[0] === 'O0' ? ['O0', 'HQ', 'A battle'] : row));
    await all.backEnd.publish(workbook, HQ, { basedOn: 1 });
    return all;
  };

  it.each(['0', '6', '4.5', 'five', ''])('with a score of %j is refused', async (alignmentScore) => {
    const { does } = await started();
    expect(code(await does(LEAD, 'proposal.submit', '', { ...asked, alignmentScore }))).toBe('bad-score');
  });
  it('without resources is refused; an explicit none is one', async () => {
    const { does } = await started();
    expect(code(await does(LEAD, 'proposal.submit', '', { ...asked, resources: ' ' }))).toBe('no-resources');
    expect(code(await does(LEAD, 'proposal.submit', '', { ...asked, resources: 'none' }))).toBe('ok');
  });
  it('adopted is live and aligned, starts no earlier than its adoption, and its idea stands in the notes with its author', async () => {
    const { does, standing } = await started();
    const submitted = await does(LEAD, 'proposal.submit', 'P1', asked);
    expect(code(submitted)).toBe('ok');
    expect(code(await does(LEAD, 'proposal.decide', 'P1', { decision: 'adopted' }))).toBe('not-allowed');
    expect(code(await does(HQ, 'proposal.decide', 'P1', { decision: 'returned' }))).toBe('bad-answers');
    expect(code(await does(HQ, 'proposal.decide', 'P1', { decision: 'adopted' }))).toBe('ok');
    expect(code(await does(HQ, 'proposal.decide', 'P1', { decision: 'adopted' }))).toBe('already-done');
    const { plan, board } = await standing();
    expect(plan.objectives.find((each) => each.id === 'O-P1')).toMatchObject({
      unitId: 'U1',
      alignedTo: 'O0',
    });
    expect(plan.keyResults.filter((each) => each.objectiveId === 'O-P1')).toMatchObject([
      { target: 500, start: DAY },
      { target: 0.12, percent: true, start: DAY },
    ]);
    expect(plan.objectives.find((each) => each.id === 'O0')?.notes).toContain('Gyms bring us new customers');
    expect(board.proposals).toMatchObject([{ id: 'P1', state: 'adopted', objectiveId: 'O-P1' }]);
  });
  it('adopted stays live when somebody publishes a sheet that has not got it yet, and goes when a sheet that had it drops it', async () => {
    const { backEnd, does, standing } = await started();
    await does(LEAD, 'proposal.submit', 'P1', asked);
    await does(HQ, 'proposal.decide', 'P1', { decision: 'adopted' });
    await backEnd.publish(book(), HQ, { overwrite: true });
    expect((await standing()).plan.objectives.map((each) => each.id)).toContain('O-P1');
    const withIt = book();
    withIt.tabs.find((tab) => tab.name === 'Objectives')!.rows.push(['O-P1', 'U1', 'Joint days with gyms']);
    await backEnd.publish(withIt, HQ, { overwrite: true });
    await backEnd.publish(book(), HQ, { overwrite: true });
    expect((await standing()).plan.objectives.map((each) => each.id)).not.toContain('O-P1');
  });
});

describe('support', () => {
  it('asked for in a snapshot goes to who can grant it, and is decided once', async () => {
    const { backEnd, does, standing } = await company();
    const { submit } = await import('../../functions/src/usecases/submit.ts');
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
