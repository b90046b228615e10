// Specifies what a mail server's answers mean, over real SMTP: tried again, or given up. Never a mocked
// transport.
import { describe, expect, it } from '@jest/globals';
import { mail, type Step, serverThat } from './server-that.ts';

describe('a mail server’s answer', () => {
  it.each<[string, Step, number, string, boolean]>([
    ['there is no such mailbox', 'RCPT TO', 550, '5.1.1 no such user', true],
    ['the domain takes no mail', 'RCPT TO', 556, '5.1.10 null MX', true],
    ['the mailbox is full for now', 'RCPT TO', 452, '4.2.2 over quota', false],
    ['greylisted', 'RCPT TO', 451, '4.7.1 come back in five minutes', false],
    ['relaying is refused, which an admin can set right', 'RCPT TO', 550, '5.7.1 relaying denied', false],
    ['the sender is refused, which an admin can set right', 'MAIL FROM', 550, '5.7.1 not your domain', false],
    ['the message is refused', 'DATA', 554, '5.6.0 content rejected', true],
    ['the message is too large', 'DATA', 552, '5.3.4 too big', true],
    ['the server has no room', 'DATA', 452, '4.3.1 no space', false],
    ['too many connections', 'MAIL FROM', 421, '4.7.0 try later', false],
  ])('%s', async (_, step, code, answer, permanent) => {
    const { mailer } = await serverThat(step, code, answer);
    expect(await mailer.send(mail())).toMatchObject({
      ok: false,
      permanent,
      reason: expect.stringContaining(`SMTP ${code}`),
    });
  });

  it('that never comes, because nobody listens, means: later', async () => {
    const { mailer, goDown } = await serverThat(null);
    await goDown();
    expect(await mailer.send(mail())).toMatchObject({ ok: false, permanent: false });
  });

  it.each([
    'a@x.example, b@x.example',
    'a@x.example\r\nBcc: b@x.example',
    'Ann <a@x.example>',
    'no address',
    '',
  ])('is not even asked for with the address %j: it could be two', async (to) => {
    const { mailer, taken } = await serverThat(null);
    expect(await mailer.send(mail({ to }))).toMatchObject({ ok: false, permanent: true });
    expect(taken).toEqual([]);
  });
});

describe('the way out of a mail (RFC 8058)', () => {
  const headersOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');

  it('is an https address of its own, taken by one click', async () => {
    const { mailer, taken } = await serverThat(null);
    expect(await mailer.send(mail())).toEqual({ ok: true });
    const headers = headersOf(taken[0]!);
    expect(headers).toMatch(/^List-Unsubscribe: <https:\/\/attune\.example\/u\/token>$/m);
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(headers.match(/^List-Unsubscribe:/gm)).toHaveLength(1);
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
  });

  it('is whole, however long the link is', async () => {
    const { mailer, taken } = await serverThat(null);
    const unsubscribeUrl = `https://attune.example/u/${'t'.repeat(300)}.${'s'.repeat(43)}`;
    await mailer.send(mail({ unsubscribeUrl }));
    expect(headersOf(taken[0]!).replaceAll(' ', '')).toContain(`<${unsubscribeUrl}>`);
  });

  it('is not in a mail that nobody can switch off', async () => {
    const { mailer, taken } = await serverThat(null);
    await mailer.send(mail({ unsubscribeUrl: null }));
    expect(headersOf(taken[0]!)).not.toMatch(/^List-/m);
  });
});
