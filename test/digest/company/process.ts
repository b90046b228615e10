// What goes on in the small company of the digests: every step of it is a line of some mail.
import type { Playbook, ProcessState, Proposal, Signal, Support } from '../../../shared/model/process.ts';
import { processOf } from '../../support/plans.ts';
import { at, EAST, GUIDE } from './people.ts';
import type { Texts } from './texts.ts';

const proposalIn = (t: Texts): Proposal => ({
  id: 'P1',
  at: at('2025-02-16 20:00'),
  unitId: 'E',
  by: EAST,
  answers: 'O1',
  objective: t.proposal,
  keyResults: [],
  alignmentScore: 4,
  resources: t.resources,
  idea: t.idea,
  decision: null,
  decidedAt: null,
  decidedBy: '',
  reason: '',
  objectiveId: null,
});

/** The one that waits for an answer, and the one that was answered. */
const supportIn = (t: Texts): Support[] => [
  {
    id: 'U1',
    at: at('2025-02-14 12:00'),
    keyResultId: 'K2',
    by: EAST,
    kind: 'people',
    request: t.request,
    decision: null,
    fromUnitId: null,
    decidedAt: null,
    decidedBy: '',
    reason: '',
  },
  {
    id: 'U2',
    at: at('2025-02-10 12:00'),
    keyResultId: 'K4',
    by: GUIDE,
    kind: 'supply',
    request: t.request,
    decision: 'lent',
    fromUnitId: 'E',
    decidedAt: at('2025-02-11 12:00'),
    decidedBy: EAST,
    reason: t.reason,
  },
];

const signalIn = (t: Texts): Signal => ({
  id: 'I1',
  at: at('2025-02-16 21:00'),
  by: GUIDE,
  what: t.signal,
  where: t.where,
  effect: t.effect,
  acknowledgedAt: null,
  acknowledgedBy: '',
  linkedTo: null,
});

const playbookIn = (t: Texts): Playbook => ({
  id: 'PB1',
  metricId: 'M1',
  keyResultId: 'K3',
  measure: t.measure,
  before: 0.1,
  after: 0.6,
  reused: 0,
  outcome: 'effective',
});

export const processIn = (t: Texts): ProcessState =>
  processOf({
    proposals: [proposalIn(t)],
    support: supportIn(t),
    signals: [signalIn(t)],
    playbooks: [playbookIn(t)],
  });
