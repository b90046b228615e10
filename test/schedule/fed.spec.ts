// Specifies what becomes of values that come from cells: carried by the sheet, told first, reported once at
// the day's end, and said where they cannot be. Never the wall clock.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { runSchedule } from '../../functions/src/schedule/run.ts';
import { paths } from '../../functions/src/store/paths.ts';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import type { BoardReply } from '../../shared/wire/messages/board.ts';
import { reported } from '../support/backend.ts';
import {
  carry as carryTo,
  FED,
  fedBook,
  publish as publishTo,
  snapshotsOf,
  toldBy as toldIn,
} from '../support/fed.ts';
import { bookWith, OWNER, publishBody, type Running, startRunning } from '../support/running.ts';
import { STORES } from '../support/store/stores.ts';

let running: Running;
afterEach(() => running.close());

const publish = (book: Workbook, basedOn?: number) => publishTo(running, book, basedOn);
const carry = (cell: Cell | 'gone', revision?: number) => carryTo(running, cell, revision);
const snapshots = () => snapshotsOf(running);
const toldBy = (words: RegExp) => toldIn(running, words);

const report = (value: number, date: string, key = 'a-report-by-a-person') =>
  running.v1('POST', 'submissions', {
    email: OWNER,
    body: { kind: 'snapshot', key, date, reports: [{ ...reported(FED, value) }] },
  });

describe.each(STORES)('A value that comes from a cell (%s)', (_, open) => {
  it('is told to its owner first and reports itself at the end of the snapshot day', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00', { store: await open() });
    const { reads } = await publish(fedBook());
    expect(reads).toEqual({
      tabs: [{ tab: 'Sales', cells: [{ row: 4, column: 3 }], columns: [] }],
      names: [],
    });
    expect(await carry(30)).toEqual({
      cells: [{ id: FED, severity: 'told', message: '30, read 2025-01-08 09:00' }],
      message: '1 value read from cells.',
    });
    await running.passTo('2025-01-09T13:00:00+08:00');
    expect(toldBy(/Will be reported as what Sales!C4 says .* It says 30, read 2025-01-08 09:00/)).toEqual([
      OWNER,
    ]);
    await carry(31);
    await running.passTo('2025-01-10T23:30:00+08:00');
    expect(await snapshots()).toEqual([]);
    await running.passTo('2025-01-11T06:00:00+08:00');
    expect(await snapshots()).toEqual([
      {
        day: '2025-01-10',
        value: 31,
        by: '',
        fed: 'Sales!C4',
        confidence: null,
        note: 'Read from Sales!C4 on 2025-01-09 13:00',
      },
    ]);
    const board = (await (await running.v1('GET', 'board?since=', {})).json()) as BoardReply;
    expect(board.records.find(({ tab }) => tab === 'Snapshots')?.rows).toEqual([
      expect.objectContaining({
        Date: '2025-01-10',
        'KR ID': FED,
        Value: 31,
        By: '',
        Received: '2025-01-10 23:45',
      }),
    ]);
    expect(running.queue.dead).toEqual([]);
  });
});

describe('It is reported exactly once', () => {
  it('never beside what a person has reported, early or in the last minute', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(fedBook());
    await carry(30);
    await running.passTo('2025-01-10T23:44:00+08:00');
    await report(12, '2025-01-10');
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect((await snapshots()).map(({ value, fed }) => [value, fed])).toEqual([[12, null]]);
  });

  it('whoever runs the day’s end again, late or twice at once, finds it done', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(fedBook());
    await carry(30);
    await running.passTo('2025-01-10T23:50:00+08:00');
    await carry(99);
    const { store, backEnd, workspace } = running;
    // As if the run had died before it noted that it was done.
    const path = paths.schedule(workspace);
    const before = Date.parse('2025-01-10T23:00:00+08:00');
    await store.transact(async (tx) => {
      const schedule = await tx.get(path);
      tx.set(path, { ...schedule!, nextAt: before, doneUpTo: before });
    });
    const late = Date.parse('2025-01-11T08:00:00+08:00');
    await Promise.all([
      runSchedule(backEnd.deps, workspace, late),
      runSchedule(backEnd.deps, workspace, late),
    ]);
    expect((await snapshots()).map(({ value }) => value)).toEqual([30]);
  });

  it('what its owner says afterwards counts instead', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(fedBook());
    await carry(30);
    await running.passTo('2025-01-11T09:00:00+08:00');
    await report(28, '2025-01-10');
    expect((await snapshots()).map(({ value, fed, by }) => [value, fed, by])).toEqual([[28, null, OWNER]]);
  });
});

