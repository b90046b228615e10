// Takes decisions; gives the few cards that ask for them, each key result and each cause once. Never another
// order than what waiting costs.
import type { MailCard } from '../content.ts';
import { type FiguresText, figuresSentence } from '../figures-text.ts';
import { firstNamed, type Reader } from '../reader.ts';
import { byCostOfWaiting, type Decision } from './decision.ts';

/** So many decisions a person takes on a Monday. */
export const MOST_CARDS = 3;
/** Steps that stand on one card. */
const MOST_BUTTONS = 3;
/** Key results of one cause that are named; the rest is in their number. */
const NAMED = 3;

/**
 * Decisions that one card asks for: the first leads, the others have its cause or are about its key result.
 */
interface CardOf {
  lead: Decision;
  /** Other key results with the same cause. */
  same: Decision[];
  /** What else waits on the same key result. */
  beside: Decision[];
}

/** Every decision in the order of what waiting costs, each key result and each cause once. */
export function cardsOf(decisions: readonly Decision[]): CardOf[] {
  const cards: CardOf[] = [];
  for (const decision of [...decisions].sort(byCostOfWaiting)) {
    const isMine = (each: Decision) =>
      decision.keyResultId !== null && each.keyResultId === decision.keyResultId;
    const own = cards.find(({ lead, same }) => [lead, ...same].some(isMine));
    const twin = cards.find(({ lead }) => decision.cause !== null && lead.cause === decision.cause);
    if (own) own.beside.push(decision);
    else if (twin) twin.same.push(decision);
    else cards.push({ lead: decision, same: [], beside: [] });
  }
  return cards;
}

/** A card as its reader sees it. */
export function mailCardOf(reader: Reader, { lead, same, beside }: CardOf): MailCard {
  const { say } = reader;
  const { planned, attained } = lead;
  const figures = lead.figures === null ? '' : figuresOnCard(reader, lead.figures);
  const others =
    same.length === 0
      ? ''
      : say(lead.kind === 'silent' ? 'card.same.silent' : 'card.same', {
          count: same.length,
          names: namesOf(reader, lead, same),
        });
  const buttons = [lead, ...beside].flatMap((each) => each.buttons);
  const once = buttons.filter(
    ({ label }, index) => buttons.findIndex((each) => each.label === label) === index,
  );
  return {
    status: lead.status,
    title: lead.title,
    text: [
      lead.isAskedByButtons
        ? (lead.sentence ?? lead.fact)
        : say('subject.ask', { fact: lead.sentence ?? lead.fact, ask: lead.ask }),
      figures,
      ...lead.beside,
      others,
    ]
      .filter(Boolean)
      .join(say('between')),
    planned,
    attained,
    quote: lead.quote,
    buttons: once.slice(0, MOST_BUTTONS),
    ...(lead.waitsFor && same.length === 0 ? { waitsFor: lead.waitsFor } : {}),
  };
}

/**
 * What tells the others from the first: their units, where each is in one of its own, as key results of one
 * metric mostly are; their texts where all are in one; else both.
 */
function namesOf(reader: Reader, lead: Decision, same: readonly Decision[]): string {
  const units = [lead, ...same].map(({ parts }) => parts?.unit ?? '');
  const apart = new Set(units).size;
  const nameOf = ({ title, parts }: Decision) => {
    if (!parts || (apart > 1 && apart < units.length)) return title;
    return apart === 1 ? parts.keyResult : parts.unit;
  };
  return firstNamed(reader, same.map(nameOf), NAMED);
}

/** `8.8 % of 9 % planned, counted from 8 %`: 20 % behind is of the way since there. */
function figuresOnCard(reader: Reader, figures: FiguresText): string {
  const said = figuresSentence(reader, figures);
  const { baseline } = figures;
  return baseline === null ? said : reader.say('card.plan.from', { figures: said, baseline });
}

/** The key results that stand on the cards: nowhere else in the mail. */
export const keyResultsOn = (cards: readonly CardOf[]): ReadonlySet<string> =>
  new Set(
    cards.flatMap(({ lead, same, beside }) =>
      [lead, ...same, ...beside].flatMap((each) => each.keyResultId ?? []),
    ),
  );

/** The subject that a first card gives: the fact, the ask, and how many more wait. */
export function subjectOf({ say }: Reader, cards: readonly CardOf[]): string | null {
  const [first] = cards;
  if (!first) return null;
  const subject = say('subject.ask', { fact: first.lead.fact, ask: first.lead.ask });
  return cards.length === 1 ? subject : say('subject.more', { subject, count: cards.length - 1 });
}
