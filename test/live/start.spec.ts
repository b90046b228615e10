// Takes a workbench as `npm start` runs it; specifies that its addresses answer, what is entered, and that a
// report goes its way over real HTTP and SMTP.
import { describe, expect, it } from '@jest/globals';
import { subjectOf } from '../../workbench/src/inbox/subject.ts';
import { addressesFor, firstPeople } from '../../workbench/src/live/addresses.ts';
import type { BookRequest } from '../../workbench/src/live/books.ts';
import type { Workbench } from '../../workbench/src/start/start-workbench.ts';
import { boardOf, exampleIn, move, openBook, root, sharedWorkbench, start, TEAM } from './workbench.ts';

const get = (url: string, more: RequestInit = {}) => fetch(url, { redirect: 'manual', ...more });

const subjects = ({ running }: Workbench): string[] =>
  running
    .company()
    .engine.inbox.mails()
    .map(({ raw }) => subjectOf(raw));

/** The team’s workbook in which nobody has reported on the second snapshot day. */
async function withoutSecondDay(): Promise<BookRequest> {
  const opened = await openBook(TEAM);
  if (!opened.ok) throw new Error(opened.message);
  const sheets = opened.book.sheets.map((sheet) =>
    sheet.name === 'Snapshots'
      ? { ...sheet, rows: sheet.rows.filter((row) => row?.[0]?.value !== '2025-01-24') }
      : sheet,
  );
  return {
    place: 'silent',
    source: async () => ({ book: { ...opened.book, sheets }, from: '2025-01-20 07:00' }),
  };
}

describe('npm start', () => {
  const shared = sharedWorkbench();

  it('gives addresses that answer: workbench, board, phone form, inbox, API', async () => {
    const workbench = shared();
    const company = workbench.running.company();
    const { admin, reporter } = firstPeople(company.opening.plan);
    const { formUrl } = addressesFor(company, reporter!);
    const { boardUrl, apiUrl } = addressesFor(company, admin!);
    const urls = [
      `${workbench.url}/`,
      boardUrl,
      formUrl,
      `${workbench.url}/inbox`,
      `${workbench.backEndUrl}/health`,
    ];
    const answers = await Promise.all(urls.map(async (url) => (await get(url)).status));
    expect(answers).toEqual([200, 200, 200, 200, 200]);
    // The API is there, and wants to know who asks.
    expect((await get(`${apiUrl}/board`)).status).toBe(401);
  });

  it('opens the board from the terminal’s address as often as one likes, whatever the clock says', async () => {
    const workbench = shared();
    for (const _ of ['at first', 'again']) {
      const opened = await get(`${workbench.url}/board`, { redirect: 'manual' });
      expect(opened.status).toBe(302);
      const cookie = opened.headers.get('set-cookie')!.split(';')[0]!;
      const board = await get(opened.headers.get('location')!, { headers: { cookie } });
      expect([board.status, (await board.text()).includes('West China')]).toEqual([200, true]);
    }
  });

  it('opens the board for whom its address names', async () => {
    const workbench = shared();
    const company = workbench.running.company();
    const { boardUrl } = addressesFor(company, firstPeople(company.opening.plan).admin!);
    const signedIn = await get(boardUrl, { method: 'POST' });
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    const board = await get(`${workbench.backEndUrl}/board`, { headers: { cookie } });
    expect(await board.text()).toContain('West China');
  });

  it('sends a phone form’s report on its way: state, board, review and mail, each over its own wire', async () => {
    const workbench = await start();
    const company = workbench.running.company();
    const id = 'KR-CTU-1-1';
    const { owner } = company.opening.plan!.keyResults.find((each) => each.id === id)!;
    const before = subjects(workbench).length;
    const { formUrl } = addressesFor(company, owner);
    const shown = await (await get(formUrl)).text();
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(shown)![1]!;
    const fields = {
      key: hidden('key'),
      date: hidden('date'),
      [`${id}::value`]: '1',
      [`${id}::confidence`]: '3',
    };
    const thanks = await get(formUrl, { method: 'POST', body: new URLSearchParams(fields) });
    expect(thanks.status).toBe(200);
    await move(workbench, 'next-event');
    await move(workbench, 'next-event');
    const row = (await boardOf(workbench)).keyResults.find((each) => each.id === id)!;
    expect(row.attainment).toBeCloseTo(1 / 40, 6);
    expect((await boardOf(workbench)).reviews.some(({ keyResultId }) => keyResultId === id)).toBe(true);
    expect(subjects(workbench).length).toBeGreaterThan(before);
  });
});

