// Takes what a link leads to; gives its path under the board's root. Never an origin, a token or a session:
// `link` adds those.
import { cleanText } from '../../../../shared/model/clean-text.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { Status } from '../../../../shared/model/state.ts';
import type { Day } from '../../../../shared/model/time.ts';

/** Makes a path of ours an address: the wiring knows origin and session. */
export type Link = (path: string) => string;

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(cleanText(value))}`],
  );
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

/**
 * Paths by what they show. The routes that answer them: board, board/cycles, board/key-result, board/unit,
 * board/units, board/film, board/export, board/process, board/growth, board/mails, board/groups, signal,
 * growth, idea, propose, comment, support, do, answer, signin, account, sessions, people, keys.
 */
export const pagePaths = {
  board: (unitId?: string, status?: Status) => withQuery('board', { unit: unitId, status }),
  keyResult: (id: string) => withQuery('board/key-result', { id }),
  unit: (id: string) => withQuery('board/unit', { id }),
  /** The quarter as a film, of a unit and open on a day; without them of the company, as it is now. */
  film: ({ unitId, day }: { unitId?: string | undefined; day?: Day | undefined }) =>
    withQuery('board/film', { unit: unitId, day }),
  /** All units as a tree, open to one of them. */
  units: (openTo?: string) => withQuery('board/units', { unit: openTo }),
  process: () => 'board/process',
  growth: () => 'board/growth',
  cycles: () => 'board/cycles',
  /** A file of what the board shows: `all.xlsx`, `snapshots.csv` … */
  file: (name: string) => `board/export/${name}`,
  /** Mails that did not arrive, for admins. */
  unsent: () => 'board/mails',
  /** Groups of units in chat services, for admins. */
  groups: () => 'board/groups',
  /** The same page of a cycle that is over, named by the day on which it started. */
  inCycle: (path: string, cycle: Day) => `${path}${path.includes('?') ? '&' : '?'}cycle=${cycle}`,
  signal: () => 'signal',
  comment: () => 'comment',
  /** Any step of the process from the board. */
  step: (step: string, id: string) => withQuery('do', { step, id }),
  /** A form of the company's own. */
  answer: (form: string) => withQuery('answer', { form }),
  signIn: () => 'signin',
  /** One's own sessions and data. */
  account: () => 'account',
  /** People's data and the access log, for admins. */
  people: () => 'people',
  /** Keys of programs, for admins. */
  keys: () => 'keys',
  /** Everybody's sessions, for admins. */
  sessions: () => 'sessions',
  /** The same page with one of its lists paged through. */
  onPage: (path: string, part: string, page: number) =>
    `${path}${path.includes('?') ? '&' : '?'}part=${part}&page=${page}`,
  /** The same page in the other language: `lang` is the only parameter that the page itself does not read. */
  inLanguage: (path: string, language: Language) =>
    `${path}${path.includes('?') ? '&' : '?'}lang=${language}`,
};

/** Which list is paged through, and where: `part` names it in the address. */
export interface Paging {
  path: string;
  part: string;
  page: number;
}
