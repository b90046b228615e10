// Takes the server's address (this page's own) and this tab's ID; sends commands, hears notices. Never gives
// up: it tries again until it is answered.
import type { Command, PageNotice, Reply, Started } from '../../src/server/protocol.ts';

const LONGEST_PAUSE_MS = 8_000;
/** How long a start waits for the notices that went before it. */
const PATIENCE_MS = 1_500;
/** A stream that the browser has given up is opened again. */
const REOPEN_MS = 1_000;

type Order = Command extends infer Each
  ? Each extends { page: string }
    ? Omit<Each, 'page'>
    : never
  : never;

const UNREACHABLE: Reply<never> = { ok: false, name: 'Unreachable', message: '' };

/** One for each tab: by `page` the server knows whose changes and questions are whose. */
export class Link {
  readonly page: string;
  #last: number | null = null;

  constructor(page: string) {
    this.page = page;
  }

  /** Rejects where nobody answers. */
  async send<T = unknown>(command: Command): Promise<Reply<T>> {
    const response = await fetch('/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(command),
    });
    return (await response.json()) as Reply<T>;
  }

  /** Answers `Unreachable` where nobody answers. */
  order<T = unknown>(order: Order): Promise<Reply<T>> {
    return this.send<T>({ page: this.page, ...order } as Command).catch(() => UNREACHABLE);
  }

  /** Tries until somebody answers; rejects with the server's words where it refuses. */
  async start(): Promise<Started> {
    for (let attempt = 0; ; attempt++) {
      const reply = await this.order<Started>({ type: 'start' });
      if (reply.ok) return reply.value;
      if (reply.name !== 'Unreachable') throw new Error(reply.message);
      await this.pause(attempt);
    }
  }

  pause(attempt: number): Promise<void> {
    const ms = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempt);
    return new Promise((resolve) => {
      setTimeout(resolve, ms);
      addEventListener('online', () => resolve(), { once: true });
    });
  }

  patience(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  }

  /**
   * Resolves when the stream is open for the first time. `after`: the last notice known; null: from now on.
   */
  listen(
    after: number | null,
    hear: (notice: PageNotice) => void,
    isUp: (up: boolean) => void,
  ): Promise<void> {
    this.#last = after;
    return new Promise((resolve) => {
      const open = () => {
        const from = this.#last === null ? '' : `&after=${this.#last}`;
        const stream = new EventSource(`/events?page=${encodeURIComponent(this.page)}${from}`);
        stream.onopen = () => {
          isUp(true);
          resolve();
        };
        stream.onmessage = ({ data }) => {
          const notice = JSON.parse(data) as PageNotice;
          this.#last = notice.number;
          hear(notice);
        };
        stream.onerror = () => {
          isUp(false);
          if (stream.readyState === EventSource.CLOSED) setTimeout(open, REOPEN_MS);
        };
      };
      open();
    });
  }

  /** Opens a workbook's file in place of the one that is open. */
  async openFile(file: Blob, name: string): Promise<Reply> {
    try {
      const response = await fetch(`/open?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-page': this.page },
        body: file,
      });
      return (await response.json()) as Reply;
    } catch {
      return UNREACHABLE;
    }
  }
}

/** The tab's ID: the same after a reload, another in a copy of the tab. */
export async function ownPage(storage: Storage): Promise<string> {
  const before = storage.getItem('page');
  const page = before && (await isFree(before)) ? before : crypto.randomUUID();
  if (page !== before) await isFree(page);
  storage.setItem('page', page);
  return page;
}

/** Holds the ID as long as the tab lives; false where another tab holds it. */
function isFree(page: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`page ${page}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<void>(() => undefined) : undefined;
    });
  });
}
