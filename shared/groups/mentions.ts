// Takes a plan and the addresses of those whom a message calls; gives what they are called by. Nobody where
// People does not say.
import type { Plan } from '../model/plan.ts';
import { planIndex } from '../process/plan-index.ts';
import type { GroupMessage, Mention } from './message.ts';

export const mentionsOf = (plan: Plan, { calls }: Pick<GroupMessage, 'calls'>): Mention[] =>
  calls.flatMap((email) => {
    const person = planIndex(plan).people.get(email);
    return person?.chatId ? [{ chatId: person.chatId, name: person.name || email }] : [];
  });
