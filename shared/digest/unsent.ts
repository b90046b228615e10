// Takes a mail or a group's message that was given up; gives why, in words that an admin can act on. Never
// its own text.

import { BROKE_OFF_TIMES, DIED, NO_ADDRESS, PAUSED, ROBOT, type UnsentMail } from '../model/mail.ts';
import type { Language } from '../model/plan.ts';
import { sayFrom } from '../words/say.ts';
import { unsentWords } from '../words/unsent.ts';

const say = sayFrom(unsentWords);

/** Why it did not arrive. */
export function unsentReason({ reason, answer, brokeOff }: UnsentMail, language: Language): string {
  if (reason === NO_ADDRESS) return say(language, 'whyNoAddress');
  if (reason === DIED) return say(language, 'whyDied');
  if (brokeOff >= BROKE_OFF_TIMES) return say(language, 'whyBrokeOff', { count: brokeOff });
  if (reason === PAUSED) return say(language, 'whyPaused');
  if (reason.startsWith(ROBOT)) return say(language, 'whyRobot', { code: reason.slice(ROBOT.length) });
  if (reason.startsWith('SMTP ')) return say(language, 'whyRefused', { answer: answer || reason });
  return say(language, 'whyUnreachable', { reason });
}
