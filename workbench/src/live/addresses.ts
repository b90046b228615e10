// Takes a company and a person; gives the addresses of its pages for that person, signed as in a mail. Never
// written down: they open what they name.

import { planIndex } from '../../../shared/lookup/plan-index.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Company } from './company.ts';

interface Addresses {
  /** Signs in, once. */
  boardUrl: string;
  formUrl: string;
  apiUrl: string;
}

/** Signed anew each time, at the company's clock. No mail is sent, and the address need not be of People. */
export function addressesFor({ engine, workspace, baseUrl }: Company, email: string): Addresses {
  const linkTo = engine.backEnd.deps.linksFor(workspace, engine.clock.now())(email);
  return { boardUrl: linkTo('signin', '/board'), formUrl: linkTo('form', ''), apiUrl: `${baseUrl}/v1` };
}

/** Who sits at a workbook in which nobody stands yet; a mail calls them by what stands before the @. */
export const SOMEBODY = 'robin.lin@example.com';

/**
 * Whose pages are shown at first: the first admin, and who leads a unit right below the top and owns key
 * results; null without such a person.
 */
export function firstPeople(plan: Plan | null): { admin: string | null; reporter: string | null } {
  if (!plan) return { admin: null, reporter: null };
  const admin = plan.people.find(({ role }) => role === 'admin') ?? plan.people[0];
  const owners = new Set(plan.keyResults.map(({ owner }) => owner));
  const { root, rightBelow } = planIndex(plan);
  const lead = rightBelow(root?.id ?? '').find(({ leadEmail }) => owners.has(leadEmail ?? ''));
  const owner = plan.people.find(({ email }) => owners.has(email));
  return { admin: admin?.email ?? null, reporter: lead?.leadEmail ?? owner?.email ?? null };
}
