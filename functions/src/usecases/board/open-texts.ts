// Takes who asks and what is open; gives the words that all open things share. Never decides what is open.
import { spanText } from '../../../../shared/look/figures.ts';
import type { Language, Plan } from '../../../../shared/model/plan.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { planIndex } from '../../../../shared/process/plan-index.ts';
import { say } from '../../../../shared/words/pages.ts';

/** Who asks what is open, and when. */
export interface Asking {
  email: string;
  isAdmin: boolean;
  language: Language;
  now: EpochMs;
}

/** What there is to know besides, in one line; what is blank is left out. */
export const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

export const keyResultText = (plan: Plan, id: string): string =>
  planIndex(plan).keyResults.get(id)?.text || id;

export const unitName = (plan: Plan, id: string): string => planIndex(plan).units.get(id)?.name || id;

export const personName = (plan: Plan, email: string): string =>
  plan.people.find((person) => person.email === email)?.name || email;

/** How long it has waited. */
export const waiting = ({ language, now }: Asking, since: EpochMs): string =>
  say(language, 'waitingSince', { time: spanText(Math.max(0, now - since), language) });
