// Takes a file and a number; adds one to a count in it so often. One of several processes that share a file.
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';

process.stdout.write('ready');
await new Promise((resolve) => process.stdin.once('data', resolve));
const store = openSqliteStore(process.argv[2]!);
for (let times = Number(process.argv[3]); times > 0; times -= 1) {
  await store.transact(async (tx) => tx.set('a/n', { n: Number((await tx.get('a/n'))?.n ?? 0) + 1 }));
}
await store.close();
process.exit(0);
