// Takes the back end on Google's services, with the secrets of one function only; says that it works with
// them.
// Never a network: nothing is read before a request needs it.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { googleBackEnd } from '../../functions/src/google.ts';
import { smtpPassword } from '../../functions/src/settings.ts';

const LINK_SECRET = 'a-secret-of-the-tests-with-32-characters';
const before = { ...process.env };
beforeAll(() => {
  Object.assign(process.env, { GCLOUD_PROJECT: 'demo-attune', PUBLIC_URL: 'https://attune.example' });
  delete process.env.SMTP_PASSWORD;
});
afterAll(() => {
  process.env = before;
});

describe('the function that answers pages', () => {
  it('works without the password of the mail server, and does not ask for it', async () => {
    Object.assign(process.env, { LINK_SECRET });
    const asked = jest.spyOn(smtpPassword, 'value');
    const backEnd = googleBackEnd();
    const request = { method: 'GET', path: '/health', query: new URLSearchParams(), headers: {} };
    const reply = await backEnd.handle({ ...request, body: Buffer.alloc(0), now: 0 });
    expect([reply.status, asked.mock.calls.length]).toEqual([200, 0]);
  });
});
