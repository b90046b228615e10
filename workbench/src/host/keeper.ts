// Takes the options of a host; keeps the book safe: what was done is written down, and a session that broke
// is begun anew from it.
// Never lets two orders overlap, but for a person's change while a script waits.
import type { BookModel } from '../../../shared/books/sheet-model.ts';
import type { Mutation } from './engine/univer.ts';
import type { SessionCall } from './execution.ts';
import type { HostOptions } from './host.ts';
import type { Outside } from './outside.ts';
import { outsideOf } from './outside.ts';
import type { Outcome } from './realm/realm.ts';
import type { Change, SessionResult } from './session.ts';
import { settingsOf } from './settings.ts';
import { emptyStores } from './stores.ts';
import type { Order } from './thread/messages.ts';
import type { Runner } from './thread/runners.ts';
import { runHere, runInThread } from './thread/runners.ts';

/** What ends a thread in which the script's own time limit did not bite. */
const GRACE_MS = 5_000;
/** After so many changes the book is taken anew: a new beginning replays them. */
const JOURNAL_LENGTH = 2_000;

const TIMEOUT: SessionResult<Outcome> = { value: { kind: 'timeout' }, mutations: [], calls: {} };

export interface ChangeResult<T> extends SessionResult<T> {
  /** What a running script had changed until then. */
  before?: Mutation[];
}

/**
 * Orders wait for each other. Of a call that outruns its time limit nothing stays; where the limit does not
 * bite, its thread is ended 5 seconds later.
 */
export class SessionKeeper {
  readonly menus: Outside['menus'];
  readonly locks: Outside['locks'];
  readonly #options: HostOptions;
  readonly #outside: Outside;
  readonly #stores;
  #book: BookModel;
  #journal: Mutation[] = [];
  #runner!: Runner;
  #queue: Promise<unknown> = Promise.resolve();
  /** Under way and waiting. */
  #orders = 0;
  #hasEnded = false;

  private constructor(options: HostOptions) {
    this.#options = options;
    this.#book = options.book;
    this.#stores = structuredClone(options.stores ?? emptyStores());
    this.#outside = outsideOf(options, this.#stores);
    this.menus = this.#outside.menus;
    this.locks = this.#outside.locks;
  }

  static async start(options: HostOptions): Promise<SessionKeeper> {
    const keeper = new SessionKeeper(options);
    await keeper.#begin();
    return keeper;
  }

  /** A question that changes nothing. */
  ask<T>(order: Order): Promise<T> {
    return this.#next(() => this.#runner.send(order) as Promise<T>);
  }

  /**
   * A person's: made between two steps of the script that runs, where it waits for the network or for an
   * answer; else after it.
   */
  change<T>(change: Change): Promise<ChangeResult<T>> {
    const between = this.#orders === 1 ? this.#runner.changeDuringCall(change) : null;
    if (!between)
      return this.#next(async () => this.#keep((await this.#runner.send(change)) as SessionResult<T>));
    return between.then(({ value, before, mutations }) => {
      // What somebody built upon stays, even where the script has to be ended.
      this.#journal.push(...before, ...mutations);
      return { value: value as T, before, mutations, calls: {} };
    });
  }

  call(call: SessionCall): Promise<SessionResult<Outcome>> {
    return this.#next(async () => {
      // A lock that an execution forgot ends with it.
      const done = await this.#withinTime(call).finally(() => this.locks.clear());
      if (done.value.kind === 'timeout') await this.#restart();
      return done.value.kind === 'timeout' ? TIMEOUT : this.#keep(done);
    });
  }

  /** What was ordered before is done; whoever orders more is refused. */
  async dispose(): Promise<void> {
    this.#hasEnded = true;
    await this.#queue;
    await this.#runner.dispose();
  }

  async #next<T>(act: () => Promise<T>): Promise<T> {
    // A page may still ask: no thread is started for it.
    if (this.#hasEnded) throw new Error('the host has ended');
    this.#orders += 1;
    const done = this.#queue.then(act).finally(() => {
      this.#orders -= 1;
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #withinTime(call: SessionCall): Promise<SessionResult<Outcome>> {
    const pending = this.#runner.send({ type: 'call', call }) as Promise<SessionResult<Outcome>>;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<SessionResult<Outcome>>((resolve) => {
      timer = setTimeout(() => resolve(TIMEOUT), call.timeoutMs + GRACE_MS);
    });
    try {
      return await Promise.race([pending, late]);
    } catch (error) {
      // The thread died under the script, out of memory for instance: what it did is lost, the book is not.
      await this.#restart();
      throw error;
    } finally {
      clearTimeout(timer);
      pending.catch(() => undefined);
    }
  }

  async #keep<T>(done: SessionResult<T>): Promise<SessionResult<T>> {
    this.#journal.push(...done.mutations);
    if (this.#journal.length > JOURNAL_LENGTH) {
      this.#book = (await this.#runner.send({ type: 'model' })) as BookModel;
      this.#journal = [];
    }
    return done;
  }

  async #restart(): Promise<void> {
    await this.#runner.kill();
    await this.#begin();
  }

  async #begin(): Promise<void> {
    const { files, inProcess } = this.#options;
    const settings = settingsOf(this.#options);
    const init = { files, settings, book: this.#book, journal: this.#journal, stores: this.#stores };
    this.#runner = await (inProcess ? runHere : runInThread)(init, this.#outside);
  }
}
