// Takes this page's changes and the server's notices; keeps grid and server the same book. The server's order is law.
// Never loses a change that the server has not acknowledged, and never sends one before an earlier one has its place.
import { assigns, needsFreshStart, rebase } from '../../../src/changes/rebase.ts';
import type { Mutation } from '../../../src/host/engine/univer.ts';
import type { Command, Notice, Reply, Started } from '../../../src/server/protocol.ts';
import type { Kept, Shelf } from './kept.ts';
import { nothingKept, readKept, writeKept } from './kept.ts';

export interface Grid {
  /** Opens the book anew. */
  open(snapshot: Record<string, unknown>): void;
  /** Changes of others, or own ones once more; throws where the engine refuses one. */
  apply(mutations: readonly Mutation[]): void;
}

export interface Server {
  send(command: Command): Promise<Reply>;
  start(): Promise<Started>;
  /** Resolves after a while that grows with `attempt`, or when the network is back. */
  pause(attempt: number): Promise<void>;
  /** Resolves soon: how long a start waits for the notices that went before it. */
  patience(): Promise<void>;
}

export interface Standing {
  /** Changes that the server has not taken yet. */
  unsent: number;
  /** Whether the last try got through. */
  reached: boolean;
  /** Whether they outlive a reload of the page. */
  kept: boolean;
}

export interface Told {
  /** All that a page shows came anew. */
  started(started: Started): void;
  standing(standing: Standing): void;
  /** Changes that could not be kept, and why. */
  lost(count: number, why: 'moved' | 'refused' | 'other-book', message: string): void;
}

type Changed = Extract<Notice, { type: 'mutations' }>;

export class Changes {
  #kept: Kept;
  /** The grid holds all up to here. */
  #seen = 0;
  #sending = false;
  #reached = true;
  #isKept = true;
  /** Notices that came while a start was under way. */
  #waiting: Changed[] | null = null;
  /** The last notice of any kind. */
  #heard = 0;
  #barrier: (() => void) | null = null;
  #startAgain = false;
  #idle: (() => void)[] = [];

  constructor(
    private readonly page: string,
    private readonly shelf: Shelf,
    private readonly grid: Grid,
    private readonly server: Server,
    private readonly told: Told,
  ) {
    this.#kept = readKept(shelf, page);
  }

  /** From where the notices are needed; null: from now on. */
  get after(): number | null {
    return this.#pending().length > 0 ? this.#kept.seen : null;
  }

  get unsent(): number {
    return this.#pending().length;
  }

  /** Opens the server's book and does what is pending on top of it. */
  async start(): Promise<void> {
    if (this.#waiting) {
      this.#startAgain = true;
      return;
    }
    await this.#startOver([]);
  }

