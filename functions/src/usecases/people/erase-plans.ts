// Takes a workspace and who is erased; writes every published plan anew without them and moves what points to
// it. Never a figure: what somebody owned or led stays as it was, a pseudonym's.

import { addDays } from '../../../../shared/calendar/days.ts';
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { addTo } from '../../../../shared/model/group-by.ts';
import type { Person, Plan } from '../../../../shared/model/plan.ts';
import type { Day } from '../../../../shared/model/time.ts';
import type { Json, Store, Stored, Transaction } from '../../ports/store.ts';
import { unpackJson } from '../../store/packed.ts';
import { everyOf, paths } from '../../store/paths.ts';
import { companyDomain } from '../workspace/company-domain.ts';
import { documentsIn } from '../workspace/documents-in.ts';
import type { Head } from '../workspace/head.ts';
import { type PublishedPlan, planDocuments, readPlanAsStored } from '../workspace/plan-documents.ts';
import type { ErasureContext } from './erasure-context.ts';

type Pointer = Pick<Head, 'planId' | 'corePieces'>;

/** Every plan that something points to, each once: of all revisions, of the past cycles, the live one. */
async function pointers(store: Store, workspace: string): Promise<Pointer[]> {
  const head = await storedHead(store, workspace);
  if (!head) return [];
  const found = new Map<string, Pointer>();
  const add = ({ planId, corePieces }: Pointer) => found.set(planId, { planId, corePieces });
  for await (const { data } of documentsIn(store, everyOf(workspace, 'revisions')))
    add({ planId: String(data.planId), corePieces: Number(data.corePieces) });
  head.past.forEach(add);
  add(head);
  return [...found.values()];
}

/** The head as it is stored: what is out of bounds in it stays so. */
async function storedHead(reader: Pick<Store | Transaction, 'get'>, workspace: string): Promise<Head | null> {
  const document = await reader.get(paths.head(workspace));
  return document ? (document.head as unknown as Head) : null;
}

/** What the plans call the person, and the names of others that hold one of these. */
export async function namesInPlans(
  store: Store,
  workspace: string,
  email: string,
): Promise<{ names: string[]; others: string[] }> {
  const own = new Set<string>();
  const all = new Set<string>();
  for (const pointer of await pointers(store, workspace)) {
    const { plan } = await readPlanAsStored(store, workspace, pointer);
    for (const person of plan.people) {
      if (person.name !== '') (person.email === email ? own : all).add(person.name);
    }
  }
  const names = [...own];
  return { names, others: [...all].filter((name) => names.some((each) => name.includes(each))) };
}

/**
 * Each plan that names the person is written beside the old one; then one transaction moves what points to
 * it.
 */
export async function erasePlans(context: ErasureContext): Promise<void> {
  const { store, workspace } = context;
  for (const pointer of await pointers(store, workspace)) {
    const published = await readPlanAsStored(store, workspace, pointer);
    const without = planWithout(context, published);
    const revision = Number(pointer.planId.split('-')[0]);
    const { documents, ...next } = planDocuments(workspace, revision, without);
    if (next.planId === pointer.planId) continue;
    for (const { path, data } of documents) await store.transact(async (tx) => tx.set(path, data));
    await movePointers(context, pointer.planId, next);
  }
  await eraseInHead(context);
}

/** The revision's document, the past cycles and the head, as far as they point to `planId`. */
async function movePointers(
  { store, workspace }: ErasureContext,
  planId: string,
  next: Pick<Head, 'planId' | 'corePieces' | 'buckets'>,
): Promise<void> {
  const { corePieces } = next;
  const moved = <Of extends Pointer>(of: Of): Of =>
    of.planId === planId ? { ...of, planId: next.planId, corePieces } : of;
  const revisionPath = paths.revision(workspace, Number(planId.split('-')[0]));
  await store.transact(async (tx) => {
    const head = await storedHead(tx, workspace);
    const revision = await tx.get(revisionPath);
    if (!head) return;
    const live = head.planId === planId ? { ...head, ...next } : head;
    tx.set(paths.head(workspace), { head: { ...live, past: live.past.map(moved) } as unknown as Json });
    if (revision?.planId === planId) tx.set(revisionPath, { ...revision, planId: next.planId, corePieces });
  });
}

