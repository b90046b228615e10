// Takes the steps of a conversation; gives a mail server that keeps to them. For specifications of sending.
import { SMTPServer } from 'smtp-server';
import { smtpMailer } from '../../functions/src/mail/smtp.ts';
import type { OutgoingMail } from '../../functions/src/ports/mail.ts';
import { closeAfterTest } from '../support/after-test.ts';

export type Step = 'MAIL FROM' | 'RCPT TO' | 'DATA';

/** Sends over SMTP to whoever listens there on loopback. */
export const mailerTo = (port: number) =>
  smtpMailer({
    host: '127.0.0.1',
    port,
    secure: false,
    user: '',
    password: '',
    from: 'Attune <attune@chain.example>',
  });

/** A server that answers one step with a code, and takes everything else; what it took is kept. */
export async function serverThat(step: Step | null, responseCode = 250, answer = 'as you like') {
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
  const mailer = mailerTo(port);
  let isDown = false;
  const goDown = async () => {
    if (isDown) return;
    isDown = true;
    mailer.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  closeAfterTest(goDown);
  return { mailer, taken, port, goDown };
}

export const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
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
