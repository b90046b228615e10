// Takes a file; writes many pairs at once into it, and says of each that is acknowledged, until it is killed.
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';

/** Transactions that are under way at any time. */
const AT_ONCE = 40;

const store = openSqliteStore(process.argv[2]!);
const from = Number(process.argv[3]);
let last = from;
const writeOn = async (): Promise<never> => {
  for (;;) {
    last += 1;
    const n = last;
    await store.transact(async (tx) => {
      await tx.get(`one/${n % 7}`);
      tx.create(`pair/${n}`, { n });
      tx.create(`twin/${n}`, { n });
    });
    // At once: what a killed process has in its own hands is gone.
    writeSync(1, `${n}\n`);
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, writeOn));
