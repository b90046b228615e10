// Takes a message and how a service writes it; gives the body that fits. Cuts by whole cards, says how many
// are left out and where they are; never a half one.
import { cutText } from '../model/cut-text.ts';
import { byteLength } from '../model/utf8.ts';
import type { WrittenMessage } from './message.ts';

/** JSON as a body: what every service is sent. */
type Body = { [key: string]: unknown };

export interface Writing {
  write: (message: WrittenMessage) => Body;
  /** What of the body the limit is about. */
  countedText: (body: Body) => string;
  mostBytes: number;
}

/** Characters of a title and a lead that fit beside no card at all, whatever the letters. */
const BARE = { title: 200, lead: 400, unit: 60 };

/** The message with as many of its cards, from the first, as fit. */
export function fitted(message: WrittenMessage, { write, countedText, mostBytes }: Writing): Body {
  const fits = (body: Body) => byteLength(countedText(body)) <= mostBytes;
  for (let kept = message.cards.length; kept >= 0; kept -= 1) {
    const body = write({
      ...message,
      cards: message.cards.slice(0, kept),
      more: message.more + message.cards.length - kept,
    });
    if (fits(body)) return body;
  }
  return write({
    ...message,
    unit: cutText(message.unit, BARE.unit),
    title: cutText(message.title, BARE.title),
    lead: cutText(message.lead, BARE.lead),
    cards: [],
    more: message.more + message.cards.length,
    mentions: [],
  });
}
