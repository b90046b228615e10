// Takes an erasure that was asked for; goes through every place where the person stands, and again once
// whatever was under way has ended. Idempotent: it may run twice, at once, or die between any two steps.
import { type EpochMs, MS_PER_MINUTE, NEVER } from '../../../../shared/model/time.ts';
import { everyOf, paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { cycleOf, readHead } from '../workspace/head.ts';
import { aliasFor } from './alias.ts';
import {
  deleteOwnDocuments,
  eraseInMails,
  eraseInSchedule,
  moveBalance,
  replaceIn,
} from './erase-documents.ts';
import { eraseMemory } from './erase-memory.ts';
import { dropOldPlans, erasePlans, namesInPlans } from './erase-plans.ts';
import type { ErasureContext } from './erasure-context.ts';
import { askForPass, type Erasure, erasureDocument, erasureOf, readErasure } from './erasures.ts';
import { placesErased } from './places.ts';

/**
 * A request ends after 60 seconds, a task after 300 (functions/src/index.ts): so long after the plan has
 * moved nothing is under way that still takes the person for a member.
 */
const SETTLED_MS = 10 * MS_PER_MINUTE;

type ErasureStep = [name: string, run: (context: ErasureContext) => Promise<void>];

/** What was reported while a pass was on is found by the next one. */
const STEPS: readonly ErasureStep[] = [
  ['plans', erasePlans],
  ['own', deleteOwnDocuments],
  ['balances', moveBalance],
  ...placesErased('replaced').map(
    (collection): ErasureStep => [
      collection,
      (context) => replaceIn(context, everyOf(context.workspace, collection)),
    ],
  ),
  ['board', eraseMemories],
  ['mails', eraseInMails],
  ['schedule', eraseInSchedule],
];

/** The plan has moved: nobody takes the person for a member who begins from here on. */
const MOVED = 'plans';

async function eraseMemories(context: ErasureContext): Promise<void> {
  const head = await readHead(context.store, context.workspace);
  if (!head) return;
  for (const cycle of [...head.past.map(({ key }) => key), cycleOf(head)]) await eraseMemory(context, cycle);
}

/** One pass, or what is left of it (docs/design.md §7, Personal data). */
export async function erase(deps: Deps, id: string, now: EpochMs): Promise<void> {
  const erasure = await begin(deps, id, now);
  if (!erasure) return;
  const { workspace, email, pass, pseudonym, called } = erasure;
  const context: ErasureContext = {
    store: deps.store,
    workspace,
    email: email!,
    pseudonym,
    pseudonymName: called,
    alias: aliasFor({ ...erasure, email: email!, pseudonymName: called }),
    now,
  };
  for (const [name, run] of STEPS) {
    if (erasure.done.includes(name)) continue;
    await run(context);
    await note(deps, id, pass, (current) => ({
      ...current,
      done: [...current.done, name],
      settledAt: current.settledAt ?? (name === MOVED ? deps.clock() + SETTLED_MS : null),
    }));
  }
  await end(deps, id, pass, context, now);
}

/** The erasure with the names to look for; null where it is done. */
async function begin({ store }: Pick<Deps, 'store'>, id: string, now: EpochMs): Promise<Erasure | null> {
  const erasure = await readErasure(store, id);
  if (!erasure || erasure.email === null) return null;
  if (erasure.beganAt !== null) return erasure;
  const { names, others } = await namesInPlans(store, erasure.workspace, erasure.email);
  return note({ store }, id, erasure.pass, (current) => ({
    ...current,
    beganAt: current.beganAt ?? now,
    names: [...new Set([...current.names, ...names])],
    others: [...new Set([...current.others, ...others])],
  }));
}

/** Changes the erasure, as long as it is in this pass; null where it is not. */
async function note(
  { store }: Pick<Deps, 'store'>,
  id: string,
  pass: number,
  change: (erasure: Erasure) => Erasure,
): Promise<Erasure | null> {
  return store.transact(async (tx) => {
    const document = await tx.get(paths.erasure(id));
    const current = document && erasureOf(document);
    if (!current || current.pass !== pass || current.email === null) return null;
    const next = change(current);
    tx.set(paths.erasure(id), erasureDocument(next));
    return next;
  });
}

/** A pass that began when everything had settled was the last; else there is another one then. */
async function end(
  deps: Deps,
  id: string,
  pass: number,
  context: ErasureContext,
  now: EpochMs,
): Promise<void> {
  const erasure = await readErasure(deps.store, id);
  if (!erasure || erasure.pass !== pass || erasure.email === null) return;
  const { beganAt, settledAt } = erasure;
  if (beganAt === null || settledAt === null || beganAt < settledAt) {
    const dueAt = settledAt ?? now + SETTLED_MS;
    const next = { pass: pass + 1, beganAt: null, done: [], dueAt };
    await note(deps, id, pass, (current) => ({ ...current, ...next }));
    return askForPass(deps, id, pass + 1, dueAt);
  }
  await dropOldPlans(context);
  const nobody = { email: null, names: [], others: [], done: [], dueAt: NEVER, finishedAt: now };
  await note(deps, id, pass, (current) => ({ ...current, ...nobody }));
  deps.log('INFO', 'person-erased', { workspace: context.workspace, passes: pass });
}
