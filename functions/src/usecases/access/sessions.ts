// Takes a person who has proven their mail address; opens, finds, lists and ends sessions, each a document.
// Never keeps a session's secret, only what it hashes to.
import { createHash, randomBytes } from 'node:crypto';
import { type EpochMs, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../../../../shared/model/time.ts';
import { AlreadyExists, type Document, type Store } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { noteAccess } from './access-log.ts';

/** A session that nobody asked to be kept ends so long after its last use (design §7, Identity). */
const IDLE_MS = 12 * MS_PER_HOUR;
/**
 * A session that was asked to be kept ends so long after it was opened, used or not (design §7, Identity).
 */
export const KEPT_MS = 30 * MS_PER_DAY;
/** What an admin alone may do asks for a sign-in that is no older. */
const FRESH_MS = 15 * MS_PER_MINUTE;
/** A use is noted so often at most: looking at a page costs a read, seldom a write. */
const NOTED_EVERY_MS = 10 * MS_PER_MINUTE;

export interface Session {
  id: string;
  workspace: string;
  email: string;
  openedAt: EpochMs;
  usedAt: EpochMs;
  /** Kept for 30 days, whether it is used or not. */
  isKept: boolean;
  /** Where it was opened, as its person knows it: `Safari · iPhone`. */
  device: string;
}

type SessionDocument = Omit<Session, 'id' | 'workspace'>;

/** A cookie's value: the workspace, and 256 random bits. */
const COOKIE = /^([0-9a-f]{32})\.([A-Za-z0-9_-]{43})$/;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** When a session is over, if it is not used again. */
const sessionEndsAt = ({ openedAt, usedAt, isKept }: SessionDocument): EpochMs =>
  isKept ? openedAt + KEPT_MS : usedAt + IDLE_MS;

const isOver = (session: SessionDocument, now: EpochMs): boolean => sessionEndsAt(session) <= now;

/**
 * True where its person has signed in within the last 15 minutes: an admin's rights ask for it
 * (design §7, Identity).
 */
export const isFresh = ({ openedAt }: Session, now: EpochMs): boolean => now - openedAt < FRESH_MS;

const documentOf = (session: SessionDocument): Document => ({
  ...session,
  expiresAt: sessionEndsAt(session),
});

const sessionOfDocument = (workspace: string, id: string, data: Document): Session => ({
  id,
  workspace,
  email: String(data.email),
  openedAt: Number(data.openedAt),
  usedAt: Number(data.usedAt),
  isKept: data.isKept === true,
  device: String(data.device),
});

interface SignIn {
  workspace: string;
  email: string;
  /** The signed link that proves the address: it works once. */
  link: string;
  isKept: boolean;
  device: string;
  /** The session that this browser had; it ends. */
  replaces?: Session | null;
}

/**
 * Opens a session, uses up the link and confirms the address, in one transaction; gives the cookie's value.
 * Null where the link was used before.
 */
export async function openSession(store: Store, signIn: SignIn, now: EpochMs): Promise<string | null> {
  const { workspace, email, link, isKept, device, replaces } = signIn;
  const secret = randomBytes(32).toString('base64url');
  const session = { email, openedAt: now, usedAt: now, isKept, device: device.slice(0, 60) };
  try {
    await store.transact(async (tx) => {
      const wishes = paths.suppression(workspace, email);
      const before = await tx.get(wishes);
      tx.create(paths.usedLink(workspace, hashOf(link)), { at: now, expiresAt: now + KEPT_MS });
      tx.create(paths.session(workspace, hashOf(secret)), documentOf(session));
      // Whoever has signed in knows who writes to them (mail/outsiders.ts).
      if (before?.confirmed !== true) tx.set(wishes, { ...before, confirmed: true });
      if (replaces?.workspace === workspace) tx.delete(paths.session(workspace, replaces.id));
    });
  } catch (error) {
    if (error instanceof AlreadyExists) return null;
    throw error;
  }
  return `${workspace}.${secret}`;
}

/** True where a link that works once has opened a session. One read. */
export const isUsedUp = async (store: Store, workspace: string, link: string): Promise<boolean> =>
  (await store.get(paths.usedLink(workspace, hashOf(link)))) !== null;

/**
 * The session that a cookie names, as long as it lasts; null else. One read; a write each ten minutes of use.
 */
export async function findSession(store: Store, cookie: string, now: EpochMs): Promise<Session | null> {
  const [, workspace, secret] = COOKIE.exec(cookie) ?? [];
  if (!workspace || !secret) return null;
  const id = hashOf(secret);
  const path = paths.session(workspace, id);
  const document = await store.get(path);
  if (!document) return null;
  const session = sessionOfDocument(workspace, id, document);
  if (isOver(session, now)) return null;
  if (now - session.usedAt >= NOTED_EVERY_MS)
    await store.transact(async (tx) => {
      const current = await tx.get(path);
      // Ended meanwhile: noting a use must not open it again.
      if (current) tx.set(path, documentOf({ ...(current as unknown as SessionDocument), usedAt: now }));
    });
  return session;
}

/**
 * The sessions of a person, or of everybody in the workspace, that are not over; the last used first. At most
 * 1,000.
 */
export async function listSessions(
  store: Store,
  workspace: string,
  { email, now }: { email?: string; now: EpochMs },
): Promise<Session[]> {
  const found = await store.query({
    collection: paths.sessionsOf(workspace),
    ...(email === undefined ? {} : { where: [{ field: 'email', equals: email }] }),
  });
  return found
    .map(({ path, data }) => sessionOfDocument(workspace, path.split('/').at(-1)!, data))
    .filter((session) => !isOver(session, now))
    .sort((a, b) => b.usedAt - a.usedAt);
}

interface EndSession {
  workspace: string;
  id: string;
  email: string | null;
  /** The admin who ends another's: the access log says so. */
  by?: { email: string; now: EpochMs };
}

/**
 * Ends one session of a person, or of anybody where `email` is null. One that is not there, or somebody
 * else's, is left alone: false.
 */
export async function endSession(store: Store, { workspace, id, email, by }: EndSession): Promise<boolean> {
  if (!/^[0-9a-f]{40}$/.test(id)) return false;
  const path = paths.session(workspace, id);
  return store.transact(async (tx) => {
    const document = await tx.get(path);
    if (!document || (email !== null && document.email !== email)) return false;
    tx.delete(path);
    if (by && by.email !== document.email)
      noteAccess(tx, workspace, {
        at: by.now,
        by: by.email,
        kind: 'ended-session',
        about: String(document.email),
        detail: String(document.device),
      });
    return true;
  });
}
