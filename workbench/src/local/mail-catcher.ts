// Takes every mail that would have been sent, over real SMTP on loopback; gives them as they arrived. Never
// sends one on.
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

interface CatchOptions {
  /** Mails of an earlier start. */
  earlier?: readonly CaughtMail[];
  /**
   * Keeps a mail for good, before the sender is told that it was accepted. A throw: it is refused for the
   * moment.
   */
  keep?: (mail: CaughtMail) => void;
}

/**
 * Listens on a free port of 127.0.0.1. `now` dates what arrives. A message that comes again (same Message-ID,
 * same people) is shown once, as mail servers do.
 */
export async function catchMail(
  now: () => EpochMs,
  { earlier = [], keep = () => {} }: CatchOptions = {},
): Promise<MailCatcher> {
  let caught: CaughtMail[] = [...earlier];
  let identities = new Set(caught.map(identityOf));
  let refusing = false;
  const listeners: ((mail: CaughtMail) => void)[] = [];
  const take = (to: string[], raw: Buffer): CaughtMail | null => {
    if (refusing) throw new Error('the inbox is closed for the moment');
    const mail = { number: caught.length + 1, to, raw, at: now() };
    const identity = identityOf(mail);
    if (identities.has(identity)) return null;
    keep(mail);
    identities.add(identity);
    caught.push(mail);
    return mail;
  };
  const server = serverFor(take, (mail) => {
    for (const listener of listeners) listener(mail);
  });
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
      identities = new Set();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** `take` gives null for a mail that came before; where it throws, the mail is refused for the moment. */
function serverFor(
  take: (to: string[], raw: Buffer) => CaughtMail | null,
  came: (mail: CaughtMail) => void,
): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        let mail: CaughtMail | null;
        try {
          const to = envelope.rcptTo.map(({ address }) => address);
          mail = take(to, Buffer.concat(chunks));
        } catch (error) {
          return done(Object.assign(error as Error, { responseCode: 451 }));
        }
        if (mail) came(mail);
        done();
      });
    },
  });
  server.on('error', () => {});
  return server;
}

/** What makes two deliveries one mail; one without a Message-ID is like no other. */
function identityOf({ raw, to, number }: CaughtMail): string {
  const head = raw.toString('latin1', 0, Math.min(raw.length, 16_384)).split('\r\n\r\n')[0] ?? '';
  const id = /^message-id:[ \t]{0,80}(?:\r?\n[ \t]{1,80})?(<[^<>\r\n]{0,998}>)/im.exec(head)?.[1];
  return id === undefined ? `${number}` : `${id} ${[...to].sort().join(' ')}`;
}
