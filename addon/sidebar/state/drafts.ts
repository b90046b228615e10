// Takes what is typed in forms that are not sent; keeps it in the page at once and with Code.js a moment
// later, for when the menu opens the page anew.
// Never sends a form, never keeps one that was sent.
import type { DayDrafts, Draft } from '../../src/entry/sidebar-messages.ts';
import type { Server } from './server.ts';

export interface Drafts {
  /**
   * What Code.js has kept, where the page does not know better. On another day nothing of the day before is
   * left.
   */
  load(kept: DayDrafts): void;
  of(name: string): Draft | null;
  keep(name: string, draft: Draft): void;
  /** The person wants it no more. */
  clear(name: string): void;
  /** It was sent: Code.js has let it go by itself. */
  sent(name: string): void;
  /** Hands everything to Code.js now: the page may be gone in a moment. */
  flush(): void;
}

/** Long enough for one call a sentence, short enough to lose no more than a word. */
const MOMENT_MS = 800;

/** Drafts that are kept with the person's own properties, some seconds after the last key. */
export function draftsWith(server: Pick<Server, 'sidebarDraft'>): Drafts {
  /** Null: sent, or cleared. What Code.js answered before it heard of that does not bring it back. */
  const known = new Map<string, Draft | null>();
  const unsaved = new Map<string, Draft | null>();
  const onTheirWay = new Map<string, number>();
  let day = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  // One call after the other: Google keeps no order between two that are under way.
  let last: Promise<unknown> = Promise.resolve();

  const count = (name: string, by: number) => onTheirWay.set(name, (onTheirWay.get(name) ?? 0) + by);
  const flush = () => {
    clearTimeout(timer);
    for (const [name, draft] of unsaved) {
      count(name, 1);
      last = last.then(() => server.sidebarDraft(name, draft)).then(() => count(name, -1));
    }
    unsaved.clear();
  };
  const save = (name: string, draft: Draft | null) => {
    unsaved.set(name, draft);
    clearTimeout(timer);
    timer = setTimeout(flush, MOMENT_MS);
  };
  return {
    load: (kept) => {
      if (kept.day !== day) known.clear();
      day = kept.day;
      for (const [name, draft] of Object.entries(kept.forms)) if (!known.has(name)) known.set(name, draft);
    },
    of: (name) => known.get(name) ?? null,
    keep: (name, draft) => {
      known.set(name, draft);
      save(name, draft);
    },
    clear: (name) => {
      known.set(name, null);
      save(name, null);
    },
    sent: (name) => {
      known.set(name, null);
      unsaved.delete(name);
      // A call that was still under way may arrive after the form did.
      if ((onTheirWay.get(name) ?? 0) > 0) save(name, null);
    },
    flush,
  };
}

/** For a form whose beginning is what is in force: it is read anew each time. */
export const NO_DRAFTS: Drafts = {
  load: () => {},
  of: () => null,
  keep: () => {},
  clear: () => {},
  sent: () => {},
  flush: () => {},
};
