// Specifies what a mail server's answers mean, over real SMTP: tried again, or given up. Never a mocked
// transport.

import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { isLoopback, smtpMailer } from '../../functions/src/mail/smtp.ts';
import type { OutgoingMail } from '../../functions/src/ports/mail.ts';

type Step = 'MAIL FROM' | 'RCPT TO' | 'DATA';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server that answers one step with a code, and takes everything else; what it took is kept. */
async function serverThat(step: Step | null, responseCode = 250, answer = 'as you like') {
  const taken: string[] = [];
  const refusalAt = (at: Step) =>
    at === step ? Object.assign(new Error(answer), { responseCode }) : undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onMailFrom: (_, __, done) => done(refusalAt('MAIL FROM')),
    onRcptTo: (_, __, done) => done(refusalAt('RCPT TO')),
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = refusalAt('DATA');
        if (!refusal) taken.push(Buffer.concat(chunks).toString());
        done(refusal);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const mailer = smtpMailer({
    host: '127.0.0.1',
    port,
    secure: false,
    user: '',
    password: '',
    from: 'Attune <attune@chain.example>',
  });
  closing.push(async () => {
    mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { mailer, taken, port };
}

const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<digest-1@chain.example>',
  to: 'lead@chain.example',
  subject: 'What needs you',
  html: '<p>Hello</p>',
  text: 'Hello',
  date: new Date('2025-01-13T00:00:00Z'),
  unsubscribeUrl: 'https://attune.example/u/token',
  calendar: null,
  ...changes,
});

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
    const { mailer } = await serverThat(null);
    for (const close of closing.splice(0)) await close();
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

describe('a refusal that another hour, an admin or another recipient cures', () => {
  it.each<[Step, number, string]>([
    ['DATA', 550, '5.4.5 Daily user sending limit exceeded'],
    ['DATA', 554, '5.7.1 Message rejected for policy reasons'],
    ['DATA', 550, '5.7.1 The user or domain that you are sending to has a policy'],
    ['DATA', 552, '5.2.2 The mailbox is over quota'],
    ['DATA', 550, 'Domain frequency limited'],
    ['DATA', 554, 'DT:SPM http://mail.example/help_spam'],
    ['DATA', 550, '5.3.1 system full'],
    ['RCPT TO', 552, '5.2.2 mailbox full'],
    ['RCPT TO', 550, '5.2.1 The user you are trying to contact is receiving mail at a rate that prevents it'],
    ['RCPT TO', 550, '5.1.1 too many recipients today, try again later'],
    ['RCPT TO', 550, '5.4.4 unable to route for now'],
    ['RCPT TO', 550, '5.1.8 bad sender’s system address'],
  ])('after %s, “%d %s”, is tried again', async (step, code, answer) => {
    const { mailer } = await serverThat(step, code, answer);
    expect(await mailer.send(mail())).toMatchObject({ ok: false, permanent: false, reason: `SMTP ${code}` });
  });

  it.each<[Step, number, string]>([
    ['RCPT TO', 550, '5.1.1 The email account that you tried to reach does not exist'],
    ['RCPT TO', 550, '5.7.1 <a@x.example>: unknown user, access denied'],
    ['RCPT TO', 550, '5.2.1 mailbox disabled'],
    ['RCPT TO', 553, 'sorry'],
    ['DATA', 552, '5.3.4 message size exceeds fixed limit'],
    ['DATA', 554, '5.6.1 media not supported'],
    ['DATA', 554, 'transaction failed'],
  ])('is not one after %s, “%d %s”: that is final', async (step, code, answer) => {
    const { mailer } = await serverThat(step, code, answer);
    expect(await mailer.send(mail())).toMatchObject({ ok: false, permanent: true });
  });

  it('is kept as the server said it, in one line, beside what may be logged', async () => {
    const { mailer } = await serverThat('DATA', 550, `5.4.5 Daily limit${' x'.repeat(300)}`);
    const result = await mailer.send(mail());
    expect(result).toMatchObject({
      reason: 'SMTP 550',
      answer: expect.stringMatching(/^550 5\.4\.5 Daily limit x/),
    });
    expect((result as { answer: string }).answer.length).toBeLessThanOrEqual(200);
  });
});

describe('a server that takes the whole mail and breaks off', () => {
  it('has it once for each try of ours, and leaves open whether it took it', async () => {
    let handedOver = 0;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      onData(stream) {
        stream.resume();
        stream.on('end', () => {
          handedOver += 1;
          for (const connection of server.connections) (connection as { _socket: Socket })._socket.destroy();
        });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const mailer = smtpMailer({
      host: '127.0.0.1',
      port,
      secure: false,
      user: '',
      password: '',
      from: 'a@x.example',
    });
    closing.push(async () => {
      mailer.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    });
    expect(await mailer.send(mail())).toMatchObject({ ok: false, permanent: false, isUnknown: true });
    expect(handedOver).toBe(1);
  });

  it('is told from one that refuses, or that was never there', async () => {
    const { mailer } = await serverThat('DATA', 452, '4.3.1 no space');
    expect(await mailer.send(mail())).not.toHaveProperty('isUnknown');
    for (const close of closing.splice(0)) await close();
    expect(await mailer.send(mail())).toMatchObject({ ok: false, isUnknown: false });
  });
});

describe('a server without TLS', () => {
  const refused = { ok: false, permanent: false };
  it.each<[string, boolean]>([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['smtp.company.example', false],
    ['127.0.0.1.company.example', false],
    ['localhost.company.example', false],
  ])('%s is this machine: %s', (host, isThisMachine) => {
    expect(isLoopback(host)).toBe(isThisMachine);
  });

  it('gets neither password nor mail where TLS is required', async () => {
    const { port, taken } = await serverThat(null);
    const mailer = smtpMailer({
      host: '127.0.0.1',
      port,
      secure: false,
      user: 'attune',
      password: 'secret',
      from: 'a@x.example',
      tls: { required: true },
    });
    expect(await mailer.send(mail())).toMatchObject(refused);
    expect(taken).toEqual([]);
    mailer.close();
  });
});
