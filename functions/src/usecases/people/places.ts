// The one list of where a workspace's documents may name a person, and what becomes of each: what an export
// reads and an erasure goes through. Never how.
import { COLLECTIONS } from '../../store/paths.ts';

type Collection = (typeof COLLECTIONS)[number];

/**
 * `replaced`: the document stays, a pseudonym stands in it. `rewritten`: the same of what is packed.
 * `own`: it is the person's and goes; `moved`: it goes on under the pseudonym. `none`: it names nobody.
 */
type ErasureKind = 'replaced' | 'rewritten' | 'own' | 'moved' | 'none';

interface Place {
  erased: ErasureKind;
  /** The subject under which an export lists the documents that name the person; null: another one has it. */
  exported: string | null;
}

/** Every collection of a workspace has its line: the compiler asks for it. */
export const PLACES: Record<Collection, Place> = {
  revisions: { erased: 'replaced', exported: null },
  plans: { erased: 'rewritten', exported: null },
  krs: { erased: 'replaced', exported: null },
  submissions: { erased: 'replaced', exported: 'submissions' },
  pending: { erased: 'replaced', exported: null },
  entries: { erased: 'replaced', exported: null },
  balances: { erased: 'moved', exported: null },
  stocks: { erased: 'none', exported: null },
  told: { erased: 'own', exported: null },
  suppressions: { erased: 'own', exported: null },
  sessions: { erased: 'own', exported: null },
  usedLinks: { erased: 'none', exported: null },
  accessLog: { erased: 'replaced', exported: 'accessLog' },
  limits: { erased: 'own', exported: null },
  calendars: { erased: 'own', exported: null },
  // Who made it; the access log has it too.
  apiKeys: { erased: 'replaced', exported: null },
  // Who set it up; the access log has it too.
  groups: { erased: 'replaced', exported: null },
  board: { erased: 'rewritten', exported: null },
  // Numbers by key result.
  values: { erased: 'none', exported: null },
};

/** The collections of which this becomes, in the order of COLLECTIONS: what is pending before the board. */
export const placesErased = (erased: ErasureKind): Collection[] =>
  COLLECTIONS.filter((each) => PLACES[each].erased === erased);