  /** `first`: notices that the grid does not hold yet. What is made meanwhile is made without them, so that all that is pending moves along at the end. */
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
    void this.#sendAll();
  }

  /** A change that a person made in the grid; it is there already. */
  made(mutation: Mutation): void {
    if (this.#pending().length === 0) this.#kept.seen = this.#seen;
    this.#kept.unsent.push(mutation);
    this.#save();
    // What one action makes comes at once: it goes as one batch.
    queueMicrotask(() => void this.#sendAll());
  }

  /** Any notice, in the order of the stream. */
  heard(notice: Notice): void {
    this.#heard = notice.number;
    this.#barrier?.();
    if (notice.type !== 'mutations') return;
    if (this.#waiting) this.#waiting.push(notice);
    else this.#take(notice);
  }

  /** Resolves when nothing is pending, or the server cannot be reached. */
  flushed(): Promise<void> {
    void this.#sendAll();
    if (this.#pending().length === 0 || !this.#reached) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #pending(): Mutation[] {
    return [...(this.#kept.underWay?.mutations ?? []), ...this.#kept.unsent];
  }

  async #startOnce(): Promise<void> {
    const started = await this.server.start();
    if (this.#pending().length > 0) await this.#arrival(started.seen);
    const waiting = this.#waiting ?? [];
    this.#waiting = [];
    this.#adopt(started);
    for (const notice of waiting.filter(({ number }) => number <= started.seen)) this.#rebaseOver(notice);
    this.grid.open(started.snapshot);
    this.#seen = started.seen;
    this.#applyOwn(this.#pending());
    this.told.started(started);
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
    await Promise.race([arrived, this.server.patience()]);
    this.#barrier = null;
  }

  #adopt({ book, taken }: Started): void {
    const { underWay } = this.#kept;
    if (this.#kept.book !== '' && this.#kept.book !== book) {
      const count = this.#pending().length;
      this.#kept = nothingKept();
      if (count > 0) this.told.lost(count, 'other-book', '');
    } else if (underWay && underWay.number <= taken) this.#kept.underWay = null;
    this.#kept.book = book;
    this.#kept.batches = Math.max(this.#kept.batches, taken);
  }

  #take(notice: Changed): void {
    const mine = this.#pending();
    const isLate = notice.number <= this.#seen;
    if (isLate && (mine.length === 0 || notice.number <= this.#kept.seen)) return;
    if (notice.from !== this.page && needsFreshStart(mine, notice.mutations)) {
      this.#startFresh(notice);
      return;
    }
    this.#rebaseOver(notice);
    if (isLate) return;
    this.#seen = notice.number;
    if (notice.from !== this.page) this.#applyTheirs(notice.mutations, mine);
    this.#settle();
    void this.#sendAll();
  }

  #startFresh(notice: Changed): void {
    if (this.#waiting) {
      this.#waiting.push(notice);
      this.#startAgain = true;
    } else void this.#startOver([notice]);
  }

  /** Own batch: it has its place. Another's: what is pending moves along. */
  #rebaseOver({ number, from, batch, mutations }: Changed): void {
    const kept = this.#kept;
    if (from === this.page) {
      if (kept.underWay && kept.underWay.number <= batch) kept.underWay = null;
    } else {
      const inFlight = rebase(kept.underWay?.mutations ?? [], mutations);
      const after = rebase(kept.unsent, mutations);
      if (kept.underWay) kept.underWay.mutations = inFlight.kept;
      kept.unsent = after.kept;
      const lost = inFlight.lost + after.lost;
      if (lost > 0) this.told.lost(lost, 'moved', '');
    }
    kept.seen = Math.max(kept.seen, number);
    this.#save();
  }

  #applyTheirs(theirs: readonly Mutation[], mine: readonly Mutation[]): void {
    try {
      this.grid.apply(theirs);
      this.grid.apply(mine.filter(assigns));
    } catch {
      // The grid cannot follow: it opens the server's book anew.
      void this.start();
    }
  }

  #applyOwn(mine: readonly Mutation[]): void {
    try {
      this.grid.apply(mine);
    } catch (error) {
      this.#giveUp(String(error));
      this.#startAgain = true;
    }
  }

  #giveUp(message: string): void {
    const count = this.#pending().length;
    this.#kept.underWay = null;
    this.#kept.unsent = [];
    this.#save();
    this.told.lost(count, 'refused', message);
  }

  async #sendAll(): Promise<void> {
    if (this.#sending || this.#waiting) return;
    this.#sending = true;
    try {
      for (let attempt = 0; !this.#waiting && this.#next(); ) {
        const { seen } = this.#kept;
        const reply = await this.#sendOne(seen);
        if (reply === null) await this.server.pause(attempt++);
        else if (!this.#goesOn(reply, seen)) break;
        else attempt = 0;
      }
    } finally {
      this.#sending = false;
      this.#settle();
    }
  }

  /** The batch whose turn it is. */
  #next(): boolean {
    const kept = this.#kept;
    if (kept.underWay?.mutations.length === 0) kept.underWay = null;
    if (!kept.underWay && kept.unsent.length > 0) {
      kept.batches += 1;
      kept.underWay = { number: kept.batches, mutations: kept.unsent };
      kept.unsent = [];
      this.#save();
    }
    return kept.underWay !== null;
  }

  /** Null: nobody answered. */
  async #sendOne(seen: number): Promise<Reply | null> {
    const { number, mutations } = this.#kept.underWay!;
    this.#report();
    const command: Command = { page: this.page, type: 'mutations', seen, batch: number, mutations };
    const reply = await this.server.send(command).catch(() => null);
    this.#reached = reply !== null;
    this.#report();
    return reply;
  }

  /** False: a notice goes on from here, that of the own batch or of what made it outdated. */
  #goesOn(reply: Reply, seen: number): boolean {
    if (reply.ok) return this.#kept.underWay === null;
    if (reply.name === 'Outdated') return this.#kept.seen > seen;
    this.#giveUp(reply.message);
    void this.start();
    return false;
  }

  #save(): void {
    this.#isKept = writeKept(this.shelf, this.page, this.#kept);
    this.#report();
  }

  #report(): void {
    this.told.standing({ unsent: this.#pending().length, reached: this.#reached, kept: this.#isKept });
  }

  #settle(): void {
    this.#report();
    if (this.#pending().length > 0 && this.#reached) return;
    for (const go of this.#idle.splice(0)) go();
  }
}
