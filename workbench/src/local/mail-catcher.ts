// Takes every mail that would have been sent, over real SMTP on loopback; gives them as they arrived. Never sends one on.
import { SMTPServer } from 'smtp-server';
import type { EpochMs } from '../../../shared/model/time.ts';

export interface CaughtMail {
  /** 1 for the first. */
  number: number;
  to: string[];
  /** The whole message as it came: headers and body. */
  raw: Buffer;
  at: EpochMs;
}

export interface MailCatcher {
  port: number;
  mails(): readonly CaughtMail[];
  /** Called for each mail that arrives. */
  onMail(listener: (mail: CaughtMail) => void): void;
  /** True: every mail is refused for the moment, as a server that is down for an hour would. */
  refuse(refusing: boolean): void;
  clear(): void;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1. `now` dates what arrives. */
export async function catchMail(
  now: () => EpochMs,
  earlier: readonly CaughtMail[] = [],
): Promise<MailCatcher> {
  let caught: CaughtMail[] = [...earlier];
  let refusing = false;
  const listeners: ((mail: CaughtMail) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusing)
          return done(Object.assign(new Error('the inbox is closed for the moment'), { responseCode: 451 }));
        const mail = {
          number: caught.length + 1,
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
          at: now(),
        };
        caught = [...caught, mail];
        for (const listener of listeners) listener(mail);
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    mails: () => caught,
    onMail: (listener) => void listeners.push(listener),
    refuse: (value) => {
      refusing = value;
    },
    clear: () => {
      caught = [];
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
