// Takes a plan and the addresses of those whom a message calls; gives what they are called by. Nobody where
// People does not say, and never who has left.
import type { Plan } from '../model/plan.ts';
import type { Day } from '../model/time.ts';
import { activePerson } from '../process/leads.ts';
import type { GroupMessage, Mention } from './message.ts';

/** In the order of `calls`. `day`: who has left by then is not called. */
export const mentionsOf = (plan: Plan, { calls }: Pick<GroupMessage, 'calls'>, day: Day): Mention[] =>
  calls.flatMap((email) => {
    const person = activePerson(plan, email, day);
    return person?.chatId ? [{ chatId: person.chatId, name: person.name || email }] : [];
  });
