// Takes a company whose texts were stored before texts were checked: each ends in half a character. Specifies
// that every page and every mail shows them all the same. Never new input: that goes through the gate.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Json } from '../../functions/src/ports/store.ts';
import { paths } from '../../functions/src/store/paths.ts';
import { readHead } from '../../functions/src/usecases/workspace/head.ts';
import { planDocuments, readPlan } from '../../functions/src/usecases/workspace/plan-documents.ts';
import { mailtoUrl } from '../../shared/model/mail-address.ts';
import { reported } from '../support/backend.ts';
import { bookWith, HQ, OWNER, publishBody, type Running, startRunning } from '../support/running.ts';

const HALF = '\ud83d';
/** Fields that a person types; IDs and addresses are what others point to. */
const TYPED =
  /^(?:text|name|workspace|cycle|notes|reward|post|definition|measureUnit|level|note|blocker|supportNeeded|request|what|where|effect|measure|reason)$/;

function halved(value: Json, key = ''): Json {
  if (typeof value === 'string')
    return TYPED.test(key) && !/^\d{4}-/.test(value) ? `${value} ${HALF}` : value;
  if (Array.isArray(value)) return value.map((each) => halved(each));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, halved(each, name)]));
}

let running: Running;
afterEach(() => (running as Running | undefined)?.close());

/** Reports and a signal, as an older version kept them; the roll-up has not seen them yet. */
async function oldCompany(): Promise<void> {
  running = await startRunning('2025-01-10T10:00:00+08:00');
  const { store, workspace } = running;
  expect((await running.v1('POST', 'publish', { body: publishBody(bookWith()) })).status).toBe(200);
  const head = (await readHead(store, workspace))!;
  const published = halved((await readPlan(store, workspace, head)) as unknown as Json);
  const written = planDocuments(workspace, head.revision, published as never);
  const { planId, corePieces, buckets } = written;
  await store.transact(async (tx) => {
    const next = { ...(halved(head as unknown as Json) as object), planId, corePieces, buckets };
    tx.set(paths.head(workspace), { head: next as Json });
    for (const { path, data } of written.documents) tx.set(path, data);
  });
  const report = { ...reported('O1-K0', 1), note: 'late', blocker: 'rain', supportNeeded: 'people: two' };
  const body = { kind: 'snapshot', key: 'a-form-of-old-texts-01', date: '2025-01-10', reports: [report] };
  expect((await running.v1('POST', 'submissions', { email: OWNER, body })).status).toBe(200);
  const signal = { what: 'A price war', where: 'Ningbo', effect: 'Fewer visits' };
  const action = { key: 'a-signal-of-old-texts-1', action: 'signal.report', id: '', answers: signal };
  expect((await running.v1('POST', 'actions', { email: OWNER, body: action })).status).toBe(200);
  for (const { path, data } of await store.query({ collection: paths.pendingOf(workspace) }))
    await store.transact(async (tx) => tx.set(path, halved(data as Json) as never));
  await running.passTo('2025-01-13T08:30:00+08:00');
}

const PAGES = [
  '/board',
  '/board/unit?id=U1',
  '/board/key-result?id=O1-K0',
  '/board/process',
  '/board/growth',
  '/board/cycles',
  '/account',
  '/signal',
  '/support',
  '/growth',
  '/idea',
  '/people',
  '/sessions',
  '/board/mails',
];

describe('the address of a mail of one’s own', () => {
  it('leaves half a character out', () => {
    const address = mailtoUrl('owner@chain.example', `Thanks for 同频 ${HALF}`, `Hello ${HALF}`);
    expect(address).toBe(
      'mailto:owner@chain.example?subject=Thanks%20for%20%E5%90%8C%E9%A2%91%20&body=Hello%20',
    );
  });
});

describe('texts with half a character, from before texts were checked,', () => {
  it('stop no page, no answer of the API and no mail', async () => {
    await oldCompany();
    for (const email of [HQ, OWNER]) {
      const cookie = await running.session(email);
      for (const path of PAGES) {
        const { status } = await running.page(path, { cookie });
        const isAdmins = ['/people', '/sessions', '/board/mails'].includes(path);
        expect([email, path, status]).toEqual([email, path, isAdmins && email !== HQ ? 403 : 200]);
      }
      for (const path of ['board', 'form', 'cycle'])
        expect([path, (await running.v1('GET', path, { email })).status]).toEqual([path, 200]);
    }
    const form = await running.page(`/f/${running.link('form', OWNER)}`);
    expect(form.status).toBe(200);
    const body = {
      kind: 'snapshot',
      key: 'a-form-of-old-texts-02',
      date: '2025-01-13',
      reports: [reported('O1-K0', 2)],
    };
    expect((await running.v1('POST', 'submissions', { email: OWNER, body })).status).toBe(200);
    // The digest and the notices went out; nothing failed on the way.
    expect(new Set(running.sent.map(({ to }) => to)).size).toBeGreaterThan(1);
    expect(running.lines.filter((line) => line.includes('"ERROR"'))).toEqual([]);
    expect(running.queue.dead).toEqual([]);
  });
});
