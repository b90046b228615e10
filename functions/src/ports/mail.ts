// The port to a mail server and what is handed to it. Never a provider's own type.

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

/**
 * `permanent`: the server refuses this mail for good; else trying again later makes sense. `isUnknown`: it
 * has all of the mail and has not said whether it took it.
 * `waitMs`: not to be tried again before, as the server said.
 * `reason` is short and may be logged; `answer` is what the server said, for an admin: it may hold an
 * address.
 */
export type SendResult =
  | { ok: true }
  | { ok: false; permanent: boolean; reason: string; isUnknown?: boolean; answer?: string; waitMs?: number };

export interface Mailer {
  send(mail: OutgoingMail): Promise<SendResult>;
}

/** Whether a workspace may write to an address (design §7, Mail). */
export type MayMail = (workspace: string, email: string) => Promise<boolean>;
