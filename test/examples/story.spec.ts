// Takes the retail chain's workbook as committed; says that the product's rules tell the story of
// docs/case.md on it, in both languages.
// Never recomputes a rule: figures come from shared/.
import { describe, expect, it } from '@jest/globals';
import { snapshotDays } from '../../examples/source/settings.ts';
import { snapshotDays as ruledDays } from '../../shared/calendar/snapshot-days.ts';
import type { Board } from '../../shared/model/board.ts';
import { boardOn } from './quarter.ts';
import { chinese, english, on } from './retail-chain.ts';

const keyResult = (day: string, id: string) => on(day).keyResults.find((each) => each.id === id)!;
const unit = (day: string, id: string) => on(day).units.find((each) => each.id === id)!;
const count = (day: string, status: string) =>
  on(day).keyResults.filter((each) => each.status === status).length;

describe('Both languages of the retail chain', () => {
  it('are read without a problem', () => {
    expect(english.problems).toEqual([]);
    expect(chinese.problems).toEqual([]);
  });

  it('give the same board on every snapshot day', () => {
    const figures = ({ warnings, adjustments, ...board }: Board) => board;
    for (const day of snapshotDays) expect(figures(boardOn(chinese, day))).toEqual(figures(on(day)));
  });

  it('have the snapshot days that the rule gives with Chinese holidays', () => {
    expect(ruledDays(english.plan.settings)).toEqual(snapshotDays);
  });
});

describe('East China’s premium line', () => {
  it('is at exactly 38 % of plan on 10 January, and amber, since less than a fifth of the way is planned', () => {
    const { attainment, planned, deviation, status } = keyResult('2025-01-10', 'KR-EC-1-1');
    expect(attainment! / planned!).toBeCloseTo(0.38, 12);
    expect(deviation).toBeCloseTo(0.62, 12);
    expect(planned).toBeLessThan(0.2);
    expect(status).toBe('amber');
  });

  it('opens a review on that day, starts a change within about three days and closes as effective once all 23 shops are trained', () => {
    const review = on('2025-01-24').reviews.find((each) => each.keyResultId === 'KR-EC-1-1')!;
    expect(review).toMatchObject({
      openedAt: '2025-01-10T10:20:00+08:00',
      startedAt: '2025-01-13T09:00:00+08:00',
      closedAt: '2025-01-24T16:30:00+08:00',
      state: 'closed',
    });
    expect(keyResult('2025-01-24', 'KR-EC-2-2').attainment).toBe(1);
  });

  it('ends at 107 %, the average ticket 19 yuan up', () => {
    expect(keyResult('2025-03-31', 'KR-EC-1-1').attainment).toBeCloseTo(1.07, 12);
    const tickets = english.happenings.snapshots.filter((each) => each.keyResultId === 'KR-EC-1-2');
    expect(tickets.at(-1)!.value - 186).toBe(19);
  });

  it('leaves a playbook that reviews of other regions name', () => {
    const playbook = on('2025-03-31').playbooks.find((each) => each.keyResultId === 'KR-EC-1-1')!;
    expect(playbook.metric).toBe('M-PREM');
    const naming = english.happenings.reviews.filter((each) => each.measure.startsWith(`${playbook.id}:`));
    expect(naming.map((each) => each.keyResultId.slice(3, 5)).sort()).toEqual(['NC', 'SC', 'SC']);
    expect(playbook.reused).toBe(naming.length);
  });
});

describe('North China', () => {
  it('is amber in its store works on 24 January while its foreman says on track: a watermelon', () => {
    expect(keyResult('2025-01-24', 'KR-NC-1-1')).toMatchObject({ status: 'amber', watermelon: true });
  });

  it('is red as a region after Spring Festival', () => {
    expect(unit('2025-02-07', 'NC').status).toBe('red');
  });

  it('gets a crew lent by East China within 72 hours and is green two weeks later: the fastest progress of the cycle', () => {
    const support = on('2025-03-31').support.find((each) => each.keyResultId === 'KR-NC-1-1')!;
    expect(support.state).toBe('lent');
    expect(support.hours).toBeLessThan(72);
    expect(keyResult('2025-02-21', 'KR-NC-1-1').status).toBe('green');
    expect(on('2025-03-31').awards[0]).toMatchObject({
      unitId: 'NC',
      keyResultId: 'KR-NC-1-1',
      from: '2025-02-07',
      to: '2025-02-21',
    });
  });

  it('hands over all three stores in the end', () => {
    expect(keyResult('2025-03-31', 'KR-NC-1-1').attainment).toBe(1);
    expect(unit('2025-03-31', 'NC').status).toBe('green');
  });
});

