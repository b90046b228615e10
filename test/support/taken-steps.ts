// Every step of the process as somebody of the company (process-company.ts) takes it, in an order in which
// each can be taken once Shanghai's key result has fallen behind. A new step has its line here.
import type { RawAnswers } from '../../shared/model/form.ts';
import type { ActionName } from '../../shared/wire/messages/actions.ts';
import { ADMIN, EAST, GUIDE, HEAD, SHANGHAI } from './process-company.ts';

/** Answers to what a step asks. */
export const ASKED_SUPPORT = { keyResultId: 'K-SH', kind: 'people', request: 'a crew' };
export const PROPOSED = {
  unit: 'E',
  answers: 'O-HQ',
  objective: 'Joint days with gyms',
  keyResults: 'Trial guests, 0, 500',
  alignmentScore: '4',
  resources: 'none',
  idea: 'Gyms',
};

export type TakenStep = readonly [email: string, action: ActionName, id: string, answers: RawAnswers];

export const TAKEN_STEPS: readonly TakenStep[] = [
  [EAST, 'review.respond', 'K-SH~1', { measure: 'Videos' }],
  [EAST, 'review.start', 'K-SH~1', { measure: 'Videos' }],
  [EAST, 'review.close', 'K-SH~1', { outcome: 'effective' }],
  [EAST, 'playbook.keep', 'K-SH~1', {}],
  [SHANGHAI, 'support.request', 'S1', ASKED_SUPPORT],
  [EAST, 'support.decide', 'S1', { decision: 'granted' }],
  [HEAD, 'support.offer', 'S2', { ...ASKED_SUPPORT, fromUnit: 'E' }],
  [GUIDE, 'talk.comment', '', { keyResultId: 'K-SH', text: 'The window works' }],
  [GUIDE, 'signal.report', 'SG1', { what: 'A price war' }],
  [HEAD, 'signal.acknowledge', 'SG1', { linkedTo: 'O-HQ' }],
  [GUIDE, 'microOkr.set', 'M1', { goal: 'Three ways to tell it' }],
  [SHANGHAI, 'microOkr.confirm', 'M1', {}],
  [ADMIN, 'points.book', '', { email: GUIDE, change: '30', reason: 'Level 1' }],
  [GUIDE, 'reward.redeem', 'R1', { agree: 'yes' }],
  [EAST, 'proposal.submit', 'P1', PROPOSED],
  [HEAD, 'proposal.decide', 'P1', { decision: 'returned', reason: 'next quarter' }],
  [GUIDE, 'form.propose', 'F1', { label: 'What does the competitor do?', fieldType: 'text' }],
  [ADMIN, 'form.adopt', 'F1', {}],
];
