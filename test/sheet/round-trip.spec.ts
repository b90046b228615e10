// What the product writes into the tabs of the record is what their readers take from them: every entry comes
// back the same, in either language. Moments are kept to the minute, as the sheet shows them.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localText } from '../../shared/calendar/zones.ts';
import { isNumberInBounds } from '../../shared/model/bounds.ts';
import type { Happenings } from '../../shared/model/record.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { readWorkbook, type TabName } from '../../shared/sheet/index.ts';
import * as cells from '../../shared/sheet/write/records.ts';
import {
  headingRow,
  neutralText,
  type RecordCells,
  rowFor,
  tabTitle,
} from '../../shared/sheet/write/write.ts';
import { bookFrom, soundRows } from './book.ts';

const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
const when: cells.When = (at) => (at === null ? '' : localText(at, ZONE));
/** The same as a reader gives it. */
const dated = (at: number) => localText(at, ZONE).replace(' ', 'T');
const datedOrNone = (at: number | null) => (at === null ? null : dated(at));

const text = fc
  .oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('=1+1', '+x', '-y', '@z', "it's", '50%', '2025-01-01', '是', 'two\nlines'),
  )
  .map((each) =>
    each
      .replace(/[\p{Cc}\u200b\u2028\u2029\ufeff]/gu, (sign) => (sign === '\n' ? sign : ' '))
      .replace(/^[\s']+/, '')
      .trimEnd(),
  );
const said = text.map((each) => `Say ${each}`.trim());
const line = said.map((each) => each.replace(/\s+/g, ' '));
/** Of the first quarter of 2025, whole minutes. */
const moment = fc
  .integer({ min: 0, max: 80 * 24 * 60 })
  .map((minutes) => Date.parse('2025-01-02T00:00:00+08:00') + minutes * MINUTE);
/** Up to four moments one after the other, null for what has not happened. */
const inOrder = (steps: number) =>
  fc
    .tuple(moment, fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: steps }))
    .map(([first, gaps]) => {
      const later = gaps.map(
        (_, at) => first + gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap, 0) * MINUTE,
      );
      return [first, ...Array.from({ length: steps }, (_, at) => later[at] ?? null)] as [
        number,
        ...(number | null)[],
      ];
    });
