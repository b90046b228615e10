// A program, built like the functions: the back end over HTTP on a SQLite file, with its roll-ups and its
// tick, until it is killed. Says on its channel where it is and with which tokens its people sign in.
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { publishBody, startRunning } from '../support/running.ts';

/** One key result for each report of a run. */
export interface Asked {
  file: string;
  moment: string;
  keyResults: number;
  /** Of the people who report before it is killed. */
  people: number[];
}

/** Between two steps of the company's clock: a roll-up's window passes, so that kills meet one as well. */
const STEP_MS = 15;
const CLOCK_STEP_MS = 5_000;

process.once('message', async ({ file, moment, keyResults, people }: Asked) => {
  const running = await startRunning(moment, { store: openSqliteStore(file) });
  const { clock, queue, backEnd, issuer } = running;
  if (!(await running.store.get(`workspaces/${running.workspace}`))) {
    const reply = await running.v1('POST', 'publish', {
      body: publishBody(workbookOf(companyOf(keyResults, 1))),
    });
    if (reply.status !== 200) throw new Error(await reply.text());
  }
  const tokens = await Promise.all(
    people.map((person) => issuer.token(clock.now(), { email: `owner${person}@chain.example` })),
  );
  // What the process before it left is found by the tick.
  await backEnd.tick();
  const pass = async (): Promise<void> => {
    clock.moveTo(clock.now() + CLOCK_STEP_MS);
    await queue.runDue(clock.now());
    setTimeout(pass, STEP_MS);
  };
  setTimeout(pass, STEP_MS);
  process.send!({ url: running.url, tokens });
});
