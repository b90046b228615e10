// A running company in which one person has left a trace in every place where one can.
// Never the erasing.
import type { Store } from '../../functions/src/ports/store.ts';
import { makeApiKey } from '../../functions/src/usecases/access/api-keys.ts';
import { makeCalendar } from '../../functions/src/usecases/access/calendar.ts';
import { askForErasure } from '../../functions/src/usecases/people/erasures.ts';
import { mayErase } from '../../functions/src/usecases/people/may-erase.ts';
import { readHead } from '../../functions/src/usecases/workspace/head.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { reported } from '../support/backend.ts';
import { bookWith, HQ, OWNER, publishBody, type Running, startRunning } from '../support/running.ts';

export const ANNA = OWNER;
export const NAME = 'Anna Schmidt';
/** Somebody else, whose address and name hold Anna's. */
export const NAMESAKE = 'joan.owner1@chain.example';
export const NAMESAKES_NAME = 'Anna Schmidtbauer';

const LEVEL = [
  ['Form ID', 'Field ID', 'Label', 'Type', 'Options', 'Maps to', 'Right answer', 'Pass at', 'Points'],
  ['level-1', '', 'Level 1', '', '', '', '', '50%', 60],
  ['level-1', 'q1', 'Colour?', 'one choice', 'red; green', 'Levels.Colour', 'red', '', ''],
];

/** The book with Anna in it; `without`: as it is when somebody has cleared the sheet of her. */
export function book({ without = false, target = 100 } = {}): Workbook {
  const made = bookWith();
  const tabs = made.tabs.map((tab) => ({ ...tab, rows: tab.rows.map((row) => [...row]) }));
  const tab = (name: string) => tabs.find((each) => each.name === name)!;
  const [heading, ...people] = tab('People').rows;
  const named = people.map((row) => (row[0] === ANNA ? [ANNA, NAME, ...row.slice(2)] : row));
  tab('People').rows = [
    heading!,
    ...named.filter(([email]) => !without || email !== ANNA),
    [NAMESAKE, NAMESAKES_NAME, 'U1', 'Guide', 'member'],
  ];
  const results = tab('Key results').rows;
  const at = (column: string) => results[0]!.indexOf(column);
  for (const row of results) {
    if (without && row[at('Owner')] === ANNA) row[at('Owner')] = NAMESAKE;
    if (row[at('KR ID')] === 'O1-K0') row[at('Target')] = target;
  }
  return { ...made, tabs: [...tabs, { name: 'Forms', rows: LEVEL }] };
}

const KEYS = { n: 0 };
const nextKey = (): string => {
  KEYS.n += 1;
  return `a-form-of-the-company-${String(KEYS.n).padStart(6, '0')}`;
};

const ok = async (reply: Response): Promise<void> => {
  if (reply.status !== 200) throw new Error(`${reply.status} ${await reply.text()}`);
};

export const reports = (running: Running, email: string, keyResultId: string, value: number, note = '') =>
  running.v1('POST', 'submissions', {
    email,
    body: {
      kind: 'snapshot',
      key: nextKey(),
      date: '2025-01-10',
      reports: [{ ...reported(keyResultId, value), note, supportNeeded: 'people: another crew' }],
    },
  });

const acts = (running: Running, email: string, action: string, answers: Record<string, unknown>) =>
  running.v1('POST', 'actions', { email, body: { key: nextKey(), action, id: '', answers } });

/** Nine on Monday, 13 January; Anna has reported, acted, learnt, been mailed, and is spoken of by others. */
export async function companyWithAnna(store?: Store): Promise<Running> {
  const running = await startRunning('2025-01-13T06:00:00+08:00', store ? { store } : {});
  await leavesTraces(running).catch(async (error: unknown) => {
    await running.close();
    throw error;
  });
  return running;
}

async function leavesTraces(running: Running): Promise<void> {
  await ok(await running.v1('POST', 'publish', { body: publishBody(book()) }));
  await ok(await reports(running, ANNA, 'O1-K0', 1, `Ask ${NAME}, ${ANNA}.`));
  await ok(
    await reports(running, 'owner2@chain.example', 'O2-K0', 1, `${NAME} and ${NAMESAKES_NAME} helped`),
  );
  await ok(await acts(running, ANNA, 'signal.report', { what: 'A price war', where: '', effect: '' }));
  await ok(await acts(running, HQ, 'points.book', { email: ANNA, change: '7', reason: `For ${NAME}` }));
  await ok(
    await running.v1('POST', 'submissions', {
      email: ANNA,
      body: { kind: 'form', key: nextKey(), formId: 'level-1', answers: { q1: 'red' } },
    }),
  );
  await running.passTo('2025-01-13T06:40:00+08:00');
  const request = { basedOn: 1, reasons: { 'O1-K0': `Agreed with ${NAME}` } };
  await ok(
    await running.v1('POST', 'publish', { email: ANNA, body: publishBody(book({ target: 110 }), request) }),
  );
  await running.session(ANNA);
  await ok(await running.page('/account/export', { form: {}, cookie: await running.session(ANNA) }));
  await running.page(`/u/${running.link('unsubscribe', ANNA, 'digest')}`, { form: {} });
  const { store, workspace, clock } = running;
  await makeCalendar(store, workspace, ANNA, clock.now());
  const program = {
    formKey: nextKey(),
    name: `${NAME}'s report`,
    right: 'read',
    days: 30,
    by: ANNA,
  } as const;
  await makeApiKey(store, { workspace, ...program }, clock.now());
  await running.page('/signin', { form: { email: ANNA, w: running.workspace } });
  await running.passTo('2025-01-13T09:00:00+08:00');
  // Not folded yet when the erasure begins.
  await ok(await reports(running, ANNA, 'O1-K1', 2));
}

/** Asks for the erasure as the pages do, without doing any of it. */
export async function askToErase(running: Running, email = ANNA, by = HQ): Promise<void> {
  const { workspace, backEnd, store, clock } = running;
  const head = (await readHead(store, workspace))!;
  const may = await mayErase(backEnd.deps, { workspace, head, email }, clock.now());
  if (!may.ok) throw new Error(may.why);
  const request = { workspace, email, language: 'en' as const, inSheet: may.inSheet, by };
  await askForErasure(backEnd.deps, request, clock.now());
}
