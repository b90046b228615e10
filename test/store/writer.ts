// Takes a file; writes pairs into it until it is killed. The kill -9 test's child.
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';

const store = openSqliteStore(process.argv[2]!);
for (let n = 1; ; n += 1) {
  await store.transact(async (tx) => {
    tx.set('pair/one', { n });
    tx.set('pair/other', { n });
  });
  if (n % 20 === 0) process.stdout.write('.');
}
