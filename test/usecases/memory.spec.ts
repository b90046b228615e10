// Takes two processes on one store; says that each sees what the other folded, though each keeps what it read
// last. Never a mail, never HTTP.
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { readMemory } from '../../functions/src/usecases/standing/memory.ts';
import { backEndOn } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { newFolder } from '../support/new-folder.ts';

const OWNER = 'owner1@chain.example';
const DAY = '2025-01-10';

const folder = newFolder();

describe('what a process keeps of the last roll-up', () => {
  it('is never taken for what another process has folded since', async () => {
    const file = join(folder, 'two.db');
    const [here, there] = [openSqliteStore(file), openSqliteStore(file)];
    const [one, two] = [backEndOn(DAY, here), backEndOn(DAY, there)];
    await one.publish(workbookOf(companyOf(4, 2)), 'hq@chain.example');
    await one.settle();
    const valueIn = async (store: typeof here) => {
      const { states } = (await readMemory(store, one.workspace, '2025-01-01')).memory;
      return states.get('O1-K0')?.snapshots[0]?.value;
    };

    await one.report(OWNER, DAY, { 'O1-K0': 20 }, 'form-key-one-00001');
    await one.settle();
    expect([await valueIn(here), await valueIn(there)]).toEqual([20, 20]);

    await two.report(OWNER, DAY, { 'O1-K0': 30 }, 'form-key-two-00001');
    await two.settle();
    expect([await valueIn(there), await valueIn(here)]).toEqual([30, 30]);

    await one.report(OWNER, DAY, { 'O1-K0': 40 }, 'form-key-one-00002');
    await one.settle();
    expect([await valueIn(there), await valueIn(here)]).toEqual([40, 40]);
    await Promise.all([here.close(), there.close()]);
  });
});
