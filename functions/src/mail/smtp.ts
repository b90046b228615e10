// Takes an SMTP server's address; gives the mailer on it, by nodemailer. Never logs a password, never puts typed text into a header by hand.
import { createTransport } from 'nodemailer';
import type { Mailer } from './ports.ts';

export interface SmtpConfig {
  host: string;
  port: number;
  /** True: TLS from the first byte (465); else STARTTLS where the server has it. */
  secure: boolean;
  user: string;
  password: string;
  /** `Attune <attune@company.example>` */
  from: string;
}

const SOCKET_TIMEOUT_MS = 20_000;

/** A mailer over SMTP. Connections are made when there is something to send. */
export function smtpMailer({
  host,
  port,
  secure,
  user,
  password,
  from,
}: SmtpConfig): Mailer & { close(): void } {
  const transport = createTransport({
    host,
    port,
    secure,
    pool: true,
    maxConnections: 2,
    connectionTimeout: SOCKET_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, to, subject, html, text, date, unsubscribeUrl, calendar }) => {
      const list =
        unsubscribeUrl === null
          ? {}
          : {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            };
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          html,
          text,
          date,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated', ...list },
          ...(calendar === null
            ? {}
            : { icalEvent: { method: 'PUBLISH', filename: 'meeting.ics', content: calendar } }),
        });
        return { ok: true };
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string };
        const permanent =
          (responseCode !== undefined && responseCode >= 500 && code === 'EENVELOPE') || responseCode === 554;
        return {
          ok: false,
          permanent,
          reason: responseCode ? `SMTP ${responseCode}` : (code ?? 'unreachable'),
        };
      }
    },
    close: () => transport.close(),
  };
}
