// What a mail says, as data in the reader's language. Never markup, never an address book.
import type { MailKind } from '../model/mail.ts';
import type { Picture } from '../model/picture.ts';
import type { Language } from '../model/plan.ts';
import type { Status } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import type { Answerable } from '../process/answered.ts';

/**
 * One line of a mail. `planned` and `attained` draw the bar: shares of the way to the target, as they are
 * (not clamped).
 */
export interface MailRow {
  status: Status | null;
  title: string;
  text: string;
  planned: number | null;
  attained: number | null;
  /** Where the line leads; null: nowhere. */
  link: { label: string; url: string } | null;
  /**
   * The answer that the line asks for: once it is given, the line is not sent any more. Absent: it is news in
   * any case.
   */
  waitsFor?: Answerable;
}

export interface MailSection {
  title: string;
  rows: MailRow[];
  /** So many further rows are not listed: the board has them. */
  more?: number;
}

/**
 * One thing that waits for its reader's decision, with its facts, the words of who reported it, and the steps
 * that answer it.
 */
export interface MailCard {
  status: Status | null;
  title: string;
  /** What happened and what is asked for, in one sentence. */
  text: string;
  /** As in a line: shares of the way to the target; null: no picture. */
  planned: number | null;
  attained: number | null;
  /** The reporter's own words and who they are; '' where nothing was said. */
  quote: string;
  /** The first is the step that is asked for; each opens its form. */
  buttons: { label: string; url: string }[];
  /** The answer that the card asks for, as of a line; absent: none, or of more than one thing. */
  waitsFor?: Answerable;
}

export interface MailContent {
  /** Names the mail in the Mails tab (words/mail-kinds.ts). */
  kind: MailKind;
  language: Language;
  subject: string;
  /** May hold line breaks, as closing: an admin wrote them into a cell. */
  opening: string;
  /** At most three, what waiting costs most first; absent: the mail asks for no decision. */
  cards?: MailCard[];
  /** What waits beside the cards, in one line; null: nothing. */
  rest?: { label: string; url: string } | null;
  sections: MailSection[];
  button: { label: string; url: string } | null;
  closing: string;
  /** Said under every mail about progress (design §1, Trust). */
  trust: string;
  /** Calendar text (RFC 5545) of an invitation. */
  calendar: string | null;
  /** Pictures of units for the meeting: each is attached as a file. Absent: none. */
  pictures?: Picture[];
  /** After this moment the mail is of no use any more and is not sent; null: it always is. */
  until: EpochMs | null;
}

/** Where a link of a mail leads: the purpose and subject that the signed link names. */
export type LinkTo = (purpose: 'form' | 'board' | 'action' | 'signin', subject: string) => string;