const day = fc
  .integer({ min: 0, max: 44 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const email = fc.constantFrom('ann@x.example', 'bo@x.example');
const keyResultId = fc.constantFrom('KR1', 'KR2', 'KR3', 'KR4', 'KR5');
const id = fc.constantFrom('X1', 'X-2', '3', '总部1');
const figure = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (isNumberInBounds(value) && value !== 0 ? value : 0));

/** A record tab, what stands in it, how it is written, and what its reader gives for it. */
interface Tab<Entry> {
  name: TabName;
  rows: keyof Happenings;
  entries: fc.Arbitrary<Entry>;
  cells: (entry: Entry) => RecordCells;
  read: (entry: Entry) => object;
}
const tab = <Entry>(each: Tab<Entry>): [TabName, Tab<unknown>] => [
  each.name,
  each as unknown as Tab<unknown>,
];

const KINDS = {
  KR1: { type: 'increase', percent: true, value: figure(0, 0.5) },
  KR2: { type: 'milestone', percent: true, value: figure(0, 1) },
  KR3: { type: 'decrease', percent: false, value: figure(-1000, 1000) },
  KR4: { type: 'maintain', percent: false, value: figure(0, 8) },
  KR5: { type: 'yes-no', percent: false, value: fc.constantFrom(0, 1) },
} as const;
type Kind = keyof typeof KINDS;

const TABS = [
  tab({
    name: 'Snapshots',
    rows: 'snapshots',
    entries: fc.constantFrom<Kind>('KR1', 'KR2', 'KR3', 'KR4', 'KR5').chain((kr) =>
      fc.record({
        report: fc.record({
          keyResultId: fc.constant(kr),
          value: KINDS[kr].value as fc.Arbitrary<number>,
          confidence: fc.option(fc.integer({ min: 1, max: 10 })),
          selfStatus: fc.option(
            fc.constantFrom('on track' as const, 'at risk' as const, 'off track' as const),
          ),
          blocker: text,
          note: text,
          supportNeeded: text,
        }),
        // Received on its day or later.
        reported: fc.record({ date: day, email, at: moment.map((at) => at + 45 * 24 * 60 * MINUTE) }),
      }),
    ),
    cells: ({ report, reported }) =>
      cells.snapshotCells(report, reported, when, KINDS[report.keyResultId as Kind]),
    read: ({ report, reported: { date, email: by, at } }) => ({ ...report, date, by, received: dated(at) }),
  }),
  tab({
    name: 'Proposals',
    rows: 'proposals',
    entries: fc
      .record({
        id,
        at: moment,
        unitId: fc.constantFrom('EC', 'SC'),
        by: email,
        answers: fc.constantFrom('O1', 'KR1'),
        objective: line,
        keyResults: fc.array(
          fc.constantFrom(
            { text: '6 gym days', baseline: 0, target: 6, percent: false },
            { text: 'trial rate', baseline: 0.05, target: 0.12, percent: true },
          ),
          { minLength: 1, maxLength: 3 },
        ),
        alignmentScore: fc.integer({ min: 1, max: 5 }),
        resources: said,
        idea: text,
        decision: fc.constantFrom('adopted' as const, 'returned' as const),
        decidedAt: moment,
        decidedBy: email,
        reason: said,
        objectiveId: fc.constant('O2'),
      })
      .map((each) => {
        const decidedAt = Math.max(each.at, each.decidedAt);
        return { ...each, decidedAt, objectiveId: each.decision === 'adopted' ? each.objectiveId : null };
      }),
    cells: (each) => cells.proposalCells(each, when),
    read: ({ at, by: _, decidedAt, ...rest }) => ({ ...rest, date: dated(at), decidedOn: dated(decidedAt) }),
  }),
  tab({
    name: 'Reviews',
    rows: 'reviews',
    entries: fc.record({ keyResultId, at: inOrder(3), measure: text, by: email }).map(({ at, ...rest }) => ({
      ...rest,
      number: 1,
      openedBy: { day: '2025-01-02', attainment: 0, deviation: 1, value: 0, by: 'ann@x.example' },
      openedAt: at[0],
      respondedAt: at[1] ?? null,
      startedAt: at[2] ?? null,
      closedAt: at[3] ?? null,
      outcome: at[3] == null ? null : ('partly' as const),
    })),
    cells: (each) => cells.reviewCells(each, when),
    read: ({ number: _, openedBy: __, ...each }) => ({
      ...each,
      openedAt: dated(each.openedAt),
      respondedAt: datedOrNone(each.respondedAt),
      startedAt: datedOrNone(each.startedAt),
      closedAt: datedOrNone(each.closedAt),
    }),
  }),
  tab({
    name: 'Support',
    rows: 'support',
    entries: fc
      .record({
        id,
        at: inOrder(1),
        keyResultId,
        by: email,
        kind: fc.constantFrom('people' as const, 'budget' as const, 'supply' as const, 'decision' as const),
        request: said,
        decision: fc.constantFrom('granted' as const, 'lent' as const, 'declined' as const),
        reason: said,
      })
      .map(({ at, decision, ...each }) => ({
        ...each,
        at: at[0],
        decision: at[1] == null ? null : decision,
        fromUnitId: at[1] != null && decision === 'lent' ? 'SC' : null,
        decidedAt: at[1] ?? null,
        decidedBy: at[1] == null ? '' : 'ann@x.example',
      })),
    cells: (each) => cells.supportCells(each, when),
    read: ({ at, by: _, fromUnitId, decidedAt, ...rest }) => ({
      ...rest,
      date: dated(at),
      fromUnit: fromUnitId,
      decidedOn: datedOrNone(decidedAt),
    }),
  }),
  tab({
    name: 'Signals',
    rows: 'signals',
    entries: fc
      .record({
        id,
        at: inOrder(1),
        by: email,
        what: said,
        where: text,
        effect: text,
        linkedTo: fc.option(fc.constantFrom('O1', 'KR1')),
      })
      .map(({ at, ...each }) => ({
        ...each,
        at: at[0],
        acknowledgedAt: at[1] ?? null,
        acknowledgedBy: at[1] == null ? '' : 'ann@x.example',
      })),
    cells: (each) => cells.signalCells(each, when),
    read: (each) => ({ ...each, at: dated(each.at), acknowledgedAt: datedOrNone(each.acknowledgedAt) }),
  }),
  tab({
    name: 'Micro-OKRs',
    rows: 'microOkrs',
    entries: fc
      .record({
        id,
        email,
        goal: said,
        steps: fc.array(line.map((each) => each.replace(/[;；]/g, ','))),
        start: day,
        due: fc.constantFrom('2025-03-01', '2025-03-31'),
        points: fc.integer({ min: 0, max: 1_000 }),
        confirmed: fc.option(fc.constant(Date.parse('2025-03-31T09:30:00+08:00'))),
      })
      .map(({ confirmed, ...each }) => ({
        ...each,
        confirmedAt: confirmed,
        confirmedBy: confirmed === null ? '' : 'ann@x.example',
      })),
    cells: (each) => cells.microOkrCells(each, when),
    read: ({ confirmedAt, ...each }) => ({ ...each, confirmedOn: datedOrNone(confirmedAt) }),
  }),
  tab({
    name: 'Points',
    rows: 'points',
    entries: fc.record({
      id,
      at: moment,
      email,
      change: fc.integer({ min: -1_000, max: 1_000 }),
      reason: text,
      rewardId: fc.constant(null),
    }),
    cells: (each) => cells.pointsCells(each, when),
    read: ({ id: _, at, ...rest }) => ({ ...rest, date: dated(at) }),
  }),
  tab({
    name: 'Adjustments',
    rows: 'adjustments',
    entries: fc
      .record({
        at: moment,
        keyResultId: fc.constant('KR1'),
        change: fc.constantFrom(
          { field: 'target' as const, before: '18%', after: '16%' },
          { field: 'weight' as const, before: '40', after: '' },
          { field: 'plan' as const, before: '2025-02-01:14%', after: '' },
        ),
        by: email,
        reason: said,
      })
      .map(({ change, ...each }) => ({ ...each, ...change })),
    cells: (each) => cells.adjustmentCells(each, when),
    read: (each) => ({ ...each, at: dated(each.at) }),
  }),
  tab({
    name: 'Playbooks',
    rows: 'playbooks',
    entries: fc.record({
      id,
      metricId: fc.constant('M1'),
      keyResultId,
      measure: said,
      before: fc.option(figure(-3, 3)),
      after: fc.option(figure(-3, 3)),
      reused: fc.integer({ min: 0, max: 99 }),
      outcome: fc.constant('effective' as const),
    }),
    cells: cells.playbookCells,
    read: ({ outcome: _, ...rest }) => rest,
  }),
];

/** The tab with these records, as a file keeps it. */
function written(name: TabName, language: 'en' | 'zh', record: RecordCells) {
  const headings: Cell[] = headingRow(name, language);
  const { [name]: _, ...rest } = soundRows();
  const row = rowFor(name, headings, record).map(neutralText);
  return readWorkbook(bookFrom({ ...rest, [tabTitle(name, language)]: [headings, row] }));
}

describe('What is written reads back the same', () => {
  it.each(['#WOW!', '#REF!', '#N/A', '#/!', "'quoted", '=1+1'])(
    '%s in an objective and its notes',
    (typed) => {
      const row = rowFor('Objectives', headingRow('Objectives', 'en'), {
        ID: 'O9',
        Objective: typed,
        Unit: 'EC',
      });
      const { plan, problems } = readWorkbook(
        bookFrom({ ...soundRows(), Objectives: [...soundRows().Objectives!, row.map(neutralText)] }),
      );
      expect(problems).toEqual([]);
      expect(plan?.objectives.map(({ text }) => text)).toContain(typed);
    },
  );

  it('in every tab of the record', () => {
    const { happenings } = readWorkbook(bookFrom(soundRows()));
    expect(TABS.map(([, { rows }]) => rows).sort()).toEqual(Object.keys(happenings).sort());
  });

  it.each(TABS)('%s', (name, { rows, entries, cells: cellsOf, read: expected }) => {
    fc.assert(
      fc.property(entries, fc.constantFrom('en' as const, 'zh' as const), (entry, language) => {
        const { happenings, problems } = written(name, language, cellsOf(entry));
        expect(problems).toEqual([]);
        expect(happenings[rows]).toEqual([{ row: 2, ...expected(entry) }]);
      }),
    );
  });
});
