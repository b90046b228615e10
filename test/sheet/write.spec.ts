// Takes rows of the record; says that what is written into a sheet reads back the same, in either language.

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNumberInBounds } from '../../shared/model/bounds.ts';
import type { SnapshotRow } from '../../shared/model/record.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { readWorkbook, type TabName } from '../../shared/sheet/index.ts';
import {
  adjustmentCells,
  microOkrCells,
  pointsCells,
  proposalCells,
  reviewCells,
  signalCells,
  snapshotCells,
  supportCells,
} from '../../shared/sheet/write/records.ts';
import {
  headingRow,
  neutralText,
  type RecordCells,
  rowFor,
  tabTitle,
  textColumns,
} from '../../shared/sheet/write/write.ts';
import { bookFrom, bookPlus, soundRows } from './book.ts';

const languages = ['en', 'zh'] as const;

/** The tab with these records, as a file keeps it. */
function written(tab: TabName, language: 'en' | 'zh', records: RecordCells[]) {
  const headings: Cell[] = headingRow(tab, language);
  const rows = records.map((record) => rowFor(tab, headings, record).map(neutralText));
  const { [tab]: _, ...rest } = soundRows();
  return readWorkbook(bookFrom({ ...rest, [tabTitle(tab, language)]: [headings, ...rows] }));
}

describe('A row of the record', () => {
  it('stands in the tab’s own order and language, columns of one’s own left blank', () => {
    const record = {
      Date: '2025-01-10',
      'KR ID': 'KR5',
      Value: 'no',
      'Self status': 'at risk',
      By: 'ann@x.example',
    };
    expect(rowFor('Snapshots', ['填报人', 'Mood', '数值', '自评', '编号', '日期'], record)).toEqual([
      'ann@x.example',
      '',
      '否',
      '有风险',
      'KR5',
      '2025-01-10',
    ]);
    expect(rowFor('Snapshots', ['Value', 'Self status', 'Received'], record)).toEqual(['no', 'at risk', '']);
  });

  it('keeps what a person typed as text', () => {
    expect(textColumns('Signals', ['At', 'What', 'Mood', 'By'])).toEqual([1, 3]);
  });
});

describe('What is written reads back the same', () => {
  const text = fc
    .oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('=1+1', '+x', '-y', '@z', "it's", '50%', '2025-01-01', '是'),
    )
    .map((each) =>
      each
        .replace(/[\p{Cc}\u200b\u2028\u2029\ufeff]/gu, ' ')
        .trim()
        .replace(/^'+/, ''),
    );
  const day = fc
    .integer({ min: 0, max: 89 })
    .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
  const email = fc.constantFrom('', 'ann@x.example', 'bo@x.example');

  it('for snapshots of every type of key result', () => {
    const values = {
      KR1: fc.double({ min: 0, max: 0.5, noNaN: true }),
      KR2: fc.double({ min: 0, max: 1, noNaN: true }),
      KR3: fc.double({ min: -1000, max: 1000, noNaN: true }),
      KR4: fc.double({ min: 0, max: 8, noNaN: true }),
      KR5: fc.constantFrom(0, 1),
    };
    const kinds = {
      KR1: ['increase', true],
      KR2: ['milestone', true],
      KR3: ['decrease', false],
      KR4: ['maintain', false],
      KR5: ['yes-no', false],
    } as const;
    const row = fc.constantFrom('KR1', 'KR2', 'KR3', 'KR4', 'KR5').chain((id) =>
      fc.record({
        row: fc.constant(2),
        date: day,
        keyResultId: fc.constant(id),
        value: values[id as keyof typeof values].map((value) =>
          isNumberInBounds(value) && value !== 0 ? value : 0,
        ),
        confidence: fc.option(fc.integer({ min: 1, max: 10 })),
        selfStatus: fc.option(fc.constantFrom('on track' as const, 'at risk' as const, 'off track' as const)),
        blocker: text,
        note: text,
        supportNeeded: text,
        by: email,
        received: fc.constantFrom(null, '2025-04-01T09:30', '2025-04-01T09:30:15'),
      }),
    );
    fc.assert(
      fc.property(row, fc.constantFrom(...languages), (snapshot: SnapshotRow, language) => {
        const [type, percent] = kinds[snapshot.keyResultId as keyof typeof kinds];
        const read = written('Snapshots', language, [snapshotCells(snapshot, { type, percent })]);
        expect(read.problems).toEqual([]);
        expect(read.happenings.snapshots).toEqual([snapshot]);
      }),
    );
  });

  const process = bookOf();
  it.each([
    ['Proposals', process.proposals.map(proposalCells), process.proposals, 'proposals'],
    ['Reviews', process.reviews.map(reviewCells), process.reviews, 'reviews'],
    ['Support', process.support.map(supportCells), process.support, 'support'],
    ['Signals', process.signals.map(signalCells), process.signals, 'signals'],
    ['Micro-OKRs', process.microOkrs.map(microOkrCells), process.microOkrs, 'microOkrs'],
    ['Points', process.points.map(pointsCells), process.points, 'points'],
    ['Adjustments', process.adjustments.map(adjustmentCells), process.adjustments, 'adjustments'],
  ] as const)('for %s in both languages', (tab, records, rows, name) => {
    for (const language of languages) {
      const read = written(tab, language, [...records]);
      expect(read.problems).toEqual([]);
      expect(read.happenings[name]).toEqual(rows);
    }
  });
});

