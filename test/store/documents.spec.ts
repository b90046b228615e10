// Specifies that ARCHITECTURE.md names every kind of document that is kept, and no other. Never what is in
// them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { COLLECTIONS, paths } from '../../functions/src/store/paths.ts';

/** One path of every kind, with the letters of the table. */
const KINDS: Record<keyof typeof paths, string | null> = {
  head: paths.head('W'),
  revision: paths.revision('W', 1).replace('/1', '/R'),
  planCore: paths.planCore('W', 'R', 0).replace('~0', '~I'),
  planBucket: paths.planBucket('W', 'R', 0).replace('~0', '~B'),
  keyResultState: paths.keyResultState('W', 'C', 'K'),
  submission: paths.submission('W', 'S'),
  pending: paths.pending('W', 'S'),
  entry: paths.entry('W', 'T', 'I'),
  balance: paths.balance('W', 'E'),
  stock: paths.stock('W', 'R'),
  boardHead: paths.boardHead('W', 'C'),
  boardState: paths.boardState('W', 'C', 0).replace('~0', '~I'),
  values: paths.values('W', 'C'),
  told: paths.told('W', 'E', 'N').replace(/[0-9a-f]{40}/, 'N'),
  session: paths.session('W', 'S'),
  usedLink: paths.usedLink('W', 'H'),
  limit: paths.limit('W', 'N'),
  accessEntry: paths.accessEntry('W', 'N'),
  suppression: paths.suppression('W', 'E'),
  schedule: paths.schedule('W'),
  erasure: paths.erasure('E'),
  group: paths.group('W', 'G'),
  apiKey: paths.apiKey('W', 'A'),
  calendar: paths.calendar('W', 'E'),
  people: paths.people('P'),
  mail: paths.mail('M'),
  // Collections, not documents.
  submissionsOf: null,
  pendingOf: null,
  sessionsOf: null,
  groupsOf: null,
  apiKeysOf: null,
  accessLog: null,
  erasures: null,
  schedules: null,
  mails: null,
};

describe('the table of documents in ARCHITECTURE.md', () => {
  it('names every path that the code makes, and no other', () => {
    const text = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');
    const named = [
      ...text.matchAll(/^\| `((?:workspaces|schedules|erasures|people|mails)\/[^`]+)` \|/gm),
    ].map(([, path]) => path!);
    const made = Object.values(KINDS).filter((path): path is string => path !== null);
    expect(named.sort()).toEqual(made.sort());
    expect(Object.keys(KINDS).sort()).toEqual(Object.keys(paths).sort());
    const collections = made.flatMap((path) =>
      path.startsWith('workspaces/W/') ? [path.split('/')[2]!] : [],
    );
    expect([...COLLECTIONS].sort()).toEqual([...new Set(collections)].sort());
  });
});
