// Takes a message at the moment of its sending; gives it as things stand: a card that asks for what somebody
// has answered meanwhile says so and asks no more. Null where nothing else was in it.

import { type Answerable, isAnswered } from '../process/answered.ts';
import { sayInMail } from '../words/mail.ts';
import type { GroupMessage } from './message.ts';
import { sayInGroup } from './say.ts';

type Answers = Parameters<typeof isAnswered>[0];

/** What the cards of a message ask for. */
export const askedBy = ({ cards }: GroupMessage): Answerable[] =>
  cards.flatMap(({ waitsFor }) => waitsFor ?? []);

/** `content` itself where nothing of it was answered. One with `more` cards is never null: those are open. */
export function asItStands(content: GroupMessage, answers: Answers): GroupMessage | null {
  const { cards, language, more } = content;
  const isDone = (waitsFor?: Answerable) => waitsFor !== undefined && isAnswered(answers, waitsFor);
  if (!cards.some(({ waitsFor }) => isDone(waitsFor))) return content;
  if (more === 0 && cards.every(({ waitsFor }) => isDone(waitsFor))) return null;
  const between = sayInMail(language)('between');
  return {
    ...content,
    cards: cards.map((card) =>
      isDone(card.waitsFor)
        ? { ...card, text: `${sayInGroup(language, 'answered')}${between}${card.text}`, buttons: [] }
        : card,
    ),
  };
}
