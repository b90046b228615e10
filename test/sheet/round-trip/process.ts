// The tabs of what somebody asks for and somebody answers: proposals, reviews, support, signals. For the
// round trip alone.
import fc from 'fast-check';
import * as cells from '../../../shared/sheet/write/records.ts';
import { email, id, inOrder, keyResultId, line, moment, said, text } from './entries.ts';
import { dated, datedOrNone, tab, when } from './tab.ts';

export const PROCESS_TABS = [
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
];
