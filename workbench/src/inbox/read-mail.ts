// Takes a message as it came over SMTP; gives what a mail program shows of it: a line for the list, or the
// whole mail. Never fetches anything that it names.
import { simpleParser } from 'mailparser';
import type { CaughtMail } from '../local/mail-catcher.ts';
import { subjectOf } from './subject.ts';

/** A line of the list: read from the headers alone. */
export interface MailLine {
  number: number;
  to: string;
  subject: string;
  at: number;
  /** `digest`, `reminder` …; '' for a mail that is none of ours. */
  kind: string;
}

interface Attachment {
  name: string;
  type: string;
  content: Buffer;
}

export interface WholeMail extends MailLine {
  from: string;
  html: string;
  text: string;
  attachments: Attachment[];
  /** Where one click unsubscribes (RFC 8058); null where the mail has no such address. */
  unsubscribeUrl: string | null;
}

export function lineOf({ number, to, raw, at }: CaughtMail): MailLine {
  return { number, to: to.join(', '), subject: subjectOf(raw), at, kind: kindOf(raw) };
}

/** Message-IDs begin with the kind: `<digest-0f…@…>` (functions/src/outbox/mail-document.ts). */
function kindOf(raw: Buffer): string {
  const head = raw.toString('latin1', 0, Math.min(raw.length, 16_384)).split('\r\n\r\n')[0] ?? '';
  return /^message-id:\s*<([a-z]+)-[0-9a-f]+@/im.exec(head)?.[1] ?? '';
}

export async function readMail(mail: CaughtMail): Promise<WholeMail> {
  const parsed = await simpleParser(mail.raw, { skipImageLinks: false });
  const list = parsed.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
  return {
    ...lineOf(mail),
    from: parsed.from?.text ?? '',
    html: typeof parsed.html === 'string' ? parsed.html : '',
    text: parsed.text ?? '',
    attachments: onceEach(
      parsed.attachments.map(({ filename, contentType, content }, index) => ({
        name: filename ?? (contentType === 'text/calendar' ? 'meeting.ics' : `part-${index + 1}`),
        type: contentType,
        content,
      })),
    ),
    unsubscribeUrl: oneClickUrl(parsed.headers, list?.unsubscribe?.url),
  };
}

/** Only where the mail says that a POST is enough. */
function oneClickUrl(headers: Map<string, unknown>, url: string | undefined): string | null {
  const list = headers.get('list') as { 'unsubscribe-post'?: unknown } | undefined;
  const isOneClick = JSON.stringify(
    list?.['unsubscribe-post'] ?? headers.get('list-unsubscribe-post') ?? '',
  ).includes('One-Click');
  return isOneClick && url !== undefined && /^https?:\/\//.test(url) ? url : null;
}

/** A calendar entry stands in a mail twice, for the programs that show it and for those that attach it. */
function onceEach(attachments: Attachment[]): Attachment[] {
  return attachments.filter(
    (each, index) =>
      attachments.findIndex(({ name, content }) => name === each.name && content.equals(each.content)) ===
      index,
  );
}
