// Takes this page's changes and the server's notices; keeps grid and server the same book. The server's order
// is law.
// Never loses a change that the server has not acknowledged, and never sends one before an earlier one has
// its place.
import { assigns, needsFreshStart } from '../../../src/changes/rebase.ts';
import type { Mutation } from '../../../src/host/engine/univer.ts';
import type { Command, PageNotice, Reply, Started } from '../../../src/server/protocol.ts';
import type { ChangeStorage } from './page-changes.ts';
import { type Changed, Pending } from './pending.ts';
import { Sending } from './sending.ts';

interface Grid {
  /** Opens the book anew. */
  open(snapshot: Record<string, unknown>): void;
  /** Changes of others, or own ones once more; throws where the engine refuses one. */
  apply(mutations: readonly Mutation[]): void;
}

interface Server {
  send(command: Command): Promise<Reply>;
  start(): Promise<Started>;
  /** Resolves after a while that grows with `attempt`, or when the network is back. */
  pause(attempt: number): Promise<void>;
  /** Resolves soon: how long a start waits for the notices that went before it. */
  patience(): Promise<void>;
}

export interface SyncStatus {
  /** Changes that the server has not taken yet. */
  unsent: number;
  /** Whether the last try got through. */
  reached: boolean;
  /** Whether they outlive a reload of the page. */
  kept: boolean;
}

/** Hears what becomes of a page's book. */
export interface ChangesListener {
  /** All that a page shows came anew. */
  started(started: Started): void;
  syncStatus(standing: SyncStatus): void;
  /** Changes that could not be kept, and why. */
  lost(count: number, why: 'moved' | 'refused' | 'other-book', message: string): void;
}

/** One for each page. What an earlier load of the page could not send is pending from the beginning. */
export class Changes {
  readonly #pending: Pending;
  readonly #sending: Sending;
  /** The grid holds all up to here. */
  #seen = 0;
  /** Notices that came while a start was under way. */
  #waiting: Changed[] | null = null;
  /** The last notice of any kind. */
  #heard = 0;
  #barrier: (() => void) | null = null;
  #startAgain = false;
  #idle: (() => void)[] = [];

  readonly #page: string;
  readonly #grid: Grid;
  readonly #server: Server;
  readonly #listener: ChangesListener;

  constructor(page: string, storage: ChangeStorage, grid: Grid, server: Server, listener: ChangesListener) {
    this.#page = page;
    this.#grid = grid;
    this.#server = server;
    this.#listener = listener;
    this.#pending = new Pending(page, storage, () => this.#report());
    this.#sending = new Sending({
      page,
      pending: this.#pending,
      send: (command) => server.send(command),
      pause: (attempt) => server.pause(attempt),
      isHeld: () => this.#waiting !== null,
      tried: () => this.#report(),
      refused: (message) => {
        this.#giveUp(message);
        void this.start();
      },
      stopped: () => this.#settle(),
    });
  }

  /** From where the notices are needed; null: from now on. */
  get after(): number | null {
    return this.unsent > 0 ? this.#pending.seen : null;
  }

  get unsent(): number {
    return this.#pending.count;
  }

  /** Opens the server's book and does what is pending on top of it. */
  async start(): Promise<void> {
    if (this.#waiting) {
      this.#startAgain = true;
      return;
    }
    await this.#startOver([]);
  }

  /**
   * `first`: notices that the grid does not hold yet. What is made meanwhile is made without them, so that
   * all that is pending moves along at the end.
   */
  async #startOver(first: Changed[]): Promise<void> {
    this.#waiting = first;
    try {
      do {
        this.#startAgain = false;
        await this.#startOnce();
      } while (this.#startAgain);
    } finally {
      this.#waiting = null;
    }
    this.#settle();
    void this.#sending.go();
  }

  /** A change that a person made in the grid; it is there already. */
  made(mutation: Mutation): void {
    this.#pending.add(mutation, this.#seen);
    // What one action makes comes at once: it goes as one batch.
    queueMicrotask(() => void this.#sending.go());
  }

  /** Any notice, in the order of the stream. */
  heard(notice: PageNotice): void {
    this.#heard = notice.number;
    this.#barrier?.();
    if (notice.type !== 'mutations') return;
    if (this.#waiting) this.#waiting.push(notice);
    else this.#take(notice);
  }

  /** Resolves when nothing is pending, or the server cannot be reached. */
  flushed(): Promise<void> {
    void this.#sending.go();
    if (this.unsent === 0 || !this.#sending.isReached) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  async #startOnce(): Promise<void> {
    const started = await this.#server.start();
    if (this.unsent > 0) await this.#arrival(started.seen);
    const waiting = this.#waiting ?? [];
    this.#waiting = [];
    const others = this.#pending.adopt(started);
    if (others > 0) this.#listener.lost(others, 'other-book', '');
    for (const notice of waiting.filter(({ number }) => number <= started.seen)) this.#moveOver(notice);
    this.#grid.open(started.snapshot);
    this.#seen = started.seen;
    this.#applyOwn(this.#pending.all);
    this.#listener.started(started);
    for (const notice of waiting.filter(({ number }) => number > started.seen)) {
      if (this.#startAgain) this.#waiting.push(notice);
      else this.#take(notice);
    }
  }

  /** What came before the start's state has arrived when a notice from then or later has. */
  async #arrival(seen: number): Promise<void> {
    const arrived = new Promise<void>((resolve) => {
      this.#barrier = () => this.#heard >= seen && resolve();
      this.#barrier();
    });
    await Promise.race([arrived, this.#server.patience()]);
    this.#barrier = null;
  }

  #take(notice: Changed): void {
    const mine = this.#pending.all;
    const isLate = notice.number <= this.#seen;
    if (isLate && (mine.length === 0 || notice.number <= this.#pending.seen)) return;
    if (notice.from !== this.#page && needsFreshStart(mine, notice.mutations)) {
      this.#startFresh(notice);
      return;
    }
    this.#moveOver(notice);
    if (isLate) return;
    this.#seen = notice.number;
    if (notice.from !== this.#page) this.#applyTheirs(notice.mutations, mine);
    this.#settle();
    void this.#sending.go();
  }

  #startFresh(notice: Changed): void {
    if (this.#waiting) {
      this.#waiting.push(notice);
      this.#startAgain = true;
    } else void this.#startOver([notice]);
  }

  #moveOver(notice: Changed): void {
    const lost = this.#pending.moveOver(notice);
    if (lost > 0) this.#listener.lost(lost, 'moved', '');
  }

  #applyTheirs(theirs: readonly Mutation[], mine: readonly Mutation[]): void {
    try {
      this.#grid.apply(theirs);
      this.#grid.apply(mine.filter(assigns));
    } catch {
      // The grid cannot follow: it opens the server's book anew.
      void this.start();
    }
  }

  #applyOwn(mine: readonly Mutation[]): void {
    try {
      this.#grid.apply(mine);
    } catch (error) {
      this.#giveUp(String(error));
      this.#startAgain = true;
    }
  }

  #giveUp(message: string): void {
    this.#listener.lost(this.#pending.drop(), 'refused', message);
  }

  #report(): void {
    const { count, isKept } = this.#pending;
    this.#listener.syncStatus({ unsent: count, reached: this.#sending.isReached, kept: isKept });
  }

  #settle(): void {
    this.#report();
    if (this.unsent > 0 && this.#sending.isReached) return;
    for (const go of this.#idle.splice(0)) go();
  }
}
