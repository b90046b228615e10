import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { Contention } from '../../functions/src/ports/store.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { sqlOf } from '../../functions/src/store/sqlite-query.ts';
import { newFolder } from '../support/new-folder.ts';
import { storeContract } from './contract/index.ts';

const folder = newFolder();
let files = 0;
const freshFile = () => {
  files += 1;
  return join(folder, `${files}.db`);
};

/** Deterministic: every third body runs again before it is committed. */
const everyThird = () => {
  let calls = 0;
  return () => {
    calls += 1;
    return calls % 3 === 0;
  };
};

storeContract('SQLite in memory', async () => openSqliteStore(':memory:'));
storeContract('SQLite in a file, bodies run again at random', async () =>
  openSqliteStore(freshFile(), { runsAgain: everyThird() }),
);

describe('a SQLite file', () => {
  it('shared by two connections loses no count', async () => {
    const file = freshFile();
    const stores = [openSqliteStore(file), openSqliteStore(file)];
    const count = (store: (typeof stores)[number]) =>
      store.transact(async (tx) => tx.set('a/n', { n: Number((await tx.get('a/n'))?.n ?? 0) + 1 }));
    await Promise.all(Array.from({ length: 10 }, (_, index) => count(stores[index % 2]!)));
    expect(await stores[0]!.get('a/n')).toEqual({ n: 10 });
    await Promise.all(stores.map((store) => store.close()));
  });

  it('that is new can be opened and written by several processes at once', async () => {
    const file = freshFile();
    const children = Array.from({ length: 3 }, () =>
      spawn(process.execPath, [join(import.meta.dirname, 'counter.ts'), file, '50'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    const codes = children.map((child) => new Promise((resolve) => child.on('exit', resolve)));
    await Promise.all(children.map((child) => new Promise((resolve) => child.stdout.once('data', resolve))));
    for (const child of children) child.stdin.end('go');
    expect(await Promise.all(codes)).toEqual([0, 0, 0]);
    const store = openSqliteStore(file);
    expect(await store.get('a/n')).toEqual({ n: 150 });
    await store.close();
  });

  it('survives kill -9 in the middle of writing, again and again: no transaction is torn', async () => {
    const file = freshFile();
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
      child.kill('SIGKILL');
      await ended;
      const store = openSqliteStore(file);
      const [one, other] = await store.getAll(['pair/one', 'pair/other']);
      expect(Number(one?.n)).toBeGreaterThan(0);
      expect(one).toEqual(other);
      await store.close();
    }
  });

  it('that another process keeps to itself is contention, worth trying again, and nothing is written', async () => {
    const file = freshFile();
    const store = openSqliteStore(file, { busyMs: 1 });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const set = () => store.transact(async (tx) => tx.set('a/1', { n: 1 }));
    await expect(set()).rejects.toBeInstanceOf(Contention);
    expect(await store.get('a/1')).toBeNull();
    other.exec('ROLLBACK');
    await set();
    expect(await store.get('a/1')).toEqual({ n: 1 });
    other.close();
    await store.close();
  });

  it('finds what is due by an index, without reading or sorting the rest', async () => {
    const file = freshFile();
    const store = openSqliteStore(file);
    const reader = new DatabaseSync(file);
    for (const query of [
      { collection: 'schedules', orderBy: { field: 'nextAt', to: 1 } },
      { collection: 'schedules', orderBy: { field: 'nextAt', from: 1, direction: 'desc' as const } },
      { collection: 'mails', orderBy: { field: 'dueAt', to: 1 } },
      { collection: 'workspaces/w/pending', limit: 1 },
    ]) {
      const { text, values } = sqlOf(query);
      const steps = reader.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values);
      const plan = steps.map(({ detail }) => String(detail));
      expect(plan).toEqual([expect.stringMatching(/^SEARCH documents USING (COVERING )?INDEX by_/)]);
      if (query.collection !== 'workspaces/w/pending') expect(plan[0]).toMatch(/<expr>/);
    }
    reader.close();
    await store.close();
  });

  it('does not grow with the number of writes to the same document', async () => {
    const file = freshFile();
    const store = openSqliteStore(file);
    for (let n = 0; n < 30; n += 1) await store.transact(async (tx) => tx.set('a/1', { n }));
    const reader = new DatabaseSync(file);
    const rows = ['documents', 'versions'].map(
      (table) => reader.prepare(`SELECT * FROM ${table}`).all().length,
    );
    expect(rows).toEqual([1, 1]);
    reader.close();
    await store.close();
  });
});

describe('a SQLite transaction', () => {
  it('gives up after a bounded number of tries when it always loses', async () => {
    const store = openSqliteStore(':memory:', { runsAgain: () => true });
    const losing = store.transact(async (tx) => tx.set('a/1', { n: 1 }));
    await expect(losing).rejects.toBeInstanceOf(Contention);
    expect(await store.get('a/1')).toBeNull();
    await store.close();
  });

  it('tries again where its body failed on a mixture of before and after, and fails where it did not', async () => {
    const store = openSqliteStore(':memory:');
    const both = (n: number) =>
      store.transact(async (tx) => {
        tx.set('pair/one', { n });
        tx.set('pair/other', { n });
      });
    await both(0);
    let runs = 0;
    const compare = store.transact(async (tx) => {
      runs += 1;
      const one = await tx.get('pair/one');
      if (runs === 1) await both(1);
      const other = await tx.get('pair/other');
      if (one?.n !== other?.n) throw new Error('mixed');
      throw new Error(`consistent after ${runs} runs`);
    });
    await expect(compare).rejects.toThrow('consistent after 2 runs');
    await store.close();
  });
});
