// What a group's message says, as data in the group's language: the same facts as a mail's. Never a dialect
// of a service, never what is one person's own.
import type { MailCard } from '../digest/content.ts';
import type { Language } from '../model/language.ts';
import type { EpochMs } from '../model/time.ts';

/** The services whose robots may be called (design §7, Groups), in the order of their pages. */
export const SERVICES = ['wecom', 'feishu', 'dingtalk', 'slack', 'chat', 'teams'] as const;
export type GroupService = (typeof SERVICES)[number];

/** What a group can get; each is chosen by itself. */
export const GROUP_NEWS = ['week', 'snapshot', 'review', 'signal', 'back'] as const;
export type GroupNews = (typeof GROUP_NEWS)[number];

export interface Mention {
  /** As People has it: a phone, or the member's ID in the service. */
  chatId: string;
  name: string;
}

export interface GroupLink {
  label: string;
  url: string;
}

export interface GroupMessage {
  language: Language;
  /** The unit whose group it is. */
  unit: string;
  /** One sentence: the mail's subject. */
  title: string;
  /** What is said below it; '' for nothing. */
  lead: string;
  cards: MailCard[];
  /** So many further cards are on the board only. */
  more: number;
  /** Where the message leads; the form page behind it asks who one is. */
  link: GroupLink;
  trust: string;
  /** Mail addresses of those whom it calls, where People says how. */
  calls: string[];
  /** After this moment it is of no use any more; null: it always is. */
  until: EpochMs | null;
}

/** As a service writes it: with whom it calls. What is kept names them by their addresses alone. */
export type WrittenMessage = GroupMessage & { mentions: Mention[] };
