// Specifies the files of plan, snapshots and board: who gets which, what is in them, that nothing typed
// becomes a formula. Never how a file is packed: see books/.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readBook } from '../../shared/books/of-bytes.ts';
import { toWorkbook } from '../../workbench/src/books/to-workbook.ts';
import { reported } from '../support/backend.ts';
import { HQ, OTHER_KEY, OWNER, type Running, startPublished } from '../support/running.ts';

const HOSTILE = '=HYPERLINK("http://x.example","press")';

let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
  const body = {
    kind: 'snapshot',
    key: 'a-form-of-owner1-0001',
    date: '2025-01-10',
    reports: [{ ...reported('O1-K0', 12), note: HOSTILE, confidence: 7, selfStatus: 'at risk' }],
  };
  expect((await running.v1('POST', 'submissions', { email: OWNER, body })).status).toBe(200);
  await running.passTo('2025-01-10T12:20:00+08:00');
});
afterEach(() => running.close());

const fetched = async (file: string, email = OWNER) => {
  const reply = await running.v1('GET', `export/${file}`, { email });
  return { reply, bytes: Buffer.from(await reply.arrayBuffer()) };
};
const tabsOf = async (file: string, email = OWNER) => {
  const { tabs } = toWorkbook(readBook((await fetched(file, email)).bytes, file));
  return new Map(tabs.map(({ name, rows }) => [name, rows]));
};

