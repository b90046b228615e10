// The tabs of what key results came to: what was reported, and what was adjusted. For the round trip alone.
import fc from 'fast-check';
import { MS_PER_DAY } from '../../../shared/model/time.ts';
import * as cells from '../../../shared/sheet/write/records.ts';
import { day, email, figure, moment, said, text } from './entries.ts';
import { dated, tab, when } from './tab.ts';

const KINDS = {
  KR1: { type: 'increase', percent: true, value: figure(0, 0.5) },
  KR2: { type: 'milestone', percent: true, value: figure(0, 1) },
  KR3: { type: 'decrease', percent: false, value: figure(-1000, 1000) },
  KR4: { type: 'maintain', percent: false, value: figure(0, 8) },
  KR5: { type: 'yes-no', percent: false, value: fc.constantFrom(0, 1) },
} as const;
type Kind = keyof typeof KINDS;

export const FIGURE_TABS = [
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
        reported: fc.record({ date: day, email, at: moment.map((at) => at + 45 * MS_PER_DAY) }),
      }),
    ),
    cells: ({ report, reported }) =>
      cells.snapshotCells(report, reported, when, KINDS[report.keyResultId as Kind]),
    read: ({ report, reported: { date, email: by, at } }) => ({ ...report, date, by, received: dated(at) }),
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
];
