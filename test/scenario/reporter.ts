// Takes a file and the number of a round; a back end on that file which takes one report after the other,
// folds now and then, and says which it has accepted. Until it is killed.
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { rollUp } from '../../functions/src/usecases/roll-up/roll-up.ts';
import { backEndOn } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';

const [, , file, round] = process.argv;
const backEnd = backEndOn('2025-01-10', openSqliteStore(file!));
await backEnd.publish(workbookOf(companyOf(2, 1)), 'hq@chain.example');
for (let n = 1; ; n += 1) {
  const key = `round-${round}-report-${String(n).padStart(6, '0')}`;
  const reported = await backEnd.report('owner1@chain.example', '2025-01-10', { 'O1-K0': n % 100 }, key);
  if (reported.ok) process.stdout.write(`${key}\n`);
  if (n % 7 === 0) await rollUp(backEnd.deps, backEnd.workspace, backEnd.clock.now());
}
