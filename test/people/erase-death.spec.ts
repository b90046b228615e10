// Specifies that an erasure whose process is killed after any of its writes is finished all the same, and
// never done twice. Never a lucky point: every write is tried.
import { describe, expect, it } from '@jest/globals';
import { createBackEnd } from '../../functions/src/app.ts';
import { silentLog } from '../../functions/src/ports/log.ts';
import type { Store } from '../../functions/src/ports/store.ts';
import { everyOf, paths } from '../../functions/src/store/paths.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import { standingClock } from '../../workbench/src/local/clock.ts';
import { localQueue } from '../../workbench/src/local/task-queue.ts';
import { type CrashPlan, crashPlan } from '../support/crashing.ts';
import { passTo } from '../support/passing.ts';
import type { Running } from '../support/running.ts';
import { copied, wholeStore } from '../support/store/whole-store.ts';
import { ANNA, askToErase, companyWithAnna, NAME, NAMESAKE, NAMESAKES_NAME } from './company.ts';

const FROM = Date.parse('2025-01-13T09:00:00+08:00');
const TO = Date.parse('2025-01-13T09:40:00+08:00');

/** A store whose process dies right after a commit that wrote something. */
const dyingAfterWrites = (store: Store, crash: CrashPlan): Store => ({
  ...store,
  transact: async (body) => {
    let wrote = false;
    const answer = await store.transact((tx) => {
      wrote = false;
      const noting =
        <Given extends unknown[]>(write: (...given: Given) => void) =>
        (...given: Given) => {
          wrote = true;
          write(...given);
        };
      return body({ ...tx, create: noting(tx.create), set: noting(tx.set), delete: noting(tx.delete) });
    });
    if (wrote) crash.point();
    return answer;
  },
});

/** The erasure on a copy of the company, killed after its n-th write; 0: never. */
async function erasedWith(company: Running, death: number) {
  const inner = await copied(company.store, company.workspace);
  const crash = crashPlan();
  const clock = standingClock(FROM);
  const queue = localQueue(async (task) => backEnd.runTask(task).finally(crash.restart));
  const backEnd = createBackEnd({
    store: dyingAfterWrites(inner, crash),
    queue,
    mailer: { send: async () => ({ ok: true }) },
    clock: clock.now,
    log: silentLog,
    linkSecret: 'a-secret-of-the-tests-with-32-characters',
    oidc: { issuers: [], audiences: [], keys: { jwks: { keys: [] } } },
    baseUrl: 'https://attune.example',
    allowedDomains: [],
    mailDomain: 'attune.example',
  });
  const here = { ...company, store: inner, backEnd, clock };
  if (death > 0) crash.crashAt(death);
  await askToErase(here).catch(crash.restart);
  await passTo({ clock, queue, tick: () => backEnd.tick().catch(crash.restart) }, TO);
  const { standing } = (await readStanding({ store: inner }, company.workspace, TO))!;
  const whole = await wholeStore(inner, company.workspace);
  const left = whole
    .map((each) => JSON.stringify(each).replaceAll(NAMESAKE, '').replaceAll(NAMESAKES_NAME, ''))
    .filter((text) => text.includes(ANNA) || text.includes(NAME));
  const [erasure] = await inner.query({ collection: paths.erasures });
  const balances = await inner.query({ collection: everyOf(company.workspace, 'balances') });
  await inner.close();
  const { board, states, process } = standing;
  return {
    points: crash.points(),
    ended: {
      left,
      isFinished: erasure?.data.email === null,
      figures: { ...board, states: [...states], process },
      balances,
    },
  };
}

describe('an erasure', () => {
  it('that is killed after any of its writes ends the same, with every figure as it was', async () => {
    const company = await companyWithAnna();
    try {
      const undisturbed = await erasedWith(company, 0);
      expect(undisturbed.ended).toMatchObject({ left: [], isFinished: true });
      expect(undisturbed.points).toBeGreaterThan(30);
      for (let death = 1; death <= undisturbed.points; death += 1) {
        const { ended } = await erasedWith(company, death);
        expect({ death, ...ended }).toEqual({ death, ...undisturbed.ended });
      }
    } finally {
      await company.close();
    }
  });
});
