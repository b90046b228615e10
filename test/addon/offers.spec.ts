// Takes a review whose metric has a measure that worked; says how it is reused from the sidebar, in a real
// browser. Never sends by itself.

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bookWith, HQ, OWNER, type Running, startPublished } from '../support/running.ts';
import { openSidebarPage } from './page.ts';
import { openSheet } from './sheet.ts';

let running: Running;

beforeAll(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterAll(async () => {
  await running.close();
});

let keys = 0;
async function post(path: string, email: string, body: Record<string, unknown>): Promise<string> {
  keys += 1;
  const key = `offers-key-${String(keys).padStart(8, '0')}`;
  const reply = await running.v1('POST', path, { email, body: { key, ...body } });
  if (reply.status !== 200) throw new Error(await reply.text());
  return ((await reply.json()) as { id: string }).id;
}

const report = (keyResultId: string) =>
  post('submissions', OWNER, {
    kind: 'snapshot',
    date: '2025-01-10',
    reports: [
      {
        keyResultId,
        value: 0,
        confidence: null,
        selfStatus: null,
        blocker: '',
        note: '',
        supportNeeded: '',
      },
    ],
  });
const act = (action: string, id: string, answers: Record<string, string> = {}) =>
  post('actions', HQ, { action, id, answers });

describe('a review on a metric on which a measure has worked', () => {
  it('offers it in the sidebar: a press takes it into the answer, which is sent by the person and counted as its reuse', async () => {
    await report('O1-K0');
    await act('review.respond', 'O1-K0~1', { measure: 'Short videos, a level a day' });
    await act('review.start', 'O1-K0~1');
    await act('review.close', 'O1-K0~1', { outcome: 'effective' });
    const playbook = await act('playbook.keep', 'O1-K0~1');
    await report('O1-K1');
    await running.passTo('2025-01-10T10:05:00+08:00');

    const sheet = await openSheet({ workbook: bookWith(), running, revision: 1, email: OWNER });
    await sheet.press('openReviews');
    const { page, close } = await openSidebarPage(sheet);
    await page.getByRole('button', { name: /^Answer/ }).click();
    await page.getByRole('heading', { name: 'Worked before on this metric' }).waitFor();
    await page.getByRole('button', { name: /^Reuse this/ }).click();
    await page.getByRole('button', { name: /^Reuse this/ }).click();
    const measure = page.getByLabel('What do you see');
    expect(await measure.inputValue()).toBe(`${playbook}: Short videos, a level a day`);
    expect(await measure.evaluate((field) => field === document.activeElement)).toBe(true);
    await measure.press('End');
    await page.keyboard.type(', for our shops too');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Recorded for O1-K1').waitFor();
    await close();

    await running.passTo('2025-01-10T10:10:00+08:00');
    const reply = await running.v1('GET', 'board', { email: HQ });
    const { board } = (await reply.json()) as { board: { playbooks: { id: string; reused: number }[] } };
    expect(board.playbooks).toMatchObject([{ id: playbook, reused: 1 }]);
  });
});
