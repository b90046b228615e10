// Specifies how the API and the phone form ask whether 18 means 18 %, over real HTTP. Never guesses which.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bookWith, OWNER, publishBody, type Running, startRunning } from '../support/running.ts';

let running: Running;

/** O1-K0 is in percent, from 12 % to 18 %; O1-K1 counts to 101. */
beforeEach(async () => {
  running = await startRunning('2025-01-10T12:00:00+08:00');
  const workbook = bookWith();
  const { rows } = workbook.tabs.find(({ name }) => name === 'Key results')!;
  const row = rows.find(([id]) => id === 'O1-K0')!;
  row[rows[0]!.indexOf('Baseline')] = '12%';
  row[rows[0]!.indexOf('Target')] = '18%';
  await running.v1('POST', 'publish', { body: publishBody(workbook) });
});
afterEach(() => running.close());

const KEY = 'form-key-00000001';

const post = (keyResultId: string, value: number, more: { asRead?: string } = {}) =>
  running.v1('POST', 'submissions', {
    email: OWNER,
    body: {
      kind: 'snapshot',
      key: KEY,
      date: '2025-01-10',
      reports: [
        {
          keyResultId,
          value,
          ...more,
          confidence: null,
          selfStatus: null,
          blocker: '',
          note: '',
          supportNeeded: '',
        },
      ],
    },
  });

async function lastValues(): Promise<(number | null)[]> {
  await running.passTo('2025-01-10T12:05:00+08:00');
  const reply = await running.v1('GET', 'form', { email: OWNER });
  const { keyResults } = (await reply.json()) as { keyResults: { lastValue: number | null }[] };
  return keyResults.map(({ lastValue }) => lastValue);
}

describe('a report to the API', () => {
  it('of 18 where 18 % is near is asked about, with both ways to say it, and nothing is recorded', async () => {
    const reply = await post('O1-K0', 18);
    const refusal = (await reply.json()) as { code: string; message: string };
    expect([reply.status, refusal.code]).toEqual([422, 'report-percent-doubt']);
    for (const part of ['O1-K0', '18%', '0.18', 'number:18']) expect(refusal.message).toContain(part);
    expect(await lastValues()).toEqual([null, null]);
  });

  it('of 0.18 is 0.18: the key of the question serves for the answer', async () => {
    await post('O1-K0', 18);
    expect((await post('O1-K0', 0.18)).status).toBe(200);
    expect(await lastValues()).toEqual([0.18, null]);
  });

  it('of 18 with the word that 18 itself is meant is 18', async () => {
    expect((await post('O1-K0', 18, { asRead: 'number:18' })).status).toBe(200);
    expect(await lastValues()).toEqual([18, null]);
  });

  it('with the word given for another number is asked about', async () => {
    expect((await post('O1-K0', 19, { asRead: 'number:18' })).status).toBe(422);
  });

  it('of 0.3 or 18 where they fit as they stand is never asked about', async () => {
    expect((await post('O1-K1', 18)).status).toBe(200);
    expect(await lastValues()).toEqual([null, 18]);
  });
});

describe('the phone form', () => {
  const send = async (answers: Record<string, string>) => {
    const path = `/f/${running.link('form', OWNER)}`;
    const form = { key: KEY, date: '2025-01-10', ...answers };
    return (await running.page(path, { form })).status;
  };

  it('asks the same, and what was chosen there is not asked again', async () => {
    expect(await send({ 'O1-K0::value': '1800' })).toBe(422);
    expect(await send({ 'O1-K0::value': '18', 'O1-K0::value~as': 'number:18' })).toBe(200);
    expect(await lastValues()).toEqual([18, null]);
  });

  it('takes a percent whose sign was written, however far it is', async () => {
    expect(await send({ 'O1-K0::value': '1800 %' })).toBe(200);
    expect(await lastValues()).toEqual([18, null]);
  });
});
