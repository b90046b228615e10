// Takes an admin who makes a key for a program; keeps its digest, finds the key that a request shows, lists
// and ends keys. Never keeps or logs a key itself.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type EpochMs, MS_PER_DAY, MS_PER_MINUTE } from '../../../../shared/model/time.ts';
import { AlreadyExists, type Document, type Store } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import { noteAccess } from './access-log.ts';

/** What a key may do; each may what the one before it may. `admin`: what the admin may who made it. */
export const KEY_RIGHTS = ['read', 'report', 'admin'] as const;
export type KeyRight = (typeof KEY_RIGHTS)[number];

/** A key lasts a year at most (design §7, Identity). */
export const MOST_KEY_DAYS = 365;
/** Keys that a workspace has at once. */
const MOST_KEYS = 50;
export const LONGEST_KEY_NAME = 60;
/** A use is noted so often at most: a program that looks each minute costs a read, seldom a write. */
const NOTED_EVERY_MS = 10 * MS_PER_MINUTE;

export interface ApiKey {
  id: string;
  workspace: string;
  /** What the admin calls it. */
  name: string;
  right: KeyRight;
  /** The admin who made it. */
  by: string;
  madeAt: EpochMs;
  endsAt: EpochMs;
  /** 0: never. */
  usedAt: EpochMs;
}

/** `attune_WORKSPACE_ID_SECRET`: the ID finds the document, 256 random bits prove the key. */
const TOKEN = /^attune_([0-9a-f]{32})_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;
/** Whatever begins like this is meant as a key of ours. */
export const isKeyToken = (token: string | null): token is string => token?.startsWith('attune_') === true;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

function keyOf(workspace: string, id: string, data: Document): ApiKey {
  return {
    id,
    workspace,
    name: String(data.name),
    right: KEY_RIGHTS.find((each) => each === data.right) ?? 'read',
    by: String(data.by),
    madeAt: Number(data.madeAt),
    endsAt: Number(data.endsAt),
    usedAt: Number(data.usedAt),
  };
}

interface NewApiKey {
  workspace: string;
  /** Of the form: pressed twice it is one key. */
  formKey: string;
  name: string;
  right: KeyRight;
  /** 1 to 365. */
  days: number;
  by: string;
}

/** The token, which is shown this once; why there is none. */
type MadeKey = { ok: true; token: string } | { ok: false; why: 'too-many' | 'twice' };

/** Makes a key and says so in the access log, in one transaction. */
export async function makeApiKey(store: Store, made: NewApiKey, now: EpochMs): Promise<MadeKey> {
  const { workspace, formKey, name, right, days, by } = made;
  const known = await listApiKeys(store, workspace, now);
  if (known.length >= MOST_KEYS) return { ok: false, why: 'too-many' };
  const id = sha256(`${workspace} ${formKey}`).toString('hex').slice(0, 16);
  const secret = randomBytes(32).toString('base64url');
  const endsAt = now + days * MS_PER_DAY;
  const document: Document = {
    name,
    right,
    by,
    madeAt: now,
    endsAt,
    usedAt: 0,
    digest: sha256(secret).toString('hex'),
    expiresAt: endsAt,
  };
  try {
    await store.transact(async (tx) => {
      tx.create(paths.apiKey(workspace, id), document);
      noteAccess(tx, workspace, { at: now, by, kind: 'made-key', about: name, detail: right });
    });
  } catch (error) {
    if (error instanceof AlreadyExists) return { ok: false, why: 'twice' };
    throw error;
  }
  return { ok: true, token: `attune_${workspace}_${id}_${secret}` };
}

/**
 * The key that a token is, as long as it lasts; null else. One read; a write each ten minutes of use, and
 * once a day a line in the access log with it.
 */
export async function findApiKey(store: Store, token: string, now: EpochMs): Promise<ApiKey | null> {
  const [, workspace, id, secret] = TOKEN.exec(token) ?? [];
  if (!workspace || !id || !secret) return null;
  const document = await store.get(paths.apiKey(workspace, id));
  const digest = Buffer.from(typeof document?.digest === 'string' ? document.digest : '', 'hex');
  const given = sha256(secret);
  // The same work for a key that is not there.
  const isIt = timingSafeEqual(digest.length === given.length ? digest : Buffer.alloc(given.length), given);
  if (!document || !isIt) return null;
  const key = keyOf(workspace, id, document);
  if (key.endsAt <= now) return null;
  if (now - key.usedAt >= NOTED_EVERY_MS) await noteUse(store, key, now);
  return key;
}

const dayOf = (at: EpochMs): number => Math.floor(at / MS_PER_DAY);

/** One that was ended meanwhile stays ended. */
async function noteUse(store: Store, { workspace, id }: ApiKey, now: EpochMs): Promise<void> {
  const path = paths.apiKey(workspace, id);
  await store.transact(async (tx) => {
    const current = await tx.get(path);
    if (!current) return;
    const { by, name, right, usedAt } = keyOf(workspace, id, current);
    tx.set(path, { ...current, usedAt: now });
    if (dayOf(usedAt) !== dayOf(now))
      noteAccess(tx, workspace, { at: now, by, kind: 'used-key', about: name, detail: right });
  });
}

/** The keys that have not ended, the latest first. */
export async function listApiKeys(store: Store, workspace: string, now: EpochMs): Promise<ApiKey[]> {
  const found = await store.query({ collection: paths.apiKeysOf(workspace) });
  return found
    .map(({ path, data }) => keyOf(workspace, path.split('/').at(-1)!, data))
    .filter(({ endsAt }) => endsAt > now)
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** Ends a key at once; one that is not there is left alone. */
export async function endApiKey(
  store: Store,
  { workspace, id, by }: { workspace: string; id: string; by: string },
  now: EpochMs,
): Promise<void> {
  if (!/^[0-9a-f]{16}$/.test(id)) return;
  const path = paths.apiKey(workspace, id);
  await store.transact(async (tx) => {
    const document = await tx.get(path);
    if (!document) return;
    tx.delete(path);
    const { name, right } = keyOf(workspace, id, document);
    noteAccess(tx, workspace, { at: now, by, kind: 'ended-key', about: name, detail: right });
  });
}
