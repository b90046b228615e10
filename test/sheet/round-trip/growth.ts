// The tabs of what people learn and earn: micro-OKRs, points, playbooks. For the round trip alone.
import fc from 'fast-check';
import * as cells from '../../../shared/sheet/write/records.ts';
import { day, email, figure, id, keyResultId, line, moment, said, text } from './entries.ts';
import { dated, datedOrNone, tab, when } from './tab.ts';

export const GROWTH_TABS = [
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
