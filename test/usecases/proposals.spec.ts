// Specifies a region's answer to headquarters: what it must hold, who decides, what adoption does to the
// plan. Never a cell.
import { describe, expect, it } from '@jest/globals';
import { proposalDeadline } from '../../shared/board/process-rows.ts';
import { settingsOf } from '../support/plans.ts';
import {
  ADMIN,
  codeOf,
  companyBook,
  DAY,
  EAST,
  GUIDE,
  HEAD,
  NORTH,
  processCompany,
  SHANGHAI,
  withRow,
  wordsOf,
} from '../support/process-company.ts';
import { STORES } from '../support/store/stores.ts';

const asked = {
  unit: 'E',
  answers: 'O-HQ',
  objective: 'Joint days with gyms',
  keyResults: 'Trial guests, 0, 500; Conversion, 5%, 12%',
  alignmentScore: '4',
  resources: 'two trainers, by 1 February',
  idea: 'Gyms bring us new customers',
};

describe('A proposal is refused, and nothing of it is kept', () => {
  it.each(['0', '6', '4.5', 'five', '', '-3', '4 ', '１'])(
    'with an alignment score of %j unless it is a whole number from 1 to 5',
    async (alignmentScore) => {
      const { does, standing } = await processCompany();
      const isSound = ['4 ', '１'].includes(alignmentScore);
      const result = await does(EAST, 'proposal.submit', '', { ...asked, alignmentScore });
      expect(codeOf(result)).toBe(isSound ? 'ok' : 'bad-answers');
      expect((await standing()).process.proposals).toHaveLength(isSound ? 1 : 0);
    },
  );

  it('without a resource list; “none” or 无 is one', async () => {
    const { does } = await processCompany();
    for (const resources of ['', ' ', '\n'])
      expect(codeOf(await does(EAST, 'proposal.submit', '', { ...asked, resources }))).toBe('no-resources');
    for (const resources of ['none', '无'])
      expect(codeOf(await does(EAST, 'proposal.submit', '', { ...asked, resources }))).toBe('ok');
  });

  it('in the words of the person’s language, with the way out', async () => {
    const { does } = await processCompany();
    const chinese = await does(GUIDE, 'proposal.submit', '', { ...asked, unit: 'SH', alignmentScore: '6' });
    expect(wordsOf(chinese)).toBe('目标关联度评分：请选择 1 到 5 的整数。');
    const english = await does(EAST, 'proposal.submit', '', { ...asked, resources: '' });
    expect(wordsOf(english)).toBe('Say what is needed, how much and by when, or write “none”.');
  });

  it('for an objective of the own unit, of a unit below or beside: an answer goes up', async () => {
    const { does } = await processCompany();
    for (const answers of ['O-E', 'K-E', 'O-SH'])
      expect(codeOf(await does(EAST, 'proposal.submit', '', { ...asked, answers }))).toBe('not-above');
    expect(codeOf(await does(NORTH, 'proposal.submit', '', { ...asked, unit: 'N', answers: 'O-E' }))).toBe(
      'not-above',
    );
    expect(codeOf(await does(EAST, 'proposal.submit', '', { ...asked, answers: 'O-NONE' }))).toBe(
      'unknown-thing',
    );
  });

  it('from somebody of another unit', async () => {
    const { does } = await processCompany();
    expect(codeOf(await does(NORTH, 'proposal.submit', '', asked))).toBe('not-allowed');
  });
});

