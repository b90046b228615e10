// Takes a company of four key results and one of four hundred; says that a step of the process costs the same
// number of documents in both. Never a time.
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { submitForm } from '../../functions/src/usecases/submit/submit-form.ts';
import type { ActionName } from '../../shared/wire/messages/actions.ts';
import {
  ADMIN,
  codeOf,
  companyBook,
  DAY,
  GUIDE,
  processCompany,
  type Rows,
  SHANGHAI,
} from '../support/process-company.ts';
import { countedStore } from '../support/store/counted-store.ts';
import { STORES } from '../support/store/stores.ts';
import { TAKEN_STEPS } from '../support/taken-steps.ts';

const BASE = companyBook();
const rowsOf = (name: string) => BASE.tabs.find((tab) => tab.name === name)!.rows;

/** The company with so many further key results in Shanghai. */
const grown = (further: number): Rows => ({
  'Key results': [
    ...rowsOf('Key results'),
    ...Array.from({ length: further }, (_, at) => [
      `K-X${at}`,
      'O-SH',
      `Further ${at}`,
      'M1',
      0,
      10,
      SHANGHAI,
    ]),
  ],
  Forms: [
    ['Form ID', 'Field ID', 'Label', 'Type', 'Right answer', 'Pass at', 'Points'],
    ['level-1', '', 'Level 1', '', '', '', 60],
    ['level-1', 'q', 'Name?', 'text', 'Attune', '', ''],
  ],
});

/** A step that always changes the plan: what it costs is said below. */
const CHANGING: ActionName = 'form.adopt';
const STEPS = TAKEN_STEPS.filter(([, action]) => action !== CHANGING);

/**
 * What each step cost, in documents read and written, by its name; `level` is a training's level that is
 * passed.
 */
async function costs(open: () => Promise<Store>, further: number): Promise<Map<string, [number, number]>> {
  const store = countedStore(await open());
  const { backEnd, does } = await processCompany({
    open: async () => store,
    workbook: companyBook(grown(further)),
  });
  await backEnd.report(SHANGHAI, DAY, { 'K-SH': 0 });
  await backEnd.settle();
  const found = new Map<string, [number, number]>();
  const metered = async (name: string, step: () => Promise<unknown>) => {
    store.meter.reset();
    await step();
    found.set(name, [store.meter.reads, store.meter.writes]);
    await backEnd.settle();
  };
  for (const [email, action, id, answers] of STEPS)
    await metered(action, async () => expect(codeOf(await does(email, action, id, answers))).toBe('ok'));
  const submission = {
    kind: 'form' as const,
    key: 'a-key-of-a-passed-level',
    formId: 'level-1',
    answers: { q: 'attune' },
  };
  await metered('level', () =>
    submitForm(backEnd.deps, { workspace: backEnd.workspace, email: GUIDE, submission }, backEnd.clock.now()),
  );
  return found;
}

describe.each(STORES)('A step of the process (%s)', (_, open) => {
  it('costs at most eight reads and six writes, and as many in a company of a hundred times the key results', async () => {
    const small = await costs(open, 0);
    const large = await costs(open, 400);
    expect([...large.keys()]).toEqual([...small.keys()]);
    for (const [name, [reads, writes]] of large) {
      expect([name, writes]).toEqual([name, small.get(name)![1]]);
      // A transaction that another one beat reads again: a bound, not a number.
      expect([name, reads <= 8, writes <= 6]).toEqual([name, true, true]);
    }
  });

  it('that changes the plan writes its revision beside: a document for each 200 key results, and six', async () => {
    for (const [further, buckets] of [
      [0, 1],
      [400, 3],
    ] as const) {
      const store = countedStore(await open());
      const { backEnd, does } = await processCompany({
        open: async () => store,
        workbook: companyBook(grown(further)),
      });
      await does(GUIDE, 'form.propose', 'F1', { label: 'Rival?' });
      await backEnd.settle();
      store.meter.reset();
      expect(codeOf(await does(ADMIN, CHANGING, 'F1'))).toBe('ok');
      // The plan, its buckets, the head, the revision; the action, its entry, what is pending.
      expect(store.meter.writes).toBe(1 + buckets + 2 + 3);
    }
  });
});
