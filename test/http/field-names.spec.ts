// Takes answers whose names no document can have; specifies that they are refused before anything is kept.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bookWith, HQ, OWNER, publishBody, type Running, startPublished } from '../support/running.ts';

let running: Running;
beforeAll(async () => {
  running = await startPublished('2025-01-10T09:00:00+08:00');
});
afterAll(() => running.close());

describe.each(['', '____', '__name__'])('an answer under the name “%s”', (name) => {
  const answers = JSON.parse(
    JSON.stringify({ what: 'A rival opened', '?': 'x' }).replace('?', name),
  ) as object;

  it('is refused as a step and as a form, and says why', async () => {
    for (const [path, body] of [
      ['actions', { key: 'a-key-of-the-owner-1', action: 'signal.report', id: '', answers }],
      ['submissions', { kind: 'form', key: 'a-key-of-the-owner-2', formId: 'rival', answers }],
    ] as const) {
      const reply = await running.v1('POST', path, { email: OWNER, body });
      expect([path, reply.status]).toEqual([path, 400]);
      expect(await reply.json()).toMatchObject({ code: 'bad-request' });
    }
  });

  it('is refused as a reason of a change', async () => {
    const reasons = JSON.parse(JSON.stringify({ '?': 'x' }).replace('?', name)) as Record<string, string>;
    const body = publishBody(bookWith(), { basedOn: 1, reasons });
    expect((await running.v1('POST', 'publish', { email: HQ, body })).status).toBe(400);
  });
});

it('an answer that is called __proto__ is left out, and changes nothing of anybody', async () => {
  const answers = JSON.parse('{"what":"A rival opened","__proto__":{"admin":"yes"}}') as object;
  const body = { key: 'a-key-of-the-owner-3', action: 'signal.report', id: '', answers };
  expect((await running.v1('POST', 'actions', { email: OWNER, body })).status).toBe(200);
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
});
