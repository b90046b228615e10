// Takes nothing; gives the port to a mail server and what is handed to it. Never a provider's own type.

/** A file that travels with a mail: a page that stands alone. */
export interface AttachedPage {
  fileName: string;
  html: string;
}

export interface OutgoingMail {
  messageId: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** When it was asked for; the Date header, the same in every try. */
  date: Date;
  /** One-click unsubscribe address (RFC 8058); null for mails that nobody can switch off. */
  unsubscribeUrl: string | null;
  calendar: string | null;
  /** Absent: none. */
  attached?: AttachedPage[];
}

/** `permanent`: the server refuses this mail for good (5xx of the address); else trying again later makes sense. */
export type SendResult = { ok: true } | { ok: false; permanent: boolean; reason: string };

export interface Mailer {
  send(mail: OutgoingMail): Promise<SendResult>;
}
