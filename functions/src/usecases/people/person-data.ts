// Takes a mail address; gathers all that the workspace keeps about it, by subject. Reads only; never another
// person's data beyond what stands in the same entry.
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Document, Json, Store } from '../../ports/store.ts';
import { COLLECTIONS, everyOf, paths } from '../../store/paths.ts';
import { listSessions } from '../access/sessions.ts';
import { type Memory, processOf, readMemory } from '../standing/memory.ts';
import { documentsIn } from '../workspace/documents-in.ts';
import { cycleOf, type Head } from '../workspace/head.ts';
import { type PublishedPlan, readPlan } from '../workspace/plan-documents.ts';
import { PLACES } from './places.ts';

/** One thing that is kept, as plain data. */
export type KeptRecord = Record<string, unknown>;

/** What is kept of a person, a list for each subject; a subject with nothing in it is there and empty. */
export interface PersonData {
  email: string;
  at: EpochMs;
  subjects: Record<string, KeptRecord[]>;
}

/** True where a value is the address, or a list or an object somewhere below holds it. */
function names(value: unknown, email: string): boolean {
  if (typeof value === 'string') return value.toLowerCase() === email;
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some((each) => names(each, email));
}

const naming = (list: readonly unknown[], email: string): KeptRecord[] =>
  list.filter((each): each is KeptRecord => names(each, email));

/** All that is kept about an address in a workspace, its past cycles included. */
export async function personData(
  store: Store,
  workspace: string,
  { head, email, now }: { head: Head; email: string; now: EpochMs },
): Promise<PersonData> {
  const subjects: Record<string, KeptRecord[]> = {};
  const add = (subject: string, kept: readonly KeptRecord[]) => {
    subjects[subject] = [...(subjects[subject] ?? []), ...kept];
  };
  const cycles = [
    ...head.past.map(({ key, planId, corePieces }) => ({ cycle: key, planId, corePieces })),
    { cycle: cycleOf(head), planId: head.planId, corePieces: head.corePieces },
  ];
  for (const { cycle, planId, corePieces } of cycles) {
    const published = await readPlan(store, workspace, { ...head, planId, corePieces });
    const { memory } = await readMemory(store, workspace, cycle);
    const inCycle = (kept: readonly KeptRecord[]) => kept.map((each) => ({ cycle, ...each }));
    for (const [subject, kept] of ofPlan(published, email)) add(subject, inCycle(kept));
    for (const [subject, kept] of ofMemory(memory, email)) add(subject, inCycle(kept));
  }
  for (const [subject, kept] of await ofDocuments(store, workspace, email)) add(subject, kept);
  for (const [subject, kept] of await ofStore(store, workspace, email, now)) add(subject, kept);
  return { email, at: now, subjects };
}

function ofPlan({ plan }: PublishedPlan, email: string): [string, KeptRecord[]][] {
  const { people, units, metrics, objectives, keyResults } = plan;
  return [
    ['person', naming(people, email)],
    ['unitsLed', naming(units, email)],
    ['metrics', naming(metrics, email)],
    ['objectives', naming(objectives, email)],
    ['keyResults', naming(keyResults, email)],
  ];
}

function ofMemory(memory: Memory, email: string): [string, KeptRecord[]][] {
  const states = [...memory.states.values()];
  const inState = (list: 'snapshots' | 'reviews') =>
    states.flatMap((state) =>
      naming(state[list], email).map((each) => ({ keyResultId: state.keyResultId, ...each })),
    );
  return [
    ['snapshots', inState('snapshots')],
    ['reviews', inState('reviews')],
    ...Object.entries(processOf(memory)).map(([type, entries]): [string, KeptRecord[]] => [
      type,
      naming(entries, email),
    ]),
  ];
}

/** Of each collection that is listed under a subject of its own, what names the person. */
async function ofDocuments(
  store: Store,
  workspace: string,
  email: string,
): Promise<[string, KeptRecord[]][]> {
  const found: [string, KeptRecord[]][] = [];
  for (const collection of COLLECTIONS) {
    const { exported } = PLACES[collection];
    if (exported === null) continue;
    const kept: KeptRecord[] = [];
    for await (const { path, data } of documentsIn(store, everyOf(workspace, collection))) {
      const entry = collection === 'submissions' ? receivedBy(path, data, email) : data;
      if (entry && names(entry, email)) kept.push(entry);
    }
    found.push([exported, kept]);
  }
  return found;
}

/**
 * A report, a form or a step as it was received of the person; what a step says of others stands in its
 * entry.
 */
function receivedBy(path: string, { key, record, form, action }: Document, email: string): KeptRecord | null {
  const received = record ?? form ?? action;
  // Those that were received before the key was kept have it in their path, which spells some another way.
  return isBy(received, email) ? { key: key ?? path.split('/').at(-1), ...received } : null;
}

const isBy = (received: Json | undefined, email: string): received is Document =>
  typeof received === 'object' && received !== null && !Array.isArray(received) && received.email === email;

async function ofStore(
  store: Store,
  workspace: string,
  email: string,
  now: EpochMs,
): Promise<[string, KeptRecord[]][]> {
  const [balance, wishes] = await store.getAll([
    paths.balance(workspace, email),
    paths.suppression(workspace, email),
  ]);
  const mails = await store.query({
    collection: paths.mails,
    where: [{ field: 'to', equals: email }],
  });
  const own = mails.filter(({ data }) => data.workspace === workspace);
  const sessions = await listSessions(store, workspace, { email, now });
  return [
    ['balance', balance ? [balance] : []],
    ['mailWishes', wishes ? [wishes] : []],
    // Without its signed links: they open what they name for whoever has them.
    ['mails', own.map(({ data: { kind, window, state, queuedAt } }) => ({ kind, window, state, queuedAt }))],
    [
      'sessions',
      sessions.map(({ device, openedAt, usedAt, isKept }) => ({ device, openedAt, usedAt, isKept })),
    ],
  ];
}