describe('What cannot be reported is said, never reported silently', () => {
  it.each<[string, Cell | 'gone', RegExp]>([
    ['blank', '', /Sales!C4 is blank/],
    ['an error', '#REF!', /Sales!C4 shows an error/],
    ['text', 'ask Bo', /Sales!C4 holds no number/],
    ['gone', 'gone', /Sales!C4: there is no “Sales” any more/],
    ['in doubt', '18%', /Sales!C4 can be read in two ways/],
  ])('a source that is %s: at its cell at once, to the owner within the hour', async (_, cell, words) => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(fedBook());
    const { cells, message } = await carry(cell);
    expect(cells).toEqual([{ id: FED, severity: 'problem', message: expect.stringMatching(words) }]);
    expect(message).toBe('0 values read from cells. 1 could not be: the cells in “Value from” say why.');
    await running.passTo('2025-01-08T10:00:00+08:00');
    await carry(cell);
    await running.passTo('2025-01-08T12:00:00+08:00');
    expect(toldBy(words)).toEqual([OWNER]);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect(await snapshots()).toEqual([]);
  });

  it('what was read more than three days before the day', async () => {
    running = await startRunning('2025-01-06T23:59:00+08:00');
    await publish(fedBook());
    await carry(30);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect(await snapshots()).toEqual([]);
    expect(toldBy(/Sales!C4 was last read on 2025-01-06 23:59: open the spreadsheet/)).toContain(OWNER);
  });

  it('what was read on the third day before it counts', async () => {
    running = await startRunning('2025-01-07T00:00:00+08:00');
    await publish(fedBook());
    await carry(30);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect((await snapshots()).map(({ value }) => value)).toEqual([30]);
  });

  it('what was added when reminder and nudge were out', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(bookWith());
    await running.passTo('2025-01-10T16:30:00+08:00');
    await publish(fedBook(), 1);
    await carry(30, 2);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect(await snapshots()).toEqual([]);
    expect(toldBy(/Sales!C4 says 30, but was added after the reminder/)).toEqual([OWNER]);
  });

  it('what has not changed over two snapshot days, until somebody says so', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(fedBook());
    await carry(30);
    for (const day of ['2025-01-23', '2025-02-06', '2025-02-20']) {
      await running.passTo(`${day}T09:00:00+08:00`);
      await carry(30);
    }
    const days = async () => (await snapshots()).map(({ day }) => day);
    expect(await days()).toEqual(['2025-01-10', '2025-01-24']);
    expect(toldBy(/Sales!C4 has said 30 since 2025-01-08, over two snapshot days/)).toContain(OWNER);
    await report(30, '2025-02-20', 'confirmed-by-a-person');
    await running.passTo('2025-03-06T09:00:00+08:00');
    expect((await carry(30)).cells[0]!.severity).toBe('told');
    await running.passTo('2025-03-08T09:00:00+08:00');
    expect(await days()).toEqual(['2025-01-10', '2025-01-24', '2025-02-20', '2025-03-07']);
  });
});

describe('The form and the board', () => {
  const form = async () => (await running.page(`/f/${running.link('form', OWNER)}`)).text();
  const valueIn = (html: string) => new RegExp(`<input[^>]*name="${FED}::value"[^>]*>`).exec(html)?.[0] ?? '';

  it('say what the cell says, how old that is, and start with it', async () => {
    running = await startRunning('2025-01-10T08:00:00+08:00');
    await publish(fedBook());
    await carry(31);
    await running.passTo('2025-01-10T10:00:00+08:00');
    const html = await form();
    expect(html.replaceAll('\u202f', ' ')).toContain('Sales!C4 says 31, read 2 h ago.');
    expect(valueIn(html)).toContain('value="31"');
    const page = await running.page(`/board/key-result?id=${FED}`, { cookie: await running.session(OWNER) });
    expect((await page.text()).replaceAll('\u202f', ' ')).toContain('Sales!C4 says 31, read 2 h ago.');
  });

  it('start blank where a person has reported, and say why where the cell says nothing', async () => {
    running = await startRunning('2025-01-10T08:00:00+08:00');
    await publish(fedBook());
    expect(await form()).toContain('Sales!C4 has not been read yet');
    await carry('');
    const blank = await form();
    expect(blank).toContain('Sales!C4 is blank');
    expect(valueIn(blank)).not.toMatch(/ value="/);
    await carry(31);
    await report(12, '2025-01-10');
    await running.passTo('2025-01-10T10:00:00+08:00');
    expect(valueIn(await form())).not.toMatch(/ value="/);
  });
});

describe('Whose value it is', () => {
  it('what was read of another source says nothing of the new one', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(fedBook());
    await carry(30);
    await publish(fedBook('Sales!D4'), 1);
    await running.passTo('2025-01-11T09:00:00+08:00');
    expect(await snapshots()).toEqual([]);
  });

  it('what was read for a plan that is not live any more is not kept', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(fedBook());
    await publish(fedBook('Sales!D4'), 1);
    expect(await carry(30, 1)).toEqual({
      cells: [],
      message: expect.stringMatching(/somebody has just published/),
    });
  });

  it('strangers carry nothing', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    await publish(fedBook());
    const body = { revision: 1, rows: [], tabs: [], names: [] };
    expect((await running.v1('POST', 'values', { email: 'nobody@else.example', body })).status).toBe(403);
  });

  it('what cannot be parsed is a problem at its cell and is not published', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    const reply = await running.v1('POST', 'publish', { body: publishBody(fedBook('the sales of Bo')) });
    expect(reply.status).toBe(422);
    expect(((await reply.json()) as { problems: unknown[] }).problems).toEqual([
      {
        tab: 'Key results',
        row: 4,
        column: 'Value from',
        code: 'source-unreadable',
        message: expect.stringContaining('“the sales of Bo” names no cell'),
      },
    ]);
  });

  it('costs no read where no value comes from a cell', async () => {
    running = await startRunning('2025-01-08T09:00:00+08:00');
    const { reads } = await publish(bookWith());
    expect(reads).toBeUndefined();
    const read: string[] = [];
    const watched = new Proxy(running.store, {
      get: (store, name) => {
        const method = store[name as keyof Store];
        if (typeof method !== 'function') return method;
        return (...words: unknown[]) => {
          read.push(JSON.stringify(words[0]) ?? '');
          return (method as (...all: unknown[]) => unknown).apply(store, words);
        };
      },
    });
    await readStanding({ store: watched }, running.workspace, running.clock.now());
    expect(read.filter((words) => words.includes('/values/'))).toEqual([]);
  });
});
