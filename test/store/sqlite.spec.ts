import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { storeContract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'attune-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
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

  it('survives kill -9 in the middle of writing: no transaction is torn', async () => {
    const file = freshFile();
    const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'writer.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => child.stdout.on('data', () => resolve()));
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    const store = openSqliteStore(file);
    const [one, other] = await store.getAll(['pair/one', 'pair/other']);
    expect(Number(one?.n)).toBeGreaterThan(0);
    expect(one).toEqual(other);
    await store.close();
  });
});
