// Takes proposals as people type them; says what is read and which cell is named. Never runs the process.
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../shared/model/workbook.ts';
import { keyResultsText, parseKeyResults } from '../../../shared/sheet/cells/proposed-key-results.ts';
import { said } from '../book.ts';
import { reading } from './reading.ts';

const proposalHeadings = [
  'Proposal ID',
  'Date',
  'Unit',
  'Answers',
  'Objective ID',
  'Objective',
  'Key results',
  'Alignment score',
  'Resources',
  'Idea',
  'Decision',
  'Decided on',
  'Decided by',
  'Reason',
];

const proposal: Record<string, Cell> = {
  'Proposal ID': 'P1',
  Date: '2025-01-08 09:40',
  Unit: 'SC',
  Answers: 'KR1',
  Objective: 'Try premium where people train',
  'Key results': '6 gym days, 0, 6; trial rate, 5%, 12%',
  'Alignment score': 5,
  Resources: 'Six venues, 48,000 yuan, by 20 January',
  Idea: 'Gym days',
};

const proposing = (changes: Record<string, Cell> = {}) =>
  reading(
    'Proposals',
    proposalHeadings,
    proposalHeadings.map((column) => ({ ...proposal, ...changes })[column] ?? ''),
  );

describe('A proposal', () => {
  it('is read with its key results', () => {
    const { happenings, problems } = proposing({
      Decision: 'adopted',
      'Decided on': '2025-01-09',
      'Decided by': 'ann@x.example',
      'Objective ID': 'O2',
    });
    expect(problems).toEqual([]);
    expect(happenings.proposals[0]).toMatchObject({
      row: 2,
      id: 'P1',
      date: '2025-01-08T09:40',
      answers: 'KR1',
      alignmentScore: 5,
      decision: 'adopted',
      decidedOn: '2025-01-09',
      objectiveId: 'O2',
      keyResults: [
        { text: '6 gym days', baseline: 0, target: 6, percent: false },
        { text: 'trial rate', baseline: 0.05, target: 0.12, percent: true },
      ],
    });
  });

  it.each<[Cell]>([[0], [6], [4.5], ['five'], [''], ['5%'], [true]])(
    'with the score %j is refused',
    (score) => {
      expect(said(proposing({ 'Alignment score': score }).problems)).toEqual([
        'Proposals 2 Alignment score: bad-score',
      ]);
    },
  );

  it('takes the score as text or in full width', () => {
    expect(
      ['5', '５', 1].map(
        (score) => proposing({ 'Alignment score': score }).happenings.proposals[0]?.alignmentScore,
      ),
    ).toEqual([5, 5, 1]);
  });

  it('without resources is refused; an explicit none is an answer', () => {
    expect(said(proposing({ Resources: ' ' }).problems)).toEqual(['Proposals 2 Resources: no-resources']);
    expect(proposing({ Resources: 'none' }).problems).toEqual([]);
  });

  it.each<[string, Cell, string]>([
    ['Answers', 'KR9', 'unknown-reference'],
    ['Unit', '', 'missing-value'],
    ['Key results', 'more sales', 'bad-key-results'],
    ['Key results', 'sales, 5, 5', 'bad-key-results'],
    ['Key results', 'share, 12%, 18', 'bad-key-results'],
    ['Date', '8/1/2025', 'ambiguous-date'],
    ['Objective ID', 'O9', 'unknown-reference'],
  ])('%s %j is %s', (column, value, code) => {
    expect(said(proposing({ [column]: value }).problems)).toEqual([`Proposals 2 ${column}: ${code}`]);
  });

  it('is not decided before it was made, nor returned without a reason, nor without a day', () => {
    expect(
      said(proposing({ Decision: 'returned', 'Decided on': '2025-01-08', Reason: 'Which?' }).problems),
    ).toEqual(['Proposals 2 Decided on: impossible-moment']);
    expect(said(proposing({ Decision: 'returned', 'Decided on': '2025-01-09' }).problems)).toEqual([
      'Proposals 2 Reason: needs-other',
    ]);
    expect(said(proposing({ Decision: '采纳' }).problems)).toEqual(['Proposals 2 Decided on: needs-other']);
    expect(said(proposing({ 'Decided on': '2025-01-09' }).problems)).toEqual([
      'Proposals 2 Decision: needs-other',
    ]);
  });

  it('adopted twice is named', () => {
    const row = (id: string) =>
      proposalHeadings.map(
        (column) => ({ ...proposal, 'Proposal ID': id, 'Objective ID': 'O2' })[column] ?? '',
      );
    expect(said(reading('Proposals', proposalHeadings, row('P1'), row('P2')).problems)).toEqual([
      'Proposals 3 Objective ID: duplicate-id',
    ]);
  });
});

describe('Key results of a proposal', () => {
  it('read thousands, full-width signs and commas in the text', () => {
    expect(parseKeyResults('1,500 bundles sold, to members, 0, 1,500；门店，０，12')).toEqual([
      { text: '1,500 bundles sold, to members', baseline: 0, target: 1500, percent: false },
      { text: '门店', baseline: 0, target: 12, percent: false },
    ]);
    expect(parseKeyResults('stands,5,500')).toEqual([
      { text: 'stands', baseline: 5, target: 500, percent: false },
    ]);
    expect(parseKeyResults('')).toBeNull();
  });

  it.each([
    ['门店改造，含收银台，0，8', '门店改造，含收银台'],
    ['让老客，新客，都回来, 80, 140', '让老客，新客，都回来'],
    ['stands,open all day, 0, 8', 'stands,open all day'],
    ['Ｇｙｍ　day ， 12,5 Punkte, 0, 8', 'Ｇｙｍ　day ， 12,5 Punkte'],
    ['up to 1,500 users,a week ,0, 1500', 'up to 1,500 users,a week'],
  ])('of %j keep their text as it was typed', (typed, text) => {
    for (const mark of ['.', ','] as const) {
      const read = parseKeyResults(typed, mark)!;
      expect(read.map((each) => each.text)).toEqual([text]);
      expect(parseKeyResults(keyResultsText(read), mark)!.map((each) => each.text)).toEqual([text]);
    }
  });

  it('written read the same', () => {
    const keyResults = [
      { text: 'a share', baseline: 0.07, target: 0.29, percent: true },
      { text: 'stands, open', baseline: 0, target: 1500, percent: false },
    ];
    expect(parseKeyResults(keyResultsText(keyResults))).toEqual(keyResults);
  });
});