describe('entering the example', () => {
  it('is a Friday afternoon: East China’s premium line has just turned amber, its review waits for an answer', async () => {
    const workbench = await start({ asked: exampleIn(root, 'en') });
    const board = await boardOf(workbench);
    expect(board.asOf).toBe('2025-01-10');
    const premium = board.keyResults.find(({ id }) => id === 'KR-EC-1-1')!;
    expect(premium.status).toBe('amber');
    expect(premium.attainment! / premium.planned!).toBeCloseTo(0.38, 2);
    expect(board.reviews.find(({ keyResultId }) => keyResultId === 'KR-EC-1-1')!.state).toBe('open');
    const state = await workbench.running.state('a-page-of-nobody');
    expect(state.next!.text).toBe('Lin Yue answers the review of “Premium sales up 25 % quarter on quarter”');
    expect(state.story.done).toBe(0);
    expect(state.mails).toBeGreaterThan(100);

    // Its sheet shows what had happened by then, and nothing of what comes.
    const { tabs } = await (await workbench.running.company().sheet).workbook();
    const rows = (name: string) => tabs.find((tab) => tab.name === name)!.rows.slice(1);
    const dates = rows('Snapshots').map((row) => String(row[0]));
    expect(dates.length).toBeGreaterThan(80);
    expect(dates.every((date) => date <= '2025-01-10')).toBe(true);
    expect(rows('Proposals').map((row) => row[0])).toEqual(['P-1', 'P-2', 'P-3']);
    expect(rows('Support')).toEqual([]);
    // Adjusted on 11 February; before, the target was 400.
    expect(rows('Key results').find((row) => row[0] === 'KR-EC-HGH-1-3')![6]).toBe(400);
    // East China's own answer is adopted on 15 January, North China's was on the 10th.
    const objectives = rows('Objectives').map((row) => row[0]);
    expect([objectives.includes('O-EC-4'), objectives.includes('O-NC-4')]).toEqual([false, true]);
    expect(rows('Key results').filter((row) => row[1] === 'O-NC-4').length).toBe(2);
    expect(rows('Board').length).toBeGreaterThan(200);
  });

  it('speaks Chinese where the workbook does', async () => {
    const workbench = await start({ asked: exampleIn(root, 'zh'), atOnce: true });
    const state = await workbench.running.state('a-page-of-nobody');
    expect([state.language, state.timeZone]).toEqual(['zh', 'Asia/Shanghai']);
    expect(state.loading!.all).toBeGreaterThan(100);
    const menus = (await workbench.running.company().sheet).menus();
    expect(JSON.stringify(menus)).toContain('发布');
  });
});

describe('the clock', () => {
  it('lets reminders, nudges and digests go out when it is moved, each at its moment', async () => {
    const workbench = await start({ asked: await withoutSecondDay() });
    const { engine } = workbench.running.company();
    const from = engine.inbox.mails().length;
    while (engine.clock.now() < Date.parse('2025-01-27T09:00:00+08:00')) await move(workbench, 'next-event');
    const mails = engine.inbox.mails().slice(from);
    const kinds = mails.map(({ raw, at }) => [
      /^message-id:\s*<([a-z]+)-/im.exec(raw.toString('latin1'))![1],
      new Date(at + 8 * 3_600_000).toISOString().slice(0, 16),
    ]);
    const moments = (kind: string) => [
      ...new Set(kinds.filter(([each]) => each === kind).map(([, at]) => at)),
    ];
    // Digest day is Monday at 8; the snapshot of Friday the 24th is due at 12: a day before, and four hours
    // after.
    expect(moments('digest').concat(moments('headquarters'))).toContain('2025-01-20T08:00');
    expect(moments('reminder')).toEqual(['2025-01-23T12:00']);
    expect(moments('nudge')).toEqual(['2025-01-24T16:00']);
  });

  it('goes on a day, and says where it is', async () => {
    const workbench = await start();
    const { engine, memory } = workbench.running.company();
    const before = engine.clock.now();
    await move(workbench, 'next-day');
    expect(engine.clock.now()).toBe(before + 24 * 3_600_000);
    expect(memory.fact('clock')).toBeGreaterThanOrEqual(engine.clock.now());
  });
});