describe('The quarter’s end', () => {
  it('is green nearly everywhere, a few amber, one red with its reason', () => {
    expect(count('2025-03-31', 'green')).toBeGreaterThan(130);
    expect(count('2025-03-31', 'amber')).toBeGreaterThan(2);
    expect(
      on('2025-03-31')
        .keyResults.filter((each) => each.status === 'red')
        .map((each) => each.id),
    ).toEqual(['KR-SC-NNG-1-2']);
    const last = english.happenings.snapshots.filter((each) => each.keyResultId === 'KR-SC-NNG-1-2').at(-1)!;
    expect(last.blocker).toContain('mall');
  });

  it('keeps South China’s premium line amber: it turns slowly and its lead said so', () => {
    expect(keyResult('2025-03-31', 'KR-SC-1-1').status).toBe('amber');
  });

  it('lets the green of a silent shop fade', () => {
    expect(keyResult('2025-03-31', 'KR-EC-HFE-S3-1').status).toBe('none');
  });

  it('has measures like the case’s: 89 % penetration, 3.1 days to a change', () => {
    const { penetration, agilityDays, signalsWithinSla, responseWithinSla } = on('2025-03-31').measures;
    expect(penetration).toBe(8 / 9);
    expect(agilityDays!.toFixed(1)).toBe('3.1');
    expect(signalsWithinSla).toBe(0.8);
    expect(responseWithinSla).toBeGreaterThan(0.85);
  });
});

describe('The process of the quarter', () => {
  it('has a proposal returned and revised, one adopted with an idea that stands in headquarters’ notes, and one late', () => {
    expect(on('2025-03-31').proposals.map(({ id, state, late }) => [id, state, late])).toEqual([
      ['P-1', 'returned', false],
      ['P-2', 'adopted', false],
      ['P-3', 'adopted', false],
      ['P-4', 'adopted', true],
    ]);
    const idea = english.happenings.proposals[1]!.idea;
    expect(english.plan.objectives.find((each) => each.id === 'O-HQ-1')!.notes).toContain(idea);
  });

  it('starts no key result of an adopted proposal before its adoption', () => {
    for (const proposal of english.happenings.proposals) {
      const results = english.plan.keyResults.filter((each) => each.objectiveId === proposal.objectiveId);
      for (const each of results) expect(each.start >= proposal.decidedOn!.slice(0, 10)).toBe(true);
    }
  });

  it('brings the price war to headquarters in less than 24 hours, another signal late', () => {
    const [priceWar, ...others] = on('2025-03-31').signals;
    expect(priceWar!.hours).toBeLessThan(24);
    expect(others.some((each) => each.hours > 24)).toBe(true);
  });

  it('names every review that the rules open, in the order of opening', () => {
    const opened = on('2025-03-31').reviews.map(
      (each) => `${each.keyResultId} ${each.openedAt.slice(0, 16).replace('T', ' ')}`,
    );
    const rows = english.happenings.reviews.map(
      (each) => `${each.keyResultId} ${each.openedAt!.slice(0, 16).replace('T', ' ')}`,
    );
    expect([...rows].sort()).toEqual([...opened].sort());
  });

  it('leaves no balance of points below zero, also on the way', () => {
    const balances = new Map<string, number>();
    for (const { email, change } of english.happenings.points) {
      balances.set(email, (balances.get(email) ?? 0) + change);
      expect(balances.get(email)).toBeGreaterThanOrEqual(0);
    }
    expect(english.happenings.points.some((each) => each.change < 0)).toBe(true);
  });

  it('adjusts one target and one weight; the plan holds the value after', () => {
    expect(english.happenings.adjustments.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['target', '400', '330'],
      ['weight', '25', '30'],
    ]);
    expect(english.plan.keyResults.find((each) => each.id === 'KR-EC-HGH-1-3')!.target).toBe(330);
    expect(english.plan.keyResults.find((each) => each.id === 'KR-EC-NKG-1-2')!.weight).toBe(30);
  });
});
