// Takes reviews as people type them; says what is read and which cell is named. Never runs the process.
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../shared/model/workbook.ts';
import { said } from '../book.ts';
import { reading } from './reading.ts';

describe('A review', () => {
  const headings = [
    'KR ID',
    'Opened at',
    'Responded at',
    'Started at',
    'Closed at',
    'Measure',
    'Outcome',
    'By',
  ];
  const reviewing = (...rows: Cell[][]) => reading('Reviews', headings, ...rows);

  it('is read with its steps', () => {
    const { happenings, problems } = reviewing([
      'KR1',
      '2025-01-10 12:00',
      '2025-01-10 18:00',
      '2025-01-13',
      '2025-01-24 19:00',
      'Short videos',
      'effective',
      'ann@x.example',
    ]);
    expect(problems).toEqual([]);
    expect(happenings.reviews).toEqual([
      {
        row: 2,
        keyResultId: 'KR1',
        openedAt: '2025-01-10T12:00',
        respondedAt: '2025-01-10T18:00',
        startedAt: '2025-01-13',
        closedAt: '2025-01-24T19:00',
        measure: 'Short videos',
        outcome: 'effective',
        by: 'ann@x.example',
      },
    ]);
  });

  it.each<[Cell[], string]>([
    [['KR1', '2025-01-10 12:00', '2025-01-10 11:59'], 'Responded at: impossible-moment'],
    [['KR1', '2025-01-10 12:00', '2025-01-10'], 'Responded at: impossible-moment'],
    [['KR1', '2025-01-10 12:00', '2025-01-11', '2025-01-10 15:00'], 'Started at: impossible-moment'],
    [['KR1', '2025-01-10 12:00', '', '2025-01-13'], 'Started at: not-yet-responded'],
    [['KR1', '2025-01-10 12:00', '2025-01-11', '', '2025-01-24', '', 'partly'], 'Closed at: not-yet-started'],
    [
      ['KR1', '2025-01-10 12:00', '2025-01-11', '2025-01-13', '2025-01-12', '', 'partly'],
      'Closed at: impossible-moment',
    ],
    [['KR1', '2025-01-10 12:00', '2025-01-11', '2025-01-13', '2025-01-24'], 'Outcome: needs-other'],
    [
      ['KR1', '2025-01-10 12:00', '2025-01-11', '2025-01-13', '2025-01-24', '', 'great'],
      'Outcome: unknown-choice',
    ],
    [['KR9'], 'KR ID: unknown-reference'],
  ])('%j is named', (row, problem) => {
    expect(said(reviewing(row).problems)).toEqual([`Reviews 2 ${problem}`]);
  });

  it('of a key result opens only after the one before is closed', () => {
    expect(said(reviewing(['KR1', '2025-01-10'], ['KR1', '2025-02-10']).problems)).toEqual([
      'Reviews 3 KR ID: review-still-open',
    ]);
    const closed = ['KR1', '2025-01-10', '2025-01-11', '2025-01-12', '2025-01-24', '', '有效'];
    expect(reviewing(closed, ['KR1', '2025-02-10']).problems).toEqual([]);
    expect(said(reviewing(closed, ['KR1', '2025-01-20']).problems)).toEqual([
      'Reviews 3 Opened at: impossible-moment',
    ]);
  });
});
