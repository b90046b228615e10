// Takes the plan of a workspace; says whether its people are those of another one. Whether a copied
// spreadsheet takes its key along is not documented (docs/platform-facts.md, Copies): a copy with a key of
// its own is found by its people. Never tells anybody outside them.
import { createHash } from 'node:crypto';
import type { Plan } from '../../../../shared/model/plan.ts';
import type { Store } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { readHead } from '../workspace/head.ts';

/** Of fewer it says nothing: whoever tries things out has them in every spreadsheet. */
const FEWEST = 3;

/** Names a list of people, and tells none of their addresses; null for a list that is too short. */
function peopleId({ people }: Plan): string | null {
  if (people.length < FEWEST) return null;
  const emails = people.map(({ email }) => email).sort();
  return createHash('sha256').update(JSON.stringify(emails)).digest('hex').slice(0, 32);
}

/** True where one of these very people publishes them for a second workspace (design §6, Who may what). */
export async function arePublishedElsewhere(
  store: Pick<Store, 'get'>,
  workspace: string,
  plan: Plan,
  email: string,
): Promise<boolean> {
  const id = peopleId(plan);
  if (id === null || !plan.people.some((person) => person.email === email)) return false;
  const other = (await store.get(paths.people(id)))?.workspace;
  return typeof other === 'string' && other !== workspace && (await readHead(store, other)) !== null;
}

/** Notes whose people they are, where that is news; the workspace that came last. */
export async function notePeople(
  store: Pick<Store, 'transact'>,
  workspace: string,
  plan: Plan,
  before: Plan | null,
): Promise<void> {
  const id = peopleId(plan);
  if (id === null || (before && peopleId(before) === id)) return;
  await store.transact(async (tx) => tx.set(paths.people(id), { workspace }));
}
