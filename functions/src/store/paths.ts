// Takes names; gives the path of every document. The one place where paths are made. Never lets typed text
// become a path as it stands.
import { createHash } from 'node:crypto';
import type { CollectionPath, DocPath } from '../ports/store.ts';

/** Segments that may stand as they are. `~` is left out: it separates, and marks what was encoded. */
const PLAIN = /^[A-Za-z0-9_@+=-][A-Za-z0-9_.@+=-]{0,99}$/;

/**
 * Typed text as one path segment: as it is where that is safe, else readable letters and a hash. Different
 * texts give different segments.
 */
export function encodeSegment(text: string): string {
  if (PLAIN.test(text) && !text.startsWith('__')) return text;
  const letters = text.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 40);
  // Half a character (a lone surrogate) has no UTF-8 of its own: all halves would hash alike.
  const [mark, encoding] = /\p{Surrogate}/u.test(text)
    ? (['u', 'utf16le'] as const)
    : (['', 'utf8'] as const);
  const hash = createHash('sha256').update(Buffer.from(text, encoding)).digest('hex');
  return `~${letters}~${mark}${hash.slice(0, 40)}`;
}

/** 40 hex digits of a text's SHA-256. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

const inWorkspace = (workspace: string, collection: string): CollectionPath =>
  `workspaces/${workspace}/${collection}`;
const one = (workspace: string, collection: string, id: string): DocPath =>
  `${inWorkspace(workspace, collection)}/${id}`;

/** The collections of a workspace. */
export const COLLECTIONS = [
  'revisions',
  'plans',
  'krs',
  'submissions',
  'pending',
  'entries',
  'balances',
  'stocks',
  'told',
  'suppressions',
  'sessions',
  'usedLinks',
  'accessLog',
  'limits',
  'apiKeys',
  'calendars',
  'groups',
  'board',
  'values',
] as const;

/** All documents of one of them. */
export const everyOf = (workspace: string, collection: (typeof COLLECTIONS)[number]): CollectionPath =>
  inWorkspace(workspace, collection);

/** Every path of ARCHITECTURE.md, Documents. */
export const paths = {
  head: (workspace: string): DocPath => `workspaces/${workspace}`,
  revision: (workspace: string, revision: number): DocPath => one(workspace, 'revisions', String(revision)),
  planCore: (workspace: string, planId: string, piece: number): DocPath =>
    one(workspace, 'plans', `${planId}~core~${piece}`),
  planBucket: (workspace: string, planId: string, bucket: number): DocPath =>
    one(workspace, 'plans', `${planId}~krs~${bucket}`),
  /**
   * `cycle` is the day on which the cycle starts: a KR of the same ID in the next quarter begins anew, the
   * past stays.
   */
  keyResultState: (workspace: string, cycle: string, keyResultId: string): DocPath =>
    one(workspace, 'krs', `${cycle}~${encodeSegment(keyResultId)}`),
  submission: (workspace: string, key: string): DocPath => one(workspace, 'submissions', encodeSegment(key)),
  submissionsOf: (workspace: string): CollectionPath => inWorkspace(workspace, 'submissions'),
  pending: (workspace: string, key: string): DocPath => one(workspace, 'pending', encodeSegment(key)),
  pendingOf: (workspace: string): CollectionPath => inWorkspace(workspace, 'pending'),
  entry: (workspace: string, type: string, id: string): DocPath =>
    one(workspace, 'entries', `${type}~${encodeSegment(id)}`),
  balance: (workspace: string, email: string): DocPath => one(workspace, 'balances', encodeSegment(email)),
  stock: (workspace: string, rewardId: string): DocPath => one(workspace, 'stocks', encodeSegment(rewardId)),
  boardHead: (workspace: string, cycle: string): DocPath => one(workspace, 'board', `${cycle}~head`),
  boardState: (workspace: string, cycle: string, piece: number): DocPath =>
    one(workspace, 'board', `${cycle}~state~${piece}`),
  /** What the cells said from which the values of a cycle come. */
  values: (workspace: string, cycle: string): DocPath => one(workspace, 'values', `${cycle}~cells`),
  /** That a person was told a thing: created once. Its ID tells neither the person nor the thing. */
  told: (workspace: string, email: string, what: string): DocPath =>
    one(workspace, 'told', hashOf(`${email} ${what}`)),
  /** What a person switched off. */
  suppression: (workspace: string, email: string): DocPath =>
    one(workspace, 'suppressions', encodeSegment(email)),
  /** `id` is what the cookie's secret hashes to. */
  session: (workspace: string, id: string): DocPath => one(workspace, 'sessions', id),
  sessionsOf: (workspace: string): CollectionPath => inWorkspace(workspace, 'sessions'),
  /** That a link which works once has been used, by the link's hash. */
  usedLink: (workspace: string, hash: string): DocPath => one(workspace, 'usedLinks', hash),
  /** How often something was asked for of late; of a person where there is an address. */
  limit: (workspace: string, what: string, email?: string): DocPath =>
    one(workspace, 'limits', email === undefined ? what : `${what}-${hashOf(email)}`),
  /** Who exported, changed a role, ended another's session. */
  accessEntry: (workspace: string, id: string): DocPath => one(workspace, 'accessLog', encodeSegment(id)),
  accessLog: (workspace: string): CollectionPath => inWorkspace(workspace, 'accessLog'),
  /** Which address of a person's calendar works. */
  calendar: (workspace: string, email: string): DocPath => one(workspace, 'calendars', encodeSegment(email)),
  /** A key of a program; its digest, never the key. */
  apiKey: (workspace: string, id: string): DocPath => one(workspace, 'apiKeys', id),
  apiKeysOf: (workspace: string): CollectionPath => inWorkspace(workspace, 'apiKeys'),
  /** A unit's group in a chat service. */
  group: (workspace: string, id: string): DocPath => one(workspace, 'groups', encodeSegment(id)),
  groupsOf: (workspace: string): CollectionPath => inWorkspace(workspace, 'groups'),
  schedule: (workspace: string): DocPath => `schedules/${workspace}`,
  schedules: 'schedules' as CollectionPath,
  /** Who was erased, or is being erased: `id` names workspace and person, and tells neither address. */
  erasure: (id: string): DocPath => `erasures/${id}`,
  erasures: 'erasures' as CollectionPath,
  /** Whose people a list of people is: `id` is its hash. */
  people: (id: string): DocPath => `people/${id}`,
  mail: (id: string): DocPath => `mails/${encodeSegment(id)}`,
  mails: 'mails' as CollectionPath,
};
