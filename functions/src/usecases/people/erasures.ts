// Takes a person who is to be erased; keeps that it was asked for, and who was, without the address once it
// is done. Never erases anything itself: see erase.ts.
import type { Language } from '../../../../shared/model/language.ts';
import { type EpochMs, NEVER } from '../../../../shared/model/time.ts';
import { filledIn } from '../../../../shared/words/say.ts';
import { pageWords } from '../../../../shared/words/small-pages.ts';
import { AlreadyExists, type Document, type Store, type Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { AccessEntry } from '../access/access-log.ts';
import { noteAccess } from '../access/access-log.ts';
import type { Deps } from '../deps.ts';

/** `erasures/E`. */
export interface Erasure {
  workspace: string;
  /** Null once it is done. */
  email: string | null;
  /** As the plans called the person, and others whose names hold one of these; empty once it is done. */
  names: string[];
  others: string[];
  /** The address and the name that stand instead. */
  pseudonym: string;
  called: string;
  askedAt: EpochMs;
  /** When the next pass is due (indexed); NEVER once it is done. */
  dueAt: EpochMs;
  /** The pass under way, when it began, and which of its steps are done. */
  pass: number;
  beganAt: EpochMs | null;
  done: string[];
  /**
   * What was under way when the plan named the person no more has ended by then: a pass that begins later is
   * the last. Null before the plan has moved.
   */
  settledAt: EpochMs | null;
  finishedAt: EpochMs | null;
  /** How often the spreadsheet names the person, by tab: that is removed by hand. */
  inSheet: { tab: string; count: number }[];
}

/** Nobody's: RFC 2606 keeps the name from ever being a host. */
const NOWHERE = 'erased.invalid';
/** Of a mark, so many digits tell two erased people of a workspace apart. */
const DIGITS = 8;
/** And so many are enough for people to tell their names apart. */
const DIGITS_OF_NAME = 4;

/** Names an erasure: the workspace, and the mark of the address. */
export const erasureId = (workspace: string, mark: string): string => `${workspace}-${mark}`;

const pseudonymOf = (mark: string): string => `former-${mark.slice(0, DIGITS)}@${NOWHERE}`;

/** True for the address that stands instead of an erased person's. */
export const isPseudonym = (email: string): boolean => email.endsWith(`@${NOWHERE}`);

export const erasureDocument = (erasure: Erasure): Document => ({ ...erasure });
export const erasureOf = (document: Document): Erasure => document as unknown as Erasure;

/** Null where nobody asked; one that is finished is still there. */
export async function readErasure(
  reader: Pick<Store | Transaction, 'get'>,
  id: string,
): Promise<Erasure | null> {
  const document = await reader.get(paths.erasure(id));
  return document && erasureOf(document);
}

/** The erasures of a workspace, the last first. At most 1,000. */
export async function listErasures(store: Store, workspace: string): Promise<Erasure[]> {
  const found = await store.query({
    collection: paths.erasures,
    where: [{ field: 'workspace', equals: workspace }],
  });
  return found.map(({ data }) => erasureOf(data)).sort((a, b) => b.askedAt - a.askedAt);
}

/** Whether an address of a workspace was erased, or is being erased. One query, of as many as there are. */
export async function erasedIn(
  { store, markOf }: Pick<Deps, 'store' | 'markOf'>,
  workspace: string,
): Promise<(email: string) => boolean> {
  const found = await store.query({
    collection: paths.erasures,
    where: [{ field: 'workspace', equals: workspace }],
  });
  const ids = new Set(found.map(({ path }) => path.split('/')[1]!));
  return (email) => ids.size > 0 && ids.has(erasureId(workspace, markOf(workspace, email)));
}

/** How the access log names an address: an erased one by its pseudonym. */
export async function nameInLog(
  { store, markOf }: Pick<Deps, 'store' | 'markOf'>,
  workspace: string,
  email: string,
): Promise<string> {
  const erasure = await readErasure(store, erasureId(workspace, markOf(workspace, email)));
  return erasure?.pseudonym ?? email;
}

interface EraseRequest {
  workspace: string;
  email: string;
  /** The workspace's: of the name that stands instead. */
  language: Language;
  inSheet: Erasure['inSheet'];
  /** Who asks: the person, or an admin. */
  by: string;
}

/**
 * Keeps that a person is to be erased, and asks for it (design §7, Personal data). Asked for twice it is one
 * erasure.
 */
export async function askForErasure(
  deps: Pick<Deps, 'store' | 'queue' | 'markOf'>,
  { workspace, email, language, inSheet, by }: EraseRequest,
  now: EpochMs,
): Promise<void> {
  const mark = deps.markOf(workspace, email);
  const id = erasureId(workspace, mark);
  const pseudonym = pseudonymOf(mark);
  const fresh: Erasure = {
    workspace,
    email,
    names: [],
    others: [],
    pseudonym,
    called: filledIn(language, pageWords.formerMember, { mark: mark.slice(0, DIGITS_OF_NAME) }),
    askedAt: now,
    dueAt: now,
    pass: 1,
    beganAt: null,
    done: [],
    settledAt: null,
    finishedAt: null,
    inSheet,
  };
  const entry: AccessEntry = {
    at: now,
    by: by === email ? pseudonym : by,
    kind: 'erased',
    about: pseudonym,
    detail: '',
  };
  try {
    await deps.store.transact(async (tx) => {
      tx.create(paths.erasure(id), erasureDocument(fresh));
      noteAccess(tx, workspace, entry);
    });
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
  }
  await askForPass(deps, id, 1, now);
}

/** Each pass has a name of its own; the sweep's have the moment besides. */
export async function askForPass(
  { queue }: Pick<Deps, 'queue'>,
  id: string,
  pass: number,
  at: EpochMs,
  name = `${id}-${pass}`,
): Promise<void> {
  await queue.enqueue({ queue: 'erase', name, payload: { erasure: id }, notBefore: at });
}

/** Asks again for what a crash left behind. Gives their number. */
export async function sweepErasures(deps: Pick<Deps, 'store' | 'queue'>, now: EpochMs): Promise<number> {
  const due = await deps.store.query({
    collection: paths.erasures,
    orderBy: { field: 'dueAt', to: now },
    limit: 100,
  });
  for (const { path, data } of due) {
    const id = path.split('/')[1]!;
    const { pass } = erasureOf(data);
    await askForPass(deps, id, pass, now, `${id}-${pass}-${now}`);
  }
  return due.length;
}

/**
 * Lets an erased address be published again, as somebody new: what it stood for stays a pseudonym's. False
 * where it was not erased, or is being erased.
 */
export async function allowReturn(
  { store, markOf }: Pick<Deps, 'store' | 'markOf'>,
  { workspace, email, by }: { workspace: string; email: string; by: string },
  now: EpochMs,
): Promise<boolean> {
  const path = paths.erasure(erasureId(workspace, markOf(workspace, email)));
  return store.transact(async (tx) => {
    const document = await tx.get(path);
    if (!document || erasureOf(document).dueAt !== NEVER) return false;
    tx.delete(path);
    noteAccess(tx, workspace, { at: now, by, kind: 'let-return', about: email, detail: '' });
    return true;
  });
}
