// Takes the company that is open; tells its pages the state of it, often enough to watch and seldom enough to
// be quick. Never a change of cells: those go at once.
import type { Company } from '../live/company.ts';
import type { Notices } from './notices.ts';
import type { LiveState } from './protocol.ts';
import { type SharedState, sharedStateOf, stateOf } from './state.ts';

interface BroadcasterDeps {
  /** Null while none is open. */
  company(): Company | null;
  notices(): Notices;
  /** What is a page's own in the state. */
  seenBy(page: string): Parameters<typeof stateOf>[2];
}

interface StateBroadcaster {
  state(page: string): Promise<LiveState>;
  /** Something is not what it was: every page is told soon. */
  changed(): void;
  /** Another company is open. */
  forget(): void;
  close(): void;
}

/** While the clock is moved a page is told so often where it is. Milliseconds. */
const STATE_EVERY_MS = 150;

/** `state` rejects while no company is open. What pages are told comes 150 ms after the first change. */
export function stateBroadcaster({ company, notices, seenBy }: BroadcasterDeps): StateBroadcaster {
  let shared: Promise<SharedState> | null = null;
  let latest: SharedState | null = null;
  let timer: NodeJS.Timeout | null = null;
  /**
   * While the clock is moved people are those that they were: a read of the standing for each step would be
   * slow.
   */
  const known = (open: Company): Promise<SharedState> => {
    if (open.timeline.moving() !== null && latest) return Promise.resolve({ ...latest, next: null });
    shared ??= sharedStateOf(open).then((read) => {
      latest = read;
      return read;
    });
    shared.catch(() => undefined);
    return shared;
  };
  const stateFor = (open: Company, read: SharedState, page: string) => stateOf(open, read, seenBy(page));
  const tell = async () => {
    timer = null;
    const open = company();
    const connected = notices().connected();
    if (!open || connected.length === 0) return;
    const read = await known(open);
    for (const page of connected) notices().tell({ type: 'state', state: stateFor(open, read, page) }, page);
  };
  return {
    state: async (page) => {
      const open = company();
      if (!open) throw new Error('no workbook is open');
      return stateFor(open, await known(open), page);
    },
    changed: () => {
      shared = null;
      timer ??= setTimeout(() => void tell().catch(() => undefined), STATE_EVERY_MS);
    },
    forget: () => {
      shared = null;
      latest = null;
    },
    close: () => {
      if (timer) clearTimeout(timer);
    },
  };
}
