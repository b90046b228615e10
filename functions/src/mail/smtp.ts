// Takes an SMTP server's address; gives the mailer on it, by nodemailer. Never logs a password, never puts typed text into a header by hand.
import { createTransport } from 'nodemailer';
import type { AttachedPage, Mailer, OutgoingMail, SendResult } from '../ports/mail.ts';
import { slots } from './slots.ts';

export interface SmtpConfig {
  host: string;
  port: number;
  /** True: TLS from the first byte (465); else STARTTLS where the server has it. */
  secure: boolean;
  user: string;
  password: string;
  /** `Attune <attune@company.example>` */
  from: string;
  /** `required`: no mail without encryption. `ca`: certificates (PEM) of a server of the company's own. */
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
    maxConnections: CONNECTIONS,
    dnsTimeout: CONNECTION_TIMEOUT_MS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    requireTLS: tls.required ?? false,
    ...(tls.ca === undefined ? {} : { tls: { ca: tls.ca } }),
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const places = slots(CONNECTIONS, PATIENCE_MS);
  return {
    send: async (mail) => {
      if (!isAddress(mail.to)) return { ok: false, permanent: true, reason: 'not a mail address' };
      if (!(await places.take())) return { ok: false, permanent: false, reason: 'the mail server is busy' };
      try {
        await transport.sendMail({ from, ...messageOf(mail) });
        return { ok: true };
      } catch (error) {
        return failureOf(error);
      } finally {
        places.giveBack();
      }
    },
    close: () => transport.close(),
  };
}

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

/** What the calendar text says that it is: the part that carries it has to say the same, or mail programs take it for a file. */
const methodOf = (calendar: string): string => /^METHOD:([A-Z]+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH';

/** Base64, so that no line of it is too long for a server. */
const attachmentOf = ({ fileName, html }: AttachedPage) => ({
  filename: fileName,
  content: Buffer.from(html, 'utf8'),
  contentType: 'text/html; charset=utf-8',
  contentTransferEncoding: 'base64' as const,
});

/**
 * A 5xx to the address or to the message is for good. Anything else may get better: a server that is down, a wrong password, a refused sender or relay
 * (5.7.x to the address), which somebody sets right while the mails wait.
 */
function failureOf(error: unknown): SendResult {
  const { responseCode, code, command, response } = error as {
    responseCode?: number;
    code?: string;
    command?: string;
    response?: string;
  };
  const isRefused = responseCode !== undefined && responseCode >= 500;
  const isPolicy = command === 'RCPT TO' && /\b5\.7\.\d/.test(response ?? '');
  const permanent = isRefused && !isPolicy && (command === 'RCPT TO' || command === 'DATA');
  return { ok: false, permanent, reason: responseCode ? `SMTP ${responseCode}` : (code ?? 'unreachable') };
}
