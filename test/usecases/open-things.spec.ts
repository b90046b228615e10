// Takes a company at work; says what the board calls open, in whose language, and whose step is next. Never
// takes a step.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OpenThing } from '../../shared/wire/messages/actions.ts';
import type { BoardReply } from '../../shared/wire/messages/board.ts';
import { bookWith, HQ, OWNER, publishBody, type Running, startRunning } from '../support/running.ts';

let running: Running;

beforeEach(async () => {
  running = await startRunning('2025-01-10T10:00:00+08:00');
  const book = bookWith();
  book.tabs.push({
    name: 'Rewards',
    rows: [
      ['Reward ID', 'Reward', 'Points'],
      ['RW1', 'A course', 10],
    ],
  });
  const reply = await running.v1('POST', 'publish', { body: publishBody(book) });
  expect(reply.status).toBe(200);
});
afterEach(() => running.close());

let keys = 0;
async function act(
  action: string,
  id: string,
  answers: Record<string, string>,
  email: string,
): Promise<string> {
  keys += 1;
  const body = { key: `open-things-key-${keys}`, action, id, answers };
  const reply = await running.v1('POST', 'actions', { email, body });
  expect(reply.status).toBe(200);
  return ((await reply.json()) as { id: string }).id;
}

async function openFor(email: string, part: string): Promise<OpenThing[]> {
  const reply = (await (await running.v1('GET', 'board?since=none', { email })).json()) as BoardReply;
  expect(reply.records).toEqual([]);
  return reply.open.filter((each) => each.part === part);
}

describe('what is open', () => {
  it('a signal waits for headquarters, and is overdue only after the Signal hours', async () => {
    const id = await act('signal.report', '', { what: 'Price war', where: 'South' }, OWNER);
    await running.passTo('2025-01-11T10:00:00+08:00');
    expect(await openFor(HQ, 'signal')).toEqual([
      {
        action: 'signal.acknowledge',
        part: 'signal',
        id,
        text: 'Price war',
        about: expect.stringContaining('South · owner1 · waiting for 24'),
        overdue: false,
      },
    ]);
    await running.passTo('2025-01-11T10:00:01+08:00');
    expect((await openFor(HQ, 'signal'))[0]!.overdue).toBe(true);
    await act('signal.acknowledge', id, {}, HQ);
    await running.passTo('2025-01-11T10:10:00+08:00');
    expect(await openFor(HQ, 'signal')).toEqual([]);
  });

  it('nobody confirms their own micro-OKR, and a reward is offered when the points reach it', async () => {
    const id = await act('microOkr.set', '', { goal: 'Three ways to tell it' }, OWNER);
    await running.passTo('2025-01-10T10:05:00+08:00');
    expect((await openFor(OWNER, 'microOkr')).map(({ action }) => action)).toEqual([null]);
    expect((await openFor(HQ, 'microOkr')).map(({ action }) => action)).toEqual(['microOkr.confirm']);
    expect((await openFor(OWNER, 'reward')).map(({ action }) => action)).toEqual([null]);
    await act('microOkr.confirm', id, { reached: 'yes' }, HQ);
    await running.passTo('2025-01-10T10:10:00+08:00');
    expect((await openFor(OWNER, 'reward')).map(({ action, about }) => [action, about])).toEqual([
      ['reward.redeem', '10 points'],
    ]);
  });

  it('a proposed field is for admins to adopt, and for all to see', async () => {
    await act('form.propose', '', { label: 'What does the competitor do?', why: 'We hear it late' }, OWNER);
    await running.passTo('2025-01-10T10:05:00+08:00');
    expect((await openFor(OWNER, 'form')).map(({ action }) => action)).toEqual([null]);
    expect(await openFor(HQ, 'form')).toMatchObject([
      { action: 'form.adopt', text: 'What does the competitor do?', about: 'We hear it late · owner1' },
    ]);
  });
});
