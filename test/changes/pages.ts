// Takes a schedule; gives pages with a book each and a server with the book that counts, over a network that
// is late as the schedule says.
// Never a real engine: a tab is a list of rows of texts.
import type { Scheduler } from 'fast-check';
import { Changes } from '../../workbench/page/src/grid/changes.ts';
import type { ChangeStorage } from '../../workbench/page/src/grid/page-changes.ts';
import { isOutdated } from '../../workbench/src/changes/rebase.ts';
import type { Mutation } from '../../workbench/src/host/engine/univer.ts';
import type { Command, PageNotice, Reply, Started } from '../../workbench/src/server/protocol.ts';

export type Rows = Record<number, string>[];
type Cells = Record<number, Record<number, { v: string }>>;
type TestNotice = Extract<PageNotice, { type: 'mutations' | 'state' }>;

export const typed = (row: number, column: number, text: string): Mutation => ({
  id: 'sheet.mutation.set-range-values',
  params: { subUnitId: 's', cellValue: { [row]: { [column]: { v: text } } } },
});

export const rowsChange = (what: 'insert-row' | 'remove-rows', row: number): Mutation => ({
  id: `sheet.mutation.${what}`,
  params: { subUnitId: 's', range: { startRow: row, endRow: row, startColumn: 0, endColumn: 9 } },
});

function changed(rows: Rows, { id, params }: Mutation): Rows {
  if (id === 'sheet.mutation.set-range-values') {
    const after = [...rows];
    for (const [r, line] of Object.entries(params.cellValue as Cells)) {
      const texts = Object.fromEntries(Object.entries(line).map(([c, { v }]) => [c, v]));
      after[Number(r)] = { ...after[Number(r)], ...texts };
    }
    return Array.from(after, (row) => row ?? {});
  }
  const { startRow } = params.range as { startRow: number };
  const padded = Array.from({ length: Math.max(rows.length, startRow + 1) }, (_, r) => rows[r] ?? {});
  return id.endsWith('insert-row') ? padded.toSpliced(startRow, 0, {}) : padded.toSpliced(startRow, 1);
}

const after = (rows: Rows, mutations: readonly Mutation[]): Rows => mutations.reduce(changed, rows);

/** What is left when blank rows at the end do not count. */
export function trimmed(rows: Rows): Rows {
  const last = rows.findLastIndex((row) => Object.keys(row).length > 0);
  return rows.slice(0, last + 1);
}

/** The server as ../../workbench/src/server/protocol.ts describes it. */
export class FakeServer {
  rows: Rows = [];
  book = 'b';
  readonly notices: TestNotice[] = [];
  readonly listeners = new Map<string, (notice: TestNotice) => void>();
  readonly #taken = new Map<string, number>();

  start(page: string): Started {
    const started = {
      seen: this.notices.length,
      book: this.book,
      taken: this.#taken.get(page) ?? 0,
      snapshot: { rows: structuredClone(this.rows) },
    };
    this.#tell({ type: 'state' } as TestNotice, page);
    return started as unknown as Started;
  }

  take(command: Command): Reply {
    if (command.type !== 'mutations') throw new Error(command.type);
    const { page, seen, batch, mutations } = command;
    if (batch <= (this.#taken.get(page) ?? 0)) return { ok: true, value: null };
    const theirs = this.notices.flatMap((notice) =>
      notice.number > seen && notice.type === 'mutations' && notice.from !== page ? notice.mutations : [],
    );
    if (isOutdated(mutations, theirs)) return { ok: false, name: 'Outdated', message: '' };
    this.#taken.set(page, batch);
    this.change(page, mutations, batch);
    return { ok: true, value: null };
  }

  change(from: string | null, mutations: Mutation[], batch = 0): void {
    this.rows = after(this.rows, mutations);
    this.#tell({ type: 'mutations', from, batch, mutations } as TestNotice);
  }

  #tell(notice: TestNotice, to?: string): void {
    const numbered = structuredClone({ ...notice, number: this.notices.length + 1 });
    this.notices.push(numbered);
    for (const [page, hear] of this.listeners) if (to === undefined || to === page) hear(numbered);
  }
}

export class FakePage {
  rows: Rows = [];
  lost = 0;
  readonly changes: Changes;
  #delivered: Promise<unknown> = Promise.resolve();

  readonly name: string;
  readonly server: FakeServer;
  readonly #network: Scheduler;
  readonly #isUp: () => boolean;

  constructor(
    name: string,
    server: FakeServer,
    network: Scheduler,
    storage: ChangeStorage,
    isUp: () => boolean = () => true,
  ) {
    this.name = name;
    this.server = server;
    this.#network = network;
    this.#isUp = isUp;
    const grid = {
      open: (snapshot: Record<string, unknown>) => {
        this.rows = structuredClone(snapshot.rows) as Rows;
      },
      apply: (mutations: readonly Mutation[]) => {
        this.rows = after(this.rows, mutations);
      },
    };
    const link = {
      send: (command: Command) => this.#over(() => server.take(structuredClone(command))),
      start: () => this.#over(() => server.start(name)),
      pause: () => network.schedule(Promise.resolve()),
      // As long as it takes: notices are late, never lost.
      patience: () => new Promise<void>(() => undefined),
    };
    this.changes = new Changes(name, storage, grid, link, {
      started: () => undefined,
      syncStatus: () => undefined,
      lost: (count) => {
        this.lost += count;
      },
    });
  }

  /** Loads the page: notices come from where it needs them. */
  async open(): Promise<void> {
    const { after: from } = this.changes;
    const missed = from === null ? [] : this.server.notices.filter(({ number }) => number > from);
    this.server.listeners.set(this.name, (notice) => this.#deliver(notice));
    for (const notice of missed) this.#deliver(notice);
    await this.changes.start();
  }

  make(mutation: Mutation): void {
    this.rows = changed(this.rows, mutation);
    this.changes.made(mutation);
  }

  /** In order, each as late as the schedule says. */
  #deliver(notice: TestNotice): void {
    this.#delivered = this.#delivered.then(() =>
      this.#network.schedule(Promise.resolve()).then(() => this.changes.heard(structuredClone(notice))),
    );
  }

  /** There and back. */
  async #over<T>(act: () => T): Promise<T> {
    await this.#network.schedule(Promise.resolve());
    if (!this.#isUp()) throw new TypeError('Failed to fetch');
    const answer = act();
    await this.#network.schedule(Promise.resolve());
    // It was done, and nobody hears of it.
    if (!this.#isUp()) throw new TypeError('Failed to fetch');
    return answer;
  }
}

export function storageOf(): ChangeStorage {
  const texts = new Map<string, string>();
  return { getItem: (key) => texts.get(key) ?? null, setItem: (key, value) => void texts.set(key, value) };
}
