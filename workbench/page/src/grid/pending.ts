// Takes the changes that this page made; keeps those that have no place in the server's order yet, and moves
// them along with what others change.
// Never loses one without saying how many.
import { rebase } from '../../../src/changes/rebase.ts';
import type { Mutation } from '../../../src/host/engine/univer.ts';
import type { PageNotice, Started } from '../../../src/server/protocol.ts';
import type { Batch, ChangeStorage, PageChanges } from './page-changes.ts';
import { noPageChanges, readPageChanges, writePageChanges } from './page-changes.ts';

export type Changed = Extract<PageNotice, { type: 'mutations' }>;

export class Pending {
  #kept: PageChanges;
  #isKept = true;

  readonly #page: string;
  readonly #storage: ChangeStorage;
  /** Called after each change of what is pending. */
  readonly #changed: () => void;

  constructor(page: string, storage: ChangeStorage, changed: () => void) {
    this.#page = page;
    this.#storage = storage;
    this.#changed = changed;
    this.#kept = readPageChanges(storage, page);
  }

  /** The one under way first. */
  get all(): Mutation[] {
    return [...(this.#kept.underWay?.mutations ?? []), ...this.#kept.unsent];
  }

  get count(): number {
    return this.all.length;
  }

  /** The last notice that they know of. */
  get seen(): number {
    return this.#kept.seen;
  }

  /** Whether they outlive a reload of the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get isUnderWay(): boolean {
    return this.#kept.underWay !== null;
  }

  /** `seen`: the last notice that the grid held when it was made. */
  add(mutation: Mutation, seen: number): void {
    if (this.count === 0) this.#kept.seen = seen;
    this.#kept.unsent.push(mutation);
    this.#save();
  }

  /** The batch whose turn it is; null for none. */
  next(): Batch | null {
    const kept = this.#kept;
    if (kept.underWay?.mutations.length === 0) kept.underWay = null;
    if (!kept.underWay && kept.unsent.length > 0) {
      kept.batches += 1;
      kept.underWay = { number: kept.batches, mutations: kept.unsent };
      kept.unsent = [];
      this.#save();
    }
    return kept.underWay;
  }

  /**
   * The server's book is opened anew: what it has taken is pending no more. Gives how many were another
   * book's.
   */
  adopt({ book, taken }: Started): number {
    const { underWay } = this.#kept;
    const isOther = this.#kept.book !== '' && this.#kept.book !== book;
    const lost = isOther ? this.count : 0;
    if (isOther) this.#kept = noPageChanges();
    else if (underWay && underWay.number <= taken) this.#kept.underWay = null;
    this.#kept.book = book;
    this.#kept.batches = Math.max(this.#kept.batches, taken);
    this.#save();
    return lost;
  }

  /**
   * Own batch: it has its place. Another's: what is pending moves along. Gives how many have no place any
   * more.
   */
  moveOver({ number, from, batch, mutations }: Changed): number {
    const kept = this.#kept;
    let lost = 0;
    if (from === this.#page) {
      if (kept.underWay && kept.underWay.number <= batch) kept.underWay = null;
    } else {
      const inFlight = rebase(kept.underWay?.mutations ?? [], mutations);
      const after = rebase(kept.unsent, mutations);
      if (kept.underWay) kept.underWay.mutations = inFlight.kept;
      kept.unsent = after.kept;
      lost = inFlight.lost + after.lost;
    }
    kept.seen = Math.max(kept.seen, number);
    this.#save();
    return lost;
  }

  /** Gives up all; gives how many. */
  drop(): number {
    const { count } = this;
    this.#kept.underWay = null;
    this.#kept.unsent = [];
    this.#save();
    return count;
  }

  #save(): void {
    this.#isKept = writePageChanges(this.#storage, this.#page, this.#kept);
    this.#changed();
  }
}
