// Specifies how many documents it costs to look: a constant, whatever the number of key results and of
// reports. Never seconds: see the benchmarks.
import { afterEach, describe, expect, it } from '@jest/globals';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { reported } from '../support/backend.ts';
import { companyOf, workbookOf } from '../support/company-of-size.ts';
import { OWNER, publishBody, type Running, startRunning } from '../support/running.ts';
import { countedStore } from '../support/store/counted-store.ts';

/** Head, board head, one piece of the memory and, where this process has not seen it yet, one of the plan. */
const DOCUMENTS_TO_LOOK = 4;

let running: Running;
afterEach(() => running.close());

/**
 * A company on which everybody of the first `reporting` objectives has reported; gives the documents that
 * each look reads.
 */
async function looks(objectives: number, each: number, reporting: number): Promise<Record<string, number>> {
  const store = countedStore(openSqliteStore(':memory:'));
  running = await startRunning('2025-01-10T12:00:00+08:00', { store });
  const { status } = await running.v1('POST', 'publish', {
    body: publishBody(workbookOf(companyOf(objectives, each))),
  });
  expect(status).toBe(200);
  for (let index = 0; index < reporting; index += 1) {
    const reports = Array.from({ length: each }, (_, part) => ({
      ...reported(`O${index}-K${part}`, 20),
      note: 'n'.repeat(200),
    }));
    const body = {
      kind: 'snapshot',
      key: `a-form-of-${index}-`.padEnd(20, '0'),
      date: '2025-01-10',
      reports,
    };
    const reply = await running.v1('POST', 'submissions', { email: `owner${index}@chain.example`, body });
    expect(reply.status).toBe(200);
  }
  await running.passTo('2025-01-10T12:05:00+08:00');
  const { cursor } = await (await running.v1('GET', 'board', { email: OWNER })).json();
  const cookie = await running.session(OWNER);
  const ways: [string, () => Promise<Response>][] = [
    ['GET /v1/board', () => running.v1('GET', `board?since=${cursor}`, { email: OWNER })],
    ['GET /v1/form', () => running.v1('GET', 'form', { email: OWNER })],
    ['GET /f/TOKEN', () => running.page(`/f/${running.link('form', OWNER)}`)],
    ['GET /board', () => running.page('/board', { cookie })],
    ['GET /board/unit', () => running.page('/board/unit?id=U1', { cookie })],
    ['GET /board/film', () => running.page('/board/film?unit=U1&day=2025-01-09', { cookie })],
    ['GET /board/key-result', () => running.page('/board/key-result?id=O1-K0', { cookie })],
    ['GET /board/export/FILE', () => running.page('/board/export/all.json', { cookie })],
    ['GET /v1/export/FILE', () => running.v1('GET', 'export/all.xlsx', { email: OWNER })],
    ['GET /signal', () => running.page('/signal', { cookie })],
    ['GET /u/TOKEN', () => running.page(`/u/${running.link('unsubscribe', OWNER, 'digest')}`)],
  ];
  const counts: Record<string, number> = {};
  for (const [name, look] of ways) {
    store.meter.reset();
    const { status } = await look();
    counts[name] = store.meter.reads;
    expect({ name, status, writes: store.meter.writes }).toEqual({ name, status: 200, writes: 0 });
  }
  await running.close();
  return counts;
}

describe('to look at anything', () => {
  it('reads the same few documents in a small company and in one of 1,500 key results', async () => {
    const small = await looks(3, 1, 2);
    const large = await looks(300, 5, 40);
    expect(large).toEqual(small);
    expect(Object.entries(large).filter(([, reads]) => reads > DOCUMENTS_TO_LOOK)).toEqual([]);
  });

  it('reads besides, at a Refresh, each report that the sheet has not got yet, once', async () => {
    const store = countedStore(openSqliteStore(':memory:'));
    running = await startRunning('2025-01-10T12:00:00+08:00', { store });
    await running.v1('POST', 'publish', { body: publishBody(workbookOf(companyOf(3, 1))) });
    for (const value of [20, 21, 22]) {
      const reports = [reported('O1-K0', value)];
      const body = { kind: 'snapshot', key: `a-form-with-value-${value}`, date: '2025-01-10', reports };
      await running.v1('POST', 'submissions', { email: OWNER, body });
    }
    await running.passTo('2025-01-10T12:05:00+08:00');
    store.meter.reset();
    await running.v1('GET', 'board', { email: OWNER });
    expect(store.meter.reads).toBeLessThanOrEqual(DOCUMENTS_TO_LOOK + 3);
  });
});
