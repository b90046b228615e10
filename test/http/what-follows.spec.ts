// Takes a report that has been received; specifies that its receipt says what happens with it. Never what the
// weekly mail holds.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OWNER, type Running, startPublished } from '../support/running.ts';

let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
});
afterEach(() => running.close());

async function receiptOf(form: Record<string, string>, email = OWNER): Promise<string> {
  const reply = await running.page(`/f/${running.link('form', email)}`, { form });
  return (await reply.text()).replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '');
}

describe('a receipt', () => {
  it('says who sees the report, when the weekly mail goes out, and that nothing of it is about pay', async () => {
    const receipt = await receiptOf({ 'O1-K0::value': '12' });
    expect(receipt).toContain('U1 can see this on the board now, and on Monday 08:00');
    expect(receipt).toContain('Nothing of it is about pay.');
  });

  it('thanks whoever decided on help for what was reported', async () => {
    const asked = { keyResultId: 'O1-K0', kind: 'people', request: 'two guides for a week' };
    const body = { key: 'key-of-a-request-1', action: 'support.request', id: 'S1', answers: asked };
    const { id } = (await (await running.v1('POST', 'actions', { email: OWNER, body })).json()) as {
      id: string;
    };
    const decided = {
      key: 'key-of-a-decision',
      action: 'support.decide',
      id,
      answers: { decision: 'granted' },
    };
    expect((await running.v1('POST', 'actions', { body: decided })).status).toBe(200);
    await running.passTo('2025-01-10T13:00:00+08:00');
    const receipt = await receiptOf({ 'O1-K0::value': '12' });
    expect(receipt).toContain('href="mailto:hq@chain.example?subject=Thank%20you%20for%20the%20help');
    expect(await receiptOf({ 'O1-K1::value': '12' })).not.toContain('mailto:');
  });

  it('names nobody above who leads all', async () => {
    const form = { 'O1-K0::value': '' };
    expect(await receiptOf(form)).not.toContain('can see this');
  });
});
