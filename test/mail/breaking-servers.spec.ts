// Specifies what becomes of a mail whose server refuses it for the moment, breaks off or knows no TLS. Never
// a server beyond loopback.
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { isLoopback, smtpMailer } from '../../functions/src/mail/smtp.ts';
import { closeAfterTest } from '../support/after-test.ts';
import { mail, type Step, serverThat } from './server-that.ts';

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
    closeAfterTest(async () => {
      mailer.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    });
    expect(await mailer.send(mail())).toMatchObject({ ok: false, permanent: false, isUnknown: true });
    expect(handedOver).toBe(1);
  });

  it('is told from one that refuses, or that was never there', async () => {
    const { mailer, goDown } = await serverThat('DATA', 452, '4.3.1 no space');
    expect(await mailer.send(mail())).not.toHaveProperty('isUnknown');
    await goDown();
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
