// Takes answers to steps of the process; specifies the one gate that they pass, whoever sends them: the
// form's own bounds, its choices, its dates. Never who may take a step.
import { describe, expect, it } from '@jest/globals';
import { act } from '../../functions/src/usecases/actions/act.ts';
import type { RawAnswers } from '../../shared/model/form.ts';
import { LIVE_POLICY, type Policy, REPLAY_POLICY } from '../../shared/process/steps/rights.ts';
import { STEPS, stepNamed } from '../../shared/process/steps/table.ts';
import type { ActionName } from '../../shared/wire/messages/actions.ts';
import {
  ADMIN,
  codeOf,
  companyBook,
  EAST,
  GUIDE,
  HEAD,
  processCompany,
  SHANGHAI,
} from '../support/process-company.ts';
import { ASKED_SUPPORT, PROPOSED, TAKEN_STEPS } from '../support/taken-steps.ts';

/** Sound answers to the steps that begin something. */
const SOUND: Partial<Record<ActionName, RawAnswers>> = Object.fromEntries(
  TAKEN_STEPS.filter(([, action]) => stepNamed(action)?.on === null).map(([, action, , answers]) => [
    action,
    answers,
  ]),
);

const textFields = STEPS.flatMap(({ name, form }) =>
  form.fields
    .filter(({ type, max }) => (type === 'text' || type === 'long text') && max !== null)
    .map(({ id, max }) => [name, id, Number(max)] as const),
).filter(([name]) => SOUND[name] !== undefined);

describe('An answer that is sent without the form', () => {
  // Key results are read as such, options need a choice to belong to, a title a form of its own.
  const free = textFields.filter(([, id]) => id !== 'keyResults' && id !== 'options');
  it.each(free)('to %s, %s: has the bound of the form, %i characters', async (name, field, max) => {
    const { does } = await processCompany();
    const by = name === 'points.book' ? SHANGHAI : EAST;
    const long = '长'.repeat(max);
    expect(codeOf(await does(by, name, '', { ...SOUND[name], [field]: `${long}长` }))).toBe('bad-answers');
    expect(codeOf(await does(by, name, '', { ...SOUND[name], [field]: long }))).toBe('ok');
  });

  it.each([
    ['support.request', { ...ASKED_SUPPORT, kind: 'magic' }],
    ['support.request', { ...ASKED_SUPPORT, keyResultId: 'K-NONE' }],
    ['proposal.submit', { ...PROPOSED, unit: 'NOWHERE' }],
    ['proposal.submit', { ...PROPOSED, alignmentScore: '4.5' }],
    ['microOkr.set', { goal: 'Listen', due: '3/4/2025' }],
    ['microOkr.set', { goal: 'Listen', due: '2024-12-31' }],
    ['microOkr.set', { goal: 'Listen', points: '1001' }],
    ['microOkr.set', { goal: 'Listen', start: 'soon' }],
    ['points.book', { email: 'nobody@chain.example', change: '5' }],
    ['points.book', { email: GUIDE, change: 'five' }],
    ['form.propose', { label: 'Weather', fieldType: 'hologram' }],
  ] as const)('to %s that its form would not take is refused: %j', async (name, answers) => {
    const { does, standing } = await processCompany();
    const before = await standing();
    expect(codeOf(await does(ADMIN, name, '', answers))).toBe('bad-answers');
    expect((await standing()).process).toEqual(before.process);
  });

  it.each([
    ['signal.report', 'what'],
    ['support.request', 'request'],
    ['proposal.submit', 'objective'],
    ['microOkr.set', 'goal'],
    ['form.propose', 'label'],
  ] as const)('to %s cannot leave out %s: the step is nothing without it', async (name, field) => {
    const { does } = await processCompany();
    for (const blank of ['', '   ', '\n'])
      expect(codeOf(await does(EAST, name, '', { ...SOUND[name], [field]: blank }))).toBe('bad-answers');
  });

  it('is read as the form reads it: a date as it is written in Chinese, a choice by its label', async () => {
    const { does, standing } = await processCompany();
    await does(GUIDE, 'microOkr.set', 'M1', { goal: '学会倾听', due: '2025年3月1日' });
    await does(GUIDE, 'support.request', 'S1', { ...ASKED_SUPPORT, kind: '人员' });
    const { process } = await standing();
    expect(process.microOkrs[0]!.due).toBe('2025-03-01');
    expect(process.support[0]!.kind).toBe('people');
  });

  it('has the admin’s bound where an admin wrote the form', async () => {
    const forms = [
      ['Form ID', 'Field ID', 'Label', 'Type', 'Required', 'Max', 'Maps to'],
      ['signal.report', 'what', 'What have you seen?', 'long text', 'yes', 20, 'Signals.What'],
    ];
    const { does } = await processCompany({ workbook: companyBook({ Forms: forms }) });
    expect(codeOf(await does(EAST, 'signal.report', '', { what: 'x'.repeat(21) }))).toBe('bad-answers');
    expect(codeOf(await does(EAST, 'signal.report', '', { what: 'x'.repeat(20) }))).toBe('ok');
  });

  it('to a field that nobody asked for is not kept', async () => {
    const { does, standing } = await processCompany();
    await does(EAST, 'signal.report', 'S1', { what: 'A price war', acknowledgedBy: HEAD });
    expect((await standing()).process.signals[0]).toMatchObject({ acknowledgedBy: '', by: EAST });
  });
});

describe('A workbook’s own past', () => {
  const stepBy = async (policy: Policy) => {
    const { backEnd } = await processCompany();
    const action = { key: 'a-goal-of-the-past-1', action: 'microOkr.set' as const, id: 'M1' };
    const answers = { goal: 'x'.repeat(301), points: '5000' };
    return act(
      backEnd.deps,
      { workspace: backEnd.workspace, email: GUIDE, action: { ...action, answers }, policy },
      backEnd.clock.now(),
    );
  };

  it('is taken as it stands: it happened', async () => {
    expect(codeOf(await stepBy(REPLAY_POLICY))).toBe('ok');
    expect(codeOf(await stepBy(LIVE_POLICY))).toBe('bad-answers');
  });
});
