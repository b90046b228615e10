// Takes a mail that was given up; gives why, in words that an admin can act on. Never the mail's own text.

import type { UnsentMail } from '../model/mail.ts';
import type { Language } from '../model/plan.ts';
import { sayFrom } from '../words/say.ts';
import { unsentWords } from '../words/unsent.ts';

/** So often a server may take a mail and break off before it is given up. */
export const BROKE_OFF_TIMES = 3;
/** The codes of reasons that are ours. */
export const NO_ADDRESS = 'not a mail address';
export const DIED = 'its sender died each time';

const say = sayFrom(unsentWords);

/** Why it did not arrive. */
export function unsentReason({ reason, answer, brokeOff }: UnsentMail, language: Language): string {
  if (reason === NO_ADDRESS) return say(language, 'whyNoAddress');
  if (reason === DIED) return say(language, 'whyDied');
  if (brokeOff >= BROKE_OFF_TIMES) return say(language, 'whyBrokeOff', { count: brokeOff });
  if (reason.startsWith('SMTP ')) return say(language, 'whyRefused', { answer: answer || reason });
  return say(language, 'whyUnreachable', { reason });
}