/** One row of each process tab. */
function bookOf() {
  const book = bookPlus(
    'Proposals',
    [
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
    ],
    [
      'P1',
      '2025-01-08 09:40',
      'SC',
      'KR1',
      'O2',
      '=Gyms',
      '6 days, 0, 6; share, 5%, 12%',
      5,
      '- six venues',
      '@gym',
      'adopted',
      '2025-01-09',
      'ann@x.example',
      'Good',
    ],
  );
  const add = (name: string, ...rows: Cell[][]) => book.tabs.push({ name, rows });
  add(
    'Reviews',
    ['KR ID', 'Opened at', 'Responded at', 'Started at', 'Closed at', 'Measure', 'Outcome', 'By'],
    [
      'KR1',
      '2025-01-10 12:00',
      '2025-01-11',
      '2025-01-12 08:00',
      '2025-01-24',
      '+ videos',
      'partly',
      'bo@x.example',
    ],
  );
  add(
    'Support',
    [
      'Support ID',
      'Date',
      'KR ID',
      'Kind',
      'Request',
      'Decision',
      'From unit',
      'Decided on',
      'Decided by',
      'Reason',
    ],
    [
      'S1',
      '2025-02-07',
      'KR3',
      'budget',
      'Rent\nand more',
      'declined',
      '',
      '2025-02-08',
      'ann@x.example',
      'No',
    ],
  );
  add(
    'Signals',
    ['Signal ID', 'At', 'By', 'What', 'Where', 'Effect', 'Acknowledged at', 'Acknowledged by', 'Linked to'],
    ['SG1', '2025-01-12 20:15', 'cy@x.example', '=War', 'Here', 'Much', '2025-01-13', 'ann@x.example', 'KR1'],
  );
  add(
    'Micro-OKRs',
    ['Micro-OKR ID', 'Email', 'Goal', 'Steps', 'Start', 'Due', 'Points', 'Confirmed on', 'Confirmed by'],
    [
      'MO1',
      'cy@x.example',
      'Talks',
      'a; b',
      '2025-01-01',
      '2025-03-31',
      10,
      '2025-02-01 10:00',
      'bo@x.example',
    ],
  );
  add(
    'Points',
    ['Date', 'Email', 'Change', 'Reason', 'Reward ID'],
    ['2025-01-23 18:00', 'cy@x.example', -5, 'Course', ''],
  );
  add(
    'Adjustments',
    ['At', 'KR ID', 'Field', 'Before', 'After', 'By', 'Reason'],
    ['2025-02-11 10:20', 'KR1', 'plan', '2025-02-01:14%', '', 'ann@x.example', 'Why not'],
  );
  const { happenings, problems } = readWorkbook(book);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return happenings;
}
