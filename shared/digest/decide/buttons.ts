// Takes a lead and what a card is about; gives the buttons that open a form or a mail filled in, one press
// from done. Never a step of somebody else.

import { mailtoUrl } from '../../model/mail-address.ts';
import type { KeyResult } from '../../model/plan.ts';
import { leadsOn } from '../../process/leads.ts';
import { questionOn } from '../../process/steps/talk.ts';
import { nameOfPerson, type Reader } from '../reader.ts';
import type { Decision } from './decision.ts';

type Buttons = Decision['buttons'];

/** A group has no address: nothing that waits for one person is asked of it. */
const isSomebodyElse = ({ person }: Reader, email: string): boolean =>
  person.email !== '' && email !== '' && email !== person.email;

/** A mail to the person who knows, begun with the question; none to oneself. */
export function askByMail(
  reader: Reader,
  email: string,
  about: string,
  question: 'mail.ask' | 'mail.ask.signal' = 'mail.ask',
): Buttons {
  if (!isSomebodyElse(reader, email)) return [];
  const name = nameOfPerson(reader, email);
  const label = reader.say('card.button.ask', { name });
  return [{ label, url: mailtoUrl(email, about, reader.say(question, { name })) }];
}

/** The talk at the key result, with the question to whoever reports on it; none to oneself. */
export function askAtKeyResult(reader: Reader, keyResult: KeyResult): Buttons {
  const { plan, asOf } = reader.standing;
  const reporter = leadsOn(plan, asOf.day).reporterOf(keyResult);
  if (!isSomebodyElse(reader, reporter)) return [];
  const label = reader.say('card.button.ask', { name: nameOfPerson(reader, reporter) });
  return [{ label, url: reader.linkTo('action', `talk.comment:${questionOn(keyResult.id)}`) }];
}

/**
 * Lending help to a key result: by the request that is open, else by an offer; for one’s own, asking for it.
 * For leads alone: nobody else has a unit to lend from.
 */
export function helpButton(reader: Reader, keyResult: KeyResult): Buttons {
  const { plan, asOf, process } = reader.standing;
  const reporter = leadsOn(plan, asOf.day).reporterOf(keyResult);
  const to = (step: string) => reader.linkTo('action', step);
  const request = process.support.find(
    ({ keyResultId, decision }) => keyResultId === keyResult.id && decision === null,
  );
  if (reporter !== '' && reporter === reader.person.email)
    return request
      ? []
      : [{ label: reader.say('card.button.support'), url: to(`support.request:${keyResult.id}`) }];
  if (!isSomebodyElse(reader, reporter) || reader.ledUnitIds.size === 0) return [];
  const step = request ? `support.decide:${request.id}` : `support.offer:${keyResult.id}`;
  return [{ label: reader.say('card.button.lend'), url: to(step) }];
}

/** A mail of thanks to whoever lent help, ready to be sent; null to oneself. */
export function thanksLink(reader: Reader, email: string, what: string): Buttons[number] | null {
  if (!isSomebodyElse(reader, email)) return null;
  const name = nameOfPerson(reader, email);
  return {
    label: reader.say('card.thank', { name }),
    url: mailtoUrl(email, reader.say('mail.thank.subject', { what }), reader.say('mail.thank', { name })),
  };
}
