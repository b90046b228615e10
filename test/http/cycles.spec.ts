// Specifies how past cycles stay readable over real HTTP: the list, their boards and pages, and what nobody
// may see. Never a network beyond loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { workspaceIdOf } from '../../functions/src/usecases/workspace/head.ts';
import { fromCycleStart } from '../support/from-cycle-start.ts';
import {
  bookWith,
  HQ,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
} from '../support/running.ts';

let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
});
afterEach(() => running.close());

const SECOND: [string, string][] = [
  ['Cycle', 'Q2'],
  ['Cycle start', '2025-04-01'],
  ['Cycle end', '2025-06-30'],
];

/** The same company with the settings of the next quarter. */
function nextBook() {
  const book = bookWith();
  const settings = book.tabs.find(({ name }) => name === 'Settings')!;
  const isChanged = (key: unknown) => SECOND.some(([name]) => name === key);
  settings.rows = [...settings.rows.filter(([key]) => !isChanged(key)), ...SECOND];
  return fromCycleStart(book);
}

async function report(date: string, value: number): Promise<void> {
  const blank = { confidence: null, selfStatus: null, blocker: '', note: '', supportNeeded: '' };
  const body = {
    kind: 'snapshot',
    key: `key-of-the-day-${date}`,
    date,
    reports: [{ keyResultId: 'O1-K0', value, ...blank }],
  };
  expect((await running.v1('POST', 'submissions', { email: OWNER, body })).status).toBe(200);
  running.clock.moveTo(running.clock.now() + 60_000);
  await running.queue.runDue(running.clock.now());
}

async function rollOver(): Promise<void> {
  running.clock.moveTo(Date.parse('2025-03-31T12:00:00+08:00'));
  await report('2025-03-31', 40);
  running.clock.moveTo(Date.parse('2025-04-01T12:00:00+08:00'));
  const reply = await running.v1('POST', 'publish', { body: publishBody(nextBook(), { basedOn: 1 }) });
  expect(reply.status).toBe(200);
  await report('2025-04-01', 3);
}

const see = async (path: string, email = HQ) => {
  const reply = await running.page(path, { cookie: await running.session(email) });
  return { status: reply.status, html: await reply.text() };
};

describe('a cycle that is over', () => {
  it('is listed beside the live one, with its indicators', async () => {
    expect((await see('/board/cycles')).html).toContain('This is the first cycle.');
    expect((await see('/board')).html.includes('Earlier cycles')).toBe(false);
    await rollOver();
    const { html } = await see('/board/cycles');
    expect(html).toMatch(
      /Q2<\/a> <span class="tag">now<\/span>.*1 Apr 2025 – 30 Jun 2025.*Q1<\/a>.*Snapshot rate/s,
    );
    expect((await see('/board')).html).toContain('href="/board/cycles"');
  });

  it('opens as it ended, marked as over, and its links stay in it', async () => {
    await rollOver();
    const { status, html } = await see('/board?cycle=2025-01-01');
    expect(status).toBe(200);
    expect(html).toContain('Q1 is over.');
    expect(html).toContain('As of Monday 31 Mar 2025');
    expect(html).toContain('href="/board/key-result?id=O1-K0&amp;cycle=2025-01-01"');
    expect(html).toContain('href="/board/unit?id=HQ&amp;cycle=2025-01-01"');
    expect(html).toContain('<a class="no-print" href="/board">');
    const keyResult = (await see('/board/key-result?id=O1-K0&cycle=2025-01-01')).html;
    expect(keyResult).toContain('now 40');
    expect((await see('/board/key-result?id=O1-K0')).html).toContain('now 3');
    expect((await see('/board/unit?id=U1&cycle=2025-01-01')).html).toContain('Q1 is over.');
    expect((await see('/board?cycle=2025-01-01&lang=zh')).html).toContain('Q1 已结束。');
  });

  it('offers no step: what was open in it is not in the live cycle', async () => {
    const ask = { keyResultId: 'O1-K0', kind: 'people', request: 'two guides' };
    const body = { key: 'a-request-of-the-past-1', action: 'support.request', id: '', answers: ask };
    expect((await running.v1('POST', 'actions', { email: OWNER, body })).status).toBe(200);
    await report('2025-01-10', 0);
    const pages = ['/board?', '/board?unit=U1&', '/board/key-result?id=O1-K0&'];
    const steps = (html: string) => html.match(/href="\/(?:do\?|propose)[^"]*"/g) ?? [];
    const offered = await Promise.all(pages.map(async (path) => steps((await see(path)).html).length));
    expect(offered.every((count) => count > 0)).toBe(true);
    await rollOver();
    for (const path of pages) {
      const { status, html } = await see(`${path}cycle=2025-01-01`);
      expect([path, status, steps(html)]).toEqual([path, 200, []]);
      expect(html).toContain('two guides');
    }
  });

  it('does not change when the next one does', async () => {
    await rollOver();
    const before = (await see('/board?cycle=2025-01-01')).html;
    running.clock.moveTo(Date.parse('2025-04-02T12:00:00+08:00'));
    await report('2025-04-02', 80);
    expect((await see('/board?cycle=2025-01-01')).html === before).toBe(true);
  });

  it.each(['2024-10-01', '2025-01-02', 'x', '..%2F', ''])(
    'that never was (%j) is not there',
    async (cycle) => {
      await rollOver();
      expect((await see(`/board?cycle=${cycle}`)).status).toBe(404);
    },
  );

  it('is seen by nobody of another workspace, nor without a session', async () => {
    await rollOver();
    await running.v1('POST', 'publish', {
      key: OTHER_KEY,
      body: publishBody(bookWith(), { spreadsheetId: 'sheet-2' }),
    });
    const cookie = await running.session(HQ, workspaceIdOf(OTHER_KEY));
    expect((await running.page('/board?cycle=2025-01-01', { cookie })).status).toBe(200);
    expect(await (await running.page('/board/cycles', { cookie })).text()).not.toContain('Q2');
    expect(await (await running.page('/board?cycle=2025-01-01')).text()).not.toContain('A key result');
  });
});

describe('GET /v1/cycle', () => {
  it('says how each key result ended and what follows, to an admin and to everybody else, to nobody from outside', async () => {
    running.clock.moveTo(Date.parse('2025-03-31T12:00:00+08:00'));
    await report('2025-03-31', 100);
    const cycle = async (email: string) => (await running.v1('GET', 'cycle', { email })).json();
    const reply = await cycle(HQ);
    expect(reply).toMatchObject({
      cycle: { name: 'Q1', start: '2025-01-01', end: '2025-03-31' },
      next: { name: 'Q2', start: '2025-04-01', end: '2025-06-30' },
      ended: true,
      isAdmin: true,
      past: [],
    });
    const ending = reply.keyResults.find(({ id }: { id: string }) => id === 'O1-K0');
    expect(ending).toMatchObject({ attainment: 1, value: 100, finished: true });
    expect((await cycle(OWNER)).isAdmin).toBe(false);
    expect((await running.v1('GET', 'cycle', { email: 'nobody@else.example' })).status).toBe(403);
  });
});