/** What the head says beside its plan: no admin any more, gone since yesterday. */
async function eraseInHead({
  store,
  workspace,
  email,
  alias,
  pseudonym,
  now,
}: ErasureContext): Promise<void> {
  await store.transact(async (tx) => {
    const stored = await storedHead(tx, workspace);
    if (!stored) return;
    const head = alias(stored);
    if (head === stored) return;
    const { founderSub, ...rest } = head;
    const isFounder = stored.founder === email;
    const next: Head = {
      ...rest,
      // Whom the workspace mails goes by its founder's domain (mail/outsiders.ts).
      ...(isFounder
        ? { founderDomain: await companyDomain(email) }
        : founderSub === undefined
          ? {}
          : { founderSub }),
      admins: head.admins.filter((each) => each !== pseudonym),
      leftOn: { ...head.leftOn, [pseudonym]: lastDay(head, head.leftOn?.[pseudonym] ?? null, now) },
    };
    tx.set(paths.head(workspace), { head: next as unknown as Json });
  });
}

/** Gone since yesterday at the latest: what waited for them goes one level up. */
function lastDay({ settings }: Pick<Head, 'settings'>, leftOn: Day | null, now: number): Day {
  const yesterday = addDays(dayAt(now, settings.timeZone), -1);
  return leftOn !== null && leftOn < yesterday ? leftOn : yesterday;
}

function planWithout(
  { email, alias, pseudonym, pseudonymName, now }: ErasureContext,
  published: PublishedPlan,
): PublishedPlan {
  const { plan, warnings } = published;
  const former = (person: Person): Person => ({
    email: pseudonym,
    name: pseudonymName,
    unitIds: person.unitIds,
    post: '',
    role: 'member',
    language: null,
    timeZone: null,
    leftOn: lastDay(plan, person.leftOn, now),
  });
  const people = plan.people.map((person) => (person.email === email ? former(person) : alias(person)));
  const others: Plan = alias({ ...plan, people: [] });
  return { plan: { ...others, people }, warnings: alias(warnings) };
}

/**
 * Plans that nothing points to: what was replaced, and what somebody wrote who was overtaken or died. Only
 * once whoever could still read them has ended. Of the next revision, which somebody may be writing in this
 * moment, those alone that name the person: they never go live.
 */
export async function dropOldPlans({ store, workspace, alias }: ErasureContext): Promise<void> {
  const head = await storedHead(store, workspace);
  if (!head) return;
  const needed = new Set((await pointers(store, workspace)).map(({ planId }) => planId));
  const next = new Map<string, Stored[]>();
  for await (const stored of documentsIn(store, everyOf(workspace, 'plans'))) {
    const planId = planIdOf(stored);
    if (needed.has(planId)) continue;
    if (Number(planId.split('-')[0]) > head.revision) addTo(next, planId, stored);
    else await store.transact(async (tx) => tx.delete(stored.path));
  }
  for (const documents of next.values()) {
    const held = unpackedCore(documents);
    if (held === null || alias(held) === held) continue;
    for (const { path } of documents) await store.transact(async (tx) => tx.delete(path));
  }
}

const planIdOf = ({ path }: Stored): string => path.split('/').at(-1)!.split('~')[0]!;

/** A plan of its pieces; null where not all of them are there: somebody is writing it. */
function unpackedCore(documents: readonly Stored[]): Json {
  const pieces = documents
    .flatMap(({ path, data }) => {
      const [, kind, piece] = path.split('/').at(-1)!.split('~');
      return kind === 'core' ? [{ piece: Number(piece), json: String(data.json) }] : [];
    })
    .sort((a, b) => a.piece - b.piece);
  try {
    return unpackJson<Json>(pieces.map(({ json }) => json));
  } catch {
    return null;
  }
}