describe('a file of what the board shows', () => {
  it.each(['all.xlsx', 'all.zip'])(
    '%s has the plan, the snapshots and the board, a tab each',
    async (file) => {
      const tabs = await tabsOf(file);
      expect([...tabs.keys()].sort()).toEqual(
        ['Board', 'Key results', 'Metrics', 'Objectives', 'People', 'Settings', 'Snapshots', 'Units'].sort(),
      );
      const [headings, row] = tabs.get('Snapshots')!;
      const cell = (name: string) => row![headings!.indexOf(name)];
      expect([cell('Date'), cell('KR ID'), cell('Self status')]).toEqual(['2025-01-10', 'O1-K0', 'at risk']);
      expect(String(cell('Value'))).toBe('12');
      expect(String(cell('Note')).replace(/^'/, '')).toBe(HOSTILE);
      expect(tabs.get('Board')!.length).toBeGreaterThan(3);
    },
  );

  it('is formatted as a workbook: heading row frozen and bold, columns wide enough, statuses in colour', async () => {
    const book = readBook((await fetched('all.xlsx')).bytes, 'all.xlsx');
    for (const sheet of book.sheets) {
      expect([sheet.name, sheet.frozenRows, sheet.rows[0]![0]!.bold]).toEqual([sheet.name, 1, true]);
      expect(sheet.columnWidths[0]).toBeGreaterThan(60);
      expect(sheet.rows.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
    }
    const board = book.sheets.find(({ name }) => name === 'Board')!;
    const [heads, ...rows] = board.rows;
    const status = heads!.findIndex((cell) => cell?.value === 'Status');
    expect(rows.map((row) => row[status]?.background)).toContain('#eceef0');
    const snapshots = book.sheets.find(({ name }) => name === 'Snapshots')!;
    expect(snapshots.rows[1]![0]).toMatchObject({ format: 'yyyy-mm-dd' });
  });

  it('has no cell in a CSV that a spreadsheet takes for a formula, and says that it is UTF-8', async () => {
    const { reply, bytes } = await fetched('snapshots.csv');
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(""http://x.example"",""press"")"`);
  });

  it('is JSON for programs, with what was reported below its key result', async () => {
    const { bytes } = await fetched('all.json');
    const { product, cycle, objectives, board } = JSON.parse(bytes.toString('utf8'));
    expect([product, cycle.name]).toEqual(['Attune', 'Q1']);
    const keyResult = objectives
      .flatMap((each: { keyResults: { id: string }[] }) => each.keyResults)
      .find(({ id }: { id: string }) => id === 'O1-K0');
    expect(keyResult.snapshots).toMatchObject([{ date: '2025-01-10', value: 12, note: HOSTILE, by: OWNER }]);
    expect(board.asOf).toBe('2025-01-10');
    const alone = JSON.parse((await fetched('snapshots.json')).bytes.toString('utf8'));
    expect(alone.snapshots).toMatchObject([{ keyResultId: 'O1-K0', value: 12 }]);
    expect(alone.objectives).toBeUndefined();
  });

  it('is a document in Markdown in which nothing typed is markup', async () => {
    const text = (await fetched('all.md')).bytes.toString('utf8');
    expect(text).toMatch(/^# /);
    expect(text).toContain('| O1-K0 |');
    expect(text).not.toMatch(/\]\(http/);
  });

  it('is named after workspace and cycle, in signs that a header can hold', async () => {
    const { reply } = await fetched('plan.xlsx');
    expect(reply.headers.get('content-disposition')).toMatch(
      /^attachment; filename="attune-plan.xlsx"; filename\*=UTF-8''[\w%.!~-]+plan\.xlsx$/,
    );
  });

  it('has headings in the language that is asked for', async () => {
    const reply = await running.v1('GET', 'export/all.xlsx?lang=zh', { email: OWNER });
    const { sheets } = readBook(Buffer.from(await reply.arrayBuffer()), 'a.xlsx');
    expect(sheets.map(({ name }) => name)).toContain('关键结果');
  });
});

describe('who gets it', () => {
  it('a member gets who is where; roles and days of leaving are for admins', async () => {
    expect((await tabsOf('plan.xlsx')).get('People')![0]).toEqual(['Email', 'Name', 'Unit', 'Post']);
    expect((await tabsOf('plan.xlsx', HQ)).get('People')![0]).toContain('Role');
    const { people } = JSON.parse((await fetched('plan.json')).bytes.toString('utf8'));
    expect(Object.keys(people[0]).sort()).toEqual(['email', 'name', 'post', 'unitIds']);
  });

  it('nobody whom People does not name, no other workspace, nobody without a session', async () => {
    expect((await fetched('all.json', 'stranger@chain.example')).reply.status).toBe(403);
    expect((await running.v1('GET', 'export/all.json', { key: OTHER_KEY })).status).toBe(404);
    const page = await running.page('/board/export/all.xlsx');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('whoever has signed in, from the board', async () => {
    const cookie = await running.session(OWNER);
    expect(await (await running.page('/board', { cookie })).text()).toContain(
      'href="/board/export/all.xlsx"',
    );
    const reply = await running.page('/board/export/all.xlsx', { cookie });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    await reply.arrayBuffer();
  });

  it('a file or a cycle that does not exist is said to be none', async () => {
    for (const file of ['all.pdf', 'all', 'plan.csv', 'snapshots.md', 'constructor.json', 'all.xlsx.exe'])
      expect([file, (await fetched(file)).reply.status]).toEqual([file, 404]);
    expect((await fetched('all.json?cycle=1999-01-01')).reply.status).toBe(404);
    const cookie = await running.session(OWNER);
    expect((await running.page('/board/export/all.pdf', { cookie })).status).toBe(404);
  });

  it('sixty in a minute, and then a moment later', async () => {
    for (let file = 0; file < 60; file += 1)
      await (await running.v1('GET', 'export/board.csv', { email: OWNER })).arrayBuffer();
    const { reply } = await fetched('board.csv');
    expect([reply.status, Number(reply.headers.get('retry-after')) > 0]).toEqual([429, true]);
    running.clock.moveTo(running.clock.now() + 60_000);
    expect((await fetched('board.csv')).reply.status).toBe(200);
  });
});

describe('an address of files for the sidebar', () => {
  const addressFor = async (email: string) => {
    const reply = await running.v1('GET', 'export', { email });
    return { status: reply.status, ...((await reply.json()) as { address: string; until: string }) };
  };

  it('opens without a token, to a member as to a member and to an admin as to an admin', async () => {
    for (const [email, columns] of [
      [OWNER, 4],
      [HQ, 9],
    ] as const) {
      const { address } = await addressFor(email);
      const reply = await fetch(`${address}/plan.xlsx`);
      const { tabs } = toWorkbook(readBook(Buffer.from(await reply.arrayBuffer()), 'plan.xlsx'));
      const people = tabs.find(({ name }) => name === 'People')!;
      expect([email, people.rows[0]!.length]).toEqual([email, columns]);
    }
  });

  it('is in the language that is asked for, and names a file that is none as none', async () => {
    const { address } = await addressFor(OWNER);
    expect(await (await fetch(`${address}/snapshots.csv?lang=zh`)).text()).toContain('日期');
    expect((await fetch(`${address}/all.pdf`)).status).toBe(404);
    expect((await fetch(`${address}/all.json?cycle=1999-01-01`)).status).toBe(404);
  });

  it('ends after ten minutes, says so, and opens nothing else', async () => {
    const { address, until } = await addressFor(OWNER);
    expect(until).toBe('2025-01-10T12:30:00+08:00');
    const token = address.split('/').at(-1)!;
    for (const path of ['/s/', '/f/', '/a/', '/c/'])
      expect([path, (await running.page(`${path}${token}`)).status]).toEqual([path, 404]);
    running.clock.moveTo(Date.parse(until));
    const over = await fetch(`${address}/all.xlsx`);
    expect([over.status, over.headers.get('content-type')]).toEqual([410, 'text/html; charset=utf-8']);
  });

  it('is given to nobody whom People does not name, and no mail’s link is one', async () => {
    expect((await addressFor('stranger@chain.example')).status).toBe(403);
    for (const purpose of ['form', 'board', 'calendar', 'signin'] as const)
      expect((await running.page(`/x/${running.link(purpose, HQ)}/all.json`)).status).toBe(404);
  });

  it('counts among the sixty of a minute', async () => {
    const { address } = await addressFor(OWNER);
    for (let file = 0; file < 60; file += 1) await (await fetch(`${address}/board.csv`)).arrayBuffer();
    const reply = await fetch(`${address}/board.csv`);
    expect([reply.status, Number(reply.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});
