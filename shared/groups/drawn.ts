// Takes a message; gives the parts that every service draws in its own way. Never a sign of a dialect.
import type { MailCard } from '../digest/content.ts';
import { SHAPES } from '../look/colours.ts';
import { STATUSES, type Status } from '../model/state.ts';
import { barLines } from './bars.ts';
import type { GroupLink, WrittenMessage } from './message.ts';
import { sayInGroup } from './say.ts';

interface DrawnCard {
  /** The mark of the status and the title, typed text in it. */
  title: string;
  text: string;
  /** Ours, without typed text. */
  bars: string[];
  /** The words of who reported it; '' for none. */
  quote: string;
  buttons: readonly GroupLink[];
}

/** Colour never speaks alone: its shape stands in front of the title. */
export function drawnCard(card: MailCard, { language }: WrittenMessage): DrawnCard {
  const { status, title, text, quote, buttons } = card;
  return {
    title: status === null ? title : `${SHAPES[status]} ${title}`,
    text,
    bars: barLines(card, language),
    quote,
    // A mail to somebody is no business of a group's.
    buttons: buttons.filter(({ url }) => /^https?:/.test(url)),
  };
}

/** What is said of the cards that did not fit; '' where all did. */
export const moreText = ({ more, language }: WrittenMessage): string =>
  more === 0 ? '' : sayInGroup(language, 'more', { count: more });

/** The gravest status of the cards: what a heading is coloured by. Null where none has one. */
export function gravest({ cards }: WrittenMessage): Status | null {
  return STATUSES.find((status) => cards.some((card) => card.status === status)) ?? null;
}

/** What a notification shows: the unit and the sentence, which may begin with the unit. */
export const headingOf = ({ unit, title, language }: WrittenMessage): string =>
  title.startsWith(unit) ? title : sayInGroup(language, 'heading', { unit, title });

/** The sentence above the cards; '' where the first card says it. */
export const sentenceOf = ({ title, cards }: WrittenMessage): string =>
  cards[0]?.title === title ? '' : title;
