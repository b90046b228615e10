// Takes an SMTP server's address; gives the mailer on it, by nodemailer. Never logs a password, never puts
// typed text into a header by hand.
import { PassThrough } from 'node:stream';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { NO_ADDRESS } from '../../../shared/model/mail.ts';
import type { AttachedPage, Mailer, OutgoingMail, SendResult } from '../ports/mail.ts';
import { answerText, isFinal } from './refusal.ts';
import { slots } from './slots.ts';

interface SmtpConfig {
  host: string;
  port: number;
  /** True: TLS from the first byte (465); else STARTTLS where the server has it. */
  secure: boolean;
  user: string;
  password: string;
  /** `Attune <attune@company.example>` */
  from: string;
  /**
   * `required`: no mail and no password without encryption; absent: unless the server is this machine. `ca`:
   * certificates (PEM) of a server of the company's own.
   */
  tls?: { required?: boolean; ca?: string };
}

/** All waits together stay below the outbox's lease: a sender that is still alive keeps its mail. */
const CONNECTION_TIMEOUT_MS = 20_000;
const SOCKET_TIMEOUT_MS = 20_000;
const PATIENCE_MS = 60_000;
const CONNECTIONS = 2;

/** A mailer over SMTP. Connections are made when there is something to send; `close` ends them. */
export function smtpMailer(config: SmtpConfig): Mailer & { close(): void } {
  const { host, port, secure, user, password, from, tls = {} } = config;
  const transport = createTransport({
    host,
    port,
    secure,
    pool: true,
    // A connection that breaks off fails the mail: the outbox knows how often it may be tried.
    maxRequeues: 0,
    maxConnections: CONNECTIONS,
    dnsTimeout: CONNECTION_TIMEOUT_MS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    requireTLS: tls.required ?? !isLoopback(host),
    ...(tls.ca === undefined ? {} : { tls: { ca: tls.ca } }),
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  transport.use('stream', ({ data, message }, done) => {
    message.processFunc((content) => {
      const counted = content.pipe(new PassThrough());
      counted.once('end', () => (data as Tracked).onHandedOver?.());
      return counted;
    });
    done();
  });
  const places = slots(CONNECTIONS, PATIENCE_MS);
  return {
    send: async (mail) => {
      if (!isAddress(mail.to)) return { ok: false, permanent: true, reason: NO_ADDRESS };
      if (!(await places.take())) return { ok: false, permanent: false, reason: 'the mail server is busy' };
      let handedOver = false;
      const onHandedOver = () => {
        handedOver = true;
      };
      try {
        const tracked: Tracked = { from, ...messageOf(mail), onHandedOver };
        await transport.sendMail(tracked);
        return { ok: true };
      } catch (error) {
        return failureOf(error, handedOver);
      } finally {
        places.giveBack();
      }
    },
    close: () => transport.close(),
  };
}

/** A message that says when the last of it has gone to the server. */
type Tracked = SendMailOptions & { onHandedOver?: () => void };

/** This machine: what is sent there crosses no network. */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/** One recipient and no second one behind a comma, a bracket or a line break. */
const isAddress = (text: string): boolean => /^[^\s"<>(),;:\\\p{Cc}@]+@[^\s"<>(),;:\\\p{Cc}@]+$/u.test(text);

function messageOf(mail: OutgoingMail) {
  const { messageId, to, subject, html, text, date, unsubscribeUrl, calendar, attached = [] } = mail;
  const list =
    unsubscribeUrl === null
      ? {}
      : {
          'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        };
  return {
    // No name beside the address: what is not there cannot break out.
    to: { name: '', address: to },
    subject,
    html,
    text,
    date,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated', ...list },
    ...(attached.length === 0 ? {} : { attachments: attached.map(attachmentOf) }),
    ...(calendar === null
      ? {}
      : { icalEvent: { method: methodOf(calendar), filename: 'meeting.ics', content: calendar } }),
  };
}

/**
 * What the calendar text says that it is: the part that carries it has to say the same, or mail programs take
 * it for a file.
 */
const methodOf = (calendar: string): string => /^METHOD:([A-Z]+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH';

/** Base64, so that no line of it is too long for a server. */
const attachmentOf = ({ fileName, html }: AttachedPage) => ({
  filename: fileName,
  content: Buffer.from(html, 'utf8'),
  contentType: 'text/html; charset=utf-8',
  contentTransferEncoding: 'base64' as const,
});

/**
 * `handedOver`: the whole message had gone out. An error without an answer then leaves open whether the
 * server has it.
 */
function failureOf(error: unknown, handedOver: boolean): SendResult {
  const { responseCode, code, command, response } = error as {
    responseCode?: number;
    code?: string;
    command?: string;
    response?: string;
  };
  if (responseCode === undefined || responseCode < 400)
    return { ok: false, permanent: false, isUnknown: handedOver, reason: code ?? 'unreachable' };
  const answer = { responseCode, command, response: response ?? '' };
  return {
    ok: false,
    permanent: isFinal(answer),
    reason: `SMTP ${responseCode}`,
    answer: answerText(answer.response),
  };
}
