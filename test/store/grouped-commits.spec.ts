import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from '@jest/globals';
import { AlreadyExists, type Store } from '../../functions/src/ports/store.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { newFolder } from '../support/new-folder.ts';

const folder = newFolder();
let files = 0;
const freshFile = () => {
  files += 1;
  return join(folder, `${files}.db`);
};

const create = (store: Store, id: string) => store.transact(async (tx) => tx.create(`a/${id}`, { id }));
/** What each came to: `done`, or the name of its fault. */
const outcomes = async (all: Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map((each) =>
    each.status === 'fulfilled' ? 'done' : (each.reason as Error).name,
  );

/** Commits that the file has seen: each gives one version. */
function commitsOf(file: string): number {
  const reader = new DatabaseSync(file, { readOnly: true });
  const { n } = reader.prepare('SELECT max(n) AS n FROM versions').get() as { n: number | null };
  reader.close();
  return n ?? 0;
}

describe('changes that come in one turn of the event loop', () => {
  it('are one commit, and each is in the file when its promise resolves', async () => {
    const file = freshFile();
    const store = openSqliteStore(file);
    const other = openSqliteStore(file);
    const ids = Array.from({ length: 60 }, (_, at) => String(at));
    await Promise.all(
      ids.map(async (id) => {
        await create(store, id);
        expect(await other.get(`a/${id}`)).toEqual({ id });
      }),
    );
    expect(commitsOf(file)).toBe(1);
    await Promise.all([store.close(), other.close()]);
  });

  it('are held against each other as if one came after the other', async () => {
    const file = freshFile();
    const store = openSqliteStore(file);
    await create(store, 'there');
    const count = () =>
      store.transact(async (tx) => tx.set('a/n', { n: Number((await tx.get('a/n'))?.n ?? 0) + 1 }));
    const replace = store.transact(async (tx) => {
      tx.delete('a/there');
      tx.create('a/there', { id: 'anew' });
    });
    const all = [create(store, '1'), create(store, 'there'), count(), create(store, '1'), count(), replace];
    expect(await outcomes(all)).toEqual(['done', 'AlreadyExists', 'done', 'AlreadyExists', 'done', 'done']);
    expect(await store.getAll(['a/1', 'a/n', 'a/there'])).toEqual([{ id: '1' }, { n: 2 }, { id: 'anew' }]);
    await store.close();
  });

  it('of which one creates what is there writes nothing of that one', async () => {
    const store = openSqliteStore(freshFile());
    await create(store, 'there');
    const half = store.transact(async (tx) => {
      tx.set('a/half', { n: 1 });
      tx.create('a/there', { n: 1 });
    });
    const all = [create(store, '1'), half, create(store, '2')];
    await expect(half).rejects.toEqual(new AlreadyExists('a/there'));
    expect(await outcomes(all)).toEqual(['done', 'AlreadyExists', 'done']);
    expect(await store.getAll(['a/1', 'a/half', 'a/2'])).toEqual([{ id: '1' }, null, { id: '2' }]);
    await store.close();
  });

  it('of which the file itself refuses one are all done but that one, and it says why', async () => {
    const file = freshFile();
    const store = openSqliteStore(file);
    const other = new DatabaseSync(file);
    other.exec(
      "CREATE TRIGGER full BEFORE INSERT ON documents WHEN NEW.path = 'a/bad' BEGIN SELECT RAISE(ROLLBACK, 'disk is full'); END",
    );
    other.close();
    const all = ['1', 'bad', '2', '3'].map((id) => create(store, id));
    await expect(all[1]).rejects.toThrow('disk is full');
    expect(await outcomes(all)).toEqual(['done', 'Error', 'done', 'done']);
    const ids = (await store.query({ collection: 'a' })).map(({ path }) => path);
    expect(ids).toEqual(['a/1', 'a/2', 'a/3']);
    await store.close();
  });

  it('are more than one turn takes: the rest follows by itself', async () => {
    const file = freshFile();
    const store = openSqliteStore(file);
    const all = Array.from({ length: 450 }, (_, at) => create(store, String(at)));
    expect(new Set(await outcomes(all))).toEqual(new Set(['done']));
    expect(await store.query({ collection: 'a' })).toHaveLength(450);
    expect(commitsOf(file)).toBeGreaterThan(1);
    await store.close();
  });

  it('wait at most until the store is closed', async () => {
    const file = freshFile();
    const store = openSqliteStore(file);
    const all = ['1', '2'].map((id) => create(store, id));
    // The bodies have run; the turn has not come.
    await Promise.resolve().then(() => undefined);
    await new Promise<void>((resolve) => process.nextTick(resolve));
    await store.close();
    expect(await outcomes(all)).toEqual(['done', 'done']);
    const again = openSqliteStore(file);
    expect(await again.query({ collection: 'a' })).toHaveLength(2);
    await again.close();
  });
});

describe('kill -9 while many write at once', () => {
  /** What the child said was acknowledged before it was killed. */
  async function acknowledgedUntilKilled(file: string, from: number, lines: number): Promise<number[]> {
    const program = [join(import.meta.dirname, 'many-writer.ts'), file, String(from)];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.on('close', resolve));
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.split('\n').length > lines) child.kill('SIGKILL');
    });
    await ended;
    return said.trim().split('\n').map(Number);
  }

  it('loses nothing that was acknowledged, and tears no transaction', async () => {
    const file = freshFile();
    for (let round = 0; round < 3; round += 1) {
      const from = round * 1_000_000;
      const fewest = 30 + 50 * round;
      const acknowledged = await acknowledgedUntilKilled(file, from, fewest);
      const store = openSqliteStore(file);
      const kept = async (collection: string) =>
        (await store.getAll(acknowledged.map((n) => `${collection}/${n}`))).map((each) => each?.n);
      expect(acknowledged.length).toBeGreaterThanOrEqual(fewest);
      expect(await kept('pair')).toEqual(acknowledged);
      expect(await kept('twin')).toEqual(acknowledged);
      const all = async (collection: string) => (await store.query({ collection })).map(({ data }) => data.n);
      expect(await all('twin')).toEqual(await all('pair'));
      await store.close();
    }
  });
});