describe.each(STORES)('Deciding on a proposal (%s)', (_, open) => {
  it('is for whoever leads the answered unit, a lead above or an admin; returned only with a reason; once', async () => {
    const { does, standing } = await processCompany({ open });
    await does(EAST, 'proposal.submit', 'P1', asked);
    expect(codeOf(await does(EAST, 'proposal.decide', 'P1', { decision: 'adopted' }))).toBe('not-allowed');
    expect(codeOf(await does(HEAD, 'proposal.decide', 'P1', { decision: 'returned' }))).toBe('bad-answers');
    expect(codeOf(await does(HEAD, 'proposal.decide', 'P1', { decision: 'perhaps' }))).toBe('bad-answers');
    expect(
      codeOf(await does(HEAD, 'proposal.decide', 'P1', { decision: 'returned', reason: 'How many?' })),
    ).toBe('ok');
    expect((await standing()).board.proposals).toMatchObject([{ id: 'P1', state: 'returned' }]);
  });

  it('adopting twice, also at the same moment, adopts once', async () => {
    const { does, standing } = await processCompany({ open });
    await does(EAST, 'proposal.submit', 'P1', asked);
    const both = await Promise.all(
      [HEAD, ADMIN].map((email) => does(email, 'proposal.decide', 'P1', { decision: 'adopted' })),
    );
    expect(both.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
    expect(both.map(codeOf).filter((code) => code !== 'ok')).toEqual([
      expect.stringMatching(/already-done|busy/),
    ]);
    expect(codeOf(await does(HEAD, 'proposal.decide', 'P1', { decision: 'adopted' }))).toBe('already-done');
    const { plan } = await standing();
    expect(plan.objectives.filter((each) => each.id === 'O-P1')).toHaveLength(1);
  });
});

describe('Adopted, a proposal', () => {
  it('is live and aligned, starts no earlier than that day, and is owned by the unit’s lead', async () => {
    const { does, standing } = await processCompany();
    await does(EAST, 'proposal.submit', 'P1', asked);
    await does(HEAD, 'proposal.decide', 'P1', { decision: 'adopted' });
    const { plan, board } = await standing();
    expect(plan.objectives.find((each) => each.id === 'O-P1')).toMatchObject({
      unitId: 'E',
      alignedTo: 'O-HQ',
    });
    expect(plan.keyResults.filter((each) => each.objectiveId === 'O-P1')).toMatchObject([
      { target: 500, start: DAY, owner: EAST },
      { target: 0.12, percent: true, start: DAY, owner: EAST },
    ]);
    expect(board.objectives.map((each) => each.id)).toContain('O-P1');
  });

  it.each([
    ['on the lead’s last day: theirs', '2025-01-10', EAST],
    ['the day after it: the nearest lead above who is here', '2025-01-09', HEAD],
  ])('is owned, %s', async (_, leftOn, owner) => {
    const workbook = companyBook(withRow('People', EAST, { 'Left on': leftOn }));
    const { does, standing } = await processCompany({ workbook });
    await does(ADMIN, 'proposal.submit', 'P1', asked);
    expect(codeOf(await does(HEAD, 'proposal.decide', 'P1', { decision: 'adopted' }))).toBe('ok');
    const { plan } = await standing();
    const owners = plan.keyResults.filter((each) => each.objectiveId === 'O-P1').map((each) => each.owner);
    expect(owners).toEqual([owner, owner]);
  });

  it('leaves its idea in the answered objective’s notes, once, with author and unit, behind what stands there', async () => {
    const { does, standing } = await processCompany();
    await does(EAST, 'proposal.submit', 'P1', { ...asked, answers: 'K-HQ' });
    await does(HEAD, 'proposal.decide', 'P1', { decision: 'adopted' });
    expect((await standing()).plan.objectives.find((each) => each.id === 'O-HQ')!.notes).toBe(
      'Decided on 2 January\nGyms bring us new customers (Lin Yue, East China)',
    );
  });

  it('keeps the idea in the notes when a sheet that has not got it is published', async () => {
    const { backEnd, does, standing } = await processCompany();
    await does(EAST, 'proposal.submit', 'P1', asked);
    await does(HEAD, 'proposal.decide', 'P1', { decision: 'adopted' });
    for (const notes of [
      'Decided on 2 January',
      'Rewritten',
      'Gyms bring us new customers (Lin Yue, East China)',
    ]) {
      await backEnd.publish(companyBook(withRow('Objectives', 'O-HQ', { Notes: notes })), ADMIN, {
        overwrite: true,
      });
      const kept = (await standing()).plan.objectives.find((each) => each.id === 'O-HQ')!.notes;
      expect(kept.split('Gyms bring us new customers')).toHaveLength(2);
      expect(kept.startsWith(notes)).toBe(true);
    }
  });

  it('never closes a loop: an objective above the answered one cannot be what it becomes', async () => {
    const { does, standing } = await processCompany();
    await does(SHANGHAI, 'proposal.submit', 'P1', { ...asked, unit: 'SH', answers: 'O-E' });
    const result = await does(EAST, 'proposal.decide', 'P1', { decision: 'adopted', objectiveId: 'O-HQ' });
    expect([codeOf(result), wordsOf(result)]).toEqual([
      'loop',
      expect.stringContaining('would close a loop'),
    ]);
    expect((await standing()).process.proposals[0]!.decision).toBeNull();
    expect(codeOf(await does(EAST, 'proposal.decide', 'P1', { decision: 'adopted' }))).toBe('ok');
  });

  it('needs its goal: where that is gone the way out is said, and it can be returned', async () => {
    const { backEnd, does } = await processCompany();
    await does(NORTH, 'proposal.submit', 'P1', { ...asked, unit: 'N' });
    await backEnd.publish(
      companyBook({
        Objectives: [
          ['Objective ID', 'Unit', 'Objective'],
          ['O-E', 'E', 'Premium line up'],
        ],
        'Key results': [
          ['KR ID', 'Objective ID', 'Key result', 'Target'],
          ['K-E', 'O-E', 'Premium sales', 100],
        ],
      }),
      ADMIN,
      { overwrite: true },
    );
    expect(codeOf(await does(ADMIN, 'proposal.decide', 'P1', { decision: 'adopted' }))).toBe('goal-gone');
    expect(codeOf(await does(ADMIN, 'proposal.decide', 'P1', { decision: 'returned', reason: 'gone' }))).toBe(
      'ok',
    );
  });
});

describe('The day by which a region answers', () => {
  it.each([
    ['2025-01-02T09:30', 5, null, '2025-01-09', 'over a weekend'],
    [
      '2025-01-22T09:30',
      5,
      'CN',
      '2025-02-05',
      'across Spring Festival: 28 January to 4 February are off, Sunday 26 January is made up',
    ],
    ['2025-01-24T09:30', 1, 'CN', '2025-01-26', 'on a Sunday that is worked'],
    ['2025-03-28T09:30', 1, null, '2025-03-31', 'across a change to summer time'],
  ])(
    'from %s, %i working days with holidays %s, is %s: %s',
    (decodingMeeting, days, holidays, expected, _why) => {
      const china = holidays === 'CN' ? { calendar: 'CN' as const, days: [] } : null;
      const settings = settingsOf({ decodingMeeting, proposalWorkingDays: days, holidays: china });
      expect(proposalDeadline(settings)).toBe(expected);
    },
  );
});
